"""Taking the open article out of the library, where one reads."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from tui.library.database import LibraryError
from tui.reader.document import Document
from tui.reader.parts.desk import Desk
from tui.reader.parts.going import Going

NO, YES = "no", "yes"
LAST = "this is the only article; `ceasefire-tui library remove` takes it out too"


class Removing:
    """Asks whether an article is to go, and takes it out in a thread."""

    def __init__(self, desk: Desk, going: Going, more: Callable[[], None]) -> None:
        """`more`, called in a thread, lists the articles as they are now."""
        self._desk = desk
        self._going = going
        self._more = more

    def ask(self) -> None:
        """Is the open article to be taken out?"""
        from tui.reader.screens.form import Ask, FormScreen

        desk = self._desk
        if not (document := desk.document):
            return
        if not desk.library.writable:
            desk.say("the library is open for reading only: nothing can be taken out", 8, "warning")
            return
        articles = self._going.articles
        following = articles.beside(document.id, 1) or articles.beside(document.id, -1)
        if following is None:
            desk.say(LAST, 8, "warning")
            return
        after = following

        def chosen(values: Mapping[str, str] | None) -> None:
            if values and values["out"] == YES:
                desk.work(self._remove, document, after, group="removing", exclusive=False)

        asks = [Ask("out", "take it out", NO, choices=(NO, YES))]
        desk.ask(
            FormScreen("take out of the library", document.article.name, asks, lambda values: "", "does it"), chosen
        )

    # In a thread

    def _remove(self, document: Document, following: int) -> None:
        desk = self._desk
        try:
            desk.library.remove(document.id)
        except KeyError:
            pass  # somebody else has taken it out meanwhile
        except LibraryError as error:
            desk.call(desk.say, str(error), 10, "warning")
            return
        desk.call(self._going.go, following)
        self._more()
        words = "taken out; your notes on it stay"
        desk.call(desk.say, f"{document.article.name[:40]}: {words}", 6)
