"""Cues: the reporting verbs of an article outside quotation marks, each with the words for who speaks."""

from __future__ import annotations

from functools import cache

from tui.articles.article import Span
from tui.extraction.clauses import clause_subject
from tui.extraction.cue import Cue
from tui.extraction.document import Document
from tui.extraction.noun_phrases import (
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    capital,
    is_adverb,
    is_person_noun,
    phrase_after,
)
from tui.extraction.subjects import subject_before, subject_with
from tui.extraction.words import Verb, lowered, state_by_adjective, verbs, word_list

_BE = frozenset(["is", "was", "are", "were", "been", "being", "be", "'s", "am"])
_NOT = word_list("negations")
_MODAL = word_list("before_plain_verbs")
_UNSAID = frozenset(
    ["declined", "refused", "failed", "refuse", "decline", "refuses", "declines", "refusing", "declining", "without"]
)
# Forms that are nouns more often than verbs.
_NOUNLIKE = word_list("noun_like_forms")
# After a comma they stand before the one who speaks: ", said Smith".
_BEFORE_NAMES = frozenset(["say", "add", "write", "explain", "recall"])
# Their plain form is no noun: "critics abroad say".
_PLAINLY = frozenset(
    ["say", "tell", "argue", "insist", "contend", "warn", "deny", "admit", "acknowledge", "describe", "accuse"]
)
# Determiners that may be subjects themselves: "another said".
_STANDING_ALONE = frozenset(("that", "all", "both", "one", "some", "many", "most", "others", "another", "few"))
_PUT = frozenset(("ask", "press", "question", "tell", "quiz", "challenge", "pressed"))
_PARTICLES = frozenset(["out", "back", "in", "on", "up", "off", "down", "away", "forth"])
# What may follow the subject of an inverted verb besides marks and prepositions.
_BESIDE = frozenset(
    ["who", "whose", "and", "last", "this", "when", "while", "because", "where", "earlier", "later", "today"]
)


def find_cues(doc: Document) -> tuple[Cue, ...]:
    """Every reporting verb in use as a verb, and every "according to", outside quotation marks, in text order."""
    known, signs = verbs(), _signs()
    found: list[Cue] = []
    sentence, tokens = -1, range(0)
    for at in [at for at, low in enumerate(doc.lows) if low in signs]:
        while at >= tokens.stop and sentence + 1 < len(doc.sentences):
            sentence += 1
            tokens = doc.tokens_in(doc.sentences[sentence])
        if at not in tokens or doc.in_marks(doc.starts[at]):
            continue
        verb = known.get(doc.lows[at])
        if verb is None:
            found += filter(None, [_according(doc, at, tokens.stop, sentence)])
        elif _is_verb(doc, at, tokens.start, verb):
            found.append(_verb_cue(doc, at, tokens, sentence, verb, found))
    return tuple(found)


@cache
def _signs() -> frozenset[str]:
    """Words that may be a cue, in lower case."""
    return frozenset(verbs()) | {"according", "per"}


def _according(doc: Document, at: int, end: int, sentence: int) -> Cue | None:
    width = 2 if doc.lows[at] == "according" else 1
    if width == 2 and doc.lows[at + 1 : at + 2] != ["to"]:
        return None
    phrase = phrase_after(doc, at + width, end)
    if phrase is None or (width == 1 and not _per_somebody(doc, at, phrase[0])):
        return None
    span = doc.span_of(at, at + width - 1)
    return Cue(at, span, "according", None, doc.span_of(*phrase), False, False, False, sentence)


def _per_somebody(doc: Document, at: int, named: int) -> bool:
    """Whether "per" leads to a name and is no part of one: "per Reuters", but "the lawyer Per Berg"."""
    inside = doc.words[at] == "Per" and at > 0 and doc.words[at - 1] not in (".", "“", '"', ":")
    return capital(doc.words[named]) and not inside


