"""What the marks are there for: speech, or the title of a work, a nickname, a term, a word somebody doubts."""

from __future__ import annotations

import re

from tui.extraction.attribution.setting import Setting
from tui.extraction.cue import names_a_term
from tui.extraction.document import Document
from tui.extraction.stretch import Stretch
from tui.extraction.words import lowered, word_list

_SUBJECT_VERB = re.compile(
    r"\b(?:I|we|you|he|she|they|it|there|this|that|what|who)(?:\s+\w+)?\s+(?:am|is|are|was|were|have|has|had|do|does|did|"
    r"will|would|can|could|should|may|might|must|don['’]t|didn['’]t|can['’]t|won['’]t|\w+ed|\w+s|want|need|think|know|"
    r"believe|say|go|get|see|feel|love|like|hope|make|take|think|mean|came|went|got|said|made|took|saw|knew)\b"
    r"|\b(?:I|we|you|he|she|they|it|there|that|what|who)['’](?:m|s|re|ve|ll|d)\b"
    r"|\b(?:is|are|was|were|will|would|has|have|had|can|could|should|must|don['’]t|isn['’]t|doesn['’]t)\b",
    re.I,
)
_SMALL = word_list("small_words")
_LONGEST_TERM = 5


def is_clause(doc: Document, setting: Setting) -> bool:
    """Whether the quoted words can stand as a sentence or clause of their own."""
    content = setting.stretch.content.cut(doc.text)
    if setting.alone:
        return True
    if setting.words < 2:
        return content[-1:] in "?!." and content[:1].isupper()
    if content[:1].isupper() and content[-1:] in ".?!,…—" and setting.words >= 2:
        return True
    return content[:1].isupper() and setting.words >= 4 and bool(_SUBJECT_VERB.search(content))


def is_crosshead(doc: Document, setting: Setting) -> bool:
    """Whether the quoted words are a line between paragraphs: a few words alone in their paragraph, in single marks or
    without a stop."""
    paragraph = doc.paragraphs[setting.paragraph]
    whole = setting.stretch.open == paragraph.start and setting.stretch.close >= paragraph.end - 1
    if not whole or setting.words > 8:
        return False
    return setting.stretch.style == "single" or (
        setting.stretch.style == "double" and setting.stretch.close == paragraph.end and not setting.ended(doc)
    )


def is_title(doc: Document, stretch: Stretch) -> bool:
    """Whether the quoted words are written like the title of a work or programme."""
    content = stretch.content.cut(doc.text).rstrip(".,;!?…")
    words = [word for word in content.split() if word[0].isalpha()]
    if not words or not words[0][0].isupper() or len(words) > 14:
        return False
    return all(word[0].isupper() or word.lower() in _SMALL for word in words)


def names_a_work(doc: Document, stretch: Stretch) -> bool:
    """Whether the marks hold the title of a work or programme, or a name: on "Meet the Press", the film "Heat"."""
    opening = doc.token_at(stretch.open)
    tail = doc.lows[max(0, opening - 3) : opening]
    if " ".join(tail[-2:]) in _TERMS or (tail and tail[-1] in _NAMING) or _is_label(doc, stretch, tail):
        return True
    if not is_title(doc, stretch):
        return False
    return bool(tail) and (tail[-1] in _LEADING_TO_TITLES or any(low in lowered("works") for low in tail))


def _is_label(doc: Document, stretch: Stretch, tail: list[str]) -> bool:
    """Whether the marks hold what something is called: the "land for peace" formula, the phrase "two states", or
    "patriots" as they call themselves."""
    after = doc.token_at(stretch.close)
    following = doc.lows[after : after + 4]
    if tail and tail[-1] in _WORDS_FOR_WORDS and tail[-2:-1] and tail[-2] in ("the", "a", "its", "their", "his", "her"):
        return True
    if (
        following[:1] == ["as"]
        and len(following) > 2
        and following[2] in ("call", "calls", "called", "style", "styles")
    ):
        return True
    named = bool(tail) and (tail[-1] in ("the", "a", "an", "its", "their", "this", "that") or tail[-1] in ("'s", "’s"))
    return named and bool(following) and following[0].removesuffix("s") in _DESIGNATED


def is_term(doc: Document, setting: Setting) -> bool:
    """Whether the reporter tells what something is called: crossed what the army calls the "yellow line"."""
    if setting.words > _LONGEST_TERM or is_clause(doc, setting):
        return False
    end = setting.before.stop
    return any(end - 4 <= cue.token < end and names_a_term(doc, cue) for cue in setting.cues)


def is_clause_inside(doc: Document, setting: Setting) -> bool:
    """Whether quoted words inside the reporter's sentence are a clause: "it's very difficult to stop him"."""
    return setting.words >= 5 and bool(_SUBJECT_VERB.search(setting.stretch.content.cut(doc.text)))


_TERMS = frozenset(("known as", "known simply", "the term", "the word", "named the", "referred to"))
_WORDS_FOR_WORDS = frozenset(
    ("term", "word", "phrase", "expression", "label", "slogan", "title", "motto", "nickname", "name", "codename")
)
# What bears a name of its own before it: the "no first use" policy.
_DESIGNATED = frozenset(
    ("formula", "principle", "doctrine", "policy", "model", "concept", "rule", "clause", "brigade", "battalion",
     "programme", "program", "campaign", "movement", "initiative", "scheme", "category", "list", "track", "framework",
     "format", "mechanism", "group", "quartet", "zone", "corridor", "line", "process", "map", "mission")
)  # fmt: skip
_NAMING = frozenset(("so-called", "titled", "entitled", "nicknamed", "codenamed", "headlined"))
_LEADING_TO_TITLES = frozenset(("'s", "on", "of", "in", "at", "the", "for", "from", "to", "host", "watch", "s", "'"))


def is_unsaid(doc: Document, setting: Setting) -> bool:
    """Whether nobody is reported to have said the quoted words: he denied saying "…", never called it "…".

    Nor has anybody where a condition holds them: if she says "…".
    """
    if doc.unsaid and doc.is_unsaid(setting.stretch.open):
        return True
    end = setting.before.stop
    cue = next((cue for cue in reversed(setting.cues) if cue.token in setting.before and cue.verb is not None), None)
    if cue is None or cue.verb is None or end - cue.token > _NEAR:
        return False
    if doc.words[end - 1] in (",", ":") and not is_clause(doc, setting):
        return False
    if cue.negated:
        return cue.verb.lemma in _UTTERING
    if cue.subject is None or not cue.own_subject or cue.inverted:
        return False
    first = doc.token_at(cue.subject.start)
    return doc.lows[first - 1 : first] == ["if"] and cue.verb.form in ("third", "base")


# From a verb so many tokens on its words may stand.
_NEAR = 9
# What is not said where these are not done; "did not deny" says something.
_UTTERING = frozenset(
    ("say", "tell", "call", "describe", "write", "use", "claim", "state", "utter", "refer", "label", "mention")
)
