"""Pieces of HTML inside another format as a person reads them; nothing in them is run."""

from __future__ import annotations

import html
import re

_TAG = re.compile(r"<!--|<(?P<close>/?)(?P<name>[A-Za-z][A-Za-z0-9-]*)[^<>]*>|<[!?][^<>]*>")
_UNSEEN = frozenset(("script", "style", "svg", "iframe", "head", "noscript", "template", "object", "video", "audio"))
_ROWS = frozenset(
    (
        "p",
        "div",
        "br",
        "li",
        "tr",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "blockquote",
        "figcaption",
        "section",
        "ul",
        "ol",
    )
)
_BLANKS = re.compile(r"[ \t]+")
_EMPTY_LINES = re.compile(r"\s*\n\s*")


def html_words(source: str) -> str:
    """The words of a piece of HTML without its tags, a paragraph a line with an empty one below; linear."""
    pieces: list[str] = []
    at = 0
    unseen: str | None = None
    while match := _TAG.search(source, at):
        if unseen is None:
            pieces.append(_level(source[at : match.start()]))
        at = match.end()
        if match.group() == "<!--":
            end = source.find("-->", at)
            if end < 0:
                break
            at = end + 3
            continue
        name = (match["name"] or "").lower()
        if unseen is not None:
            unseen = None if match["close"] and name == unseen else unseen
        elif name in _UNSEEN and not match["close"]:
            unseen = name
        elif name in _ROWS:
            pieces.append("\n")
    else:
        if unseen is None:
            pieces.append(_level(source[at:]))
    lines = _EMPTY_LINES.sub("\n", "".join(pieces)).strip()
    return html.unescape(lines.replace("\n", "\n\n"))


def _level(words: str) -> str:
    return _BLANKS.sub(" ", words.replace("\n", " "))
