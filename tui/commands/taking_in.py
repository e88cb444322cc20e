"""Putting articles in for a command: progress on a terminal, what was skipped in a line each, tags, the index."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from tui.commands.opened import opened_own_work
from tui.commands.progress import Progress
from tui.display import echo

if TYPE_CHECKING:
    from tui.intake.about import About
    from tui.intake.cluster import Cluster
    from tui.intake.crew import Source
    from tui.intake.walking import Skipped
    from tui.library.library import Library


def put_in(
    library: Library,
    sources: Iterable[Source | Skipped],
    total: int | None,
    *,
    about: About | None = None,
    columns: tuple[tuple[str, str], ...] = (),
    tags: tuple[str, ...] = (),
    cluster: Cluster | None = None,
) -> Progress:
    """Put what the sources give into the library, and give how much that was; `total` files, if that is known.

    Raises `LibraryError`, `ClusterError`, and KeyboardInterrupt when what was done has been said.
    """
    from tui.intake.about import About
    from tui.intake.crew import processors
    from tui.intake.intake import Added, take_in
    from tui.search.following import followed
    from tui.search.search import Search

    texts: set[str] = set()
    with Progress(total) as progress:
        told = about or About()
        steps = take_in(library, sources, processes=processors(), cluster=cluster, about=told, columns=columns)
        try:
            for step in followed(library, steps):
                if not isinstance(step, Added):
                    progress.say(f"{step.path} {step.reason}", skipped=not step.passed_over, part=step.part)
                    continue
                if step.fault:
                    progress.say(f"{step.path} is kept without findings: {step.fault}")
                if step.lead is not None and not step.new:
                    progress.say(f"{step.path} is the same as {library.shelved(step.lead).name}")
                copies = step.new and step.lead is not None
                progress.count(str(step.path), added=step.new, known=not step.new, copies=copies)
                if tags:
                    texts.add(library.shelved(step.id).text_sha256)
        except KeyboardInterrupt:
            progress.end()
            echo(f"ceasefire-tui: interrupted; {progress.result()}; the same command goes on from there", err=True)
            raise
        finally:
            if texts and library.place:
                with opened_own_work(library.place) as own:
                    own.tags.change(texts, put=tags)
    if progress.added:
        Search(library).prepare()  # so that the first query does not wait for it
    return progress
