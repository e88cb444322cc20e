"""Searching everything, and finding in one article."""

from dataclasses import replace

from textual import events

from tests.reader.opened import appears, five, opened, press, reading, settle, shown
from tests.seeds import articles
from tui.configuration.values import Configuration
from tui.reader.app import ReaderApp
from tui.reader.document import Finding, document
from tui.reader.parts.loads import Target


async def test_a_typo_leads_to_the_quote_and_one_key_back() -> None:
    async with opened() as pilot:
        screen = reading(pilot)
        await press(pilot, "j", "slash", "type:rubio uncondit")
        first = shown(pilot)
        assert "unconditionally" in first
        assert "Marco Rubio" in first
        await press(pilot, "enter")
        assert screen.desk.document
        assert screen.desk.document.article.text == articles()[1].text
        matches = [span.cut(articles()[1].text) for span, _ in screen.panes.text.lights.matches._pairs]
        assert any("uncondition" in words for words in matches)
        assert screen.panes.pane == "text"
        await press(pilot, "backspace")
        assert screen.desk.document.article.text == articles()[0].text
        assert screen.panes.text.scroll_offset.y == 1


async def test_hits_are_walked_from_the_box_and_from_the_text() -> None:
    async with opened() as pilot:
        screen = reading(pilot)
        await press(pilot, "slash", "type:ceasefire")
        search = screen.searching.pane
        assert search
        many = len(search.found)
        assert many > 5
        page = search.list.in_sight()
        for keys, at in ((["down", "ctrl+n"], 2), (["up"], 1), (["ctrl+p"], 0), (["pagedown"], page), (["pageup"], 0)):
            await press(pilot, *keys)
            assert search.list.cursor.row == at, keys
            assert search.box.has_focus
        await press(pilot, "enter", "n", "n", "N")
        assert search.list.cursor.row == 1
        assert screen.panes.pane == "text"
        hit = search.found[1]
        assert screen.desk.document
        assert screen.desk.document.id == hit.article
        assert screen.panes.text.placed.sees(hit.places[0] if hit.places else hit.span)


async def test_the_box_keeps_its_own_editing() -> None:
    async with opened() as pilot:
        await press(pilot, "slash", "type:jKq1?:")
        search = reading(pilot).searching.pane
        assert search
        assert search.box.value == "jKq1?:"
        await press(pilot, "backspace", "tab", "shift+tab", "home", "type:y ")
        assert search.box.value == "y jKq1?"
        assert search.box.has_focus
        await press(pilot, "ctrl+u")
        assert search.box.value == "jKq1?"
        await press(pilot, "ctrl+c")
        assert await appears(pilot, "q leaves")
        assert pilot.app.is_running


async def test_esc_closes_the_search_and_the_query_is_there_again() -> None:
    async with opened() as pilot:
        screen = reading(pilot)
        await press(pilot, "slash", "type:truce", "escape")
        assert screen.panes.beside is screen.panes.findings
        assert screen.panes.pane == "text"
        await press(pilot, "slash")
        assert screen.searching.pane
        assert screen.searching.pane.box.value == "truce"
        await press(pilot, "type:x")
        assert screen.searching.pane.box.value == "x"


async def test_nothing_found_says_so() -> None:
    async with opened() as pilot:
        await press(pilot, "slash", "type:qqqqwwww")
        assert "Nothing like qqqqwwww" in shown(pilot)
        await press(pilot, "enter")
        assert reading(pilot).desk.document


async def test_an_answer_to_what_is_no_longer_asked_is_dropped() -> None:
    async with opened() as pilot:
        await press(pilot, "slash", "type:truce")
        search = reading(pilot).searching.pane
        assert search
        before = search.found
        search.post_message(search.Answered("tru", []))
        await press(pilot)
        assert search.found == before != []


async def test_finding_in_the_article_and_walking_its_matches() -> None:
    async with opened() as pilot:
        screen = reading(pilot)
        await press(pilot, "f", "type:RUSSIA")
        text = articles()[0].text
        many = text.lower().count("russia")
        assert f"1 of {many}" in shown(pilot)
        await press(pilot, "down", "enter", "n")
        assert f"3 of {many}" in shown(pilot)
        assert screen.panes.pane == "text"
        hit = screen.panes.text.lights.hit
        assert hit
        assert hit.cut(text).lower() == "russia"
        assert screen.panes.text.placed.sees(hit)
        await press(pilot, "N", "N", "N")
        assert f"{many} of {many}" in shown(pilot)
        await press(pilot, "escape")
        assert not screen.panes.text.lights.matches
        assert f"of {many}" not in shown(pilot)


