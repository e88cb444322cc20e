"""A finding laid out whole over the text, and the places it leads to."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from tui.reader.cards.page import Called, Opened, Spot, Voice, Whole
from tui.reader.document import Document, Finding
from tui.reader.loading import load
from tui.reader.parts.correcting import Correcting
from tui.reader.parts.desk import Desk
from tui.reader.parts.going import Going
from tui.reader.parts.joining import Joining
from tui.reader.parts.ledger import Ledger
from tui.reader.parts.loads import Target
from tui.reader.parts.names import Names
from tui.reader.parts.renderings import Renderings
from tui.reader.parts.selecting import Selecting
from tui.reader.parts.taking import Taking
from tui.reader.widgets.findings_pane import FindingsPane

if TYPE_CHECKING:
    from tui.reader.exporting import Offer


class Cards:
    """Opens the card of a finding."""

    def __init__(
        self, desk: Desk, going: Going, selecting: Selecting, taking: Taking, names: Names, correcting: Correcting
    ) -> None:
        self._names = names
        self._desk = desk
        self._correcting = correcting
        self._going = going
        self._selecting = selecting
        self._taking = taking
        renderings, joining = Renderings(desk, self.go_to, going.renewed), Joining(desk, going.renewed)
        self.ledger = Ledger(desk, renderings, joining, self.go_to)
        """A finding in all articles."""

    def pointed(self, message: FindingsPane.Pointed) -> None:
        """A finding in the list leads to its place in the text; a chosen proposal or person opens whole."""
        self._going.go(message.article, Target(message.finding, message.name), remember=message.chosen)
        finding, document = message.finding, self._desk.document
        if not message.chosen:
            return
        if message.name:
            self.person(Voice(message.name))
        elif not finding or finding.kind == "quote":
            self._desk.panes.enter("text")
        elif document and document.id == message.article:
            self._open(document, finding)
        else:
            self._desk.work(self._load, message.article, finding, group="card")

    def _load(self, article: int, finding: Finding) -> None:
        """The card of a finding in an article that is on its way."""
        self._desk.call(self._open, load(self._desk.library, self._desk.memory, article, 0), finding)

    def _open(self, document: Document, finding: Finding, *, why: bool = False) -> None:
        from tui.reader.screens.card import CardScreen, Doing

        desk, taking = self._desk, self._taking
        doing = Doing(
            self._selecting.select,
            taking.take,
            lambda shown: taking.export(self._offer(shown)),
            self._correcting.finding,
            self.ledger.of,
        )
        desk.ask(CardScreen(document, finding, doing, desk.configuration.keymap, why=why), self.chosen)

    def chosen(self, chosen: Spot | Voice | Called | Whole | Opened | None) -> None:
        """Go where somebody wants to go."""
        match chosen:
            case Voice() as voice:
                self.person(voice)
            case Opened(article, nth):
                self._desk.work(self._load, article, Finding("proposal", nth), group="card")
            case Called(name):
                self._names.ask(name)
            case Whole("articles" | "dates" as what):
                if what == "dates":
                    self._going.articles.order_by("date")
                self._desk.panes.enter("articles")
            case Whole("quotes" | "people" | "proposals" as what):
                self._selecting.show_all(what)
            case Spot() as spot:
                self.go_to(spot)

    def go_to(self, spot: Spot) -> None:
        """Go to a place, and light it."""
        self._going.go(spot.article, Target(spot.finding, span=spot.span, lit=True), remember=True)
        self._desk.panes.enter("text")

    def person(self, voice: Voice) -> None:
        """What all articles have of a person."""
        self._desk.work(self._gather, voice, group="card")

    def _gather(self, voice: Voice) -> None:
        persons = self._desk.library.persons
        found = persons.who(*voice)
        meant = [who for who in found if who.name == voice.name] or found
        naming = list(dict.fromkeys(article for who in meant for article, _ in persons.naming(who)))
        name = meant[0].name if meant else voice.name
        self._desk.call(self._show_person, name, naming, self._of(naming, 0))

    def _of(self, naming: Sequence[int], first: int) -> list[Document]:
        from tui.reader.cards.person import AT_ONCE

        library, memory = self._desk.library, self._desk.memory
        return [load(library, memory, article, 0) for article in naming[first : first + AT_ONCE]]

    def _show_person(self, name: str, naming: Sequence[int], documents: list[Document]) -> None:
        from tui.reader.exporting import speaker
        from tui.reader.screens.person import Doing, PersonScreen

        desk, taking = self._desk, self._taking
        doing = Doing(partial(self._of, naming), taking.take, partial(taking.export, speaker(desk.library, name)))
        desk.ask(PersonScreen(name, documents, len(naming), doing, desk.configuration.keymap), self.chosen)

    def _offer(self, finding: Finding) -> Offer | None:
        from tui.reader import exporting

        document = self._desk.document
        if document is None or finding.kind == "quote":
            return None
        if finding.kind == "proposal":
            return exporting.proposal(document, finding.nth)
        return exporting.speaker(self._desk.library, document.listed(document.findings.people[finding.nth].name) or "")

    # Keys

    def names(self) -> None:
        """Ask for another name of the person under the cursor."""
        self._names.ask()

    def why(self) -> None:
        """All that is known of the selected finding, and why it was found."""
        self.open(why=True)

    def open(self, *, why: bool = False) -> None:
        """All that is known of the selected finding; a place chosen there is gone to."""
        if self._desk.document and self._desk.selected:
            self._open(self._desk.document, self._desk.selected, why=why)
        else:
            self._desk.say(self._desk.keyed("nothing is selected: {quote.next} goes to the next quote"))
