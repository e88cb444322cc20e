"""`find`: search the library and print what was found, for people and for programs; with --stdin query by query."""

from __future__ import annotations

import gc
import re
import sys
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from tui.certainty import sure_first
from tui.commands.arguments import COUNT
from tui.commands.opened import opened_library, say_left_out
from tui.commands.querying import QueryCommand, query_of, say_notes, searching
from tui.commands.wording import check_folder, chosen, wording_in, wording_options
from tui.display import Styled, echo, safe_json, safe_line
from tui.findings import CORRECTED
from tui.taking.flowing import seen

if TYPE_CHECKING:
    from tui.library.library import Library
    from tui.library.rows import Shelved
    from tui.search.hit import Hit
    from tui.search.search import Search
    from tui.writing.wording import Wording

Line = list[str | Styled]
Answers = Callable[[str, "Sequence[Hit]", bool], Iterator[Line]]
"""A query, its hits, and whether other queries follow, to what is printed."""
FORMATS = ("text", "json", "jsonl")
NOTHING_FOUND = 1
FAILED = 2
NOBODY = "(nobody named)"
UNSPOKEN = {"article": "", "person": "", "text": "", "quote": NOBODY, "proposal": NOBODY}
"""What stands in the speaker's place where there is none."""


@click.command(cls=QueryCommand, short_help="Search quotes, proposals, people and text.")
@click.argument("words", nargs=-1, metavar="QUERY")
@wording_options(*FORMATS, default="text where none is asked for")
@click.option("--limit", type=COUNT, default=20, show_default=True, help="Print at most so many hits.")
@click.option("--unsure", is_flag=True, help="Print the less certain findings too, behind the others.")
@click.option(
    "--stdin", "from_stdin", is_flag=True, help="Read a query from each line of stdin and answer each at once."
)
@click.option("--save", metavar="NAME", help="Keep the QUERY as @NAME, to be used in any other.")
@click.option("--saved", is_flag=True, help="Print the saved searches.")
@click.option("--forget", metavar="NAME", help="Take a saved search away.")
@click.pass_obj
def command(
    named: str | None,
    words: tuple[str, ...],
    form: str | None,
    filetype: str | None,
    template: str | None,
    out: Path | None,
    limit: int,
    unsure: bool,
    from_stdin: bool,
    save: str | None,
    saved: bool,
    forget: str | None,
) -> None:
    """Search titles, text, quotes, proposals and people for QUERY: any words, in any order, also half or mistyped.

    Fields narrow it, see below; with nothing but fields the newest come first. A shell takes marks away, so put all of
    it between single ones: 'by:"Marco Rubio" deal'.

    Text is one hit a line: its kind (quote, proposal, person, article, text), who says or proposes it, words, article,
    with tabs between; a less certain one has a "?" behind the speaker and is left out where there are surer ones. The
    exit status is 1 where nothing was found, and 2 where articles cannot be read.
    """
    query = query_of(words)
    if saved or forget:
        _saved(named, forget)
        return
    if from_stdin == bool(query.strip()):
        raise click.UsageError(
            "give a QUERY or --stdin, not both" if from_stdin else "give something to find, or --stdin"
        )
    if from_stdin and out:
        raise click.UsageError("--out goes with one QUERY, not with --stdin")
    check_folder(out)
    if filetype or template or form not in (None, *FORMATS):
        form = chosen(form, filetype, template)
    if save:
        _save(named, save, query)
    with opened_library(named, sample=True) as library, searching(library) as search:
        form = form or "text"
        answers = _answers(library, form, template)
        unsure = unsure or form in ("json", "jsonl")  # programs are told, and choose for themselves
        if from_stdin:
            _serve(search, limit, answers, unsure)
            if say_left_out(library):
                sys.exit(FAILED)
            return
        answer = search.answer(query, limit)
        say_notes(answer.notes)
        found = answer.hits
        hits = _unfolded(found, unsure)
        lines = list(answers(query, hits, False))
        if out and hits and lines:
            _write(out, lines)
        elif not out:
            for line in lines:
                echo(*line)
        damaged = say_left_out(library)
        if not (hits and lines):
            if form not in ("json", "jsonl"):
                echo(safe_line(f"ceasefire-tui: nothing found for {query}"), err=True)
            sys.exit(FAILED if damaged else NOTHING_FOUND)
        if len(hits) < len(found):
            echo(f"ceasefire-tui: {len(found) - len(hits)} less certain; --unsure prints them too", err=True)
        if damaged:
            sys.exit(FAILED)


def _save(named: str | None, name: str, query: str) -> None:
    """Keep a query under a name; raises `click.ClickException`."""
    from tui.commands.opened import opened_own_work
    from tui.library.database import LibraryError
    from tui.library.places import library_place

    if not query.strip():
        raise click.UsageError("--save keeps a QUERY; give one")
    try:
        with opened_own_work(library_place(named)) as own:
            own.searches.save(name, query)
    except (ValueError, LibraryError) as error:
        raise click.ClickException(str(error)) from error
    echo(safe_line(f"ceasefire-tui: saved; find @{name.strip().removeprefix('@')} finds it again"), err=True)


