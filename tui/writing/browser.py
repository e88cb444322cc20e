"""Whether the screen is a page of a browser, and not a terminal of this machine."""

from __future__ import annotations

from collections.abc import Mapping


def in_a_browser(environ: Mapping[str, str]) -> bool:
    """Whether a server shows the screen in a browser: textual-serve names its driver in the environment."""
    return environ.get("TEXTUAL_DRIVER", "").endswith(":WebDriver")
