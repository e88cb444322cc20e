r"""What a writer has begun where the cursor stands: a quotation by its opening mark, a block of one, or a name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from tui.articles.article import Span
from tui.extraction.words import word_list
from tui.taking.marks import CLOSING_OF

LONGEST = 400
"""Characters of a quotation that is still being looked for: a longer one is written, or its mark was never closed."""
_BEFORE = 3000
"""Characters before the cursor looked at."""
_NAMED = 160
"""Characters before a mark in which its speaker is named."""

_CAPITAL = r"[^\W\d_a-z][\w.’'-]*\w"
NAME = re.compile(rf"(?<!\w){_CAPITAL}(?: (?:(?:al|bin|d[aeiu]|of|v[ao]n) )*{_CAPITAL}){{0,3}}")
_SENTENCE = re.compile(r"(?:\A|[.!?…:;]\s+|^[ \t>*+-]*)\Z", re.MULTILINE)

_MARKS = r"[“„«‘”»]|’(?!\w)|(?<!\w)\"|\""
_LATEX = (
    r"|(?P<command>\\(?:enquote|textquote|blockquote)\*?(?:\[[^\]\n]*\])*\{"
    r"|\\(?:text|block)cquote\*?(?:\[[^\]\n]*\])*\{[^{}\n]*\}(?:\[[^\]\n]*\])*\{)|(?P<escaped>\\.)|``|''|[{}]"
)
_TOKENS = {False: re.compile(_MARKS), True: re.compile(_MARKS + _LATEX)}
_CLOSES = {**CLOSING_OF, "``": "''"}

_BLOCKS = {
    "markdown": re.compile(r"^ {0,3}>[ \t]?(?P<words>[^\n>]*)\Z", re.MULTILINE),
    "org": re.compile(r"^[ \t]*#\+begin_quote[^\n]*\n(?P<words>[^\n]*)\Z", re.MULTILINE | re.IGNORECASE),
}


@dataclass(frozen=True, slots=True)
class Begun:
    """What stands there of something that a quote can take the place of."""

    kind: Literal["marked", "block", "name"]
    span: Span
    """What a quote takes the place of, its mark with it, to the cursor or just behind the mark that closes it."""
    opening: str
    """The mark or the command; empty for a block or a name."""
    words: str
    """What has been written of the words."""
    names: tuple[str, ...] = ()
    """Who may be meant as the speaker: the names before it in its sentence, the nearest first; or the name itself."""


def begun(text: str, cursor: int, filetype: str) -> Begun | None:
    """What is begun at the code point `cursor` of a draft, `None` for nothing that a quote could take the place of."""
    start = max(text.rfind("\n\n", max(0, cursor - _BEFORE), cursor) + 1, cursor - _BEFORE, 0)
    before = text[start:cursor]
    opened = _opened(before, filetype)
    if opened is not None:
        at, opening = opened
        words = before[at + len(opening) :]
        closing = "}" if opening.startswith("\\") else _CLOSES[opening]
        end = cursor + (len(closing) if text.startswith(closing, cursor) else 0)
        span = Span(start + at, end)
        return Begun("marked", span, opening, words, _names(before[:at])) if len(words) <= LONGEST else None
    block = _BLOCKS[filetype].search(before) if filetype in _BLOCKS else None
    if block and len(block["words"]) <= LONGEST:
        begin = block.start() if filetype == "markdown" else block.start("words")
        return Begun("block", Span(start + begin, cursor), "", block["words"])
    return _name(before, start)


def _opened(before: str, filetype: str) -> tuple[int, str] | None:
    """Where the innermost quotation begins that is not closed, and its mark."""
    stack: list[tuple[int, str]] = []
    for match in _TOKENS[filetype == "latex"].finditer(before):
        sign = match.group()
        if filetype == "latex" and match["escaped"]:
            continue
        nth = next((nth for nth in range(len(stack) - 1, -1, -1) if _closes(stack[nth][1], sign)), None)
        if nth is not None:
            del stack[nth:]
        elif sign in _CLOSES or sign == "{" or sign.startswith("\\"):
            follows_word = match.start() and before[match.start() - 1].isalnum()
            if not (sign == '"' and follows_word):  # that of inches, or one that closes what was opened far before
                stack.append((match.start(), sign))
    while stack and stack[-1][1] == "{":
        stack.pop()
    return stack[-1] if stack else None


def _closes(opening: str, sign: str) -> bool:
    return sign == ("}" if opening[-1] == "{" else _CLOSES[opening])


def _named(words: str) -> str:
    """What of capitalised words may be a name: none that only opens a sentence, no day and no month."""
    named = words.split()
    while named and named[0] in word_list("openers"):
        named.pop(0)
    return "" if all(word in word_list("calendar") for word in named) else " ".join(named)


def _names(before: str) -> tuple[str, ...]:
    """The names in the sentence that ends there, the nearest first."""
    stretch = before[-_NAMED:]
    sentence = re.split(r"(?<=[a-z)”’\"][.!?])\s+|\n\s*\n", stretch)[-1]
    return tuple(dict.fromkeys(filter(None, map(_named, reversed(NAME.findall(sentence))))))[:3]


def _name(before: str, start: int) -> Begun | None:
    """A name that is being written where a sentence begins, so that whoever it is may be about to speak."""
    line = before[before.rfind("\n") + 1 :]
    for match in NAME.finditer(line):
        name = _named(match.group())
        if name and match.end() == len(line) and _SENTENCE.search(line[: match.start()]):
            end = start + len(before)
            return Begun("name", Span(end - len(name), end), "", "", (name,))
    return None
