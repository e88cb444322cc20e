"""Verdicts as people and programs read them: text with the difference, JSON, and lines for an editor's error list."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from tui.display import Styled, safe_line
from tui.findings import CORRECTED
from tui.library.wordings import said_elsewhere
from tui.taking.shortening import shortened
from tui.taking.source import source_of
from tui.writing.checking.checked import Checked, Verdict
from tui.writing.checking.difference import Change
from tui.writing.checking.draft import Draft

Line = list[str | Styled]

_SEVERITY: dict[Verdict, str] = {
    "exact": "note", "typography": "note", "bracketed": "note", "ellipsis": "note", "not found": "warning",
    "not checked": "warning",
}  # fmt: skip
_SIGNS = {"draft": ("[-", "-]", "red strike"), "article": ("{+", "+}", "green")}


def severity(verdict: Verdict) -> str:
    """``error``, ``warning`` or ``note``, as editors sort them."""
    return _SEVERITY.get(verdict, "error")


def text_report(draft: Draft, results: Sequence[Checked], coloured: bool) -> Iterator[Line]:
    """Lines for people: each quotation with its verdict; what differs, and the source, below those not exact."""
    for checked in results:
        line, column = draft.position(checked.quotation.span.start)
        style = "green" if checked.verdict == "exact" else "yellow" if checked.fine else "bold red"
        place = f"{safe_line(draft.file)}:{line}:{column}: "
        yield [place, Styled(checked.verdict, style), f"  “{_short(checked.quotation.text)}”"]
        if checked.difference:
            yield ["    ", *_difference(checked, coloured)]
        if checked.note:
            yield [f"    {safe_line(checked.note)}"]
        if checked.place:
            yield ["    ", Styled(_where(checked), "dim")]
        if found := checked.elsewhere:
            yield [f"    {safe_line(said_elsewhere(found))}"]
    yield [summary(results)]


def _difference(checked: Checked, coloured: bool) -> Iterator[str | Styled]:
    """The words of both: the draft's own ones struck through, the article's after them; in signs without colour."""
    for number, (kind, text) in enumerate(checked.difference):
        before = " " if number else ""
        shown = safe_line(text)
        if kind == "same":
            yield before + shown
            continue
        opening, closing, style = _SIGNS[kind]
        yield before
        yield Styled(shown, style) if coloured else f"{opening}{shown}{closing}"


def _where(checked: Checked) -> str:
    """Speaker, article and offsets of the place."""
    place = checked.place
    assert place is not None
    source = source_of(place.source.article)
    right = checked.corrected
    speaker, outlet, date = (
        f"{CORRECTED}{words}" if words and name in right else words
        for name, words in (("speaker", checked.said_by), ("outlet", source.outlet), ("date", source.date))
    )
    pieces = [speaker, f"“{source.name}”", outlet, date, source.address]
    return safe_line(f"{', '.join(filter(None, pieces))}, {place.span.start}–{place.span.end}")


def _short(text: str) -> str:
    """A quotation's words on one line, the middle of a long one left out."""
    return shortened(text, 60, 35)


def summary(results: Sequence[Checked]) -> str:
    """How many quotations have which verdict."""
    if not results:
        return "no quotations"
    counts = Counter(checked.verdict for checked in results)
    listed = ", ".join(f"{count} {verdict}" for verdict, count in counts.most_common())
    open_ones = sum(not checked.fine for checked in results)
    look = f"{open_ones} to look at" if open_ones else "nothing to look at"
    return f"{len(results)} quotation{'s' if len(results) > 1 else ''}: {listed}; {look}"


def quickfix(draft: Draft, results: Sequence[Checked]) -> Iterator[str]:
    """A line ``file:line:column: severity: message`` for each quotation that is not exact."""
    for checked in results:
        if checked.verdict == "exact":
            continue
        line, column = draft.position(checked.quotation.span.start)
        message = said_of(checked, f"“{_short(checked.quotation.text)}”")
        yield f"{safe_line(draft.file)}:{line}:{column}: {severity(checked.verdict)}: {message}"


def said_of(checked: Checked, *before: str, around: int | None = None, where: bool = True) -> str:
    """One line on a quotation: the verdict, what goes `before`, the difference, the note, and `where` the words stand.

    Of words that are the same only so many are told `around` what differs; by default all.
    """
    pieces = [*before]
    if around is not None and checked.verdict == "not found" and checked.place:
        pieces.append(f"the nearest: “{_short(checked.place.span.cut(checked.place.source.article.text))}”")
        checked = replace(checked, difference=(), note="")
    if checked.difference:
        shown = checked if around is None else replace(checked, difference=tuple(_close(checked.difference, around)))
        pieces.append("".join(map(str, _difference(shown, False))))
    if checked.note:
        pieces.append(checked.note)
    if checked.place and where:
        pieces.append(_where(checked))
    return safe_line(f"{checked.verdict}: {'; '.join(pieces)}" if pieces else checked.verdict)


def _close(difference: Sequence[Change], around: int) -> Iterator[Change]:
    """A difference without the words that stand farther from what differs."""
    for place, change in enumerate(difference):
        words = change.text.split()
        first, last = place == 0, place == len(difference) - 1
        before, after = (0 if first else around), (0 if last else around)
        if change.kind != "same" or len(words) <= before + after + 1:
            yield change
        else:
            kept = [*words[:before], "…", *words[len(words) - after :]]
            yield Change("same", " ".join(kept))


def as_objects(draft: Draft, results: Sequence[Checked]) -> Iterator[dict[str, object]]:
    """One object for each quotation, for JSON; offsets are code points, end excluded."""
    for checked in results:
        line, column = draft.position(checked.quotation.span.start)
        start, end = map(draft.prose.offset, checked.quotation.span)
        yield {
            "file": draft.file,
            "line": line,
            "column": column,
            "span": [start, end],
            "text": checked.quotation.text,
            "speaker": checked.quotation.speaker,
            "verdict": checked.verdict,
            "severity": severity(checked.verdict),
            "fine": checked.fine,
            "note": checked.note,
            "difference": [list(change) for change in checked.difference],
            "source": _source(checked),
            "elsewhere": [
                {
                    "quote": each.variant.id,
                    "how": each.how,
                    "text": each.variant.row.text,
                    "speaker": each.variant.row.speaker,
                    "title": each.variant.title,
                    "source": each.variant.outlet,
                    "published": each.variant.published,
                    "fullest": each.variant.fullest,
                    "earliest": each.variant.earliest,
                }
                for each in checked.elsewhere
            ],
        }


def _source(checked: Checked) -> dict[str, object] | None:
    place = checked.place
    if place is None:
        return None
    source = source_of(place.source.article)
    return {
        "id": place.source.id,
        "title": source.title,
        "opening": source.opening,
        "source": source.outlet,
        "published": source.published,
        "published_guessed": source.published_guessed,
        "file": source.file,
        "text_sha256": source.text_sha256,
        "spans": [list(span) for span in place.spans],
        "text": place.span.cut(place.source.article.text),
        "speaker": checked.said_by,
        "corrected": list(checked.corrected),
    }
