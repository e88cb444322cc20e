"""Findings made elsewhere: an article's sentences numbered for whoever answers, and answers turned into spans.

Answers are untrusted: what does not stand in the text, word for word, is refused by name, and the rest goes on.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from importlib import resources
from pathlib import Path
from typing import Any, NamedTuple

from tui.articles.article import Article, Span
from tui.articles.decoding import decode
from tui.articles.reading import read_bytes
from tui.extraction.document import document
from tui.extraction.proposals.durations import find_durations
from tui.extraction.proposals.labels import status_of
from tui.findings import Party, Proposal, Quote, Response, Term, Why
from tui.intake.contract import check_answers
from tui.library.corrections.changing import ADDED, kind_of
from tui.library.corrections.data import name_of
from tui.library.corrections.values import Added, Correction, of_finding

GUIDE = "answers_guide.txt"
LABEL_WORDS = 8
"""Words of the first sentence that stand for a label nobody gave."""


class Answers(NamedTuple):
    """What one object of answers holds for its article."""

    corrections: tuple[Correction, ...]
    refused: tuple[str, ...]
    """A line for each answer that is refused: which one, and why."""


def numbered_sentences(article: Article, *, with_guide: bool = False) -> str:
    """The sentences of an article, a numbered line each, below what names it; with the guide in front."""
    spans = document(article).sentences
    lines = [resources.files("tui.intake").joinpath(GUIDE).read_text("utf-8")] if with_guide else []
    lines.append(f"article: {article.name}")
    lines.append(f"published: {article.published or 'unknown'}")
    lines.append(f"text_sha256: {article.text_sha256}\n")
    lines += [f"{number}. {' '.join(span.cut(article.text).split())}" for number, span in enumerate(spans, 1)]
    return "\n".join(lines)


def answers_of(path: Path) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """The objects of a file of JSON, a list of them, or JSON lines, each with where it stands.

    Raises `Unreadable`, and ValueError with a clause where it holds no JSON.
    """
    text = decode(read_bytes(path)).text
    try:
        whole = json.loads(text, parse_constant=_no_number)
        found = whole if isinstance(whole, list) else [whole]
        places = [f"object {number}" for number in range(1, len(found) + 1)]
    except ValueError as error:
        lines = [(number, line) for number, line in enumerate(text.split("\n"), 1) if line.strip()]
        if len(lines) < 2:
            raise ValueError(f"is no JSON: {error}") from error
        try:
            found = [json.loads(line, parse_constant=_no_number) for _, line in lines]
        except ValueError:
            raise ValueError(f"is no JSON: {error}") from error
        places = [f"line {number}" for number, _ in lines]
    except RecursionError as error:
        raise ValueError("is nested too deeply") from error
    for place, each in zip(places, found, strict=True):
        yield place, each if isinstance(each, Mapping) else {"article": None, "is": "no object"}


def turned(article: Article, found: Mapping[str, Any], by: str = "") -> Answers:
    """The answers of one object as findings added to the article; `by` made them where the object does not say.

    Raises ValueError with a clause where the object is none of answers at all.
    """
    check_answers(found)
    work = _Work(article, name_of(found.get("by")) or by)
    for number, each in enumerate(found.get("quotes") or (), 1):
        work.take(f"quote {number}", partial(work.quote, each))
    for number, each in enumerate(found.get("proposals") or (), 1):
        work.take(f"proposal {number}", partial(work.proposal, each))
    return Answers(tuple(work.made), tuple(work.refused))


class _Work:
    """One article while answers are turned into findings."""

    def __init__(self, article: Article, by: str) -> None:
        self.made: list[Correction] = []
        self.refused: list[str] = []
        self._article = article
        self._text = article.text
        self._sentences = document(article).sentences
        self._by = by

    def take(self, name: str, make: Callable[[], Quote | Proposal]) -> None:
        """One answer; one that does not stand in the text is refused under that name."""
        try:
            finding = make()
        except KeyError as error:
            self.refused.append(f"{name}: {error} is missing")
        except ValueError as error:
            self.refused.append(f"{name}: {error}")
        else:
            self.made.append(of_finding(self._article, finding, Added(finding), self._by))

    def quote(self, found: Mapping[str, Any]) -> Quote:
        """The quote of an answer; raises ValueError with a clause, and KeyError."""
        pieces = found["words"] if isinstance(found["words"], list) else [found["words"]]
        sentence = self._sentence(found["sentence"])
        spans: list[Span] = []
        for piece in pieces:
            spans.append(self._words(piece, spans[-1].end if spans else sentence.start, sentence, first=not spans))
        kind, verbatim = kind_of(self._text, spans)
        if found.get("kind") and found["kind"] != kind:
            kind = found["kind"]
            verbatim = {"direct": tuple(spans), "mixed": verbatim, "indirect": ()}[kind]
        speaker = self._named(found.get("speaker"), "the speaker")
        return Quote(kind, tuple(spans), verbatim, speaker, None, None, 1.0, Why(ADDED))

    def proposal(self, found: Mapping[str, Any]) -> Proposal:
        """The proposal of an answer; raises ValueError with a clause, and KeyError."""
        spans = tuple(self._sentence(number) for number in sorted(set(found["sentences"])))
        responses = tuple(self._answer(each) for each in found.get("answers") or ())
        words = spans[0].cut(self._text).split()
        return Proposal(
            kind=found["kind"],
            label=name_of(found.get("label")) or " ".join(words[:LABEL_WORDS]) + "…" * (len(words) > LABEL_WORDS),
            spans=spans,
            mentions=(),
            proposers=self._parties(found.get("proposers"), spans),
            addressees=self._parties(found.get("addressees"), spans),
            terms=tuple(self._term(each) for each in found.get("terms") or ()),
            responses=responses,
            status=status_of(self._text, responses),
            confidence=1.0,
            why=Why(ADDED),
            mediators=self._parties(found.get("mediators"), spans),
        )

    def _term(self, found: Mapping[str, Any]) -> Term:
        sentence = self._sentence(found["sentence"])
        span = self._words(found["words"], sentence.start, sentence)
        if span.end > sentence.end:
            raise ValueError(f"the term “{found['words'][:60]}” goes beyond sentence {found['sentence']}")
        near = find_durations(self._text, sentence)
        days = [each.days for each in near if each.days and each.span.overlaps(span)]
        return Term(found["type"], span, days[0] if days and found["type"] == "duration" else None)

    def _answer(self, found: Mapping[str, Any]) -> Response:
        party, person = (self._named(found.get(name), "the party of an answer") for name in ("party", "person"))
        if not (party or person):
            raise ValueError("an answer has no party")
        return Response(party, person, found["stance"], self._sentence(found["sentence"]), Why(ADDED))

    def _parties(self, found: Sequence[Any] | None, spans: Sequence[Span]) -> tuple[Party, ...]:
        parties = []
        for each in found or ():
            names = {"party": each} if isinstance(each, str) else each
            party, person = (self._named(names.get(name), "a party") for name in ("party", "person"))
            if party or person:
                place = next((at for name in (party, person) if name and (at := self._place(name, spans))), None)
                parties.append(Party(party, person, place))
        return tuple(parties)

    def _place(self, name: str, spans: Sequence[Span]) -> Span | None:
        for span in spans:
            at = self._text.find(name, *span)
            if at >= 0:
                return Span(at, at + len(name))
        return None

    def _sentence(self, number: int) -> Span:
        if number > len(self._sentences):
            raise ValueError(f"there is no sentence {number}: the article has {len(self._sentences)}")
        return self._sentences[number - 1]

    def _words(self, words: str, start: int, sentence: Span, *, first: bool = True) -> Span:
        """Where exact words stand, line ends and blanks alike; the first of a finding begin in its sentence."""
        pattern = r"\s+".join(map(re.escape, words.split()))
        match = re.compile(pattern).search(self._text, start) if pattern else None
        if match is None or (first and match.start() >= sentence.end):
            shown = " ".join(words.split())
            where = f"sentence {self._sentences.index(sentence) + 1}"
            raise ValueError(f"“{shown[:80]}” does not {'begin in' if first else 'follow in'} {where}")
        return Span(*match.span())

    def _named(self, name: str | None, what: str) -> str | None:
        """A name whose every word the article has; raises ValueError with a clause for any other."""
        name = name_of(name)
        if name is None:
            return None
        missing = [word for word in re.findall(r"[^\W_]+", name) if not re.search(rf"\b{word}", self._text, re.I)]
        if missing:
            raise ValueError(f"{what} “{name[:60]}” is not named in the article: no “{missing[0][:40]}” there")
        return name


def _no_number(name: str) -> float:
    raise ValueError(f"{name} is no finite number")
