"""What stands around an act or a pause: how long, when, where, how far, and on what terms."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest

from tui.articles.article import Span
from tui.extraction.document import Document
from tui.extraction.english.event import Argument, Event, Phrase, Reading
from tui.extraction.proposals.dates import find_dates
from tui.extraction.proposals.durations import Duration, find_durations, measures_a_pause
from tui.extraction.proposals.stating.nouns import head_headings, headings_at
from tui.extraction.proposals.stating.reach import CONDITIONS, TIMES, end_of, hanging
from tui.extraction.proposals.stating.rows import WORDS
from tui.extraction.words import word_list
from tui.findings import Term

LONGEST = 160
"""The longest a term is, in characters."""
_FEWEST = 3
"""The fewest words of a clause that says on what something depends: "if they withdraw"."""
_LASTING = frozenset(("as long as", "so long as"))
_LASTS = frozenset(("hold", "last", "continue", "remain", "stay", "observe", "run", "stand"))
_FOR_HOW_LONG = frozenset(("for", "during", "throughout", "over"))
_WHEN = frozenset(("by", "within", "at", "from", "until", "till", "before", "after", "on", "in", "through", "since"))
_PAST = frozenset(("last", "earlier", "previous", "since", "yesterday"))
_PARTS = frozenset(("whole", "rest", "end", "start", "course", "beginning", "duration", "middle", "half"))
"""Parts of a time: "for the whole of February"."""
_UNDER = ("under", "with")
_OF_PLACE = WORDS["places"]
PRICES = frozenset(("in return for", "in exchange for", "subject to", "without", "on condition of", "conditional on"))
"""What leads to the price of a step, as a noun or a gerund."""
DURABLE = WORDS["durations"]
_UNCONDITIONAL = re.compile(r"\b(?:unconditionally|without\s+(?:any\s+)?(?:pre)?-?conditions?)\b", re.IGNORECASE)
_OPEN = re.compile(
    r"\b(?:temporarily|permanently|indefinitely|for\s+good|for\s+the\s+time\s+being"
    r"|(?:with|of)\s+(?:no|an?\s+un\w+|unlimited|indefinite|limited)\s+(?:time[- ]limits?|duration|length|period)"
    r"|without\s+(?:any\s+|a\s+)?(?:time[- ]limits?|end\s+date)"
    r"|for\s+(?:the|its|their)\s+(?:duration|rest|remainder|whole|entirety|length)(?:\s+of(?:\s+[\w’'-]+){1,4})?"
    r"|for\s+an?\s+(?:limited|short|brief|indefinite|unspecified|fixed|certain)\s+(?:time|period|while)"
    r"|(?:during|throughout)\s+(?:the\s+)?(?:talks|negotiations|peace\s+(?:talks|process)|feast|holidays?))\b",
    re.IGNORECASE,
)
"""How long in words without a number."""
_AT_ONCE = re.compile(
    r"(?<!not )(?<!n't )(?<!n’t )\b(?:at\s+once|immediately"
    r"(?!\s+(?:clear|after|before|known|available|said|responded?|commented?))"
    r"|without\s+(?:further\s+)?delay|forthwith|right\s+away|straight\s*away|with\s+immediate\s+effect"
    r"|as\s+soon\s+as\s+possible)(?!\s+(?:respond|reply|comment|answer|return))\b",
    re.IGNORECASE,
)
"""When in words without a date."""
_STRICT = re.compile(
    r"\b(?:provided\s+(?:that\s+)?(?=the|a|an|its|their|all|both|[A-Z])|provided\s+that\s|on\s+(?:the\s+)?condition\s+that\s|only\s+(?:if|when|after|once)\s|unless\s)"
    r"[^.,;:“”\"\n]{4,150}"
)
"""A condition by the words that open it, where the clause could not be read."""
_POINTS = re.compile(r"-(?:point|step|stage|phase|part|state)$")
"""What says how many parts a plan has: "10-point"."""


def unconditional(doc: Document, within: Span) -> Iterator[Term]:
    """ "unconditionally", "without preconditions" in a stretch of the text."""
    for match in _UNCONDITIONAL.finditer(doc.text, *within):
        yield Term("condition", Span(*match.span()))


def strict(doc: Document, within: Span) -> Iterator[Term]:
    """ "provided that …", "on condition that …", "only if …", "unless …" in a stretch of the text."""
    for match in _STRICT.finditer(doc.text, *within):
        yield Term("condition", Span(match.start(), match.start() + len(match[0].rstrip())))


def when_said(doc: Document, reading: Reading, sentence: int) -> list[Span]:
    """Where a sentence tells of its sayings, up to the next verb: a time there is the day of the saying."""
    events = reading.of_sentence(sentence)
    above = {event.whose for event in events}
    verbs = sorted(event.verb.first for event in events if event.verb is not None)
    found = []
    for event in events:
        if event.verb is not None and event.index in above:
            following = next((at for at in verbs if at > event.verb.last), None)
            end = doc.starts[following] if following is not None else doc.sentences[sentence].end
            found.append(Span(doc.starts[event.verb.first], end))
    return found


def times(doc: Document, sentence: Span, within: Span, said: Sequence[Span] = ()) -> Iterator[Term]:
    """How long and when: durations of a pause in the sentence and of any step in `within`, times ahead in `within`.

    `said`: stretches in which a time is the day of a saying.
    """
    lasting: list[Duration] = list(find_durations(doc.text, sentence))
    ahead = find_durations(doc.text, within, promised=True)
    lasting += (d for d in ahead if not any(d.span.overlaps(other.span) for other in lasting))
    for duration in lasting:
        yield Term("duration", duration.span, days=duration.days)
    for match in _OPEN.finditer(doc.text, *within):
        if not any(Span(*match.span()).overlaps(duration.span) for duration in lasting):
            yield Term("duration", Span(*match.span()))
    dated: list[Term] = []
    for match in _AT_ONCE.finditer(doc.text, *within):
        if not any(stretch.contains(Span(*match.span())) for stretch in said):
            yield Term("timing", Span(*match.span()))
    for when in find_dates(doc.text, within, doc.article.published, ahead=True):
        past = doc.lows[doc.token_at(when.span.start)] in _PAST
        past = past or any(stretch.contains(when.span) for stretch in said)
        if not past and not any(when.span.overlaps(duration.span) for duration in lasting):
            blank = len(when.span.cut(doc.text)) - len(when.span.cut(doc.text).lstrip())
            dated.append(Term("timing", Span(when.span.start + blank, when.span.end), resolved=when.resolved))
    yield from _joined_times(doc.text, dated)


def _joined_times(text: str, dated: Sequence[Term]) -> Iterator[Term]:
    """The times with those that stand side by side taken as one: "at midnight on Friday"."""
    last: Term | None = None
    for term in dated:
        if last is not None and text[last.span.end : term.span.start].strip(", ") == "":
            last = replace(last, span=Span(last.span.start, term.span.end), resolved=term.resolved or last.resolved)
            continue
        if last is not None:
            yield last
        last = term
    if last is not None:
        yield last


def circumstances(doc: Document, arguments: Sequence[Argument], after: int) -> Iterator[Term]:
    """How long, when, where and for what price, as prepositions say it, from the offset `after` on."""
    for argument, then in zip_longest(arguments, arguments[1:]):
        phrase = argument.phrase
        if phrase is None or doc.starts[phrase.first] < after or phrase.first == 0:
            continue
        words = argument.preposition.split()
        first = phrase.first - len(words)
        opened = first >= 0 and doc.lows[first : phrase.first] == words
        span = doc.span_of(first if opened else phrase.first, phrase.last)
        if argument.preposition in PRICES:
            yield Term("condition", span)
        elif argument.preposition in ("in", "during") and doc.lows[phrase.head] in ("phase", "stage", "step"):
            yield Term("timing", span)
        elif is_time(doc, phrase):
            until = then.phrase if then is not None and then.preposition in ("until", "till", "through", "to") else None
            if argument.preposition == "from" and until is not None and is_time(doc, until):
                yield Term("duration", doc.span_of(first, until.last))
            elif argument.preposition in _FOR_HOW_LONG:
                yield Term("duration", span)
            elif argument.preposition in _WHEN and doc.lows[phrase.first] not in _PAST:
                yield Term("timing", span)
        elif argument.preposition in _UNDER and "guarding" in head_headings(doc, phrase):
            yield Term("security", span)
        elif argument.preposition in _OF_PLACE and _can_be_place(doc, argument.preposition, phrase):
            yield Term("scope", span)


def _can_be_place(doc: Document, preposition: str, phrase: Phrase) -> bool:
    """Whether a phrase says where or about what: one engages "in talks", which is neither."""
    engaged = preposition == "in" and head_headings(doc, phrase)[:1] in (("talks",), ("deal",), ("pause",))
    return phrase.kind in ("name", "noun") and not engaged


def is_time(doc: Document, phrase: Phrase) -> bool:
    """Whether a phrase is for a time or a length of time: "Friday", "45 days", "5 p.m."."""
    inner = phrase.prepositions[0] if phrase.prepositions and doc.lows[phrase.head] in _PARTS else None
    if inner is not None and inner.preposition in ("of", "to") and inner.phrase is not None:
        return is_time(doc, inner.phrase)
    headings = headings_at(doc, phrase.head, phrase.head)
    named = any("time" in found for _, _, found in headings)
    return named or phrase.kind == "number" or doc.lows[phrase.head].replace(":", "").replace(".", "").isdigit()


def around(doc: Document, pause: Phrase) -> Iterator[Term]:
    """What is said of a pause, talks or a plan: "an unconditional truce along the border", "a 48-hour deadline"."""
    for at in pause.modifiers:
        low = doc.lows[at]
        if low in ("immediate", "instant"):
            yield Term("timing", doc.span_of(at, at))
        elif low == "unconditional":
            yield Term("condition", doc.span_of(at, at))
        elif low in DURABLE:
            yield Term("duration", doc.span_of(at, at))
        elif low in word_list("extents"):
            yield Term("scope", doc.span_of(at, at))
        elif _POINTS.search(low):
            yield Term("other", doc.span_of(at, pause.head))
    yield from circumstances(doc, pause.prepositions, after=doc.starts[pause.head])
    for argument in pause.prepositions:  # "a halt to attacks for the whole of February"
        inside = argument.phrase.prepositions if argument.phrase is not None else ()
        timed = circumstances(doc, inside, after=doc.starts[pause.head])
        yield from (term for term in timed if term.type in ("duration", "timing"))


def conditions(doc: Document, reading: Reading, stated: Event | None, inside: Sequence[Event]) -> Iterator[Term]:
    """The clauses of "if", "unless", "once", "until" and the like that what is proposed depends on.

    `stated`: the event that proposes; None where a whole sentence tells of what is. `inside`: what is proposed.
    """
    for event in hanging(reading, stated, inside):
        span = _with_conjunction(doc, reading, event)
        if span.end - span.start > LONGEST or len(doc.tokens_in(span)) < _FEWEST:
            continue
        host = reading.above(event)
        if event.conjunction in _LASTING and (
            doc.lows[doc.token_at(span.start) - 1] == "for"
            or (host is not None and host.lemma in _LASTS and host.object is None)
        ):
            yield Term("duration", span)
        elif event.conjunction in CONDITIONS or (
            event.conjunction in ("until", "till") and (host is None or host.negated)
        ):
            yield Term("condition", span)
            yield from _joined(doc, reading, event)
        elif event.conjunction == "so that":
            yield Term("other", span)
        elif event.conjunction == "while":
            if event.subject is not None and head_headings(doc, event.subject)[:1] == ("talks",):
                yield Term("duration", span)
        elif event.conjunction in TIMES:
            lasts = event.conjunction in ("until", "till") and measures_a_pause(doc.text, span.start)
            yield Term("duration" if lasts else "timing", span)


def _joined(doc: Document, reading: Reading, event: Event) -> Iterator[Term]:
    """What else has to be: "if they laid down their arms and freed the hostages"."""
    last = event.index
    for other in reading.events[event.index + 1 :]:
        if other.sentence != event.sentence:
            break
        if other.link == "coordinated" and other.parent == last and other.verb is not None and not other.conjunction:
            span = Span(doc.starts[other.verb.first], other.span.end)
            if span.end - span.start <= LONGEST:
                yield Term("condition", span)
            last = other.index


def _with_conjunction(doc: Document, reading: Reading, event: Event) -> Span:
    """The clause from its conjunction on, to the end of what its verb takes: "if they stopped arming the rebels"."""
    opening = event.conjunction.split(" ")[0]
    at = doc.token_at(event.span.start)
    begins = next((at - back for back in range(5) if at - back >= 0 and doc.lows[at - back] == opening), at)
    return Span(doc.starts[begins], end_of(doc, reading, event, relatives=True))
