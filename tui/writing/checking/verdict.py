"""The verdict on each quotation of a draft: is it what an article says, whole, unchanged and by the one named?"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from tui.extraction.faults import fault
from tui.findings import Quote
from tui.library.database import LibraryError, is_damage
from tui.library.library import Library
from tui.writing.checking.checked import ALLOWED, Checked, Judged, Verdict
from tui.writing.checking.difference import aligned, changes, kind_of_change
from tui.writing.checking.draft import Draft
from tui.writing.checking.places import (
    Nearest,
    Place,
    edited_places,
    hides_a_negation,
    literal_places,
    nearest,
    pieces,
)
from tui.writing.checking.quotations import Quotation, quotations
from tui.writing.checking.sources import Source, Sources
from tui.writing.checking.speakers import SURE, same_speaker, speakers
from tui.writing.checking.tokens import words_of

_SHORT = 3
"""Words at most of a quotation that is often no quotation (a title, a nickname) unless a speaker is named."""

_FOUND = 0.5
"""Same words as a part of all from which a changed quotation counts as found."""
_FOUND_SHORT = 0.6
_STITCH_ALONE = 3
"""So many words in a row that are the draft's alone, and stand elsewhere, make a quotation stitched."""
_STITCH_OMITTED = 5
"""So many words in a row left out without an ellipsis make a quotation stitched."""


def check_draft(draft: Draft, library: Library) -> list[Checked]:
    """Every quotation of a draft with its verdict, in the order of the draft; see `checks`."""
    return list(checks(draft, lambda: Sources(library)))


def checks(draft: Draft, sources: Callable[[], Sources]) -> Iterator[Checked]:
    """Every quotation of a draft with its verdict, one after the other in the order of the draft.

    Whatever the rules raise, and where the article that has the words cannot be read or was altered, that quotation is
    "not checked", with the reason, and the others are. The sources are asked for where there is something to compare,
    and remember it. Raises `LibraryError` where nothing can be read.
    """
    try:
        found, unread = quotations(draft, speakers(draft)), ""
    except Exception as error:  # noqa: BLE001 - the words can be compared all the same; the reason is told
        found, unread = quotations(draft, lambda span: None), fault(error)
    if not found:
        return
    articles = sources()
    for quotation in found:
        for checked in _checked(quotation, articles):
            yield _by_nobody(checked, unread) if unread and checked.fine else checked


def _checked(quotation: Quotation, sources: Sources) -> list[Checked]:
    """The verdict, or why there is none."""
    try:
        return list(_judged(quotation, sources))
    except LibraryError as error:
        if not is_damage(error):
            raise
        reason = str(error)
    except Exception as error:  # noqa: BLE001 - one quotation never ends a check; the reason is told
        reason = fault(error)
    return [Checked(quotation, "not checked", None, note=reason)]


def _by_nobody(checked: Checked, reason: str) -> Checked:
    """Words that are all right, of a draft whose speakers could not be read."""
    note = f"the words are all right ({checked.verdict}), but not whose the draft says they are: {reason}"
    return replace(checked, verdict="not checked", note=note)


def _judged(quotation: Quotation, sources: Sources) -> Iterator[Checked]:
    """The verdict on a quotation; on those inside it where it is not found itself, an article's own words perhaps."""
    judged = sources.known.get((quotation.text, quotation.speaker))
    if judged is None:
        group, missing = sources.of(quotation)
        judged = Judged(judge(quotation, group), _is_title(quotation, group), missing)
        sources.remember(quotation, judged)
    if judged.title:
        return
    checked = replace(judged.checked, quotation=quotation)
    if judged.missing and not checked.fine:
        yield Checked(quotation, "not checked", None, note=judged.missing)
        return
    quotes_the_article = checked.verdict == "not found" and quotation.block and bool(quotation.inside)
    if not quotes_the_article and not _is_no_quotation(checked):
        yield checked
    if checked.verdict == "not found":
        for inner in quotation.inside:
            yield from _judged(inner, sources)


