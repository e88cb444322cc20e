"""Reading by keyboard and mouse: every key, as a person meets it."""

from pathlib import Path

import pytest
from textual.geometry import Offset

from tests.patience import becomes
from tests.reader.opened import appears, five, library_of, opened, press, reading, settle, shown
from tests.seeds import FOLDER, PATHS, articles
from tui.findings import Findings
from tui.library.library import Library
from tui.reader.app import ReaderApp
from tui.reader.document import Finding
from tui.reader.painting import Lights, paint, voices
from tui.reader.room import VOICES


async def test_it_opens_on_the_first_article_with_all_in_file_order() -> None:
    async with opened() as pilot:
        text = shown(pilot)
        assert "Articles" in text
        assert "overture" in text
        assert [each.name for each in reading(pilot).articles.shelf] == [article.name for article in articles()]
        assert "undated · " in text.splitlines()[0]
        assert "0%, 3 min left" in text.splitlines()[0]


async def test_an_empty_library_gets_the_sample() -> None:
    async with opened(Library.open(None)) as pilot:
        assert "Articles" in shown(pilot)
        assert "overture" in shown(pilot)


async def test_paths_are_read_without_the_sample(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_text("“We will sign,” the minister said on Monday.\n", "utf-8")
    (tmp_path / "b.txt").write_bytes(b"\0\0\0")
    told: list[str] = []
    monkeypatch.setattr(ReaderApp, "notify", lambda app, words, **how: told.append(words))
    with Library.open(None) as library:
        app = ReaderApp(library, (tmp_path,))
        async with app.run_test(size=(120, 40), notifications=True) as pilot:
            await settle(pilot)
            assert "1 unread" in shown(pilot)
            assert "the minister said on Monday" in shown(pilot)
            assert any("b.txt" in words for words in told)
            assert "Quotes 1" in shown(pilot)
            assert "the minister" in shown(pilot).split("Quotes 1")[1]


async def test_next_and_previous_article_and_back() -> None:
    async with opened() as pilot:
        screen = reading(pilot)
        await press(pilot, "J")
        assert screen.desk.document
        assert screen.desk.document.article.text == articles()[1].text
        await press(pilot, "right_square_bracket", "K", "left_square_bracket", "K")
        assert screen.desk.document.article.text == articles()[0].text
        await press(pilot, "J", "G")
        assert screen.panes.text.scroll_offset.y == screen.panes.text.max_scroll_y > 0
        place = screen.panes.text.placed.top
        await press(pilot, "J", "backspace")
        assert screen.desk.document.article.text == articles()[1].text
        assert screen.panes.text.placed.top == place
        for _ in range(8):
            await press(pilot, "backspace")
        assert screen.desk.document.article.text == articles()[0].text
        assert await appears(pilot, "nowhere to go back to")


async def test_moving_in_the_text() -> None:
    async with opened(size=(80, 24)) as pilot:
        text = reading(pilot).panes.text
        page = text.size.height
        for keys, at in (
            (["j", "j", "k"], 1), (["g"], 0), (["space"], page - 2), (["b"], 0), (["pagedown"], page - 2),
            (["pageup"], 0), (["ctrl+d"], page // 2), (["ctrl+u"], 0), (["down", "down", "up"], 1), (["home"], 0),
        ):  # fmt: skip
            await press(pilot, *keys)
            assert text.scroll_offset.y == at, keys
        await press(pilot, "end")
        assert text.scroll_offset.y == text.max_scroll_y
        await press(pilot, "j")
        assert text.scroll_offset.y == text.max_scroll_y


async def test_jumps_between_quotes_and_proposals_and_their_repeat() -> None:
    async with opened() as pilot:
        screen = reading(pilot)
        await press(pilot, "J", "right_curly_bracket", "full_stop")
        assert screen.desk.selected == Finding("quote", 3)
        await press(pilot, "comma", "left_curly_bracket")
        assert screen.desk.selected == Finding("quote", 0)
        await press(pilot, "G", *["right_curly_bracket"] * 5)
        last = len(screen.desk.document.findings.quotes) - 1 if screen.desk.document else -1
        assert screen.desk.selected == Finding("quote", last)
        await press(pilot, "right_curly_bracket")
        assert screen.desk.selected == Finding("quote", last)
        assert await appears(pilot, "no further quote")
        await press(pilot, "left_parenthesis")
        assert screen.desk.selected == Finding("proposal", 0)
        assert screen.panes.findings.tab == "proposals"
        assert screen.panes.text.scroll_offset.y == 0


async def test_the_selected_finding_stands_out_in_text_and_list_at_once() -> None:
    async with opened() as pilot:
        screen = reading(pilot)
        await press(pilot, "J", "3", "G", "k")
        assert screen.desk.document
        last = len(screen.desk.document.findings.quotes) - 1
        span = screen.desk.document.findings.quotes[last].spans[0]
        assert screen.panes.findings.list.cursor.row == last - 1  # the second one is unsure
        assert screen.panes.text.placed.sees(span)
        assert [found for found, _ in screen.panes.text.lights.found.touching(*span)] == [span]
        assert "▌" in shown(pilot)
        await press(pilot, "enter")
        assert screen.panes.pane == "text"
        await press(pilot, "enter")
        assert screen.panes.pane == "findings"


async def test_tabs_and_all_articles() -> None:
    async with opened() as pilot:
        screen = reading(pilot)
        await press(pilot, "J", "5")
        assert screen.panes.findings.tab == "people"
        assert "Marco Rubio" in shown(pilot)
        await press(pilot, "a", "3")
        assert "all articles ─" in shown(pilot)
        found = [quote for each in screen.articles.shelf for quote in screen.desk.library.findings(each.id).quotes]
        sure = sum(quote.sure for quote in found)
        assert screen.panes.findings.list.rows.count == sure + 1
        await press(pilot, "G", "enter")
        assert screen.panes.findings.list.rows.count == len(found) + 1
        await press(pilot, "D", "k")
        assert screen.panes.findings.list.rows.count == sure + 1
        assert screen.desk.document
        assert screen.desk.document.article.text == articles()[4].text
        assert screen.panes.pane == "findings"
        await press(pilot, "g")
        assert screen.desk.document.article.text == articles()[0].text
        await press(pilot, "4", "enter")
        assert screen.desk.document.article.text == articles()[1].text
        assert screen.desk.selected == Finding("proposal", 0)
        assert "§ proposal" in shown(pilot)
        await press(pilot, "escape", "5", "enter")
        assert "@ person" in shown(pilot)
        assert screen.desk.selected
        assert screen.desk.selected.kind == "person"


async def test_a_proposal_opens_whole_and_each_line_leads_to_its_place() -> None:
    async with opened() as pilot:
        screen = reading(pilot)
        await press(pilot, "J", "4", "enter")
        for words in (
            "accepted by Ukraine, awaiting Russia",
            "duration    month-long  = 30 days",
            "✓ Ukraine",
            "✗ Russia                rejected",
        ):
            assert words in shown(pilot)
        await press(pilot, "j", "enter")
        assert len(pilot.app.screen_stack) == 1
        assert screen.panes.pane == "text"
        await press(pilot, "backspace")
        assert screen.panes.text.placed.top == 0


async def test_the_less_certain_findings_are_folded_behind_the_others() -> None:
    async with opened() as pilot:
        screen = reading(pilot)
        await press(pilot, "J")
        assert screen.desk.document
        quotes = len(screen.desk.document.findings.quotes)
        pane = screen.panes.findings
        assert (pane.list.rows.count, pane.list.rows.folded.unsure) == (quotes, (1,))
        await press(pilot, "3", "G")
        assert "▸  1 less certain" in shown(pilot)
        assert screen.desk.selected != Finding("quote", 1)
        await press(pilot, "enter", "j")
        assert "▾  1 less certain" in shown(pilot)
        assert screen.desk.selected == Finding("quote", 1)
        assert "?" in shown(pilot).split("▾  1 less certain")[1]
        await press(pilot, "D")
        assert pane.list.rows.count == quotes
        assert pane.list.cursor.row == quotes - 1
        await press(pilot, "2", "D")
        assert screen.panes.pane == "findings"
        assert pane.list.rows.count == quotes + 1
        await press(pilot, "4", "D")
        assert await appears(pilot, "no less certain proposals here")


async def test_an_unsure_quote_in_the_text_has_no_colour_and_leads_to_its_unfolded_row() -> None:
    async with opened() as pilot:
        screen = reading(pilot)
        await press(pilot, "J")
        assert screen.desk.document
        span = screen.desk.document.findings.quotes[1].spans[0]
        layout = screen.panes.text.placed.layout
        assert layout
        y = layout.row_of(span.start)
        row = layout.row(y)
        assert row
        pieces = paint(row, layout, screen.desk.document, Lights())
        assert not any("tint" in roles for _, roles in pieces)
        assert voices(row, layout, screen.desk.document, Lights())[1][0] == "V?"
        await pilot.click(screen.panes.text, offset=(VOICES + layout.place(row, span.start), y))
        await settle(pilot)
        assert screen.desk.selected == Finding("quote", 1)
        assert screen.panes.findings.list.rows.folded.at(screen.panes.findings.list.cursor.row) == 1
        await press(pilot, "J", "K")
        assert not screen.panes.findings.unfolded


async def test_why_says_rule_and_words_and_closes() -> None:
    async with opened() as pilot:
        await press(pilot, "J", "D", "right_curly_bracket", "w")
        assert "by hand" in shown(pilot)
        assert "50% sure ?" in shown(pilot)
        await press(pilot, "escape")
        assert len(pilot.app.screen_stack) == 1


async def test_copying_gives_the_articles_own_words(copied: list[str]) -> None:
    async with opened() as pilot:
        screen = reading(pilot)
        await press(pilot, "J", "right_curly_bracket", "y")
        assert screen.desk.document
        assert screen.desk.selected
        span = screen.desk.document.spans(screen.desk.selected)[0]
        assert copied == [span.cut(articles()[1].text).removesuffix(",")]
        assert await appears(pilot, "copied to a test")
        await press(pilot, "Y")
        assert copied[0] in copied[1]
        assert screen.desk.document.get(screen.desk.selected).speaker in copied[1]  # type: ignore[union-attr, operator]
        await press(pilot, "right_parenthesis", "left_parenthesis", "y")
        assert copied[2] == screen.desk.document.findings.proposals[0].spans[0].cut(articles()[1].text)
        await press(pilot, "5", "y")
        assert len(copied) == 3


async def test_an_altered_text_is_not_copied(copied: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    library = five()
    with library.change():
        library.file.connection.execute("UPDATE texts SET text = replace(text, 'deal', 'trap')")
    async with opened(library) as pilot:
        await press(pilot, "y")
        assert copied == [] or copied[0] in articles()[0].text
        await press(pilot, "J", "y")
        assert len(copied) <= 1
        assert any(note.severity == "error" for note in pilot.app._notifications)


async def test_ctrl_c_copies_a_selection_without_the_line_ends_of_the_layout(copied: list[str]) -> None:
    async with opened() as pilot:
        await press(pilot, "ctrl+c")
        assert copied == []
        assert await appears(pilot, "q leaves")
        assert pilot.app.is_running
        text = reading(pilot).panes.text
        await pilot.mouse_down(text, offset=Offset(VOICES, 0))
        await pilot.hover(text, offset=Offset(30, 2))
        await pilot.mouse_up(text, offset=Offset(30, 2))
        await press(pilot, "ctrl+c")
        assert len(copied) == 1
        assert copied[0] in articles()[0].text
        assert len(copied[0]) > 100


async def test_a_click_in_the_text_leads_to_the_list_and_one_in_the_list_to_the_text() -> None:
    async with opened() as pilot:
        screen = reading(pilot)
        await press(pilot, "J")
        assert screen.desk.document
        span = screen.desk.document.findings.quotes[2].spans[0]
        layout = screen.panes.text.placed.layout
        assert layout
        y = layout.row_of(span.start)
        row = layout.row(y)
        assert row
        await pilot.click(screen.panes.text, offset=(VOICES + layout.place(row, span.start), y))
        await settle(pilot)
        assert screen.desk.selected == Finding("quote", 2)
        assert screen.panes.findings.list.cursor.row == 1  # the second one is unsure
        await pilot.click(screen.panes.findings.list, offset=(5, 9))
        await settle(pilot)
        assert screen.desk.selected == Finding("quote", 3)
        await pilot.click("#shelf", offset=(3, 11))
        await settle(pilot)
        assert screen.desk.document.article.text == articles()[2].text
        await pilot.click("#tabs", offset=(12, 0))
        await settle(pilot)
        assert screen.panes.findings.tab == "proposals"


async def test_the_original_opens_by_its_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    calls: list[list[str]] = []
    monkeypatch.setattr("shutil.which", lambda name: f"/bin/{name}")
    monkeypatch.setattr("subprocess.Popen", lambda argv, **_: calls.append(argv))
    monkeypatch.chdir(FOLDER.parent)
    async with opened() as pilot:
        await press(pilot, "o")
        (argv,) = calls
        assert argv[0] in ("/bin/xdg-open", "/bin/open")
        assert argv[1:] == [str(PATHS[0])]


@pytest.mark.parametrize("address", ["https://example.org/$(touch x);-rf", "http://example.org"])
async def test_an_address_opens_in_the_browser_as_it_is(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    import dataclasses

    opened_: list[str] = []
    monkeypatch.setattr("webbrowser.open", lambda url: bool(opened_.append(url)) or True)
    article = dataclasses.replace(articles()[0], file=address)
    async with opened(library_of([(article, Findings("1", (), (), ()))])) as pilot:
        await press(pilot, "o")
        assert opened_ == [address]


async def test_q_quits_and_esc_never_does() -> None:
    async with opened() as pilot:
        for _ in range(4):
            await press(pilot, "escape")
        assert pilot.app.is_running
        await press(pilot, "question_mark", "escape", "w", "q")
        assert pilot.app.is_running
        await pilot.press("q")
        assert await becomes(pilot, lambda: not pilot.app.is_running)
        assert pilot.app.return_code == 0


async def test_an_article_in_another_language_says_why_nothing_was_found() -> None:
    found = Findings("1", (), (), (), reason="the article is in German")
    async with opened(library_of([(articles()[0], found)])) as pilot:
        assert "the article is in German" in shown(pilot)


async def test_at_the_end_of_a_text_it_is_said_what_leads_on() -> None:
    async with opened() as pilot:
        await press(pilot, "space")
        assert "J opens" not in shown(pilot)
        await press(pilot, "G", "space")
        assert await appears(pilot, "J opens the next article")
        await press(pilot, "space", "space")
        for _ in range(5):
            await pilot.pause()
        assert shown(pilot).count("J opens the next article") <= 1
        await press(pilot, "J", "J", "J", "J", "G", "space")
        assert await appears(pilot, "the end: this is the last article")


async def test_beyond_the_first_and_the_last_article_there_is_none() -> None:
    async with opened() as pilot:
        await press(pilot, "K")
        assert await appears(pilot, "no earlier article")
        await press(pilot, "J", "J", "J", "J", "J")
        assert await appears(pilot, "no further article")
