"""A writer's own format: a line of text with names in braces."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tui.taking.passage import Passage
from tui.taking.setting import Options, inline, speaker, words


class TemplateError(ValueError):
    """The template names a field that does not exist, or there is no template."""


FIELDS = (
    "quote",
    "words",
    "speaker",
    "title",
    "outlet",
    "author",
    "date",
    "url",
    "file",
    "key",
    "kind",
    "start",
    "end",
    "sha256",
)
"""``quote`` is the words in the writer's marks, ``words`` the words alone; the others are empty where nothing is known,
but for ``title`` (then the opening words) and ``date`` (then "n.d."; a guess is ``[2025-03-13?]``)."""

_PIECE = re.compile(r"\{\{|\}\}|\{(\w*)\}|\\n|\\t")


def check_template(template: str) -> None:
    """Raise `TemplateError` for a name in braces that is no field."""
    for match in _PIECE.finditer(template):
        if match[1] is not None and match[1] not in FIELDS:
            raise TemplateError(f"no field {{{match[1]}}} in a template; there are {', '.join(FIELDS)}")


def render(passages: Sequence[Passage], options: Options) -> str:
    r"""One passage after the other; ``{{`` and ``}}`` are braces, ``\n`` and ``\t`` a line end and a tab."""
    if not options.template:
        raise TemplateError("the format template needs a template: give one with --template or in the configuration")
    check_template(options.template)
    return "\n".join(_passage(each, options, options.template) for each in passages)


def _passage(passage: Passage, options: Options, template: str) -> str:
    source = passage.source
    values = {
        "quote": inline(passage, options),
        "words": words(passage, options),
        "speaker": speaker(passage) or "",
        "title": source.name,
        "outlet": source.outlet or "",
        "author": source.author or "",
        "date": source.date,
        "url": source.url or "",
        "file": source.file,
        "key": source.key,
        "kind": passage.kind,
        "start": str(passage.spans[0].start),
        "end": str(passage.spans[-1].end),
        "sha256": source.text_sha256,
    }
    signs = {"{{": "{", "}}": "}", "\\n": "\n", "\\t": "\t"}
    return _PIECE.sub(lambda match: signs.get(match.group()) or values[match[1]], template)