async def test_what_is_not_in_the_article_is_said() -> None:
    async with opened() as pilot:
        await press(pilot, "f", "type:zebra")
        assert "not in this article" in shown(pilot)
        await press(pilot, "escape", "n")
        assert await appears(pilot, "no search to walk")


async def test_what_is_typed_ahead_of_the_box_goes_into_it() -> None:
    async with opened() as pilot:
        for key, letter in (("slash", "/"), *((letter, letter) for letter in "oubeq")):
            pilot.app.post_message(events.Key(key, letter))
        await press(pilot)
        search = reading(pilot).searching.pane
        assert search
        assert search.box.value == "oubeq"
        assert len(reading(pilot).desk.memory.read) == 0


async def test_the_keys_that_act_stand_beside_the_number_of_hits() -> None:
    async with opened(size=(80, 24)) as pilot:
        await press(pilot, "slash", "type:rubio")
        assert "go there" in shown(pilot)
        await press(pilot, "enter")
        assert "n N hits" in shown(pilot)
        assert "go there" not in shown(pilot)
        await press(pilot, "slash")
        assert "go there" in shown(pilot)


async def test_what_was_chosen_stands_out_also_where_the_findings_are_others_by_now() -> None:
    async with opened() as pilot:
        screen = reading(pilot)
        await press(pilot, "slash", "type:rubio uncondit")
        search = screen.searching.pane
        assert search
        chosen = search.found[0]
        await press(pilot, "enter")
        before = screen.desk.document
        assert before
        assert screen.desk.selected
        words = before.findings.quotes[screen.desk.selected.nth]
        fewer = replace(before.findings, quotes=before.findings.quotes[2:])
        screen.going.show_renewed(document(before.id, before.article, fewer, before.words))
        assert fewer.quotes[screen.desk.selected.nth] == words
        screen.desk.selected = None
        screen.searching.pointed(chosen, chosen=True)
        assert screen.desk.selected
        assert fewer.quotes[screen.desk.selected.nth] == words


async def test_of_two_places_asked_for_in_an_article_on_its_way_the_later_is_gone_to() -> None:
    async with opened() as pilot:
        screen = reading(pilot)
        article = screen.articles.shelf[1].id
        screen.going.go(article, Target(Finding("quote", 1)), glance=True)
        screen.going.go(article, Target(Finding("quote", 5)))
        await settle(pilot)
        assert screen.desk.document
        assert screen.desk.document.id == article
        assert screen.desk.selected == Finding("quote", 5)


async def test_what_is_found_in_an_article_stays_found_when_it_is_looked_into_anew() -> None:
    async with opened() as pilot:
        screen = reading(pilot)
        await press(pilot, "f", "type:russia", "enter", "n")
        assert screen.desk.document
        old, hit = screen.desk.document, screen.desk.text.lights.hit
        screen.going.show_renewed(document(old.id, old.article, old.findings, old.words))
        assert screen.desk.text.lights.hit == hit
        await press(pilot, "N")
        assert "1 of " in shown(pilot)


async def test_where_nothing_is_found_the_key_that_goes_back_is_the_one_a_person_has_given() -> None:
    with five() as library:
        app = ReaderApp(library, configuration=Configuration(keymap={"close": ("f10",), "go": ("f9",)}))
        async with app.run_test(size=(120, 40), notifications=True) as pilot:
            await press(pilot)
            await press(pilot, "slash", "type:zzzz")
            assert shown(pilot).count("f10") == 2  # in the pane, and in the line of keys
            assert "esc" not in shown(pilot)
            assert "hit 1/" not in shown(pilot)
            assert not list(reading(pilot).panes.text.lights.matches.touching(0, 10_000))
            await press(pilot, "f10", "J", "3", "G")
            assert "1 less certain  f9 shows" in shown(pilot)
