"""BibLaTeX and BibTeX: one entry an article, with the words quoted from it in a field that styles do not print."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from urllib.parse import quote as percent_encoded

from tui.taking.passage import Passage
from tui.taking.setting import Options, inline, introduced
from tui.taking.source import Source
from tui.writing.formats import latex
from tui.writing.formats.fields import one_line

Fields = list[tuple[str, str | None]]

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def escaped(text: str) -> str:
    """`text` as the value of a field: as LaTeX sets it, with no brace a parser could count."""
    balanced = re.sub(r"[{}]", lambda match: "\x02" if match.group() == "{" else "\x03", one_line(text))
    return latex.escaped(balanced).replace("\x02", "\\textbraceleft{}").replace("\x03", "\\textbraceright{}")


def _url(address: str) -> str:
    """A URL as it stands; only what would end the field or the line is percent-encoded."""
    return percent_encoded(address, safe="/:?#[]@!$&'()*+,;=%~-._|^`\"<>")


def _authors(source: Source) -> str:
    """Who wrote it as a list of names; one that holds ``and`` or a comma is one name in braces."""
    names = map(one_line, source.authors)
    return " and ".join(
        f"{{{escaped(name)}}}" if re.search(r"(?i)\band\b|,", name) else escaped(name) for name in names
    )


def render_biblatex(passages: Sequence[Passage], options: Options) -> str:
    """An ``@online`` entry an article; no date field for an undated one, which styles print as "n.d."."""
    return _entries(passages, options, "online", "annotation", _biblatex_fields)


def render_bibtex(passages: Sequence[Passage], options: Options) -> str:
    """A ``@misc`` entry an article; an undated one has the year "n.d."."""
    return _entries(passages, options, "misc", "annote", _bibtex_fields)


def _biblatex_fields(passage: Passage) -> Fields:
    source = passage.source
    return [
        ("author", _authors(source)),
        ("title", f"{{{escaped(source.name)}}}"),
        ("organization", source.outlet and f"{{{escaped(source.outlet)}}}"),
        ("date", source.day and source.day + "~" * source.published_guessed),  # biber and pandoc read ~ as circa
        ("url", source.url and _url(source.url)),
    ]


def _bibtex_fields(passage: Passage) -> Fields:
    source = passage.source
    year, _, rest = (source.published or "").partition("-")
    return [
        ("key", escaped(source.outlet or source.name)),
        ("author", _authors(source)),
        ("title", f"{{{escaped(source.name)}}}"),
        ("howpublished", source.outlet and f"{{{escaped(source.outlet)}}}"),
        ("year", year + "?" * source.published_guessed if year else "n.d."),
        ("month", _MONTHS[int(rest[:2]) - 1] if rest else None),
        ("url", source.url and _url(source.url)),
    ]


def _entries(
    passages: Sequence[Passage], options: Options, kind: str, note: str, fields: Callable[[Passage], Fields]
) -> str:
    """One entry an article, in the order of the passages, each with all words quoted from it."""
    by_key: dict[str, list[Passage]] = {}
    for passage in passages:
        by_key.setdefault(passage.source.key, []).append(passage)
    entries = []
    for key, group in by_key.items():
        words = " / ".join(escaped(introduced(each, inline(each, options))) for each in group)
        given = [(name, value) for name, value in [*fields(group[0]), (note, words)] if value]
        lines = [f"  {name} = {value if name == 'month' else f'{{{value}}}'}," for name, value in given]
        entries.append("\n".join([f"@{kind}{{{key},", *lines, "}"]))
    return "\n\n".join(entries)
