"""What can be told of a sentence without parsing it: whether a word is a verb there, and who its subject is."""

from __future__ import annotations

from tui.articles.article import Span
from tui.extraction.document import Document
from tui.extraction.noun_phrases import DETERMINERS
from tui.extraction.proposals.lexicon import sections, words
from tui.extraction.words import lowered, roles

_BEFORE_NOUNS = words(
    "a an the this that these those his her its their our my your any no every each some such 's ' of for "
    "on in with from under over between about new old latest recent previous earlier first second final "
    "key main major tough joint public direct repeated renewed fresh urgent"
)
"""Words after which the next one is a noun (or an adjective), not a verb."""
_BASES = frozenset(entry.split()[0] for entries in sections("proposal_verbs").values() for entry in entries) - {"would"}
"""Verbs as the dictionary has them: many are nouns as well ("a demand")."""
_BEFORE_BASE = words(
    "to will would can could may might must shall should do does did and or not also i we you they who that both now"
)
_AUXILIARIES = words("has have had having is are was were be been being")
_BE = words("is are was were be been being")
_PRONOUNS = words("he she it who which that also now again still then and but this what")
_WORDS_OF_PROPOSALS = words(
    "deal agreement accord pact plan proposal offer ceasefire cease-fire truce statement treaty "
    "understanding terms framework"
)


def reads_as_verb(doc: Document, trigger: Span) -> bool:
    """Whether the first word of `trigger` is a verb where it stands: "offers" after a name, not after "the"."""
    at = doc.token_at(trigger.start)
    word = doc.lows[at]
    if at == 0:
        return not word.endswith("s")
    before = doc.lows[at - 1]
    if word.endswith("ing"):
        return before not in _BEFORE_NOUNS or before in ("of", "from", "in", "about")
    if word.endswith("ed") and "by" in doc.lows[at + 1 : at + 3] and before not in _AUXILIARIES:
        return False
    if word.endswith("ed") and word not in ("prepared", "committed", "opposed") and _is_passive(doc, at):
        return False
    if word.endswith("ed"):
        return before not in _BEFORE_NOUNS - {"that", "'s", "its"} and before not in _WORDS_OF_PROPOSALS
    if before in _BEFORE_NOUNS - {"that", "some"}:
        return False
    described = at > 1 and doc.lows[at - 2] in DETERMINERS and before not in _BEFORE_BASE and not before.endswith("s")
    if word in _BASES and described:
        return False  # "the European demand"
    if word in _BASES:
        return before in _BEFORE_BASE or before.endswith(("s", "ly")) or not doc.words[at - 1].islower()
    if word.endswith("s"):
        return not doc.words[at - 1].islower() or not before.isalpha() or _can_be_subject(before)
    return True


def _is_passive(doc: Document, at: int) -> bool:
    """Whether a form of "be" governs the participle at token `at`: its subject is not who acts."""
    before = at - 1
    while before > 0 and (doc.lows[before].endswith("ly") or doc.lows[before] in ("not", "also", "now")):
        before -= 1
    return doc.lows[before] in _BE


def _can_be_subject(word: str) -> bool:
    """Whether a verb in the third person may follow `word`: a pronoun, an adverb, a noun for a person or a body."""
    if word in _PRONOUNS or word.endswith("ly"):
        return True
    return word.rstrip("s") in roles() or word in lowered("collectives")


def is_done(doc: Document, trigger: Span) -> bool:
    """Whether the verb of `trigger` tells of something done: not "to reach", "will strike", "being agreed"."""
    at = doc.token_at(trigger.start)
    if doc.lows[at].endswith("ing"):
        return False
    announced = doc.lows[at] == "sign" and doc.lows[at - 1] in ("will", "would", "shall")
    return announced or at == 0 or doc.lows[at - 1] not in _NOT_DONE


_NOT_DONE = words("to will would can could may might must shall should being not can't couldn't")
