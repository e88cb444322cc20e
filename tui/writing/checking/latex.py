"""LaTeX drafts: commands are left out or shown as what they print; csquotes' commands are the marks they set."""

from __future__ import annotations

import re

from tui.articles.article import Span
from tui.writing.checking.markup import Markup

_PREAMBLE = re.compile(r"\A.*?\\begin\{document\}", re.DOTALL)
_LEFT_OUT = re.compile(
    r"\\begin\{(?P<name>verbatim\*?|lstlisting|minted|comment|thebibliography|equation\*?|align\*?|tikzpicture|filecontents"
    r"\*?)\}.*?(?:\\end\{(?P=name)\}|\Z)|(?<!\\)%[^\n]*(?:\n[ \t]*(?=\S))?",
    re.DOTALL,
)
_BLOCK = re.compile(
    r"\\begin\{(?P<name>quote|quotation|displayquote|displaycquote)\}(?:\[[^\]]*\])*(?:\{[^}]*\})?"
    r"(?P<words>.*?)(?:\\end\{(?P=name)\}|\Z)",
    re.DOTALL,
)
_OPTIONS = r"(?:\[(?:[^\[\]{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\])*"
_GROUP = r"\{[^{}]*\}"
_PIECE = re.compile(
    rf"(?P<quote>\\(?:enquote|textquote|blockquote)\*?{_OPTIONS}\{{"
    rf"|\\(?:foreign|hyphen)(?:quote|textquote|blockquote)\*?{_GROUP}{_OPTIONS}\{{"
    rf"|\\(?:text|block)cquote\*?{_OPTIONS}{_GROUP}{_OPTIONS}\{{)"
    rf"|(?P<insert>\\textins\*?\{{)|(?P<omit>\\textelp\*?{_GROUP})"
    rf"|(?P<aside>\\href{_GROUP}\{{)"
    rf"|(?P<gone>\\(?:footnote(?:text|mark)?|marginpar)\b{_OPTIONS}(?=\{{))"
    rf"|(?P<argument>\\(?:[a-zA-Z]*cite[a-zA-Z]*\*?|url|label|[a-zA-Z]*ref\*?|includegraphics|usepackage|input|include|"
    rf"bibliography(?:style)?|addbibresource|begin|end|documentclass|index|todo|nolinkurl|path|verb\b)(?:{_OPTIONS}{_GROUP})+)"
    r"|(?P<dots>\\(?:l?dots|textellipsis)(?:\{\}|[ ]?))"
    r"|(?P<sign>\\[&%$#_{}])|(?P<space>\\[ ,;]|~)|(?P<line>\\\\(?:\[[^\]]*\])?)"
    r"|(?P<named>\\(?:textbackslash|textquotedbl|textasciitilde|textasciicircum|textasciigrave)\{\})"
    r"|(?P<command>\\[a-zA-Z]+\*?[ ]?|\\[-/@!])"
    r"|(?P<double>``|'')|(?P<single>`)|(?P<dash>-{2,3}(?:\{\})?)|(?P<open>\{)|(?P<close>\})"
)
_BRACE = re.compile(r"\\.|[{}]", re.DOTALL)
_NAMED = {"\\textbackslash{}": "\\", "\\textquotedbl{}": '"', "\\textasciitilde{}": "~", "\\textasciicircum{}": "^",
          "\\textasciigrave{}": "`"}  # fmt: skip


def markup(text: str) -> Markup:
    """The markup of a LaTeX draft; the preamble is left out."""
    found = Markup()
    preamble = _PREAMBLE.match(text)
    start = preamble.end() if preamble else 0
    if preamble:
        found.hide(0, start)
    for block in _BLOCK.finditer(text, start):
        found.blocks.append(Span(*block.span("words")))
        found.hide(block.start(), block.start("words"), "\n\n")
        found.hide(block.end("words"), block.end(), "\n\n")
    at = start
    closings: list[tuple[str, str]] = []
    ends = _group_ends(text)
    for gap in _LEFT_OUT.finditer(text, start):
        found.hide(gap.start(), gap.end(), "" if gap.group()[0] == "%" else "\n\n")
        _pieces(text, at, gap.start(), found, closings, ends)
        at = gap.end()
    _pieces(text, at, len(text), found, closings, ends)
    return found


def _pieces(
    text: str, start: int, end: int, found: Markup, closings: list[tuple[str, str]], ends: dict[int, int]
) -> None:
    """Add the commands from `start` to `end`; `closings` has for each open brace, innermost last,
    what its end is shown as and the closing mark of the quotation around; `ends` where each group ends.
    """
    at = start
    while match := _PIECE.search(text, at, end):
        kind = match.lastgroup
        at = match.end()
        if kind == "gone":
            at = min(end, ends.get(at, end))
            found.hide(match.start(), at)
        elif kind in ("quote", "insert", "aside", "open"):
            outside = closings[-1][1] if closings else ""
            marks = {"quote": ("‘’" if outside == "”" else "“”"), "insert": "[]"}.get(kind, "")
            closings.append((marks[1:], marks[1:] if kind == "quote" else outside))
            found.hide(match.start(), match.end(), marks[:1])
            if kind == "aside":
                found.asides.append(Span(match.end(), min(end, ends.get(match.end() - 1, end)) - 1))
        elif kind == "close":
            found.hide(match.start(), match.end(), closings.pop()[0] if closings else "")
        else:
            found.hide(match.start(), match.end(), _shown(kind or "", match.group()))


def _shown(kind: str, piece: str) -> str:
    """What a reader sees of a command or a sign."""
    if kind == "sign":
        return piece[1:]
    if kind == "named":
        return _NAMED[piece]
    if kind == "double":
        return "“" if piece == "``" else "”"
    if kind == "dash":
        return "—" if piece.startswith("---") else "–"
    return {"omit": "[…]", "dots": "…", "space": " ", "line": "\n", "single": "‘"}.get(kind, "")


def _group_ends(text: str) -> dict[int, int]:
    """Opening brace -> just after the brace that closes it. Linear."""
    ends: dict[int, int] = {}
    opened: list[int] = []
    for match in _BRACE.finditer(text):
        if match.group() == "{":
            opened.append(match.start())
        elif match.group() == "}" and opened:
            ends[opened.pop()] = match.end()
    return ends
