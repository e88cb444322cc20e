"""Who may come in: whoever opens a page runs a reader with the rights of whoever serves it."""

from __future__ import annotations

import hmac
import re
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})
"""Names under which a machine calls itself."""

COOKIE = "ceasefire-tui"
"""What keeps the token once a page was opened with it, so that it does not stay in the address."""


@dataclass(frozen=True, slots=True)
class Gate:
    """What a request has to show."""

    token: str | None
    """The secret of the page's address; ``None`` where every program of this machine may come in."""

    def refusal(self, headers: Mapping[str, str], shown: str | None) -> str | None:
        """Why a request is not let in, in a line for people; ``None`` where it is.

        `headers` are the request's own; `shown` is the token it brings, in its address or its cookie. A page of another
        site could have this one opened behind a person's back, by its address or under a name of its own for this
        machine: so a request has to come from a page of this server, and without a token it has to call it by a name
        that only this machine has.
        """
        host = headers.get("Host", "")
        origin = headers.get("Origin")
        if origin is not None and urlsplit(origin).netloc != host:
            return "a page of another site asks for the reader: not let in"
        if self.token is None:
            return None if _name(host) in LOOPBACK else f"not served under the name {host or '(none)'}"
        if shown is not None and hmac.compare_digest(shown.encode(), self.token.encode()):
            return None
        return "the address of the reader has a token: take the whole address that `ceasefire-tui serve` printed"


def _name(host: str) -> str | None:
    """The name in a ``Host`` header, without its port; ``None`` where that is none."""
    found = re.fullmatch(r"(?:\[([\da-fA-F:]+)\]|([^:\[\]/@]+))(?::\d+)?", host)
    return found and (found[1] or found[2].lower())
