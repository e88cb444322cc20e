"""`find`: search the library and print what was found, for people and for programs; with --stdin query by query."""

from __future__ import annotations

import gc
import sys
from typing import TYPE_CHECKING, Any

import click

from tui.certainty import sure_first
from tui.commands.opened import opened_library
from tui.display import Styled, echo, safe_json, safe_line

if TYPE_CHECKING:
    from tui.library.library import Library
    from tui.library.rows import Shelved
    from tui.search.hit import Hit
    from tui.search.search import Search

FORMATS = ("text", "json", "jsonl")
NOTHING_FOUND = 1
UNSPOKEN = {
    "article": "(title)",
    "person": "(person)",
    "text": "(text)",
    "quote": "(nobody named)",
    "proposal": "(proposal)",
}
"""What stands in the speaker's place where there is none."""


@click.command(short_help="Search quotes, proposals, people and text.")
@click.argument("words", nargs=-1, metavar="QUERY")
@click.option(
    "--format",
    "form",
    metavar="NAME",
    default="text",
    show_default=True,
    help="text, json, jsonl, or a citation format as `pick` has them.",
)
@click.option("--limit", type=click.IntRange(1), default=20, show_default=True, help="Print at most so many hits.")
@click.option("--unsure", is_flag=True, help="Print the less certain findings too, behind the others.")
@click.option(
    "--stdin", "from_stdin", is_flag=True, help="Read a query from each line of stdin and answer each at once."
)
@click.pass_obj
def command(named: str | None, words: tuple[str, ...], form: str, limit: int, unsure: bool, from_stdin: bool) -> None:
    """Search titles, text, quotes, proposals and people for QUERY: any words, in any order, also half or mistyped.

    Text is one hit a line: speaker, words, article, with tabs between; a less certain one has a "?" behind the speaker
    and is left out where there are surer ones. The exit status is 1 where nothing was found.
    """
    query = " ".join(words)
    if from_stdin == bool(query.strip()):
        raise click.UsageError(
            "give a QUERY or --stdin, not both" if from_stdin else "give something to find, or --stdin"
        )
    answer = _Answer(form, limit, unsure)
    with opened_library(named, sample=True) as library:
        from tui.search.search import Search

        search = Search(library)
        if from_stdin:
            _serve(library, search, answer)
        elif not answer.print(library, query, search.search(query, limit)):
            sys.exit(NOTHING_FOUND)


def _serve(library: Library, search: Search, answer: _Answer) -> None:
    """Answer each line of stdin as soon as it is there, until its end."""
    search.prepare()
    gc.freeze()
    gc.enable()
    for line in sys.stdin.buffer:
        query = line.decode("utf-8", "replace").strip()
        answer.print(library, query, search.search(query, answer.limit), many=True)
        sys.stdout.flush()


class _Answer:
    """Prints the hits of queries in one format; raises UsageError for a format there is none of."""

    def __init__(self, form: str, limit: int, unsure: bool):
        self.limit = limit
        self._unsure = unsure
        self._form = form
        if form not in FORMATS:
            from tui.writing.formats import FORMATS as CITATIONS
            from tui.writing.formats import canonical

            if canonical(form) in (None, "template"):
                names = ", ".join((*FORMATS, *(name for name in CITATIONS if name != "template")))
                raise click.UsageError(f"--format {form}: there is no such format; there are {names}")

    def print(self, library: Library, query: str, hits: list[Hit], *, many: bool = False) -> bool:
        """Print the hits of one query; whether there was anything to print. `many`: other queries follow."""
        hits = sure_first(hits)
        if self._form in ("json", "jsonl"):
            found = [hit_json(hit, library.shelved(hit.article)) for hit in hits]
            if many:
                echo(safe_json({"query": query, "hits": found}))
            elif self._form == "json":
                echo(safe_json(found, indent=1))
            else:
                for each in found:
                    echo(safe_json(each))
            return bool(hits)
        shown = [hit for hit in hits if self._unsure or hit.sure] or hits
        folded = len(hits) - len(shown)
        hits = shown
        if self._form == "text":
            for hit in hits:
                echo(*_line(hit, library.shelved(hit.article).name))
        else:
            hits = self._cite(library, hits)
        if many:
            echo("")
        elif not hits:
            echo(safe_line(f"ceasefire-tui: nothing found for {query}"), err=True)
        elif folded:
            echo(f"ceasefire-tui: {folded} less certain; --unsure prints them too", err=True)
        return bool(hits)

    def _cite(self, library: Library, hits: list[Hit]) -> list[Hit]:
        """Print the hits that have words to cite, and give them."""
        from tui.picker.excerpt import excerpt_of
        from tui.picker.finder import TAKEN
        from tui.picker.wording import Wording
        from tui.writing.formats import canonical
        from tui.writing.passage import AlteredTextError

        cited = [hit for hit in hits if hit.kind in TAKEN]
        try:
            passages = [
                excerpt_of(hit, library.article(hit.article), library.findings(hit.article)).passage() for hit in cited
            ]
        except AlteredTextError as error:
            raise click.ClickException(str(error)) from error
        if passages:
            echo(Wording(canonical(self._form) or self._form).render(passages))
        return cited


def hit_json(hit: Hit, article: Shelved) -> dict[str, Any]:
    """A hit as the output contract has it; spans are code points, end excluded."""
    return {
        "kind": hit.kind,
        "text": hit.text,
        "speaker": hit.speaker,
        "sure": hit.sure,
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
        "sentence": list(hit.sentence),
        "marks": [list(span) for span in hit.marks],
    }


def _line(hit: Hit, name: str) -> list[str | Styled]:
    """Speaker, words with what matched in bold, article, with tabs between."""
    parts: list[str | Styled] = [Styled(safe_line(hit.speaker or UNSPOKEN[hit.kind]), "bold")]
    parts.append("\t" if hit.sure else " ?\t")
    at = 0
    for start, end in hit.marks:
        parts += [_field(hit.text[at:start]), Styled(_field(hit.text[start:end]), "bold yellow")]
        at = end
    return [*parts, _field(hit.text[at:]), "\t", Styled(safe_line(name), "dim")]


def _field(text: str) -> str:
    """A piece of a text on one line, its outer blanks kept."""
    return text.replace("\t", " ").replace("\r", " ").replace("\n", " ")
