"""`library annotate`: findings made elsewhere put beside those of the rules."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tui.commands.arguments import NamedPath
from tui.commands.naming import article_named
from tui.commands.opened import opened_library, opened_own_work
from tui.display import echo, safe_line

if TYPE_CHECKING:
    from tui.library.corrections.values import Correction

FAILED = 2


@click.command(short_help="Put in quotes and proposals found by somebody else.")
@click.argument("file", type=NamedPath(exists=True, dir_okay=False))
@click.option("--article", metavar="ARTICLE", help="The article, where the answers do not name it.")
@click.option("--by", metavar="NAME", help="Who made them, where the answers do not say.")
@click.pass_obj
def annotate(named: str | None, file: Path, article: str | None, by: str | None) -> None:
    """Take answers about articles from FILE: by a person, a desk, or a program you chose to ask.

    `library show ARTICLE --sentences` prints an article's sentences with their numbers and the guide for answering.
    What does not stand in the text word for word is refused by name, the rest goes on, and the exit status is 2. What
    is taken is marked with who made it, and `library undo` takes it back.
    """
    from tui.articles.reading import Unreadable
    from tui.intake.answers import answers_of, turned

    taken: list[Correction] = []
    refused: list[str] = []
    with opened_library(named, writing=True) as library:
        assert library.place
        try:
            objects = list(answers_of(file))
        except (Unreadable, ValueError) as error:
            raise click.ClickException(f"{file} {error}") from error
        for place, found in objects:
            try:
                id_ = article_named(library, str(found.get("article") or article or ""))
                answers = turned(library.article(id_), found, by or "")
            except click.ClickException as error:
                refused.append(f"{place}: {error.message}")
            except ValueError as error:
                refused.append(f"{place}: {error}")
            else:
                taken += answers.corrections
                refused += [f"{place}, {line}" for line in answers.refused]
        with opened_own_work(library.place) as own:
            before = {each.id for each in own.corrections.all()}
            kept = {each.id for each in own.corrections.keep(taken)} if taken else set()
        library.correct()
    for line in refused:
        echo(safe_line(f"ceasefire-tui: {file}: {line}"), err=True)
    new = len(kept - before)
    echo(f"{new} finding{'' if new == 1 else 's'} put in{f', {len(kept) - new} known' if len(kept) > new else ''}")
    if refused:
        sys.exit(FAILED)
