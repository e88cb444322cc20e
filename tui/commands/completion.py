"""`completion`: what a shell needs to complete commands, options and values."""

from __future__ import annotations

from pathlib import Path

import click

from tui.display import echo

SHELLS = ("bash", "zsh", "fish")


@click.command(short_help="Print completion for bash, zsh or fish.")
@click.argument("shell", type=click.Choice(SHELLS))
def command(shell: str) -> None:
    """Print the completion of SHELL, for the file where that shell looks for it.

    \b
    bash:  ceasefire-tui completion bash > ~/.local/share/bash-completion/completions/ceasefire-tui
    zsh:   ceasefire-tui completion zsh > _ceasefire-tui, in a folder of $fpath
    fish:  ceasefire-tui completion fish > ~/.config/fish/completions/ceasefire-tui.fish
    """
    echo(script(shell), end="")


def script(shell: str) -> str:
    """What the shell reads: it asks the program, in the form that click answers that shell in."""
    return (Path(__file__).parent / "shells" / f"{shell}.{shell}").read_text("utf-8")
