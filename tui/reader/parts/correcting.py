"""Putting right where one reads: an article, a finding, a selection; taken back one by one."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from tui.articles.article import Span
from tui.findings import Proposal, Quote, Why
from tui.library.database import LibraryError
from tui.reader.document import Document, Finding
from tui.reader.parts.desk import Desk
from tui.reader.parts.going import Going
from tui.reader.parts.stock import Stock

if TYPE_CHECKING:
    from tui.library.corrections.values import Correction
    from tui.library.own_work.store import OwnWork
    from tui.reader.screens.form import Ask

Changes = Callable[[Mapping[str, str]], Sequence["Correction"]]
"""What the answers of a form put right; raises ValueError with a clause for what cannot be meant."""


class Correcting:
    """Asks what is right, has it kept in the thread that writes, and shows what has become of it."""

    def __init__(self, desk: Desk, going: Going, stock: Stock) -> None:
        self._desk = desk
        self._going = going
        self._stock = stock

    # Keys

    def right(self) -> None:
        """Put right what a person is at: the selection, the article in its list, or the finding that stands out."""
        desk = self._desk
        if not (document := desk.document):
            return
        if span := desk.text.selection.span:
            desk.work(self._look_at, document, span, group="correcting")
        elif desk.panes.pane == "articles" or desk.selected is None:
            self.article()
        else:
            self.finding(document, desk.selected)

    def article(self) -> None:
        """Put right what the open article says of itself."""
        from tui.reader.correcting import article_changes, of_article_asked

        if document := self._desk.document:
            article = document.article
            self._ask(
                document, "the article", article.name, of_article_asked(article), lambda v: article_changes(article, v)
            )

    def finding(self, document: Document, finding: Finding) -> None:
        """Put right a finding."""
        from tui.reader.correcting import names, proposal_asked, proposal_changes, quote_asked, quote_changes

        article, value, known = document.article, document.get(finding), names(document)
        words = " ".join(span.cut(article.text) for span in document.spans(finding))
        if isinstance(value, Quote):
            asks, quote = quote_asked(document, value), value
            self._ask(document, "“ quote", words, asks, lambda v: quote_changes(article, quote, v, known))
        elif isinstance(value, Proposal):
            asks, proposal = proposal_asked(value), value
            self._ask(document, "§ proposal", proposal.label, asks, lambda v: proposal_changes(article, proposal, v))
        else:
            self._desk.say("a person is put right in what they say: choose a quote or a proposal", 4)

    def undo(self) -> None:
        """Take back what was put right last in the open article."""
        if not (document := self._desk.document):
            return
        keyed = self._desk.keyed

        def job(own: OwnWork) -> None:
            from tui.library.corrections.wording import about, said

            there_are = own.corrections.all(text_sha256=document.article.text_sha256)
            if not there_are:
                self._desk.soon(self._desk.say, "nothing was put right in this article", 3)
                return
            last = own.corrections.undo(there_are[-1].id)
            more = f"; {len(there_are) - 1} more, {{right.undo}} takes back the next" if len(there_are) > 1 else ""
            self._apply(document.id, keyed(f"taken back: {said(last)} — {about(last, 40)}{more}"))

        self._desk.memory.now(job, self._desk.trouble)

    # A selection: looked at in a thread, as what stands in marks takes a while to tell

    def _look_at(self, document: Document, span: Span) -> None:
        from tui.library.corrections.changing import ADDED, chosen, kind_of
        from tui.reader.correcting import proposal_of

        text = document.article.text
        if not (spans := chosen(text, span)):
            self._desk.call(self._desk.say, "there are no words in the selection", 3)
            return
        kind, verbatim = kind_of(text, spans)
        quote = Quote(kind, spans, verbatim, None, None, None, 1.0, Why(ADDED))
        self._desk.call(self._ask_selection, document, quote, proposal_of(document.article, spans))

    def _ask_selection(self, document: Document, made: Quote, proposal: Proposal) -> None:
        from tui.reader.correcting import PROPOSAL, names, selection_asked, selection_changes, under

        article, known = document.article, names(document)
        quote = under(document.findings.quotes, made.spans)
        words = " ".join(span.cut(article.text) for span in made.spans)
        asks = selection_asked(document, quote)
        self._desk.text.selection.stop()

        def changes(values: Mapping[str, str]) -> Sequence[Correction]:
            return selection_changes(article, quote, made, values, known)

        def done(values: Mapping[str, str]) -> None:
            if values["what"] == PROPOSAL:
                self._ask_proposal(document, proposal)
            else:
                self._keep(document.id, changes(values))

        self._form("the selection", words, asks, changes, done)

    def _ask_proposal(self, document: Document, made: Proposal) -> None:
        from tui.reader.correcting import new_proposal_asked, new_proposal_changes

        article = document.article
        words = " ".join(span.cut(article.text) for span in made.spans)
        asks = new_proposal_asked(made)
        self._ask(document, "§ a new proposal", words, asks, lambda v: new_proposal_changes(article, made, v))

    # Keeping

    def _ask(self, document: Document, title: str, about: str, asks: Sequence[Ask], changes: Changes) -> None:
        self._form(title, about, asks, changes, lambda values: self._keep(document.id, changes(values)))

    def _form(
        self, title: str, about: str, asks: Sequence[Ask], changes: Changes, done: Callable[[Mapping[str, str]], None]
    ) -> None:
        """Ask, and go on with what can be meant by the answers."""
        from tui.reader.screens.form import FormScreen

        def check(values: Mapping[str, str]) -> str:
            try:
                changes(values)
            except ValueError as error:
                return str(error)
            return ""

        def chosen(values: Mapping[str, str] | None) -> None:
            if values is not None:
                done(values)

        self._desk.ask(FormScreen(f"put right: {title}", about, asks, check), chosen)

    def _keep(self, article: int, corrections: Sequence[Correction]) -> None:
        keyed = self._desk.keyed
        if not corrections:
            self._desk.say("nothing was changed", 2)
            return

        def job(own: OwnWork) -> None:
            from tui.library.corrections.wording import said

            kept = own.corrections.keep(corrections)
            self._apply(article, keyed(f"{', '.join(map(said, kept))}; {{right.undo}} takes it back"))

        self._desk.memory.now(job, self._desk.trouble)

    def _apply(self, article: int, done: str) -> None:
        """In the thread that writes: the library stands as what is kept says by now."""
        try:
            self._desk.library.correct()
        except (LibraryError, sqlite3.DatabaseError) as error:
            self._desk.trouble(f"it is kept, but cannot be shown yet: {error}")
        else:
            self._desk.soon(self._applied, article, done)

    def _applied(self, article: int, done: str) -> None:
        self._going.renewed(article)
        self._stock.look_again()
        self._desk.say(done, 6)
