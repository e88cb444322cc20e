"""The way back: to the places one came from, also in versions of articles that are no longer listed."""

from __future__ import annotations

from collections.abc import Callable

from textual import work

from tui.library.own_work.places import Place
from tui.reader.screens.going import GoingScreen, Target


class ReturningScreen(GoingScreen):
    """Goes back and forward along the way that was remembered."""

    def action_back(self) -> None:
        """Back to the place left last."""
        self._step(self.history.back, "nowhere to go back to")

    def action_forward(self) -> None:
        """Forward again to the place come back from."""
        self._step(self.history.forward, "nowhere to go forward to")

    def _step(self, step: Callable[[Place | None], Place | None], nowhere: str) -> None:
        place = step(self.here if self.document else None)
        if place is None:
            self.notify(nowhere, timeout=2)
        else:
            self.go_to(place)
            self.enter("text")

    def go_to(self, place: Place) -> None:
        """Open the article of a place there, without remembering where one was."""
        article = self.by_text.get(place.text_sha256)
        if article is not None:
            self.go(article, Target(offset=place.position))
        else:
            self._look_for(place)

    @work(thread=True, exclusive=True, group="article")
    def _look_for(self, place: Place) -> None:
        """A place in a version that is no longer on the shelf."""
        article = self.library.holding(place.text_sha256, older=True)
        if article is None:
            self.app.call_from_thread(self.notify, "that article is no longer in the library", severity="warning")
        else:
            self.app.call_from_thread(self.go, article, Target(offset=place.position))
