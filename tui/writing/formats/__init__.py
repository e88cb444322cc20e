"""Citation formats: a table of names, and passages rendered in one of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from tui.taking.marks import STYLES, Style
from tui.taking.passage import Passage
from tui.taking.setting import Options
from tui.writing.formats import bibliography, csl_json, data, latex, markdown, org, pandoc, plain, ris, template
from tui.writing.formats.template import TemplateError

__all__ = ["FORMATS", "STYLES", "Format", "Options", "Style", "TemplateError", "canonical", "for_filetype", "render"]


@dataclass(frozen=True, slots=True)
class Format:
    """A citation format: what a list says of it, and how passages are rendered in it."""

    description: str
    render: Callable[[Sequence[Passage], Options], str]


FORMATS = {
    "plain": Format("the words in marks, speaker, headline, outlet, date, file", plain.render),
    "md": Format("Markdown block quote with a link", markdown.render_block),
    "md-footnote": Format("Markdown with a footnote", markdown.render_footnote),
    "pandoc": Format("Pandoc's Markdown with [@key]", pandoc.render),
    "org": Format("Org quote block with [cite:@key]", org.render),
    "latex": Format("LaTeX, csquotes and \\cite", latex.render),
    "biblatex": Format("BibLaTeX @online entry", bibliography.render_biblatex),
    "bibtex": Format("BibTeX @misc entry", bibliography.render_bibtex),
    "csl-json": Format("CSL-JSON for Pandoc and Zotero", csl_json.render),
    "ris": Format("RIS for reference managers", ris.render),
    "json": Format("JSON with offsets and SHA-256", data.render_json),
    "csv": Format("CSV with offsets and SHA-256", data.render_csv),
    "template": Format("your own: names in braces", template.render),
}
"""Each format by its name, in the order a list shows them."""

_ALIASES = {"text": "plain", "txt": "plain", "markdown": "md", "footnote": "md-footnote", "csquotes": "latex",
            "tex": "latex", "csl": "csl-json"}  # fmt: skip

_FILETYPES = {"markdown": "md", "md": "md", "quarto": "pandoc", "rmd": "pandoc", "pandoc": "pandoc", "org": "org",
              "tex": "latex", "latex": "latex", "plaintex": "latex", "bib": "biblatex", "csv": "csv",
              "json": "csl-json", "text": "plain", "txt": "plain", "mail": "plain"}  # fmt: skip


def canonical(name: str) -> str | None:
    """The name in `FORMATS` of a format given by that name or another one (``markdown``); ``None`` for no format."""
    name = name.lower()
    name = _ALIASES.get(name, name)
    return name if name in FORMATS else None


def for_filetype(filetype: str) -> str:
    """The format for a file type as an editor names it, or a file's extension; ``plain`` for any other."""
    return _FILETYPES.get(filetype.lower().lstrip("."), "plain")


def render(passages: Passage | Sequence[Passage], name: str, options: Options | None = None) -> str:
    """Passages in the format `name`, without a line end after the last line.

    Raises `KeyError` for a name that is no format, `TemplateError` for a template that cannot be filled.
    """
    group = [passages] if isinstance(passages, Passage) else list(passages)
    return FORMATS[canonical(name) or name].render(group, options or Options())
