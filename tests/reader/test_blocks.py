"""What a format sets apart, as it stands in the text: headings, block quotes, lists, emphasis; and where it is from."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

import pytest
from textual.geometry import Offset
from textual.pilot import Pilot

from tests.findings_by_hand import article, findings, quote
from tests.reader.opened import library_of, opened, press, reading, ready, settle, shown
from tui.articles.article import Article, Block, Span
from tui.reader.app import ReaderApp
from tui.reader.document import Finding
from tui.reader.heading import heading
from tui.reader.leaving import original
from tui.reader.painting import Lights, paint
from tui.reader.paragraphs import paragraphs
from tui.reader.room import VOICES, room

TEXT = """Harbour talks resume

What was offered

Envoy Lena Moss said the port would open within days.

We never asked for the islands, and we will not ask for them tomorrow, whatever the other side tells its papers.

— Lena Moss

a ceasefire of ten days along the whole of the coast, watched from the air

an exchange of prisoners

the grain

to be shipped first

Nobody answered.
"""


def blocks() -> tuple[Block, ...]:
    def span(first: str, last: str = "") -> Span:
        start = TEXT.index(first)
        return Span(start, TEXT.index(last or first) + len(last or first))

    return (
        Block("heading", span("Harbour talks resume"), "#"),
        Block("heading", span("What was offered"), "##"),
        Block("emphasis", span("within days"), "*"),
        Block("block quote", span("We never asked", "— Lena Moss"), ">"),
        Block("strong", span("whatever"), "**"),
        Block("list item", span("a ceasefire", "from the air"), "1."),
        Block("list item", span("an exchange of prisoners"), "2."),
        Block("list item", span("the grain", "to be shipped first"), "3."),
        Block("list item", span("to be shipped first"), "•"),
    )


def made() -> Article:
    return replace(
        article(TEXT, title="Harbour talks resume"),
        source="Coast Post",
        author="Ann Lee, Bo Dahl",
        published="2025-03-12",
        url="https://www.example.org/harbour?id=1&b=2",
        blocks=blocks(),
        notice="characters that were decoded twice were mended",
    )


def test_paragraphs_know_the_blocks_around_them() -> None:
    before = {TEXT[each.start : each.end].split()[0]: each.before for each in paragraphs(TEXT, blocks())}
    assert before["Envoy"] == before["Nobody"] == ("", "")
    assert before["We"] == before["—"] == ("│ ", "│ ")
    assert before["a"] == ("1. ", "   ")
    assert before["to"] == ("   • ", "     ")


def test_items_of_a_list_have_no_blank_row_between_them() -> None:
    gaps = {TEXT[each.start : each.end].split()[0]: each.gap for each in paragraphs(TEXT, blocks())}
    assert (gaps["a"], gaps["an"], gaps["Nobody"], gaps["—"]) == (True, False, True, True)


def test_deep_nesting_leaves_room_for_words() -> None:
    text = "word " * 40
    deep = tuple(Block("block quote", Span(0, len(text)), ">") for _ in range(60))
    assert {len(sign) for each in paragraphs(text, deep) for sign in each.before} == {12}


def test_words_have_the_roles_of_their_blocks() -> None:
    document = ready(made(), findings())
    roles = {TEXT[span.start : span.end]: role for span, role in document.blocks.touching(0, len(TEXT))}
    assert roles["within days"] == "emphasis"
    assert roles["whatever"] == "strong"
    assert roles["What was offered"] == "heading"


def test_the_heading_says_where_it_is_from_and_how_it_was_read() -> None:
    facts, rule = heading(ready(replace(made(), notice=None), findings()), "50%", room(140, 100), 140)
    said = "".join(words for words, _ in facts)
    assert "Coast Post · 2025-03-12 · Ann Lee, Bo Dahl · " in said
    assert "example.org/harbour?id=1&b=2" in said
    assert rule == [("─" * 139, "rule")]
    noticed, rule = heading(ready(made(), findings()), "50%", room(140, 100), 140, focused=True)
    assert "! characters that were decoded twice were mended Coast Post" in "".join(words for words, _ in noticed)
    assert rule == [("━" * 139, "accent")]
    name, _ = heading(ready(made(), findings()), "50%", room(60), 60, named=True)
    assert "Harbour talks resume" in "".join(words for words, _ in name)


@pytest.mark.parametrize(
    ("url", "file", "opens"),
    [
        ("https://example.org/a", "a.md", "https://example.org/a"),
        (None, "a.md", "a.md"),
        ("javascript:alert(1)", "a.md", "a.md"),
        (None, "https://example.org/b", "https://example.org/b"),
    ],
)
def test_the_original_is_the_address_else_the_file(url: str | None, file: str, opens: str) -> None:
    assert original(replace(made(), url=url, file=file)) == opens


Compare = Callable[..., bool]
QUOTED = TEXT.index("We never asked"), TEXT.index("papers.") + 7


@pytest.mark.parametrize("look", ["dark", "light", "plain"])
@pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids=str)
def test_blocks_on_the_screen(look: str, size: tuple[int, int], snap_compare: Compare) -> None:
    async def before(pilot: Pilot[None]) -> None:
        await press(pilot, "g")
        assert "• to be shipped first" in re.sub(r"\s+", " ", shown(pilot))

    library = library_of([(made(), findings(quote(QUOTED, speaker="Lena Moss")))])
    assert snap_compare(ReaderApp(library, look=look), terminal_size=size, run_before=before)


async def test_a_click_and_a_selection_in_a_block_meet_its_words() -> None:
    library = library_of([(made(), findings(quote(QUOTED, speaker="Lena Moss")))])
    async with opened(library) as pilot:
        screen = reading(pilot)
        layout = screen.panes.text.placed.layout
        assert layout
        assert screen.desk.document
        y = layout.row_of(TEXT.index("papers"))
        row = layout.row(y)
        assert row
        assert row.before == "│ "
        assert "papers." in "".join(words for words, _ in paint(row, layout, screen.desk.document, Lights()))
        at = Offset(VOICES + len(row.before) + layout.place(row, TEXT.index("papers")), y)
        await pilot.click(screen.panes.text, offset=at)
        await settle(pilot)
        assert screen.desk.selected == Finding("quote", 0)
        await pilot.mouse_down(screen.panes.text, offset=at)
        await pilot.hover(screen.panes.text, offset=Offset(at.x + 5, at.y))
        await pilot.mouse_up(screen.panes.text, offset=Offset(at.x + 5, at.y))
        await settle(pilot)
        assert screen.panes.text.selection.span == Span(TEXT.index("papers"), TEXT.index("papers") + 6)