def _saved(named: str | None, forget: str | None) -> None:
    """Print the saved searches, or take one away; ends with status 1 where there is none."""
    from tui.commands.opened import opened_own_work
    from tui.library.database import LibraryError
    from tui.library.places import library_place

    try:
        with opened_own_work(library_place(named)) as own:
            if forget:
                if not own.searches.forget(forget.strip().removeprefix("@")):
                    raise click.ClickException(safe_line(f"there is no saved search {forget}; --saved lists them"))
                return
            searches = own.searches.all()
    except LibraryError as error:
        raise click.ClickException(str(error)) from error
    for name, query in searches.items():
        echo(f"{safe_line(f'@{name}')}\t{safe_line(query)}")
    if not searches:
        echo("ceasefire-tui: no saved searches; --save NAME keeps one", err=True)
        sys.exit(NOTHING_FOUND)


def _unfolded(hits: Sequence[Hit], unsure: bool) -> list[Hit]:
    """The sure hits, and the others behind them where they are wanted or there are no sure ones."""
    return [hit for hit in sure_first(hits) if hit.sure or unsure] or list(hits)


def _write(out: Path, lines: Sequence[Line]) -> None:
    from tui.writing.export.files import ExportError, write_instead

    try:
        texts = ("".join(part if isinstance(part, str) else part.text for part in line) for line in lines)
        write_instead(out, [f"{text}\n" for text in texts])
    except (ExportError, OSError) as error:
        raise click.ClickException(f"{out}: {error}") from error


def _serve(search: Search, limit: int, answers: Answers, unsure: bool) -> None:
    """Answer each line of stdin as soon as it is there, until its end."""
    search.prepare()
    gc.freeze()
    gc.enable()
    for line in sys.stdin.buffer:
        query = line.decode("utf-8", "replace").strip()
        answer = search.answer(query, limit)
        say_notes(answer.notes)
        for each in answers(query, _unfolded(answer.hits, unsure), True):
            echo(*each)
        sys.stdout.flush()


def _answers(library: Library, form: str, template: str | None) -> Answers:
    """How the hits of a query are printed in a format."""
    if form == "text":
        return partial(_as_text, library)
    if form in FORMATS:
        return partial(_as_json, library, form)
    from tui.configuration.loading import load

    loaded = load()
    if loaded.problems:
        raise click.ClickException(str(loaded.problems[0]))
    return partial(_as_cited, library, wording_in(loaded.configuration, form, template))


def _as_text(library: Library, query: str, hits: Sequence[Hit], many: bool) -> Iterator[Line]:
    """A line a hit; an empty one behind the last where other queries follow."""
    for hit in hits:
        yield _line(hit, library.shelved(hit.article).name)
    if many:
        yield [""]


def _as_json(library: Library, form: str, query: str, hits: Sequence[Hit], many: bool) -> Iterator[Line]:
    """A list, or an object a line; where other queries follow an object a query."""
    found = [hit_json(hit, library.shelved(hit.article)) for hit in hits]
    if many:
        yield [safe_json({"query": query, "hits": found})]
    elif form == "json":
        yield [safe_json(found, indent=1)]
    else:
        for each in found:
            yield [safe_json(each)]


def _as_cited(library: Library, wording: Wording, query: str, hits: Sequence[Hit], many: bool) -> Iterator[Line]:
    """The hits that have words, as they are cited; raises `click.ClickException` for an altered text."""
    from tui.taking.excerpt import TAKEN, of_hit
    from tui.taking.source import AlteredTextError

    try:
        passages = [
            of_hit(hit, library.article(hit.article), library.findings(hit.article)).passage()
            for hit in hits
            if hit.kind in TAKEN
        ]
    except AlteredTextError as error:
        raise click.ClickException(str(error)) from error
    if passages:
        yield [wording.render(passages)]
    if many:
        yield [""]


def hit_json(hit: Hit, article: Shelved) -> dict[str, Any]:
    """A hit as the output contract has it; spans are code points, end excluded."""
    return {
        "kind": hit.kind,
        "text": hit.text,
        "speaker": hit.speaker,
        "sure": hit.sure,
        "corrected": hit.corrected,
        "article": {
            "id": article.id,
            "title": article.name if article.has_title else None,
            "source": article.source,
            "published": article.published,
            "name": article.name,
        },
        "span": list(hit.span),
        "score": hit.score,
        "nth": hit.nth,
        "others": hit.others,
        "sentence": list(hit.sentence),
        "marks": [list(span) for span in hit.marks],
    }


def _line(hit: Hit, name: str) -> Line:
    """Kind, speaker, words with what matched in bold, article, with tabs between."""
    parts: list[str | Styled] = [Styled(hit.kind, "dim"), "\t"]
    parts.append(Styled(safe_line(hit.speaker or UNSPOKEN[hit.kind]), "bold"))
    parts.append(f"{'' if hit.sure else ' ?'}{f' {CORRECTED}' if hit.corrected else ''}\t")
    at = 0
    for start, end in hit.marks:
        parts += [_field(hit.text[at:start]), Styled(_field(hit.text[start:end]), "bold yellow")]
        at = end
    where = safe_line(name) + (f" {elsewhere(hit.others)}" if hit.others else "")
    return [*parts, _field(hit.text[at:]), "\t", Styled(where, "dim")]


def elsewhere(others: int) -> str:
    """How many other outlets have it: ``+2 outlets``."""
    return f"+{others} outlet{'s' if others != 1 else ''}"


def _field(text: str) -> str:
    """A piece of a text on one line, without what has no width; its outer blanks are kept."""
    return seen(re.sub(r"(?<![^\S\r\n])[^\S\r\n]*[\r\n]\s*", " ", text).replace("\t", " "))
