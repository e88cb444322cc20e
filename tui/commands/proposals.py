"""`proposals`: who offers what to whom, and how everybody answers, over the whole library."""

from __future__ import annotations

import csv
import io
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, get_args

import click

from tui.commands import tracks
from tui.commands.opened import opened_library
from tui.commands.querying import QueryGroup, proposals_chosen, query_of, words_in
from tui.commands.timeline import timeline
from tui.commands.tracks_shown import SIGNS, track_lines, track_object
from tui.display import echo, safe_json, safe_line
from tui.findings import CORRECTED, NOBODY, UNSURE, Party, Proposal, ProposalKind, Stance

if TYPE_CHECKING:
    from tui.articles.article import Article, Span
    from tui.library.library import Library

NOTHING_FOUND = 1
COLUMNS = (
    "id",
    "kind",
    "label",
    "proposers",
    "addressees",
    "terms",
    "status",
    "words",
    "article",
    "source",
    "published",
)


@dataclass(frozen=True, slots=True)
class Listed:
    """A proposal with where it stands: ``3.2`` is the second of the article 3."""

    id: str
    article: Article
    proposal: Proposal

    def cells(self) -> tuple[str, ...]:
        """What a table shows of it, in the order of `COLUMNS`."""
        article, proposal = self.article, self.proposal
        terms = proposal.terms_at_a_glance(article.text)
        return (
            self.id,
            proposal.kind,
            proposal.label,
            names(proposal.proposers),
            names(proposal.addressees),
            "; ".join(f"{t.type}: {_folded(t.span.cut(article.text))}{_doubt(t.confidence)}" for t in terms),
            proposal.status,
            " … ".join(_folded(span.cut(article.text)) for span in proposal.spans),
            article.name,
            article.source or "",
            article.published or "",
        )


@click.group(cls=QueryGroup, invoke_without_command=True, short_help="List proposals, or show one whole.")
@click.option("--party", metavar="NAME", help="Only those this state, body or person makes, is asked or answers.")
@click.option("--kind", type=click.Choice(get_args(ProposalKind)), help="Only those of this kind.")
@click.option("--stance", type=click.Choice(get_args(Stance)), help="Only those somebody answers so.")
@click.option(
    "--format", "form", type=click.Choice(["text", "json", "jsonl", "csv", "md"]), default="text", show_default=True
)
@click.pass_context
def command(ctx: click.Context, party: str | None, kind: str | None, stance: str | None, form: str) -> None:
    """List the proposals of the library: one a line, with its number, kind, makers, terms and where it stands.

    A QUERY, as `find` takes it, leaves those that answer: stance:rejected party:russia on:2025-03.

    `proposals show NUMBER` shows one whole. The exit status is 1 where there is none.
    """
    if ctx.invoked_subcommand:
        return
    with opened_library(ctx.obj, sample=True) as library:
        chosen = proposals_chosen(library, query_of(words_in(ctx)))
        found = [
            listed
            for listed in _all(library, chosen)
            if (kind is None or listed.proposal.kind == kind)
            and (stance is None or any(r.stance == stance for r in listed.proposal.responses))
            and (party is None or _concerns(listed.proposal, party))
        ]
    for line in _lines(found, form):
        echo(line)
    if not found:
        echo("ceasefire-tui: no such proposals", err=True)
        sys.exit(NOTHING_FOUND)


