"""Keys of the program as a whole: closing, leaving, help, the palette, looks."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from tui.display import safe_line
from tui.reader.cards.page import Opened, Spot, Voice, Whole
from tui.reader.parts.articles import Articles
from tui.reader.parts.bookmarks import Bookmarks
from tui.reader.parts.desk import Desk
from tui.reader.parts.searching import Searching

if TYPE_CHECKING:
    from tui.screen.keys import Key

Chosen = Callable[[Spot | Voice | Whole | Opened | None], None]


class Program:
    """Opens what lies over the reading, and closes what is open."""

    def __init__(
        self, desk: Desk, articles: Articles, searching: Searching, bookmarks: Bookmarks, chosen: Chosen
    ) -> None:
        """`chosen` goes where a person wants to go from the overview."""
        self._desk = desk
        self._articles = articles
        self._searching = searching
        self._bookmarks = bookmarks
        self._chosen = chosen
        self._problems: Sequence[str] = ()

    # Keys

    async def search(self) -> None:
        """Open the search across everything; in the list of bookmarks search those."""
        if self._bookmarks.in_list():
            self._bookmarks.search()
        else:
            await self._searching.search()

    def close(self) -> None:
        """Close what is open, the last first; never quits."""
        desk = self._desk
        if desk.text.selection.caret is not None:
            desk.text.selection.stop()
        elif not (desk.panes.close() or self._searching.close()):
            if desk.screen.selections:
                desk.screen.clear_selection()
            elif desk.panes.pane != "text":
                desk.panes.enter("text")

    def quit(self) -> None:
        """Leave: this is the last screen."""
        self._desk.screen.app.exit()

    def help(self) -> None:
        """The keys."""
        from tui.reader.screens.help import HelpScreen

        self._desk.ask(HelpScreen(self._desk.configuration.keymap))

    def palette(self) -> None:
        """All commands by name."""
        from tui.reader.screens.palette import PaletteScreen

        async def do(key: Key | None) -> None:
            if key:
                await self._desk.screen.run_action(key.run)

        self._desk.ask(PaletteScreen(self._desk.configuration.keymap), do)

    def overview(self) -> None:
        """The library at a glance."""
        from tui.reader.screens.overview import OverviewScreen, Shelf

        desk, articles = self._desk, self._articles
        sample = bool(articles.shelf) and all(each.sample for each in articles.shelf)
        shelf = Shelf(articles.shelf, articles.totals, articles.unread, "sample library" if sample else "")
        desk.ask(OverviewScreen(desk.library, shelf, desk.memory.tints.role, desk.configuration.keymap), self._chosen)

    def timeline(self) -> None:
        """All proposals in time."""
        from tui.reader.screens.timeline import TimelineScreen

        desk = self._desk
        desk.ask(TimelineScreen(desk.library, desk.memory, desk.configuration.keymap), self._chosen)

    def problem(self, problems: Sequence[str]) -> str:
        """Keep what is wrong with the configuration; gives the line that says so."""
        self._problems = problems
        said = safe_line(re.sub(r"^.*?\.toml(?::\d+)*: ", "", problems[0]))
        more = f"all {len(problems)}" if len(problems) > 1 else "more"
        return f"config: {said} · {self._desk.keyed('{problems}')} {more}"

    def problems(self) -> None:
        """What is wrong with the configuration."""
        from tui.reader.screens.problems import ProblemsScreen

        if self._problems:
            self._desk.ask(ProblemsScreen(self._problems))
        else:
            self._desk.say("nothing is wrong with the configuration", 3)

    async def picture(self) -> None:
        """A picture of the screen."""
        await self._desk.screen.app.run_action("app.picture")

    def stop(self) -> None:
        """Stop, as programs do; the shell goes on with it."""
        self._desk.screen.app.action_suspend_process()
