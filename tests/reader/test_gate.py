"""Text from anywhere in every widget: shown, inert, verbatim; nothing of it reaches the terminal as it came."""

from __future__ import annotations

import dataclasses
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from rich.style import Style
from textual.pilot import Pilot

from tests.findings_by_hand import article
from tests.patience import becomes
from tests.reader.opened import appears, library_of, opened, press, settle, shown
from tests.test_display import MARKUP, RAW, SEQUENCES
from tui.articles.article import Article, Span
from tui.findings import Findings, Party, Person, Proposal, Quote, Response, Term, Why
from tui.library.library import Library
from tui.reader.app import ReaderApp
from tui.reader.parts.cards import Cards

DANGEROUS = ["clear the screen", "clipboard write", "C1", "NUL", "CR that would overwrite", "lone ESC at the end"]
SCREENS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "text and quotes": ((), ()),
    "why": (("w",), ("escape",)),
    "proposals": (("4",), ()),
    "proposal": (("4", "enter"), ("escape",)),
    "people": (("5",), ()),
    "person": (("5", "enter"), ("escape",)),
    "all people": (("5", "a"), ()),
    "all proposals": (("4",), ()),
    "all quotes": (("3",), ("a",)),
    "find": (("f", "type:harmless"), ("escape", "escape")),
    "search": (("slash", "type:harmless"), ()),
}
"""Every place that shows outside text, the keys that lead there from the one before, and those that leave it."""


async def screens(pilot: Pilot[None]) -> AsyncIterator[str]:
    """Go to each place, and give its name."""
    seen = set()
    for screen, (there, away) in SCREENS.items():
        await press(pilot, *there)
        seen.add(shown(pilot))
        yield screen
        await press(pilot, *away)
    assert len(seen) == len(SCREENS)


def hostile(*words: str) -> Library:
    """Articles all of whose outside strings hold the words, one for each."""
    return library_of(map(_hostile, words))


def _hostile(words: str) -> tuple[Article, Findings]:
    text = f"{words} harmless.\n\nThen “{words} harmless” {words} said of {words}.\n"
    whole = Span(text.index("“") + 1, text.index("”"))
    why = Why(words, (whole,), words)
    found = Findings(
        "1",
        (Quote("direct", (whole,), (whole,), words, whole, whole, 0.5, why),),
        (
            Proposal(
                "ceasefire",
                words,
                (whole,),
                (whole,),
                (Party(words, words, whole),),
                (Party(words, None, None),),
                (Term("other", whole, resolved=words),),
                (Response(words, words, "accepted", whole, why),),
                words,
                0.5,
                why,
                (Party(words, None, None),),
                whole,
            ),
        ),
        (Person(words, words, (whole,)),),
    )
    made = dataclasses.replace(article(text, file=f"{words}.txt"), title=words, source=words, published=words)
    return made, found


@pytest.mark.parametrize("name", DANGEROUS)
async def test_no_screen_passes_a_control_character(name: str) -> None:
    raw, token = SEQUENCES[name]
    async with opened(hostile(raw), size=(160, 50)) as pilot:
        async for screen in screens(pilot):
            text = shown(pilot)
            assert not RAW.search(text.replace("\n", "")), screen
            assert token[:4] in text, screen


async def test_each_sequence_is_shown_in_title_text_and_lists() -> None:
    library = hostile(*(raw for raw, _ in SEQUENCES.values()))
    async with opened(library, size=(160, 50)) as pilot:
        for number, (name, (raw, token)) in enumerate(SEQUENCES.items(), 1):
            text = shown(pilot)
            assert not RAW.search(text.replace("\n", "")), name
            assert text.count(token[:6]) > 3, name
            assert library.article(number).title == raw
            await press(pilot, "J")


@pytest.mark.parametrize(
    "words",
    ["“[W]e [sic] [/b] [@click=app.quit]x[/] $accent", "\\[red]no[/red] [laughs] [link=https://x.org]y[/link]"],
)
async def test_markup_is_verbatim_and_inert_everywhere(words: str) -> None:
    async with opened(hostile(words), size=(200, 50)) as pilot:
        async for screen in screens(pilot):
            assert words[:16] in shown(pilot), screen
            assert pilot.app.is_running
            metas = [meta for strip in pilot.app.screen._compositor.render_strips() for meta in map(_meta, strip)]
            assert not any("@click" in meta or "link" in str(meta) for meta in metas), screen


def _meta(segment: object) -> dict[str, object]:
    style = getattr(segment, "style", None)
    return dict(style.meta) if isinstance(style, Style) else {}


async def test_toasts_with_their_titles_are_plain() -> None:
    async with opened() as pilot:
        for words in (*MARKUP, *(raw for raw, _ in SEQUENCES.values() if len(raw) < 100)):
            pilot.app.notify(words, title=words)
            await settle(pilot)
            text = shown(pilot)
            assert not RAW.search(text.replace("\n", "")), words
            (note,) = pilot.app._notifications
            assert not note.markup, words
            assert not RAW.search(note.message + note.title), words
            pilot.app.clear_notifications()
            await settle(pilot)


async def test_a_hostile_file_name_that_cannot_be_read_is_said_safely(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text("All is well, he said on Monday.\n", "utf-8")
    (tmp_path / "\x1b[2J[b]bad.txt").write_bytes(b"\0\0")
    with Library.open(None) as library:
        app = ReaderApp(library, (tmp_path,))
        async with app.run_test(size=(120, 40), notifications=True) as pilot:
            await settle(pilot)
            assert await appears(pilot, "[b]bad.txt")
            assert not RAW.search(shown(pilot).replace("\n", ""))


async def test_wide_and_joined_characters_keep_their_columns() -> None:
    words = "停火协议 👩\u200d💻 👍🏽 e\u0301te\u0301 שלום مرحبا 한국"
    async with opened(hostile(words), size=(120, 40)) as pilot:
        for keys in ((), ("4",), ("5",), ("w",)):
            await press(pilot, *keys)
            widths = {strip.cell_length for strip in pilot.app.screen._compositor.render_strips()}
            assert widths == {120}
            assert "停火协议" in shown(pilot)


async def test_a_fault_leaves_without_printing_the_article(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_: Cards) -> None:
        raise ValueError("broken")

    monkeypatch.setattr(Cards, "why", broken)
    app = ReaderApp(hostile("\x1b[2J"))

    async def meet_it() -> None:
        async with app.run_test() as pilot:
            await settle(pilot)
            await pilot.press("w")
            await becomes(pilot, lambda: app.fault is not None)

    with pytest.raises(ValueError, match="broken"):
        await meet_it()
    assert isinstance(app.fault, ValueError)
    assert not app._exit_renderables
