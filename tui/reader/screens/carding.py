"""A finding laid out whole over the text, and the places it leads to."""

from __future__ import annotations

from tui.articles.article import Span
from tui.reader.screens.going import Target
from tui.reader.screens.returning import ReturningScreen
from tui.reader.widgets.findings_pane import FindingsPane


class CardingScreen(ReturningScreen):
    """Opens the card of a finding."""

    def on_findings_pane_pointed(self, message: FindingsPane.Pointed) -> None:
        """A finding in the list leads to its place in the text; a chosen proposal or person opens whole."""
        self.go(message.article, Target(message.finding, message.name), remember=message.chosen)
        if message.chosen:
            if message.finding and message.finding.kind != "quote" and not self.findings.everything:
                self.open_card()
            else:
                self.enter("text")

    def action_why(self) -> None:
        """All that is known of the selected finding, and why it was found."""
        self.open_card()

    def open_card(self) -> None:
        """Lay the selected finding's card over the screen; a place chosen on it is gone to."""
        if not self.document or not self.selected:
            self.notify("nothing is selected: } goes to the next quote", timeout=3)
            return
        from tui.reader.screens.card import CardScreen

        article = self.document.id

        def chosen(span: Span | None) -> None:
            if span:
                self.go(article, Target(span=span), remember=True)
                self.text.light(found=(span,))
                self.enter("text")

        self.app.push_screen(CardScreen(self.document, self.selected), chosen)
