"""The command palette: what has a key, by name."""

from __future__ import annotations

from functools import partial

from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content

from tui.reader.keys import NO_KEYMAP, TABLE, Key
from tui.reader.screens.panes import PanesScreen


class KeyCommands(Provider):
    """Every entry of the table of keys that is not only for the pane or box it stands in."""

    @property
    def _keys(self) -> list[Key]:
        keymap = self.screen.key_bar.keymap if isinstance(self.screen, PanesScreen) else NO_KEYMAP
        return [
            key.with_keymap(keymap) for key in TABLE if key.where == "reading" and key.id not in ("palette", "close")
        ]

    async def discover(self) -> Hits:
        """All of them, before anything is typed."""
        for key in self._keys:
            yield DiscoveryHit(Content(f"{key.help}  {key.shown}"), partial(self._run, key), key.help)

    async def search(self, query: str) -> Hits:
        """Those whose words match."""
        matcher = self.matcher(query)
        for key in self._keys:
            if (score := matcher.match(key.help)) > 0:
                prompt = Content.assemble(matcher.highlight(key.help), f"  {key.shown}")
                yield Hit(score, prompt, partial(self._run, key), key.help)

    async def _run(self, key: Key) -> None:
        await self.screen.run_action(key.action)