def _is_no_quotation(checked: Checked) -> bool:
    """Whether a few words that nobody is said to have said, in draft or article, are a title or a nickname."""
    short = len(checked.quotation.pattern.literal.folded) <= _SHORT
    said = checked.verdict in ALLOWED and checked.place and checked.place.source.said_at(checked.place.spans[0])
    return short and checked.quotation.speaker is None and not said


def _is_title(quotation: Quotation, sources: Sequence[Source]) -> bool:
    """Whether the words are the headline of an article, or the opening words that stand for one."""
    words = quotation.pattern.folded
    names = (name for source in sources for name in (source.article.title, source.article.opening) if name)
    return any(words_of(name).folded == words for name in names)


def judge(quotation: Quotation, sources: Sequence[Source]) -> Checked:
    """The verdict on one quotation against the articles it may come from."""
    pattern = quotation.pattern
    place = _best(quotation, (place for source in sources for place in literal_places(pattern, source)))
    if place:
        same = _as_read(place.span.cut(place.source.article.text)) == _as_read(
            pattern.literal.cut(0, len(pattern.literal.folded))
        )
        return _by_whom(Checked(quotation, "exact" if same else "typography", place))
    if not pattern.plain:
        place = _best(quotation, (place for source in sources for place in edited_places(pattern, source)))
        if place:
            return _edited(quotation, place)
    return _changed(quotation, sources)


def _as_read(text: str) -> str:
    """`text` without the line ends of a file: where a line is wrapped is nobody's choice of words."""
    return re.sub(r"[ \t\r\n]+", " ", text)


def _best(quotation: Quotation, places: Iterable[Place]) -> Place | None:
    """The place that fits best: one place, by the speaker named, in quotation marks, in the order of the articles.

    Looks no further than the first that could not fit better.
    """
    most = (True, quotation.speaker is not None, quotation.speaker is None, True)
    best, fits = None, (False, False, False, False)
    for place in places:
        same = _same(quotation, place)
        said = place.source.said_at(place.spans[0])
        fit = (not _apart(place), said and same is True, said and same is None, said)
        if best is None or fit > fits:
            best, fits = place, fit
        if fits == most:
            break
    return best


def _apart(place: Place) -> bool:
    """Whether the parts of a place belong to different statements."""
    quotes: list[Quote | None] = [place.source.quote_at(span) for span in place.spans]
    said = [place.source.said_at(span) for span in place.spans]
    if not any(said):
        return False
    return any(quote is not quotes[0] for quote in quotes[1:]) or any(each != said[0] for each in said[1:])


def _edited(quotation: Quotation, place: Place) -> Checked:
    """The verdict on words that stand in the article but for the edits the draft marks."""
    pattern = quotation.pattern
    if _apart(place):
        return Checked(quotation, "stitched", place, note="the parts belong to different statements")
    if hides_a_negation(pattern, place):
        drafted, written = pattern.literal, words_of(place.span.cut(place.source.article.text))
        steps = aligned(drafted.folded, written.folded, 0, len(written.folded))
        difference = changes(drafted, written, steps)
        return Checked(quotation, "negation", place, difference, "an edit turns the statement round")
    verdict: Verdict = "ellipsis" if pattern.ellipsis else "bracketed" if pattern.bracketed else "typography"
    return _by_whom(Checked(quotation, verdict, place))


def _changed(quotation: Quotation, sources: Sequence[Source]) -> Checked:
    """The verdict on words that stand nowhere as the draft has them."""
    closest = _closest(quotation, sources)
    stitched = _stitched(quotation, sources, closest)
    if stitched:
        return stitched
    if closest is None:
        return Checked(quotation, "not found", None)
    if not _is_found(quotation, closest):
        return Checked(quotation, "not found", closest.place, closest.difference, "the nearest words")
    if _apart(closest.place):
        return Checked(quotation, "stitched", closest.place, closest.difference, "and words are changed")
    verdict: Verdict = kind_of_change(closest.drafted, closest.written)
    checked = Checked(quotation, verdict, closest.place, closest.difference)
    by_whom = _by_whom(replace(checked, verdict="exact"))
    return replace(checked, note=by_whom.note)


