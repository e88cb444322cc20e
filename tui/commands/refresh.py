"""`library refresh`: fetch again the feeds and the pages that the library follows."""

from __future__ import annotations

import sys

import click

from tui.commands.opened import opened_library
from tui.display import echo, safe_line

NOTHING = 1
FAILED = 2


@click.command(short_help="Fetch followed feeds and pages again.")
@click.option("--list", "listed", is_flag=True, help="Only list what is followed.")
@click.option("--drop", metavar="URL", help="Follow this address no longer; its articles stay.")
@click.option("--allow-private", is_flag=True, help="Fetch from private networks too.")
@click.pass_obj
def refresh(named: str | None, listed: bool, drop: str | None, allow_private: bool) -> None:
    """Fetch again the feeds and the pages that were added by their address, and put in what is new.

    A page that has changed is a new version; what was cited keeps the old one. The exit status is 1 where nothing is
    followed, 2 where nothing could be fetched.
    """
    from tui.intake.net import again
    from tui.library.sources import Sources

    with opened_library(named) as library:
        followed = Sources(library)
        if drop is not None:
            if not followed.drop(drop):
                raise click.ClickException(f"{drop} is not followed; --list shows what is")
            echo(safe_line(f"{drop} is followed no longer"))
            return
        every = followed.all()
        if listed:
            for each in every:
                echo(safe_line(f"{each.kind}  {each.fetched}  {each.address}"))
            return
        if not every:
            echo("ceasefire-tui: nothing is followed; `ceasefire-tui add URL` and `add --feed URL` begin it", err=True)
            sys.exit(NOTHING)
        from tui.commands.taking_in import put_in

        done = put_in(library, again(library, allow_private=allow_private), None)
    echo(done.result())
    if done.skipped and not (done.added or done.known):
        sys.exit(FAILED)
