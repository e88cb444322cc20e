"""The look of the reader: the one it begins with, that of the terminal's background, the one a key chooses."""

from __future__ import annotations

from textual.app import App

from tui.screen.looks import LOOKS, THEMES, on_ground


class Looking:
    """Shows one of `LOOKS`."""

    def __init__(self, app: App[None], look: str) -> None:
        self._app = app
        self._chosen = False
        if look == "dark":  # as the toolkit's own theme is: nothing that was made for that one is to be made again
            app.set_reactive(App.theme, self._registered(look))
            app.stylesheet.set_variables(app.get_css_variables())
        else:
            app.theme = self._registered(look)

    def _registered(self, look: str) -> str:
        theme = THEMES[look]
        if theme not in self._app.available_themes:
            from tui.screen.themes import theme as made

            self._app.register_theme(made(look))
        return theme

    def follow_ground(self, *, light: bool) -> None:
        """The look for the terminal's background, unless a person has chosen another by now."""
        look = on_ground(light=light)
        if not self._chosen and self._app.theme != THEMES[look]:
            self._app.theme = self._registered(look)

    def next(self) -> None:
        """The next look, till the reader is left."""
        self._chosen = True
        if self._app.no_color:
            self._app.notify("no colours are wanted here: NO_COLOR is set", timeout=3)
            return
        looks = [look for look in LOOKS if look != "plain"]
        now = next(look for look in looks if THEMES[look] == self._app.theme)
        look = looks[(looks.index(now) + 1) % len(looks)]
        self._app.ansi_color = THEMES[look].startswith("ansi") or None
        self._app.theme = self._registered(look)
        self._app.notify(f'{look}; theme = "{look}" in the configuration keeps it', timeout=4)