def _closest(quotation: Quotation, sources: Sequence[Source]) -> Nearest | None:
    """The most similar words; of those about as similar, words by the speaker whom the draft names."""
    near = [found for source in sources if (found := nearest(quotation.pattern, source))]
    if not near:
        return None
    most = max(each.similarity for each in near)
    return max(
        near,
        key=lambda each: (each.similarity >= most - 0.05 and _same(quotation, each.place) is True, each.similarity),
    )


def _same(quotation: Quotation, place: Place) -> bool | None:
    """Whether the article has the words at a place from the speaker whom the draft names; ``None`` if it is open."""
    if quotation.speaker is None:
        return None
    said = [quote.speaker for quote in place.source.quotes_at(place.spans[0]) if quote.speaker]
    same = [same_speaker(quotation.speaker, speaker, place.source.findings) for speaker in said]
    return True if True in same else None if None in same or not same else False


def _is_found(quotation: Quotation, near: Nearest) -> bool:
    """Whether enough words are the same to say that this is what the draft means to quote."""
    words = quotation.pattern.folded
    drafted = set(near.drafted)
    long = [word for word in words if len(word) > 3 or word.isdigit()]
    kept = sum(word not in drafted for word in long)
    if len(words) > _SHORT:
        return near.similarity >= _FOUND and (not long or kept / len(long) >= _FOUND)
    only_numbers = kind_of_change(near.drafted, near.written) == "number" and near.similarity >= _FOUND
    return near.similarity >= _FOUND_SHORT or (only_numbers and len(words) > 1)


def _stitched(quotation: Quotation, sources: Sequence[Source], near: Nearest | None) -> Checked | None:
    """The verdict where all words stand in articles, but not in one place; ``None`` where they do not."""
    pattern = quotation.pattern
    parts = [stretch.words.folded for stretch in pattern.stretches if not stretch.brackets]
    if len(parts) == len(pattern.stretches) > 1 and all(len(part) > 1 for part in parts):
        whole = [place for part in parts if (place := _anywhere(part, sources))]
        if len(whole) == len(parts):
            return _from_places(quotation, whole)
    if pattern.ellipsis or pattern.bracketed:
        return None
    left_out = near is not None and near.longest_omitted >= _STITCH_OMITTED and not near.drafted
    if near is not None and left_out:
        return Checked(quotation, "stitched", near.place, near.difference, "words are left out without an ellipsis")
    if near is None or near.longest_drafted >= _STITCH_ALONE or not _is_found(quotation, near):
        places = pieces(pattern.folded, sources)
        return _from_places(quotation, places) if places else None
    return None


def _anywhere(words: Sequence[str], sources: Sequence[Source]) -> Place | None:
    for source in sources:
        for first in source.words.occurrences(words):
            return Place(source, ((first, first + len(words)),))
    return None


def _from_places(quotation: Quotation, places: Sequence[Place]) -> Checked:
    where = "; ".join(f"“{_shortened(place)}” in {place.source.article.file}" for place in places)
    return Checked(quotation, "stitched", places[0], note=f"from {len(places)} places: {where}")


def _shortened(place: Place) -> str:
    words = place.span.cut(place.source.article.text).split()
    return " ".join(words if len(words) < 8 else [*words[:3], "…", *words[-3:]])


def _by_whom(checked: Checked) -> Checked:
    """The same verdict, or "wrong speaker" where the article has the words from somebody else."""
    named, place = checked.quotation.speaker, checked.place
    if named is None or place is None:
        return checked
    span = place.spans[0]
    quote = place.source.quote_at(span)
    if not place.source.said_at(span):
        if quote is None:
            return replace(checked, verdict="wrong speaker", note="the article's own words, nobody's quotation")
        return replace(
            checked, verdict="wrong speaker", note=f"the article's words for what {quote.speaker or 'somebody'} said"
        )
    if quote is None or quote.speaker is None:
        return replace(checked, note="the article does not say who said it")
    if _same(checked.quotation, place) is False:
        if quote.confidence < SURE:
            return replace(checked, note=f"perhaps {quote.speaker} said it, not {named}")
        return replace(checked, verdict="wrong speaker", note=f"{quote.speaker} said it, not {named}")
    return checked
