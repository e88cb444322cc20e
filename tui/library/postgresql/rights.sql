-- Who may do what: two roles that a newsroom grants to its people. Run again after every step.
DO $$ BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'ceasefire_tui_reader') THEN CREATE ROLE ceasefire_tui_reader; END IF;
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'ceasefire_tui_editor') THEN CREATE ROLE ceasefire_tui_editor; END IF;
END $$;
GRANT ceasefire_tui_reader TO ceasefire_tui_editor;
GRANT USAGE ON SCHEMA ceasefire_tui, ceasefire_tui_shared TO ceasefire_tui_reader;
GRANT SELECT ON ALL TABLES IN SCHEMA ceasefire_tui, ceasefire_tui_shared TO ceasefire_tui_reader;
GRANT INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ceasefire_tui, ceasefire_tui_shared TO ceasefire_tui_editor;
REVOKE INSERT, UPDATE, DELETE ON ceasefire_tui.version, ceasefire_tui_shared.version FROM ceasefire_tui_editor;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA ceasefire_tui, ceasefire_tui_shared TO ceasefire_tui_editor;

-- A schema for each user's own work, which only they may look into; made with the rights of the library's owner.
CREATE OR REPLACE FUNCTION ceasefire_tui.make_own() RETURNS text LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog AS $$
DECLARE
    own text := left('ceasefire_tui_own_' || session_user, 63);
BEGIN
    IF to_regnamespace(quote_ident(own)) IS NULL THEN
        EXECUTE format('CREATE SCHEMA IF NOT EXISTS %I', own);
        EXECUTE format('GRANT ALL ON SCHEMA %I TO %I', own, session_user);
    END IF;
    RETURN own;
END $$;
REVOKE ALL ON FUNCTION ceasefire_tui.make_own() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION ceasefire_tui.make_own() TO ceasefire_tui_reader;