def _is_verb(doc: Document, at: int, first: int, verb: Verb) -> bool:
    """Whether the token at `at`, spelt like a form of `verb`, is one where it stands."""
    before = at - 1
    while before >= first and is_adverb(doc.lows[before]) and not capital(doc.words[before]):
        before -= 1
    previous = doc.lows[before] if before >= first else ""
    following = doc.lows[at + 1] if at + 1 < len(doc.lows) else ""
    if following in ("'s", "-"):
        return False
    if capital(doc.words[at]):
        if at == first:
            return verb.form == "gerund" or (verb.form == "past" and not verb.weak)
        return verb.lemma in ("say", "tell", "warn", "claim", "insist", "vow", "urge") and verb.form != "base"
    if verb.form == "base":
        if verb.lemma == "state":
            return previous in PRONOUNS or previous == "to"
        plural = previous.endswith("s") and (is_person_noun(previous) or doc.words[before] in state_by_adjective())
        if previous in _MODAL or plural:
            return not capital(doc.words[before]) or doc.lows[at] + "s" not in _NOUNLIKE
        return verb.lemma in _PLAINLY and previous not in DETERMINERS and previous != "of"
    if previous in DETERMINERS and previous not in _STANDING_ALONE:
        return False
    if verb.form == "third" and doc.lows[at] in _NOUNLIKE:
        return _singular_subject(doc, before, first)
    if verb.form == "past":
        return (previous != "'s" and previous not in PREPOSITIONS) or previous in ("as", "after", "before", "since")
    return previous not in state_by_adjective()


def _singular_subject(doc: Document, at: int, first: int) -> bool:
    if at < first:
        return False
    word, low = doc.words[at], doc.lows[at]
    if low in ("he", "she", "it", "who", "which", "and", ","):
        return low != "," or doc.words[at + 1].islower()
    if low == "'s" or word in state_by_adjective():
        return False
    return capital(word) or (is_person_noun(low) and not low.endswith("s"))


def _verb_cue(doc: Document, at: int, tokens: range, sentence: int, verb: Verb, earlier: list[Cue]) -> Cue:
    start, passive, negated, infinitive = _verb_group(doc, at, tokens.start, verb)
    passive = passive or _asks(doc, at, tokens.start, verb)
    negated = negated or _is_denied(doc, start, tokens.start) or doc.is_unsaid(doc.starts[at])
    subject: tuple[int, int] | None = None
    own = True
    inverted = False
    if start == at and verb.lemma in _BEFORE_NAMES and doc.lows[at - 1] == "," and at > tokens.start:
        subject = _subject_after(doc, at, tokens.stop, verb)
        if subject and not _apposed_or_last(doc, subject, tokens.stop):
            subject = None
        inverted = subject is not None
    if not infinitive and verb.form != "gerund" and subject is None:
        subject = subject_before(doc, start - 1, tokens.start)
    if verb.form == "gerund":
        subject = subject_with(doc, start - 1, tokens.start)
    if subject is None and verb.form != "gerund" and not infinitive and not passive:
        subject = _subject_after(doc, at, tokens.stop, verb)
        inverted = subject is not None
    quoted = _quoted_speaker(doc, at, tokens.stop, verb) if not passive else None
    if quoted:
        subject, inverted = quoted, True
    span = doc.span_of(*subject) if subject else None
    if span is None:
        own = False
        span = _carried(doc, start, tokens.start, sentence, earlier)
    width = at + 1 if doc.lows[at + 1 : at + 2] and doc.lows[at + 1] in _PARTICLES and verb.weak else at
    relative = doc.span_of(start - 1, start - 1) if own and doc.lows[start - 1] == "who" else None
    return Cue(at, doc.span_of(at, width), "verb", verb, span, inverted, passive, negated, sentence, own, relative)


def _verb_group(doc: Document, at: int, first: int, verb: Verb) -> tuple[int, bool, bool, bool]:
    """(first token of the verb group, passive, negated, infinitive)."""
    helpers = lowered("adverbs")
    start = at
    passive = negated = infinitive = False
    while start > first:
        low = doc.lows[start - 1]
        word = doc.words[start - 1]
        if low == "to" and start == at and doc.lows[max(first, start - 2)] == "used":
            start -= 2  # "she used to say"
            continue
        if low == "to" and start == at and verb.form == "base":
            negated = doc.lows[start - 2] in _UNSAID if start - 2 >= first else False
            return start - 1, False, negated, True
        if not (low in helpers or (is_adverb(low) and not capital(word) and not is_person_noun(low))):
            break
        if low == "all" or (capital(word) and start - 1 > first and low not in lowered("calendar")):
            break
        passive = passive or (low in _BE and verb.form == "past")
        negated = negated or low in _NOT
        start -= 1
    return start, passive, negated, infinitive


def _asks(doc: Document, at: int, first: int, verb: Verb) -> bool:
    """Whether the sentence opens with what somebody was asked: "Asked whether …, Smith said"."""
    opens = at == first or (at == first + 1 and doc.lows[first] in ("when", "if", "after"))
    return opens and verb.lemma in _PUT and verb.form == "past"


