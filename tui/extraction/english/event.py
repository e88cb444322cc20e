"""The values of one reading of English: phrases, verb groups, and the events a clause tells of.

Tokens are indices into the document's lists and count from 0; `last` is included. Events stand in the order of their
verbs and refer to each other by their index in `Reading.events`.
"""

from __future__ import annotations

from typing import Literal

from tui.articles.article import Span
from tui.extraction.values import value

PhraseKind = Literal["name", "noun", "pronoun", "number"]
Form = Literal["finite", "infinitive", "participle", "gerund"]
"""``participle`` is the past one; ``gerund`` every form in -ing that no form of "be" carries."""
Tense = Literal["past", "present", "future"]
Voice = Literal["active", "passive"]
Shape = Literal["verb", "copula", "noun"]
Link = Literal["main", "coordinated", "complement", "relative", "adverbial", "purpose", "participial", "quoted"]


@value
class Phrase:
    """A noun phrase with what hangs on its noun."""

    first: int
    last: int
    """Its last token, prepositional phrases that belong to the noun included ("a truce of 30 days in the north")."""
    head: int
    """The token of its noun, pronoun, or the last word of its name."""
    kind: PhraseKind
    lemma: str
    """The head in lower case and the singular ("talks" stays); a name as it stands, titles before it left out."""
    core: int
    """Its last token without prepositional phrases: "a 30-day truce" of "a 30-day truce in the north"."""
    plural: bool = False
    negated: bool = False
    """ "no talks", "neither side", "none of them"."""
    determiner: str = ""
    """In lower case: "the", "a", "its", "this", "both", "any"; "" without one."""
    possessor: Phrase | None = None
    """ "Moscow's refusal", "its refusal" (the pronoun)."""
    modifiers: tuple[int, ...] = ()
    """Tokens of adjectives, nouns and numbers between determiner and head."""
    prepositions: tuple[Argument, ...] = ()
    """What hangs on its noun by a preposition: "the refusal by Moscow of the plan" has "by" and "of"."""
    conjuncts: tuple[Phrase, ...] = ()
    """The parts of "A, B and C", which this phrase stands for as a whole; empty where it is one thing."""
    apposition: Phrase | None = None
    """ "Dmitry Peskov, the Kremlin's spokesman,": the second of the two."""


@value
class Argument:
    """What a preposition leads to, at a verb or a noun."""

    preposition: str
    """In lower case: "by", "of", "to", "with", "over", "until", "according to"."""
    phrase: Phrase | None
    event: int | None = None
    """Index of the event where a clause or a gerund follows: "of breaking the truce"."""


@value
class VerbGroup:
    """A verb with its auxiliaries: "would not have been accepted"."""

    first: int
    last: int
    head: int
    """The token of the full verb; of the form of "be" in a copula."""
    lemma: str
    """The full verb's: "accept"; with its particle where it has one: "turn down", "rule out", "sign up"."""
    form: Form
    tense: Tense | None
    """Of its first word: "has accepted" is present (and `perfect`); None without a finite verb or with a modal."""
    voice: Voice
    negated: bool
    """ "did not", "never", "no longer", "refused to" is not (that is an event of its own), "hardly"."""
    modal: str | None
    """ "would", "could", "may", "might", "must", "should", "can", "shall", "have to", "need to"; "will" is a tense."""
    perfect: bool = False
    progressive: bool = False


@value
class Event:
    """What one clause, or one noun made of a verb, tells of."""

    index: int
    shape: Shape
    lemma: str
    """The verb's ("accept", "turn down"); for a copula that of its predicate ("ready", "unacceptable", "trick");
    for a noun that of the noun itself ("rejection", "refusal", "offer"). A copula whose predicate is a preposition or
    a particle has that: "is off", "are under pressure"."""
    verb: VerbGroup | None
    """None for a noun."""
    subject: Phrase | None
    """Who does it: logically, so the agent of a passive ("was rejected by X"), the noun a relative clause stands at,
    the owner of a participle or an infinitive, the possessor, "by" or "from" phrase of a noun or the subject of the
    light verb it stands at ("made an offer"), the shared subject of "A said no and left". None where the clause does
    not say (a passive without agent, "there is")."""
    object: Phrase | None
    """What it is done to: the subject of a passive, the noun before an object relative ("the plan, which Bonn
    dismissed"), the "of" phrase of a noun."""
    recipient: Phrase | None
    """The indirect object or the person of "told X that", "asked X to", "accused X of"."""
    predicate: Phrase | None
    """What a copula, or "call", "deem", "label", "describe … as", says of its subject or object, where a noun."""
    complement: int | None
    """Event of the clause it takes: "said that …", "agreed to …", "refused to …", "considered leaving"."""
    arguments: tuple[Argument, ...]
    """Its prepositional phrases, in order; "for X to leave" and "of leaving" lead to an event."""
    negated: bool
    """Its verb is, or its subject, object, recipient or predicate: "neither side accepted", "accepted no plan"."""
    modal: str | None
    tense: Tense | None
    voice: Voice
    conditional: bool
    """Stands in, or hangs on, a clause of "if", "unless", "whether", "should X …", "provided that", "once", "until".
    The clause that has such a condition is not: its condition is the event with that `conjunction` and this parent."""
    conjunction: str
    """The word that opens its clause: "if", "unless", "because", "while", "after", "which"; or ""."""
    question: bool
    link: Link
    parent: int | None
    """The event its clause hangs on: the reporting verb, the verb whose complement it is, the clause before."""
    whose: int | None
    """The event of saying whose content it is, the nearest one: "X said Y had refused" gives the index of "said"; for a
    quotation in a sentence of its own the last one of the paragraph; None for the reporter's own words."""
    stretch: int | None
    """Index in the document's quoted stretches where its verb stands between quotation marks."""
    span: Span
    """Its clause: code points, end excluded, without the clauses that hang on it where they stand outside."""
    sentence: int
    """Index of its sentence in the document."""
    antecedent: Phrase | None = None
    """For an expletive or a cleft ("it was unacceptable that …", "it was X who …") what really stands for "it"."""

    @property
    def form(self) -> Form | None:
        """The form of its verb."""
        return self.verb.form if self.verb is not None else None

    @property
    def said(self) -> bool:
        """Whether it is told in somebody's words, not in the reporter's alone."""
        return self.whose is not None or self.stretch is not None

    @property
    def meant(self) -> bool:
        """Whether it is said that it will or would be."""
        return self.tense == "future" or self.modal == "would"


@value
class Reading:
    """A document read: all its phrases and events, in order."""

    phrases: tuple[Phrase, ...]
    """Outermost noun phrases in order; those inside them hang on them."""
    events: tuple[Event, ...]
    """In the order of their verbs or nouns."""
    by_sentence: tuple[range, ...]
    """Sentence -> indices of its events."""

    def of_sentence(self, number: int | None) -> tuple[Event, ...]:
        """The events of a sentence of the document, in order; none of no sentence."""
        found = self.by_sentence[number] if number is not None else range(0)
        return self.events[found.start : found.stop]

    def beside(self, event: Event) -> tuple[Event, ...]:
        """The events of its sentence, itself included."""
        return self.of_sentence(event.sentence)

    def above(self, event: Event) -> Event | None:
        """The event its clause hangs on."""
        return self.events[event.parent] if event.parent is not None else None
