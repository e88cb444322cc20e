"""Quotes offered where a writer has begun one: found as the search finds them, set with their citation."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from lsprotocol import types

from tui.articles.article import Span
from tui.display import safe_line
from tui.editing.begun import Begun, begun
from tui.editing.collection import Collection
from tui.editing.documents import Document, range_of
from tui.editing.lines import Text
from tui.editing.telling import about, markup
from tui.editing.wishes import Wishes
from tui.findings import Quote
from tui.search.hit import Hit
from tui.taking.excerpt import Excerpt
from tui.taking.passage import Passage
from tui.taking.setting import introduced
from tui.taking.shortening import shortened
from tui.taking.source import AlteredTextError
from tui.writing.formats import render
from tui.writing.formats.running import Running, escape_of, running

if TYPE_CHECKING:
    from tui.writing.checking.sources import Source

MOST = 20
"""Quotes offered at once; more come as more is typed."""

_LETTERS = 3
"""Letters of a name from which it may be a speaker's."""


def completions(
    text: Text, cursor: int, document: Document, collection: Collection, wishes: Wishes
) -> list[types.CompletionItem] | None:
    """The quotes for what is begun at `cursor`, the best first; `None` where nothing is begun.

    Raises `LibraryError` and `TemplateError`.
    """
    what = begun(text.whole, cursor, document.filetype)
    if what is None:
        return None
    form = wishes.form(document.filetype, document.language)
    items: list[types.CompletionItem] = []
    hits, sources = _hits(what, collection), collection.sources()
    for hit in hits:
        try:
            source = sources.source(hit.article)
            quote = source.findings.quotes[hit.nth]
            passage = said(source, quote)
        except (KeyError, IndexError, AlteredTextError):  # changed just now, or not to be quoted from
            continue
        items.append(_item(hit, quote, passage, what, text, cursor, form, wishes, len(items)))
    return items


def resolve(item: types.CompletionItem, collection: Collection, kind: types.MarkupKind) -> types.CompletionItem:
    """An item with what to know of its quote; as it came where the library has it no more. Raises `LibraryError`."""
    data: Any = item.data
    try:
        id_, text_sha256, nth = data
        source = collection.source(id_)
        quote = source.findings.quotes[nth]
    except (KeyError, IndexError, TypeError, ValueError, AlteredTextError):
        return item
    if source.article.text_sha256 == text_sha256:
        item.documentation = markup(kind, about(source, Span(quote.spans[0].start, quote.spans[-1].end), quote, kind))
    return item


def _hits(what: Begun, collection: Collection) -> list[Hit]:
    """The quotes in somebody's own words that answer, of whoever is named where that one has some."""
    words = " ".join(re.findall(r"[^\W_]+", what.words))
    ending = "" if what.words[-1:].isalnum() else " "
    if what.kind == "name" and len(what.names[0]) < _LETTERS:
        return []
    for name in _speakers(what):
        hits = collection.hits(f'kind:direct|mixed by:"{name}" {words}{ending}', MOST)
        if hits or what.kind == "name":
            return hits
    return collection.hits(f"kind:direct|mixed {words}{ending}", MOST)


def _speakers(what: Begun) -> Iterator[str]:
    for name in what.names:
        yield name
        if " " in name and what.kind != "name":
            yield name.rpartition(" ")[2]


def said(source: Source, quote: Quote) -> Passage:
    """The words of a quote that stand in quotation marks; raises `AlteredTextError`."""
    return Excerpt(source.article, quote.verbatim or quote.spans, "direct", quote.speaker, quote.verbatim).passage()


def _item(
    hit: Hit,
    quote: Quote,
    passage: Passage,
    what: Begun,
    text: Text,
    cursor: int,
    form: str,
    wishes: Wishes,
    place: int,
) -> types.CompletionItem:
    set_out = _set(passage, what, form, wishes)
    edit, others = _edits(text, cursor, what.span, set_out.words + set_out.citation)
    if set_out.note and f"{set_out.label}:" not in text.whole:
        others.append(below(text, what.span.end, set_out.note))
    source = passage.source
    who = safe_line(passage.speaker or "")
    return types.CompletionItem(
        label=safe_line(shortened(hit.text, 50, 20)),
        label_details=types.CompletionItemLabelDetails(description=who if quote.sure else f"{who} ?"),
        kind=types.CompletionItemKind.Reference,
        detail=safe_line(", ".join(filter(None, (who, source.outlet, source.date)))),
        filter_text=text.whole[what.span.start : cursor].rpartition("\n")[2],
        sort_text=f"{place:03d}",
        insert_text_format=types.InsertTextFormat.PlainText,
        text_edit=edit,
        additional_text_edits=others or None,
        data=[hit.article, source.text_sha256, hit.nth],
    )


def _set(passage: Passage, what: Begun, form: str, wishes: Wishes) -> Running:
    """The words and their citation, as they fit what is begun."""
    if what.kind == "marked":
        return running(passage, form, what.opening, wishes.options)
    if what.kind == "block":
        return Running(_block(passage, form, wishes), "")
    set_out = running(passage, form, "", wishes.options)
    return set_out if form == "template" else _introduced(set_out, passage, form)


def _introduced(set_out: Running, passage: Passage, form: str) -> Running:
    """The same after the speaker's name and a colon."""
    return set_out._replace(words=introduced(passage, set_out.words, escape_of(form)))


def _block(passage: Passage, form: str, wishes: Wishes) -> str:
    if form == "org":
        return "\n".join(render(passage, "org", wishes.options).split("\n")[1:-1])
    return render(passage, "md", wishes.options)


def _edits(text: Text, cursor: int, span: Span, words: str) -> tuple[types.TextEdit, list[types.TextEdit]]:
    """The edit on the cursor's line, as the protocol wants it, and what takes away the lines before it."""
    start = max(span.start, text.whole.rfind("\n", 0, cursor) + 1)
    edit = types.TextEdit(range_of(text, start, span.end), words)
    return edit, [types.TextEdit(range_of(text, span.start, start), "")] if start > span.start else []


def below(text: Text, offset: int, note: str) -> types.TextEdit:
    """The edit that puts a note below the paragraph that `offset` stands in: on a line of its own, as an editor may
    have put the words in before it."""
    end = _PARAGRAPH_END.search(text.whole, offset)
    at = end.start() + 1 if end else len(text.whole)
    return types.TextEdit(range_of(text, at, at), f"\n{note}\n" if end else f"\n\n{note}")


_PARAGRAPH_END = re.compile(r"\n(?=[ \t]*\n|\Z)")
