"""What a person can have done with a quotation: the exact words put, a citation, the article shown in the reader."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lsprotocol import types

from tui.articles.article import Span
from tui.display import safe_line
from tui.editing.completing import below
from tui.editing.diagnosing import Verdicts
from tui.editing.documents import Document, range_of
from tui.editing.showing import SHOW
from tui.editing.wishes import Wishes
from tui.taking.excerpt import Excerpt
from tui.taking.marks import STYLES, turned
from tui.taking.passage import Passage
from tui.taking.setting import runs
from tui.taking.shortening import shortened
from tui.taking.source import AlteredTextError
from tui.writing.checking.checked import Checked
from tui.writing.formats.running import escape_of, running

CITE = types.CodeActionKind.RefactorInline

_CHANGED = ("words", "negation", "number", "typography", "not found")
"""Verdicts on words that stand in one place of an article, in another form."""
_CLOSED = re.compile(r"''|[”»\"’'}“]")
_CITED = re.compile(r"[.,;:!?]?\s*(?:\[\^|\[@|\[cite|\[fn:|\\[a-zA-Z]*cite|\()")


def actions(
    verdicts: Verdicts, span: Span, document: Document, wishes: Wishes, only: list[str] | None
) -> list[types.CodeAction]:
    """What can be done with the quotations that a stretch of a draft touches."""
    form = wishes.form(document.filetype, document.language)
    return [
        action
        for checked in verdicts.at(*span)
        for action in _of(checked, verdicts, document, form, wishes)
        if not only or any(str(action.kind or "").startswith(each) for each in only)
    ]


def _of(
    checked: Checked, verdicts: Verdicts, document: Document, form: str, wishes: Wishes
) -> Iterator[types.CodeAction]:
    place = checked.place
    if place is None:
        return
    try:
        passage = _passage(checked)
    except AlteredTextError:
        return
    where = verdicts.span(checked)
    if checked.verdict in _CHANGED:
        words = _exact(passage, checked, verdicts, form, wishes)
        if words != where.cut(verdicts.text.whole):
            yield types.CodeAction(
                title=f"Put the exact words: “{safe_line(shortened(words, 50, 30))}”",
                kind=types.CodeActionKind.QuickFix,
                diagnostics=[verdicts.diagnostic(checked)],
                is_preferred=checked.verdict != "not found",
                edit=_edit(document, verdicts, types.TextEdit(range_of(verdicts.text, *where), words)),
            )
    if checked.verdict != "not found":
        yield from _cite(where, passage, verdicts, document, form, wishes)
    arguments: list[object] = [place.source.article.text_sha256, place.span.start]
    title = f"Show in the reader: {safe_line(shortened(passage.source.name, 40, 10))}"
    yield types.CodeAction(
        title=title, kind=types.CodeActionKind.Source, command=types.Command(title, SHOW, arguments=arguments)
    )


def _passage(checked: Checked) -> Passage:
    """The article's words for a quotation."""
    assert checked.place is not None
    spans = checked.place.spans
    return Excerpt(checked.place.source.article, spans, "direct", checked.said_by, apart=len(spans) > 1).passage()


def _exact(passage: Passage, checked: Checked, verdicts: Verdicts, form: str, wishes: Wishes) -> str:
    """The article's words as they stand between the marks of the draft; lines of a block begin as its first one."""
    (_, said), *_ = runs(passage, wishes.options)
    outer, inner = STYLES[wishes.options.marks]
    words = turned(said, inner, outer, escape_of(form))
    if not checked.quotation.block:
        return re.sub(r"\s*\n\s*", " ", words)
    text, start = verdicts.text.whole, verdicts.span(checked).start
    sign = re.match(r"[ \t]*>?[ \t]*", text[text.rfind("\n", 0, start) + 1 : start])
    return words.replace("\n", f"\n{sign.group() if sign else ''}")


def _cite(
    where: Span, passage: Passage, verdicts: Verdicts, document: Document, form: str, wishes: Wishes
) -> Iterator[types.CodeAction]:
    """The citation behind a quotation that has none."""
    text = verdicts.text.whole
    closed = _CLOSED.match(text, where.end)
    at = closed.end() if closed else where.end
    if form == "template" or _CITED.match(text, at):
        return
    citing = running(passage, form, "", wishes.options)
    edits = [types.TextEdit(range_of(verdicts.text, at, at), citing.citation)]
    if citing.note and f"{citing.label}:" not in text:
        edits.append(below(verdicts.text, at, citing.note))
    name = safe_line(shortened(passage.source.name, 40, 10))
    yield types.CodeAction(title=f"Cite {name}", kind=CITE, edit=_edit(document, verdicts, *edits))


def _edit(document: Document, verdicts: Verdicts, *edits: types.TextEdit) -> types.WorkspaceEdit:
    """Edits of the draft as it was checked: a client that has gone on since refuses them."""
    named = types.OptionalVersionedTextDocumentIdentifier(document.uri, verdicts.version)
    return types.WorkspaceEdit(document_changes=[types.TextDocumentEdit(named, list(edits))])
