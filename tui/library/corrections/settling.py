"""The rows of an article as a person has put it right, with what was there before kept apart."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from tui.articles.article import Article
from tui.findings import Findings
from tui.library.corrections.applying import corrected
from tui.library.corrections.source import digest
from tui.library.corrections.values import ATTRIBUTES, Correction
from tui.library.database import Connection
from tui.library.keeping import list_findings
from tui.library.kept_findings import findings_json, findings_of
from tui.library.rows import ARTICLE, kept, kept_or_none, to_article

ABOUT = tuple(ATTRIBUTES.values())


def before(connection: Connection, id_: int) -> tuple[Article, Findings]:
    """An article and its findings without any correction; raises KeyError where there is none of that id."""
    row = connection.execute(
        f"SELECT {ARTICLE}, text, f.found, about, u.found FROM articles JOIN texts t ON t.article = id "
        "JOIN findings f ON f.article = id LEFT JOIN uncorrected u ON u.article = id WHERE id = ?",
        (id_,),
    ).fetchone()
    if row is None:
        raise KeyError(f"the library has no article {id_}")
    *columns, text, found, about, found_before = row
    article = to_article(columns, text)
    if about is not None:
        article = replace(article, corrected=(), **json.loads(about))
    return article, findings_of(found_before or found)


def settle(connection: Connection, id_: int, corrections: Sequence[Correction], *, change: int) -> bool:
    """Write an article's rows as they are with these corrections and no others; whether anything changed.

    One whose date is another one now is stale: what is found counts from that date.
    """
    there = connection.execute("SELECT state FROM uncorrected WHERE article = ?", (id_,)).fetchone()
    state = digest(corrections)
    if (there[0] if there else "") == state:
        return False
    article, found = before(connection, id_)
    done = corrected(article, found, corrections)
    connection.execute("DELETE FROM uncorrected WHERE article = ?", (id_,))
    if corrections:
        about = json.dumps({name: getattr(article, name) for name in (*ABOUT, "published_guessed")})
        values = (id_, about, findings_json(article, found), state)
        connection.execute("INSERT INTO uncorrected VALUES (?, ?, ?, ?)", values)
    _write(connection, id_, done.article, done.findings, change)
    return True


def _write(connection: Connection, id_: int, article: Article, findings: Findings, change: int) -> None:
    (was, is_current) = connection.execute(
        "SELECT published, replaced_by IS NULL FROM articles WHERE id = ?", (id_,)
    ).fetchone()
    values: tuple[Any, ...] = (
        *(kept_or_none(getattr(article, name)) for name in ABOUT),
        kept(article.name),
        article.published_guessed,
        " ".join(article.corrected),
        change,
        id_,
    )
    fields = ", ".join(f"{name} = ?" for name in ABOUT)
    rest = "name = ?, published_guessed = ?, corrected = ?, changed = ?"
    connection.execute(f"UPDATE articles SET {fields}, {rest} WHERE id = ?", values)
    if was != article.published:
        connection.execute("UPDATE articles SET extractor = '' WHERE id = ? AND NOT imported", (id_,))
    list_findings(connection, id_, article, findings, listed=bool(is_current))


def versions(connection: Connection, id_: int) -> list[tuple[int, str]]:
    """Id and text_sha256 of an article and of all that it has replaced."""
    return connection.execute(
        "WITH RECURSIVE older (id) AS (SELECT CAST(? AS BIGINT) UNION "
        "SELECT a.id FROM articles a JOIN older o ON a.replaced_by = o.id) "
        "SELECT id, text_sha256 FROM articles JOIN older USING (id)",
        (id_,),
    ).fetchall()


def concerned(connection: Connection, texts: Sequence[str]) -> list[int]:
    """Ids of the articles that have one of these texts, or once had it, or have corrections now."""
    rows = connection.execute(
        "WITH RECURSIVE named (id) AS (SELECT id FROM articles WHERE text_sha256 IN (SELECT value FROM json_each(?)) "
        "UNION SELECT replaced_by FROM articles JOIN named USING (id) WHERE replaced_by IS NOT NULL) "
        "SELECT id FROM named UNION SELECT article FROM uncorrected ORDER BY 1",
        (json.dumps(texts),),
    )
    return [id_ for (id_,) in rows]
