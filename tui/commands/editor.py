"""`editor`: a piece of configuration that brings the picker and the check into an editor or into tmux."""

from __future__ import annotations

from importlib import resources

import click

from tui.display import echo

FILES = {"vim": "vim.vim", "neovim": "neovim.lua", "tmux": "tmux.conf"}
"""For each program the file in `editors/` that it reads; how to install it stands in its first lines."""


@click.command(short_help="Print configuration for vim, neovim or tmux.")
@click.argument("program", type=click.Choice(list(FILES)))
def command(program: str) -> None:
    """Print a piece of configuration for PROGRAM: a key that picks a quote into the text, a command that checks it.

    \b
    mkdir -p ~/.vim/plugin && ceasefire-tui editor vim > ~/.vim/plugin/ceasefire-tui.vim
    mkdir -p ~/.config/nvim/plugin && ceasefire-tui editor neovim > ~/.config/nvim/plugin/ceasefire-tui.lua
    ceasefire-tui editor tmux >> ~/.tmux.conf
    """
    echo(resources.files("tui.commands").joinpath("editors", FILES[program]).read_text(encoding="utf-8"), end="")
