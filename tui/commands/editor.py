"""`editor`: a piece of configuration that brings the picker, the check or the language server into an editor."""

from __future__ import annotations

from importlib import resources

import click

from tui.display import echo

FILES = {
    "vim": "vim.vim",
    "neovim": "neovim.lua",
    "tmux": "tmux.conf",
    "nvim": "nvim.lua",
    "helix": "helix.toml",
    "emacs": "emacs.el",
    "vscode": "vscode.sh",
}
"""For each program the file in `editors/` that it reads; how to install it stands in its first lines."""


@click.command(short_help="Print configuration for editors and tmux.")
@click.argument("program", type=click.Choice(list(FILES)))
def command(program: str) -> None:
    """Print a piece of configuration for PROGRAM.

    vim, neovim, tmux: a key that picks a quote into the text, a command that checks it.

    nvim, helix, emacs, vscode: the language server, which checks quotations and offers quotes as you write.

    \b
    mkdir -p ~/.vim/plugin && ceasefire-tui editor vim > ~/.vim/plugin/ceasefire-tui.vim
    mkdir -p ~/.config/nvim/plugin && ceasefire-tui editor neovim > ~/.config/nvim/plugin/ceasefire-tui.lua
    ceasefire-tui editor tmux >> ~/.tmux.conf
    ceasefire-tui editor nvim > ~/.config/nvim/plugin/ceasefire-tui-lsp.lua
    ceasefire-tui editor helix >> ~/.config/helix/languages.toml
    ceasefire-tui editor emacs >> ~/.emacs.d/init.el
    ceasefire-tui editor vscode > vscode.sh && sh vscode.sh
    """
    echo(resources.files("tui.commands").joinpath("editors", FILES[program]).read_text(encoding="utf-8"), end="")
