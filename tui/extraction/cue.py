"""`Cue`: a reporting verb, or “according to”, with the words for who speaks."""

from __future__ import annotations

from typing import Literal

from tui.articles.article import Span
from tui.extraction.document import Document
from tui.extraction.noun_phrases import (
    is_adverb,
)
from tui.extraction.values import value
from tui.extraction.words import Verb

CueKind = Literal["verb", "according"]
# They give a thing its name, and may do so without anybody's speaking at the time.
_NAMING = frozenset(["call", "dub", "label", "brand", "term", "nickname", "name", "know", "style"])
_OFTEN = frozenset(["often", "sometimes", "also", "now", "once", "long", "still", "then", "so"])
_COORDINATING = frozenset(["and", "but", "or", "then", "he", "she", "they", "who"])


@value
class Cue:
    """A reporting verb, or "according to", with who speaks."""

    token: int
    """Index of the verb, or of "according"."""
    span: Span
    """The cue's words: ``said``, ``according to``."""
    kind: CueKind
    verb: Verb | None
    """None for "according to"."""
    subject: Span | None
    """The noun phrase or pronoun of who speaks, as it stands; None where none was found."""
    inverted: bool
    """The subject stands after the verb ("said Smith")."""
    passive: bool
    negated: bool
    sentence: int
    """Index of the reporting sentence."""
    own_subject: bool = True
    """False where the subject is carried over from another clause ("…, adding")."""
    relative: Span | None = None
    """The "who" between the subject and the verb."""


def names_a_term(doc: Document, cue: Cue) -> bool:
    """Whether a cue tells what something is called, by whomever, and not what somebody has said of it.

    "What the army calls the “yellow line”", "taxes, which they call “dues”", "a resort sometimes called “the camp”".
    """
    if cue.verb is None or cue.verb.lemma not in _NAMING:
        return False
    if cue.verb.form == "past":
        before = cue.token - 1
        while before > 0 and (is_adverb(doc.lows[before]) or doc.lows[before] in _OFTEN):
            before -= 1
        return not cue.own_subject and doc.lows[before] not in _COORDINATING
    if cue.subject is None or not cue.own_subject or cue.verb.form == "gerund":
        return False
    first = doc.token_at(cue.subject.start)
    return first > 0 and doc.lows[first - 1] in ("what", "which")
