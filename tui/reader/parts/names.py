"""The names of a person: another one joined, or one that is somebody else's parted."""

from __future__ import annotations

from tui.library.database import LibraryError
from tui.reader.loading import load, whole
from tui.reader.parts.articles import Articles
from tui.reader.parts.desk import Desk
from tui.reader.parts.going import Going

OFFERED = 2_000
"""People whose names are offered as one types."""


class Names:
    """Asks for a name, and keeps what it means; nothing is said to be done before it is on disk."""

    def __init__(self, desk: Desk, articles: Articles, going: Going) -> None:
        self._going = going
        self._desk = desk
        self._articles = articles

    def ask(self, name: str | None = None) -> None:
        """Ask which name is theirs too, or is not: of the person under the cursor where nobody is named."""
        name = name or self._desk.findings.person()
        if name:
            self._desk.work(self._read, name, group="names")
        else:
            self._desk.say(self._desk.keyed("no person is chosen: {pane.people} lists them"))

    def _read(self, name: str) -> None:
        persons = self._desk.library.persons
        mine = next((who.names for who in persons.who(name) if who.name == name), (name,))
        others = [row.name for row in persons.all(0, OFFERED) if row.name != name]
        self._desk.call(self._show, name, mine, others)

    def _show(self, name: str, mine: tuple[str, ...], others: list[str]) -> None:
        from tui.reader.screens.names import NamesScreen

        def chosen(other: str | None) -> None:
            if other and other != name:
                self._desk.work(self._tell, name, mine, other, group="names")

        self._desk.ask(NamesScreen(f"who else is {name}", mine, others), chosen)

    def _tell(self, name: str, mine: tuple[str, ...], other: str) -> None:
        from tui.library.linking import link

        desk = self._desk
        joins = other not in mine
        found = desk.library.persons.who(other)
        if not found:
            desk.call(desk.say, f"nobody is named {other}", 5, "warning")
            return
        one = name if name in mine else mine[0]
        if joins and other not in found[0].names:
            other = found[0].names[0]
        if one == other:
            one = next((each for each in mine if each != other), one)
        try:
            desk.memory.own.persons.tell(one, other, same=joins)
            link(desk.library, desk.memory.own.persons.by_hand())
            shelf = whole(desk.library)
            document = desk.document and load(desk.library, desk.memory, desk.document.id, desk.document.words)
        except (KeyError, LibraryError) as error:
            desk.call(desk.say, f"not kept: {error}", 8, "error")
            return
        desk.call(self._articles.put, shelf)
        if document:
            desk.soon(self._going.show_renewed, document)
        desk.call(desk.say, f"{one} and {other} are {'one' if joins else 'two'} from now on", 5)
