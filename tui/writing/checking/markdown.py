"""Markdown drafts: code, link targets, references, footnote definitions and HTML tags are left out."""

from __future__ import annotations

import re
from html import unescape

from tui.articles.article import Span
from tui.writing.checking.markup import Markup, lies_in, quote_lines

_BLOCKS = re.compile(
    r"\A---\n.*?\n(?:---|\.\.\.)\n"  # front matter
    r"|^(?P<fence>[ ]{0,3}(?:> ?)*(?P<sign>`{3,}|~{3,}))[^\n]*\n.*?(?:^[ ]{0,3}(?:> ?)*(?P=sign)[`~]*[ ]*$|\Z)"
    r"|(?<=\n\n)(?:(?:[ ]{4}|\t)[^\n]*\n?)+"  # indented code
    r"|^[ ]{0,3}\[\^[^\]\n]+\]:[^\n]*(?:\n(?:[ ]{4}|\t)[^\n]*|\n(?=\n[ ]{4}))*"  # footnote definition
    r"|^[ ]{0,3}\[[^\]\n]+\]:[ ]*\S[^\n]*$"  # link reference
    r"|<!--.*?(?:-->|\Z)",
    re.MULTILINE | re.DOTALL,
)
_INLINE = re.compile(
    r"(?P<code>(?<!`)(?P<ticks>`+)(?!`)[^\n]*?(?<!`)(?P=ticks)(?!`))"
    r"|(?P<note>\[\^[^\]\n]+\]|\[[^\[\]\n]{0,300}(?<![\w.])-?@[\w][^\]\n]{0,300}\])"
    r"|(?P<link>!?\[(?P<words>[^\[\]]*(?:\[[^\[\]]*\][^\[\]]*)*)\](?P<target>\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:\s+"
    r"(?:\"[^\"]*\"|'[^']*'))?\s*\)|\[[^\]\n]+\]|\{[^}\n]*\}))"
    r"|(?P<tag><(?:https?://[^>\s]*|/?[a-zA-Z][^<>]*)>)"
    r"|(?P<escape>\\(?=[!-/:-@\[-`{-~]))"
    r"|(?P<entity>&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|\w{2,31});)"
    r"|(?P<heading>^[ ]{0,3}#{1,6}[ ])"
    r"|(?P<emphasis>(?<![\w*])[*_]{1,3}(?=[^\s*_])|(?<=[^\s*_])[*_]{1,3}(?![\w*]))",
    re.MULTILINE,
)


def markup(text: str) -> Markup:
    """The markup of a Markdown draft."""
    found = Markup()
    quote_lines(text, found)
    hidden: list[Span] = []
    for block in _BLOCKS.finditer(text):
        if block.group():
            hidden.append(Span(block.start(), block.end()))
            found.hide(block.start(), block.end(), "\n\n")
    found.blocks[:] = [block for block in found.blocks if not lies_in(Span(block.start, block.start), hidden)]
    at = 0
    for span in [*hidden, Span(len(text), len(text))]:
        _inline(text, at, span.start, found)
        at = span.end
    return found


def _inline(text: str, start: int, end: int, found: Markup) -> None:
    """Add the markup within lines from `start` to `end`; what a link shows is looked into as well."""
    at = start
    while match := _INLINE.search(text, at, end):
        at = match.end()
        if match["link"]:
            words = Span(*match.span("words"))
            if match["link"][0] == "!":
                found.hide(match.start(), match.end())
                continue
            found.hide(match.start(), words.start)
            found.hide(words.end, match.end())
            found.asides.append(words)
            _inline(text, words.start, words.end, found)
        elif match["entity"]:
            found.hide(match.start(), match.end(), unescape(match["entity"]))
        elif match["escape"]:
            found.hide(match.start(), match.end())
            at += 1  # the escaped sign stays as it is
        else:
            found.hide(match.start(), match.end())
