"""The formats of an export by name."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import PurePath

from tui.taking.passage import Passage
from tui.taking.setting import Options
from tui.writing.export import data, markdown, page
from tui.writing.export.sections import Section, Settings
from tui.writing.formats import FORMATS as CITATIONS
from tui.writing.formats import render as render_passages

Render = Callable[[Iterable[Section], Settings, Options], Iterator[str]]

PAGES: dict[str, Render] = {
    "md": markdown.render,
    "html": page.render,
    "csv": data.render_csv,
    "json": data.render_json,
}
"""The formats an export has its own writer for."""

BIBLIOGRAPHIES = ("bibtex", "csl-json", "biblatex", "ris")
"""The citation formats with an entry an article, also for one without a passage."""

FORMATS = (*PAGES, *(name for name in CITATIONS if name not in PAGES))
"""All formats: of the citation formats the others, which an export takes as they are, all its passages in one."""

EXTENSIONS = {
    **{name: name for name in FORMATS},
    "csl-json": "csl.json",
    **dict.fromkeys(("bibtex", "biblatex"), "bib"),
    "latex": "tex",
    **dict.fromkeys(("md-footnote", "pandoc"), "md"),
    **dict.fromkeys(("plain", "template"), "txt"),
}
"""The ending of a file's name for each format."""

_BY_ENDING = {
    **{name: name for name in FORMATS},
    "markdown": "md",
    "htm": "html",
    "bib": "bibtex",
    "tex": "latex",
    "txt": "plain",
}


def for_path(path: PurePath) -> str | None:
    """The format a file's name asks for, ``None`` where it asks for none."""
    if path.name.lower().endswith(".csl.json"):
        return "csl-json"
    return _BY_ENDING.get(path.suffix.lower().lstrip("."))


def render(sections: Iterable[Section], name: str, settings: Settings, options: Options) -> Iterator[str]:
    """The pieces of an export in the format of that name, the last one with a line end; raises KeyError for no format.

    Sections are taken one by one where the format allows it, so that a large library needs no large memory.
    """
    if name in PAGES:
        yield from PAGES[name](sections, settings, options)
        return
    bare = name in BIBLIOGRAPHIES
    passages = [passage for section in sections for passage in _passages(section, bare)]
    yield render_passages(passages, name, options) + "\n"


def _passages(section: Section, bare: bool) -> Iterator[Passage]:
    for entry in section.entries:
        if entry.kind != "article":
            yield entry.passage
    if bare and not any(entry.kind != "article" for entry in section.entries):
        yield Passage(parts=(), spans=(), kind="indirect", speaker=None, source=section.source)