def _is_denied(doc: Document, start: int, first: int) -> bool:
    """Whether a verb group at `start` tells what somebody denies: "denied having | said", "that she | said"."""
    at = start - 1
    if at - 1 >= first and doc.lows[at] in PRONOUNS:
        at -= 1 + (doc.lows[at - 1] == "that")
    while at >= first and doc.lows[at] in ("ever", "having"):
        at -= 1
    verb = verbs().get(doc.lows[at]) if at >= first else None
    return verb is not None and verb.lemma == "deny"


def _subject_after(doc: Document, at: int, end: int, verb: Verb) -> tuple[int, int] | None:
    """The subject of an inverted verb ("said Smith", "asked a reporter")."""
    if "quote" not in verb.takes or verb.form == "base":
        return None
    if "object" in verb.takes and verb.lemma in ("tell", "inform", "remind", "assure"):
        return None
    start = at + 1
    while start < end and (is_adverb(doc.lows[start]) or doc.lows[start] in ("then", "later")):
        start += 1
    if start >= end or doc.in_marks(doc.starts[start]):
        return None
    if doc.lows[start] in ("it", "you", "that", "this", "to", "i", "they", "we"):
        return None
    beside_marks = at > 0 and doc.in_marks(doc.ends[at - 1] - 1 if doc.words[at - 1] == "," else doc.starts[at - 1])
    phrase = phrase_after(doc, start, end, anybody=beside_marks and not verb.weak)
    return phrase if phrase and _stands_beside(doc, at, phrase, end) else None


def _apposed_or_last(doc: Document, phrase: tuple[int, int], end: int) -> bool:
    """Whether a name ends the sentence or has an apposition: ", said Smith, a teacher"."""
    after = phrase[1] + 1
    if not capital(doc.words[phrase[0]]):
        return False
    return after >= end - 1 or (doc.words[after] == "," and doc.lows[after + 1] in ("a", "an", "the", "who", "whose"))


def _quoted_speaker(doc: Document, at: int, end: int, verb: Verb) -> tuple[int, int] | None:
    """ "it quoted Wang as saying": who speaks is the one quoted."""
    if verb.lemma not in ("quote", "cite"):
        return None
    phrase = phrase_after(doc, at + 1, end)
    return phrase if phrase and doc.lows[phrase[1] + 1 : phrase[1] + 2] == ["as"] else None


def _stands_beside(doc: Document, at: int, phrase: tuple[int, int], end: int) -> bool:
    """Whether a verb and the phrase after it stand beside what was said, and the phrase is no subject of a clause."""
    before = at - 1
    while before >= 0 and (is_adverb(doc.lows[before]) or doc.lows[before] in lowered("adverbs")):
        before -= 1
    if before >= 0 and doc.lows[before] in ("and", "but", "or", "then", "who", "which", "that"):
        return False
    if doc.lows[phrase[0]] in PREPOSITIONS or doc.lows[phrase[0]] in _PARTICLES:
        return False
    if any(doc.words[token] in lowered("adverbs") for token in range(phrase[0], phrase[1] + 1)):
        return False
    after = phrase[1] + 1
    if after < end and doc.in_marks(doc.starts[after]):
        return False
    if after >= end or not doc.words[after][0].isalnum():
        return doc.words[after : after + 1] != ["'s"] if after < end else True
    return doc.lows[after] in PREPOSITIONS or doc.lows[after] in _BESIDE or doc.lows[after] in lowered("calendar")


def _carried(doc: Document, start: int, first: int, sentence: int, earlier: list[Cue]) -> Span | None:
    """The subject of the clause a gerund, an infinitive or a second verb hangs on."""
    quoting = earlier[-1] if earlier and earlier[-1].sentence == sentence else None
    if quoting and quoting.verb and quoting.verb.lemma in ("quote", "cite", "hear") and not quoting.passive:
        phrase = phrase_after(doc, quoting.token + 1, start)
        return doc.span_of(*phrase) if phrase else None
    doubtful: Span | None = None
    for cue in reversed(earlier):
        if cue.sentence != sentence:
            break
        if cue.subject and not cue.passive and not _names_speech(doc, cue.subject):
            if cue.verb is None or not cue.verb.weak:
                return cue.subject
            doubtful = doubtful or cue.subject
    return clause_subject(doc, first, start) or doubtful


def _names_speech(doc: Document, subject: Span) -> bool:
    return doc.lows[doc.token_at(subject.end - 1)] in lowered("speech_nouns")
