"""The output contract, both ways: an article with its findings as one JSON object, and back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from tui.articles.article import Article, Block, Span
from tui.findings import Findings, Party, Person, Proposal, Quote, Response, Term, Why

JOINT = " … "
"""Between the parts of a split quote, in `text` alone; never in what is copied."""


def quote_text(text: str, quote: Quote) -> str:
    """The parts of a quote joined for a list: not for copying."""
    return JOINT.join(text[a:b] for a, b in quote.spans)


def to_json(article: Article, findings: Findings, *, with_text: bool = False, explain: bool = False) -> dict[str, Any]:
    """One article as the contract's JSON object; `explain` adds a `why` to each finding."""
    text = article.text
    found: dict[str, Any] = {
        "file": article.file,
        "sha256": article.sha256,
        "text_sha256": article.text_sha256,
        "extractor": findings.extractor,
        "language": article.language,
        "title": article.title,
        "source": article.source,
        "published": article.published,
        "url": article.url,
        "author": article.author,
        "blocks": [_block(b) for b in article.blocks],
        "furniture": [list(s) for s in article.furniture],
        "quotes": [quote_json(text, q, explain) for q in findings.quotes],
        "proposals": [proposal_json(text, p, explain) for p in findings.proposals],
        "people": [{"name": p.name, "role": p.role, "mentions": _spans(p.mentions)} for p in findings.people],
    }
    if article.notice:
        found["notice"] = article.notice
    if article.published_guessed:
        found["published_guessed"] = True
    if article.corrected:
        found["corrected"] = list(article.corrected)
    if findings.reason:
        found["reason"] = findings.reason
    if findings.failed:
        found["error"] = findings.reason
    if with_text:
        found["text"] = text
    return found


def from_json(found: Mapping[str, Any]) -> Findings:
    """The findings of an object that `to_json` made, or another program by the same contract.

    Raises KeyError, TypeError or ValueError where the object breaks the contract.
    """
    return Findings(
        extractor=str(found["extractor"]),
        quotes=tuple(to_quote(q) for q in found["quotes"]),
        proposals=tuple(to_proposal(p) for p in found["proposals"]),
        people=tuple(Person(p["name"], p["role"], _to_spans(p["mentions"])) for p in found["people"]),
        reason=found.get("reason"),
        failed="error" in found,
    )


def _spans(spans: Iterable[Span]) -> list[list[int]]:
    return [list(s) for s in spans]


def _span(span: Span | None) -> list[int] | None:
    return list(span) if span else None


def _block(block: Block) -> dict[str, Any]:
    return {"kind": block.kind, "span": list(block.span), "mark": block.mark}


def _why(text: str, why: Why) -> dict[str, Any]:
    return {
        "rule": why.rule,
        "words": [{"span": list(s), "text": s.cut(text)} for s in why.words],
        "note": why.note,
    }


def quote_json(text: str, quote: Quote, explain: bool) -> dict[str, Any]:
    """A quote of an article with this text as a JSON object of the contract; with `explain` also its `why`."""
    found: dict[str, Any] = {
        "kind": quote.kind,
        "spans": _spans(quote.spans),
        "verbatim": _spans(quote.verbatim),
        "text": quote_text(text, quote),
        "speaker": quote.speaker,
        "speaker_span": _span(quote.speaker_span),
        "cue_span": _span(quote.cue_span),
        "confidence": quote.confidence,
    }
    if explain:
        found["why"] = _why(text, quote.why)
    return _marked(found, quote.corrected)


def _party(party: Party) -> dict[str, Any]:
    return {"party": party.party, "person": party.person, "span": _span(party.span), "confidence": party.confidence}