@command.command()
@click.argument("number")
@click.option("--as-of", "day", metavar="DATE", help="What articles up to that day tell, of all that report it.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.pass_context
def show(ctx: click.Context, number: str, day: str | None, form: str) -> None:
    """Show the proposal NUMBER, as the list numbers it: its sentences, terms, answers and later mentions.

    With --as-of 2025-03-12 it is followed through all articles of that day or before: which terms were known then, and
    how each party stood.
    """
    if day is not None:
        _show_as_of(ctx, number, day, form)
        return
    with opened_library(ctx.find_root().obj, sample=True) as library:
        listed = next((each for each in _all(library, None) if each.id == number), None)
    if listed is None:
        raise click.ClickException(
            safe_line(f"there is no proposal {number}; `proposals` lists them with their numbers")
        )
    for line in _whole(listed) if form == "text" else [safe_json(_object(listed), indent=1)]:
        echo(line)


def _show_as_of(ctx: click.Context, number: str, said: str, form: str) -> None:
    from tui.articles.dates import iso_8601, iso_date
    from tui.linking.tracks.dating import until

    day = (iso_8601(said) or iso_date(said) or "")[:10]
    if not day:
        raise click.UsageError(safe_line(f"{said} is no date: write it as 2025-03-12"))
    with opened_library(ctx.find_root().obj, sample=True) as library:
        tracks.followed(library)
        whole = tracks.track_of(library, number)
    found = until(whole, day)
    if found is None:
        undated = f", {len(whole.undated)} of its articles without a date" if whole.undated else ""
        echo(safe_line(f"ceasefire-tui: nothing is known of {number} as of {day}{undated}"), err=True)
        sys.exit(NOTHING_FOUND)
    for line in track_lines(found, day) if form == "text" else [track_object(found, form, day)]:
        echo(line)


for _each in (tracks.track, timeline, tracks.join, tracks.part, tracks.undo):
    command.add_command(_each)


def _all(library: Library, chosen: frozenset[tuple[int, int]] | None) -> Iterator[Listed]:
    """Every proposal of the library, or those chosen, in the order of the articles."""
    wanted = None if chosen is None else {id_ for id_, _ in chosen}
    for shelved in library.shelf():
        if shelved.proposals and (wanted is None or shelved.id in wanted):
            article = library.article(shelved.id)
            for nth, proposal in enumerate(library.findings(shelved.id).proposals):
                if chosen is None or (shelved.id, nth) in chosen:
                    yield Listed(f"{shelved.id}.{nth + 1}", article, proposal)


def _concerns(proposal: Proposal, wanted: str) -> bool:
    """Whether a party of that name (any part of it, capitals aside) makes it, is asked or answers."""
    parties = [(p.party, p.person) for p in (*proposal.proposers, *proposal.addressees, *proposal.mediators)]
    parties += [(r.party, r.person) for r in proposal.responses]
    return any(wanted.casefold() in name.casefold() for pair in parties for name in pair if name)


def names(parties: Sequence[Party]) -> str:
    """Parties in a line, the doubtful with a question mark: "Ukraine (Volodymyr Zelensky), United States ?"."""
    return ", ".join(
        (f"{p.party} ({p.person})" if p.party and p.person else p.party or p.person or "") + _doubt(p.confidence)
        for p in parties
    )


def _doubt(confidence: float) -> str:
    return " ?" if confidence < UNSURE else ""


def _folded(words: str) -> str:
    return " ".join(words.split())


def _lines(found: Sequence[Listed], form: str) -> Iterator[str]:
    """The list in one of the formats; what a person reads has passed the gate."""
    match form:
        case "json":
            yield safe_json([_object(listed) for listed in found], indent=1)
        case "jsonl":
            yield from (safe_json(_object(listed)) for listed in found)
        case "csv":
            yield _csv([COLUMNS, *(listed.cells() for listed in found)])
        case "md":
            from tui.writing.formats.markdown import escaped

            yield f"| {' | '.join(COLUMNS)} |\n|{' --- |' * len(COLUMNS)}"
            for listed in found:
                yield f"| {' | '.join(escaped(safe_line(cell)).replace('|', '&#124;') for cell in listed.cells())} |"
        case _:
            yield from ("\t".join(map(safe_line, _brief(listed))) for listed in found)


def _brief(listed: Listed) -> tuple[str, ...]:
    """Number, kind, label, who to whom, where it stands, and the article."""
    proposal = listed.proposal
    parties = proposal.parties_told(lambda party: names([party]), "→")
    return listed.id, proposal.kind, proposal.label, parties, proposal.status, listed.article.name


def _csv(rows: Sequence[Sequence[str]]) -> str:
    from tui.writing.formats.data import cell

    page = io.StringIO()
    csv.writer(page, lineterminator="\n").writerows([list(map(cell, row)) for row in rows])
    return page.getvalue().rstrip("\n")


def _object(listed: Listed) -> dict[str, Any]:
    """A proposal as the output contract has it, with its number and its article."""
    from tui.findings import Findings
    from tui.findings_json import to_json

    alone = Findings("", (), (listed.proposal,), ())
    found: dict[str, Any] = to_json(replace(listed.article, furniture=()), alone, explain=True)["proposals"][0]
    article = listed.article
    about = {"title": article.title, "source": article.source, "published": article.published, "file": article.file}
    return {"id": listed.id, "article": about, **found}


def _whole(listed: Listed) -> Iterator[str]:
    """A proposal in full, for a person."""
    article, proposal = listed.article, listed.proposal

    def cut(span: Span) -> str:
        return safe_line(_folded(span.cut(article.text)))

    sign = f"{CORRECTED} " if proposal.corrected else ""
    yield safe_line(f"{listed.id}  {sign}{proposal.kind}: {proposal.label}")
    yield safe_line("    " + "  ".join(filter(None, [article.name, article.source, article.day])))
    if proposal.between:
        yield safe_line(f"    {proposal.parties_told(lambda party: names([party]), 'to')}")
        sides = []
    else:
        sides = [("by", names(proposal.proposers) or NOBODY), ("to", names(proposal.addressees))]
    for label, who in (*sides, ("mediated by", names(proposal.mediators))):
        if who:
            yield safe_line(f"    {label} {who}")
    if proposal.venue:
        yield f"    in {cut(proposal.venue)}"
    yield safe_line(f"    {proposal.status}")
    yield from (f"  “{cut(span)}”" for span in proposal.spans)
    for term in proposal.terms_at_a_glance(article.text):
        more = f" = {term.days:g} days" if term.days else f" = {term.resolved}" if term.resolved else ""
        yield f"  {term.type}: {cut(term.span)}{more}{_doubt(term.confidence)}"
    for response in proposal.responses:
        who = safe_line(names([Party(response.party, response.person, None)]))
        how = response.stance or "spoke of it"
        yield f"  {SIGNS[response.stance]} {how}: {who}{'' if response.is_sure else ' ?'} “{cut(response.span)}”"
    if proposal.mentions:
        yield f"  also: {', '.join(cut(span) for span in proposal.mentions)}"
    words = ", ".join(cut(span) for span in proposal.why.words)
    yield f"  why: {safe_line(proposal.why.rule)} ({words}), confidence {proposal.confidence:.2f}"
