"""What the commands that search have in common: how a query stands on a command line, and the search that answers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

from tui.display import echo, safe_line

if TYPE_CHECKING:
    from tui.library.library import Library
    from tui.library.own_work.store import OwnWork
    from tui.search.search import Search

_WORDS = f"{__name__}.words"
_WITHOUT = re.compile(r'-(?:[^\W\d_]|["@])\S')


class QueryCommand(click.Command):
    """A command whose words may begin with a dash, as `-word` and `-by:rubio` do, where no option begins so."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Options and words as click reads them."""
        return super().parse_args(ctx, apart(args, self.get_params(ctx)))

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The language of queries, by example."""
        _rules(formatter)


class QueryGroup(click.Group):
    """A group that takes the words of a query too, where the first one is none of its commands: see `words_in`."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Options and words as click reads them; the words of a query are no command's."""
        parted = apart(args, self.get_params(ctx))
        _, words, _ = self.make_parser(ctx).parse_args(list(parted))
        if not words or words[0] in self.commands:
            return super().parse_args(ctx, args)
        ctx.allow_interspersed_args = True
        ctx.meta[_WORDS] = click.Command.parse_args(self, ctx, parted)
        ctx.args = []
        return ctx.args

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """What stands behind its name in the line on its use."""
        return ["[OPTIONS]", "[QUERY | COMMAND …]"]

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The language of queries, by example."""
        _rules(formatter)


def words_in(ctx: click.Context) -> list[str]:
    """The words that a group of queries was given."""
    words: list[str] = ctx.meta.get(_WORDS, [])
    return words


def _rules(formatter: click.HelpFormatter) -> None:
    from tui.search.fields import RULES

    with formatter.section("In a query"):
        formatter.write_dl(list(RULES))


def apart(args: Sequence[str], params: Iterable[click.Parameter]) -> list[str]:
    """Arguments with the words that begin with a dash behind a double one."""
    options = [each for each in params if isinstance(each, click.Option)]
    flags = {name for each in options if each.is_flag or each.count for name in each.opts} | {"-h"}
    taking = {name for each in options for name in each.opts} - flags
    end = list(args).index("--") if "--" in args else len(args)
    kept: list[str] = []
    moved: list[str] = []
    for before, arg in zip(["", *args], args[:end], strict=False):
        is_word = _WITHOUT.match(arg) and before not in taking and arg[:2] not in taking
        all_flags = all(f"-{letter}" in flags for letter in arg[1:])
        (moved if is_word and not all_flags else kept).append(arg)
    return [*kept, *(["--"] if moved or end < len(args) else []), *moved, *args[end + 1 :]]


def query_of(words: Sequence[str]) -> str:
    """The query in words as a shell gives them: what it took the marks from has them again, `by:Marco Rubio`."""
    from tui.search.fields import FIELDS

    if len(words) < 2:
        return " ".join(words)
    named = re.compile(rf"(-?(?:{'|'.join(FIELDS)}):)([^\"|]*\s[^\"|]*)", re.IGNORECASE)
    return " ".join(f'{match[1]}"{match[2]}"' if (match := named.fullmatch(word)) else word for word in words)


@contextmanager
def searching(library: Library, own: OwnWork | None = None) -> Iterator[Search]:
    """The search over a library with a person's own work, which is opened when a query asks for it."""
    from tui.search.owned import Owned
    from tui.search.search import Search

    opened: list[OwnWork] = []

    def open_() -> OwnWork:
        if own is not None:
            return own
        from tui.library.own_work.store import OwnWork  # most queries ask for nothing of it

        opened.append(OwnWork.open(library.place))
        return opened[0]

    try:
        yield Search(library, Owned(library, open_))
    finally:
        for each in opened:
            each.close()


def say_notes(notes: Iterable[str]) -> None:
    """Say on stderr how a query was read, where that is not what it seems."""
    for note in notes:
        echo(safe_line(f"ceasefire-tui: {note}"), err=True)


def proposals_chosen(library: Library, query: str) -> frozenset[tuple[int, int]] | None:
    """The proposals that answer a query, each by its article and its place there; `None` for no query."""
    if not query.strip():
        return None
    with searching(library) as search:
        chosen = search.findings(query)
    say_notes(chosen.notes)
    return frozenset((id_, nth) for id_, kind, nth in chosen.found if kind == "proposal")
