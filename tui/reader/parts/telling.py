"""What the reader says in passing: one message at a time, the newest."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from textual.app import App
from textual.notifications import SeverityLevel

from tui.display import safe_text


class Telling:
    """Shows messages by `show`, each in the place of the last; they go through the gate and are never markup."""

    def __init__(self, app: App[None], show: Callable[..., None]) -> None:
        self._app = app
        self._show = show
        self._last: Callable[[], None] | None = None

    def tell(self, message: str, title: str, severity: SeverityLevel, timeout: float | None) -> None:
        """Show a message once what is under way is drawn, unless another one has come by then."""
        words = {"title": safe_text(title), "severity": severity, "timeout": timeout, "markup": False}
        last = self._last = partial(self._show, safe_text(message), **words)
        self._app.call_after_refresh(self._tell, last)

    def _tell(self, told: Callable[[], None]) -> None:
        if told is self._last:
            self._app.clear_notifications()
            told()
