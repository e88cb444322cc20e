"""The tags of articles: given and taken away where one reads."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from tui.reader.parts.desk import Desk
from tui.reader.parts.going import Going

if TYPE_CHECKING:
    from tui.library.own_work.store import OwnWork


class Tagging:
    """Asks for tags, has them kept in the thread that writes, and shows them."""

    def __init__(self, desk: Desk, going: Going) -> None:
        self._desk = desk
        self._going = going

    def tag(self) -> None:
        """Give the open article tags, or take some away."""
        from tui.library.own_work.tags import tag_name
        from tui.reader.screens.form import Ask, FormScreen

        desk = self._desk
        if not (document := desk.document):
            return
        text = document.article.text_sha256
        before = desk.memory.tags.get(text, ())

        def check(values: Mapping[str, str]) -> str:
            try:
                for word in values["tags"].replace(",", " ").split():
                    tag_name(word)
            except ValueError as error:
                return str(error)
            return ""

        def chosen(values: Mapping[str, str] | None) -> None:
            if values is not None:
                now = [tag_name(word) for word in values["tags"].replace(",", " ").split()]
                self._keep_tags(text, set(now) - set(before), set(before) - set(now))

        known = tuple(sorted({tag for tags in desk.memory.tags.values() for tag in tags}))
        asks = [Ask("tags", "tags", " ".join(before), known=known)]
        desk.ask(FormScreen("# tags", document.article.name, asks, check), chosen)

    def _keep_tags(self, text: str, put: set[str], take: set[str]) -> None:
        def job(own: OwnWork) -> None:
            own.tags.change([text], put, take)
            self._desk.soon(self._tagged, text, own.tags.of(text))

        if put or take:
            self._desk.memory.now(job, self._desk.trouble)

    def _tagged(self, text: str, tags: tuple[str, ...]) -> None:
        self._desk.memory.tags[text] = tags
        self._going.articles.redraw()
        self._desk.text.placed.told()
        self._desk.say(" ".join(f"#{tag}" for tag in tags) or "no tags", 3)
