"""Verbs that report speech together with the words after them: "made it clear", "pointed out", "ruled out"."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from tui.extraction.cue import Cue
from tui.extraction.document import Document
from tui.extraction.words import Verb, word_list

Phrases = dict[str, list[tuple[list[str], frozenset[str]]]]


@cache
def _phrases() -> Phrases:
    """Base form of the verb -> the words that may follow it, the longest first, with what they take."""
    found: Phrases = {}
    for line in word_list("reported_phrases"):
        phrase, _, takes = line.partition("|")
        lemma, *words = phrase.split()
        found.setdefault(lemma, []).append((words, frozenset(takes.split())))
    for listed in found.values():
        listed.sort(key=lambda entry: -len(entry[0]))
    return found


def with_phrase(doc: Document, cue: Cue) -> Cue:
    """The cue with the words after it where they make one phrase with it, else as it is."""
    if cue.verb is None or cue.verb.lemma not in _phrases():
        return cue
    for words, takes in _phrases()[cue.verb.lemma]:
        after = cue.token + 1
        if doc.lows[after : after + len(words)] == words:
            verb = Verb(" ".join((cue.verb.lemma, *words)), takes, cue.verb.form)
            return replace(cue, span=doc.span_of(cue.token, cue.token + len(words)), verb=verb, inverted=False)
    return cue
