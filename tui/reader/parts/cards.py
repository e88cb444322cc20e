"""A finding laid out whole over the text, and the places it leads to."""

from __future__ import annotations

from tui.articles.article import Span
from tui.reader.parts.desk import Desk
from tui.reader.parts.going import Going
from tui.reader.parts.loads import Target
from tui.reader.widgets.findings_pane import FindingsPane


class Cards:
    """Opens the card of a finding."""

    def __init__(self, desk: Desk, going: Going) -> None:
        self._desk = desk
        self._going = going

    def pointed(self, message: FindingsPane.Pointed) -> None:
        """A finding in the list leads to its place in the text; a chosen proposal or person opens whole."""
        self._going.go(message.article, Target(message.finding, message.name), remember=message.chosen)
        if message.chosen:
            if message.finding and message.finding.kind != "quote" and not self._desk.findings.everything:
                self.why()
            else:
                self._desk.panes.enter("text")

    def why(self) -> None:
        """All that is known of the selected finding, and why it was found; a place chosen there is gone to."""
        desk = self._desk
        if not desk.document or not desk.selected:
            desk.say(desk.keyed("nothing is selected: {quote.next} goes to the next quote"))
            return
        from tui.reader.screens.card import CardScreen

        article = desk.document.id

        def chosen(span: Span | None) -> None:
            if span:
                self._going.go(article, Target(span=span), remember=True)
                desk.text.light(found=(span,), proposal=None)
                desk.panes.enter("text")

        desk.ask(CardScreen(desk.document, desk.selected), chosen)
