"""What a person can have done with a quotation: the exact words put, a citation, the article shown in the reader."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from lsprotocol import types

from tui.articles.article import Span
from tui.display import safe_line
from tui.editing.completing import below
from tui.editing.diagnosing import Marked, Verdicts
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
from tui.writing.checking.pattern import pattern_of
from tui.writing.checking.verdict import judge
from tui.writing.formats.running import escape_of, running

PUT, CITE, LOOK = "quickfix", "refactor.inline", "source"
"""Kinds of actions, as the protocol names them."""

_CHANGED = ("words", "negation", "number", "typography", "not found")
"""Verdicts on words that stand in one place of an article, in another form."""
_CLOSED = re.compile(r"''|[”»\"’'}“]")
_CITED = re.compile(r"[.,;:!?]?\s*(?:\[\^|\[@|\[cite|\[fn:|\\[a-zA-Z]*cite|\()")


@dataclass(frozen=True, slots=True)
class Acting:
    """What can be done in one draft as it was checked."""

    verdicts: Verdicts
    document: Document
    wishes: Wishes
    versioned: bool
    """Whether the client takes edits of a draft at a version, and refuses them where it has gone on since."""

    def actions(self, span: Span, only: Sequence[str]) -> list[types.CodeAction]:
        """What can be done with the quotations that a stretch of the draft touches; of the kinds asked for."""
        return [
            action
            for found in self.verdicts.at(*span)
            for action in self._of(found)
            if not only or any(f"{action.kind}.".startswith(f"{each}.") for each in only)
        ]

    def _of(self, found: Marked) -> Iterator[types.CodeAction]:
        checked, place = found.checked, found.checked.place
        if place is None:
            return
        try:
            passage = _passage(checked)
        except AlteredTextError:
            return
        if checked.verdict in _CHANGED:
            words = self._exact(passage, found)
            if words and words != found.words.cut(self.verdicts.text.whole):
                yield types.CodeAction(
                    title=f"Put the exact words: “{safe_line(shortened(words, 35, 15))}”",
                    kind=PUT,
                    diagnostics=[self.verdicts.diagnostic(found)],
                    is_preferred=checked.verdict != "not found",
                    edit=self._edit(types.TextEdit(range_of(self.verdicts.text, *found.words), words)),
                )
        if checked.verdict != "not found":
            yield from self._cite(found.span, passage)
        arguments: list[object] = [place.source.article.text_sha256, place.span.start]
        title = f"Show in the reader: {_named(passage)}"
        command = types.Command(title, SHOW, arguments=arguments)
        yield types.CodeAction(title=title, kind=LOOK, command=command)

    def _exact(self, passage: Passage, found: Marked) -> str:
        """The article's words as they stand between the marks of the draft; lines of a block begin as its first one.

        None where there would still be something to look at: words out of two statements, a mark without its other one.
        """
        (_, said), *_ = runs(passage, self.wishes.options)
        outer, inner = STYLES[self.wishes.options.marks]
        if not _stands(found.checked, turned(said, inner, outer)):
            return ""
        words = turned(said, inner, outer, escape_of(self._form))
        if not found.checked.quotation.block:
            return re.sub(r"\s*\n\s*", " ", words)
        text, start = self.verdicts.text.whole, found.span.start
        sign = re.match(r"[ \t]*>?[ \t]*", text[text.rfind("\n", 0, start) + 1 : start])
        return words.replace("\n", f"\n{sign.group() if sign else ''}")

    def _cite(self, where: Span, passage: Passage) -> Iterator[types.CodeAction]:
        """The citation behind a quotation that has none."""
        text = self.verdicts.text
        closed = _CLOSED.match(text.whole, where.end)
        at = closed.end() if closed else where.end
        if self._form == "template" or _CITED.match(text.whole, at):
            return
        citing = running(passage, self._form, "", self.wishes.options)
        edits = [types.TextEdit(range_of(text, at, at), citing.citation)]
        if citing.note and f"{citing.label}:" not in text.whole:
            edits.append(below(text, at, citing.note))
        yield types.CodeAction(title=f"Cite {_named(passage)}", kind=CITE, edit=self._edit(*edits))

    @property
    def _form(self) -> str:
        return self.wishes.form(self.document.filetype, self.document.language)

    def _edit(self, *edits: types.TextEdit) -> types.WorkspaceEdit:
        uri = self.document.uri
        if not self.versioned:
            return types.WorkspaceEdit(changes={uri: edits})
        named = types.OptionalVersionedTextDocumentIdentifier(uri, self.verdicts.version)
        return types.WorkspaceEdit(document_changes=[types.TextDocumentEdit(named, edits)])


def _passage(checked: Checked) -> Passage:
    """The article's words for a quotation."""
    assert checked.place is not None
    spans = checked.place.spans
    return Excerpt(checked.place.source.article, spans, "direct", checked.said_by, apart=len(spans) > 1).passage()


def _stands(checked: Checked, words: str) -> bool:
    """Whether these words in the place of a quotation's would be all right."""
    if words.count("“") != words.count("”") or words.count('"') % 2:
        return False
    assert checked.place is not None
    put = replace(checked.quotation, text=words, pattern=pattern_of(words), inside=(), speaker=None)
    return judge(put, [checked.place.source]).fine


def _named(passage: Passage) -> str:
    return safe_line(shortened(passage.source.name, 40, 10))