def proposal_json(text: str, proposal: Proposal, explain: bool) -> dict[str, Any]:
    """A proposal of an article with this text, like `quote_json`."""
    found: dict[str, Any] = {
        "spans": _spans(proposal.spans),
        "kind": proposal.kind,
        "label": proposal.label,
        "mentions": _spans(proposal.mentions),
        "proposers": [_party(p) for p in proposal.proposers],
        "addressees": [_party(p) for p in proposal.addressees],
        "mediators": [_party(p) for p in proposal.mediators],
        "venue": _span(proposal.venue),
        "terms": [_term(text, t) for t in proposal.terms],
        "responses": [_response(text, r, explain) for r in proposal.responses],
        "status": proposal.status,
        "confidence": proposal.confidence,
    }
    if explain:
        found["why"] = _why(text, proposal.why)
    return _marked(found, proposal.corrected)


def _term(text: str, term: Term) -> dict[str, Any]:
    return {
        "type": term.type,
        "span": list(term.span),
        "text": term.span.cut(text),
        "days": term.days,
        "resolved": term.resolved,
        "confidence": term.confidence,
    }


def _response(text: str, response: Response, explain: bool) -> dict[str, Any]:
    found: dict[str, Any] = {
        "party": response.party,
        "person": response.person,
        "stance": response.stance,
        "span": list(response.span),
        "confidence": response.confidence,
    }
    if explain:
        found["why"] = _why(text, response.why)
    return _marked(found, response.corrected)


def _marked(found: dict[str, Any], corrected: tuple[str, ...]) -> dict[str, Any]:
    """The object with what a person has put right in it, where they have."""
    return {**found, "corrected": list(corrected)} if corrected else found


def _corrected(found: Mapping[str, Any]) -> tuple[str, ...]:
    return tuple(map(str, found.get("corrected", ())))


def _to_span(value: Any) -> Span | None:
    return Span(*map(int, value)) if value else None


def _to_spans(values: Iterable[Iterable[int]]) -> tuple[Span, ...]:
    return tuple([Span(int(start), int(end)) for start, end in values])


def _to_why(found: Mapping[str, Any]) -> Why:
    why = found.get("why")
    if not why:
        return Why("as given")
    return Why(why["rule"], _to_spans(w["span"] for w in why["words"]), why["note"])


def _to_party(found: Mapping[str, Any]) -> Party:
    return Party(found["party"], found["person"], _to_span(found.get("span")), _sureness(found))


def _sureness(found: Mapping[str, Any]) -> float:
    """How sure a finding is; 1 where it was made before its kind had a confidence."""
    return float(found.get("confidence", 1.0))


def _to_term(found: Mapping[str, Any]) -> Term:
    return Term(found["type"], Span(*found["span"]), found.get("days"), found.get("resolved"), _sureness(found))


def _to_response(found: Mapping[str, Any]) -> Response:
    place = Span(*found["span"])
    return Response(
        found["party"], found["person"], found["stance"], place, _to_why(found), _sureness(found), _corrected(found)
    )


def to_quote(found: Mapping[str, Any]) -> Quote:
    """The quote of a JSON object of the contract; raises KeyError, TypeError or ValueError like `from_json`."""
    if found["kind"] not in ("direct", "mixed", "indirect"):
        raise ValueError(f"a quote of the kind {found['kind']!r}")
    return Quote(
        kind=found["kind"],
        spans=_to_spans(found["spans"]),
        verbatim=_to_spans(found["verbatim"]),
        speaker=found["speaker"],
        speaker_span=_to_span(found["speaker_span"]),
        cue_span=_to_span(found["cue_span"]),
        confidence=float(found["confidence"]),
        why=_to_why(found),
        corrected=_corrected(found),
    )


def to_proposal(found: Mapping[str, Any]) -> Proposal:
    """The proposal of a JSON object of the contract."""
    return Proposal(
        kind=found["kind"],
        label=found["label"],
        spans=_to_spans(found["spans"]),
        mentions=_to_spans(found["mentions"]),
        proposers=tuple(map(_to_party, found["proposers"])),
        addressees=tuple(map(_to_party, found["addressees"])),
        terms=tuple(map(_to_term, found["terms"])),
        responses=tuple(map(_to_response, found["responses"])),
        status=found["status"],
        confidence=_sureness(found),
        why=_to_why(found),
        mediators=tuple(map(_to_party, found.get("mediators", ()))),
        venue=_to_span(found.get("venue")),
        corrected=_corrected(found),
    )
