"""Org drafts: source blocks, keywords, drawers, comments, link targets and footnote definitions are left out."""

from __future__ import annotations

import re

from tui.articles.article import Span
from tui.writing.checking.markup import Markup, lies_in
from tui.writing.formats.org import ENTITIES

_FLAGS = re.MULTILINE | re.DOTALL | re.IGNORECASE
_BLOCKS = re.compile(
    r"^[ \t]*#\+begin_(?P<kind>src|example|export|comment|verse_code)\b.*?(?:^[ \t]*#\+end_(?P=kind)[^\n]*|\Z)"
    r"|^[ \t]*:[\w-]+:[ \t]*\n.*?^[ \t]*:end:[ \t]*$"
    r"|^[ \t]*\#\+(?!begin_quote|end_quote)\S[^\n]*$"
    r"|^[ \t]*\#(?:[ \t][^\n]*)?$"
    r"|^[ \t]*:(?:[ \t][^\n]*)?$"
    r"|^\[fn:[\w-]+\].*?(?=\n[ \t]*\n|\n\[fn:|\n\*+ |\Z)",
    _FLAGS,
)
_QUOTE = re.compile(r"^[ \t]*#\+begin_quote[^\n]*\n(?P<words>.*?)(?:^[ \t]*#\+end_quote[^\n]*|\Z)", _FLAGS)
_EDGE = r"\s\-({'\"“”‘’.,;:!?)}\[\]…—–"
_INLINE = re.compile(
    r"(?P<link>\[\[[^\[\]\n]*\](?:\[(?P<words>[^\[\]\n]*)\])?\])"
    r"|(?P<note>\[fn:[^\[\]\n]*\]|\[cite[^\[\]\n]*\])"
    rf"|(?P<code>(?<![^{_EDGE}])(?P<sign>[=~])(?=\S)[^\n]*?(?<=\S)(?P=sign)(?![^{_EDGE}]))"
    r"|(?P<entity>\\(?P<name>[a-zA-Z]+)\{\})"
    rf"|(?P<emphasis>(?<![^{_EDGE}])[*/_+](?=[^\s*/_+])|(?<=[^\s*/_+])[*/_+](?![^{_EDGE}]))"
)
_SIGNS = {name[1:-2]: sign for sign, name in ENTITIES.items()}


def markup(text: str) -> Markup:
    """The markup of an Org draft."""
    found = Markup()
    hidden = [Span(*match.span()) for match in _BLOCKS.finditer(text) if match.group()]
    for span in hidden:
        found.hide(span.start, span.end, "\n\n")
    for quote in _QUOTE.finditer(text):
        words = Span(*quote.span("words"))
        found.blocks.append(words)
        found.hide(quote.start(), words.start, "\n\n")
        found.hide(words.end, quote.end(), "\n\n")
    for match in _INLINE.finditer(text):
        if lies_in(Span(match.start(), match.start()), hidden):
            continue
        if match["words"]:
            words = Span(*match.span("words"))
            found.asides.append(words)
            found.hide(match.start(), words.start)
            found.hide(words.end, match.end())
        elif match["entity"]:
            if match["name"] in _SIGNS:
                found.hide(match.start(), match.end(), _SIGNS[match["name"]])
        else:
            found.hide(match.start(), match.end())
    return found
