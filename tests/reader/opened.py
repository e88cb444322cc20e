"""The reader opened on articles whose findings are known, as tests drive it."""

from __future__ import annotations

import dataclasses
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager, suppress

from textual import _wait
from textual.pilot import Pilot
from textual.worker import WorkerCancelled

from tests.findings_by_hand import marked
from tests.patience import becomes
from tests.seeds import articles
from tui.articles.article import Article, Span
from tui.extraction.version import RULES_VERSION
from tui.findings import Findings, Party, Proposal, Response, Term, Why
from tui.library.library import Library
from tui.reader.app import ReaderApp
from tui.reader.document import Document, document
from tui.reader.screens.reading import ReadingScreen

WIDE = (120, 40)

_wait.SLEEP_GRANULARITY, _wait.SLEEP_IDLE = 1 / 1000, 1 / 4000  # idle is told twenty times sooner than by default


def proposal(article: Article) -> Proposal:
    """The proposal that the second article reports, with an answer."""
    text = article.text

    def span(words: str) -> Span:
        start = text.index(words)
        return Span(start, start + len(words))

    stated = span(text[: text.index("This marked")].strip())
    answer = span('"We are ready to embrace this deal to halt the fighting,"')
    refusal = span('a temporary ceasefire "unacceptable."')
    return Proposal(
        "ceasefire",
        "month-long ceasefire",
        (stated,),
        (span("the ceasefire plan"),),
        (Party("United States", None, span("The United States")),),
        (Party("Russia", None, None),),
        (Term("duration", span("month-long"), days=30),),
        (
            Response("Ukraine", "Volodymyr Zelensky", "accepted", answer, Why("ready to")),
            Response("Russia", None, "rejected", refusal, Why("unacceptable")),
        ),
        "accepted by Ukraine, awaiting Russia",
        0.9,
        Why("call on", (stated,)),
    )


def found_in(article: Article) -> Findings:
    """Quotes in marks, people by name, and the one proposal."""
    findings = marked(article)
    quotes = tuple(
        dataclasses.replace(quote, confidence=0.5 if nth == 1 else quote.confidence)
        for nth, quote in enumerate(findings.quotes)
    )
    proposals = (proposal(article),) if article.text.startswith("The United States called on") else ()
    return dataclasses.replace(findings, quotes=quotes, proposals=proposals)


def library_of(pairs: Iterable[tuple[Article, Findings]]) -> Library:
    """A library in memory; the findings are not to be looked for again."""
    library = Library.open(None)
    with library.change():
        for article, findings in pairs:
            library.add(article, dataclasses.replace(findings, extractor=RULES_VERSION))
    library.remember("sample given", 1)
    return library


def five() -> Library:
    """The five articles with what is known to be in them."""
    return library_of((article, found_in(article)) for article in articles())


def ready(article: Article, findings: Findings) -> Document:
    """An article ready to be shown."""
    return document(1, article, findings, len(article.text.split()))


@asynccontextmanager
async def opened(
    library: Library | None = None, size: tuple[int, int] = WIDE, look: str = "dark"
) -> AsyncIterator[Pilot[None]]:
    """The reader on a library, the first article open."""
    library = library or five()
    app = ReaderApp(library, look=look)
    with library:
        async with app.run_test(size=size, notifications=True) as pilot:
            await settle(pilot)
            yield pilot


async def settle(pilot: Pilot[None]) -> None:
    """Wait until threads have answered and their answers are on the screen."""
    app = pilot.app
    app.turns._another.set()  # type: ignore[attr-defined]  # as a key that waits does: no frame is waited for
    await pilot.pause()
    while (
        app.turns.busy  # type: ignore[attr-defined]
        or reading(pilot).desk.memory.waiting
        or any(not worker.is_finished for worker in app.workers)
    ):
        await app.turns.rest()  # type: ignore[attr-defined]
        with suppress(WorkerCancelled):
            await app.workers.wait_for_complete()
        await pilot.pause()
    await pilot.pause()


async def press(pilot: Pilot[None], *keys: str) -> None:
    """Press keys one by one, each answered before the next; ``type:words`` for letters."""
    for key in keys:
        if key.startswith("type:"):
            await pilot.press(*("space" if letter == " " else letter for letter in key[5:]))
        else:
            await pilot.press(key)
        await settle(pilot)
    if not keys:
        await settle(pilot)


async def appears(pilot: Pilot[None], words: str) -> bool:
    """Whether the words come on the screen: a toast may take a few turns of the loop longer than what it is about."""
    return await becomes(pilot, lambda: words in shown(pilot))


def reading(pilot: Pilot[None]) -> ReadingScreen:
    """The screen that stays."""
    screen = pilot.app.screen_stack[0]
    assert isinstance(screen, ReadingScreen)
    return screen


def shown(pilot: Pilot[None]) -> str:
    """Everything on the screen, row by row."""
    return "\n".join(strip.text for strip in pilot.app.screen._compositor.render_strips())
