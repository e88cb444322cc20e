"""An export as Markdown: a heading an article, a block quote a passage, notes below it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tui.taking.setting import Options
from tui.writing.export.sections import Entry, Section, Settings
from tui.writing.formats.fields import one_line
from tui.writing.formats.markdown import escaped, render_block


def render(sections: Iterable[Section], settings: Settings, options: Options) -> Iterator[str]:
    """The pieces of the text, each with its line ends."""
    yield f"# {escaped(one_line(settings.title))}\n"
    for section in sections:
        yield f"\n## {escaped(one_line(section.source.name))}\n"
        about = filter(
            None, [section.source.author, section.source.outlet, section.source.date, section.source.address]
        )
        yield f"\n{escaped(one_line(' · '.join(about)))}\n"
        if settings.with_text and section.whole:
            yield f"\n{escaped(section.whole.article.text.strip())}\n"
        for entry in section.entries:
            yield from _entry(entry, options)


def _entry(entry: Entry, options: Options) -> Iterator[str]:
    if entry.about:
        yield f"\n**{escaped(one_line(entry.about))}**\n"
    if entry.kind != "article":
        yield f"\n{render_block([entry.passage], options)}\n"
    if entry.note:
        yield f"\n{entry.note.strip()}\n"
    if entry.collections:
        yield f"\n*In: {escaped(one_line(', '.join(entry.collections)))}*\n"
    if entry.orphan:
        yield f"\n*{escaped(entry.orphan)}*\n"
