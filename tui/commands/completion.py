"""`completion`: what a shell needs to complete commands, options and values."""

from __future__ import annotations

import click

from tui.commands.outcome import NAME
from tui.display import echo

VARIABLE = "_CEASEFIRE_TUI_COMPLETE"

SHELLS = ("bash", "zsh", "fish")


@click.command(short_help="Print completion for bash, zsh or fish.")
@click.argument("shell", type=click.Choice(SHELLS))
@click.pass_context
def command(ctx: click.Context, shell: str) -> None:
    """Print the completion of SHELL, for the file where that shell looks for it.

    \b
    bash:  ceasefire-tui completion bash > ~/.local/share/bash-completion/completions/ceasefire-tui
    zsh:   ceasefire-tui completion zsh > _ceasefire-tui, in a folder of $fpath
    fish:  ceasefire-tui completion fish > ~/.config/fish/completions/ceasefire-tui.fish
    """
    echo(script(shell, ctx.find_root().command), end="")


def script(shell: str, group: click.Command) -> str:
    """What the shell reads: click's own script, mended for values with a blank, a sign or a comma in them."""
    from click.shell_completion import get_completion_class

    kind = get_completion_class(shell)
    assert kind is not None
    completion = kind(group, {}, NAME, VARIABLE)
    # Not `source()`: it asks the bash of this machine for its version, the file may be for another one.
    text = completion.source_template % completion.source_vars()
    if shell == "bash":
        text = text.replace("read type value", "read -r type value")
        text = text.replace("COMPREPLY+=($value)", 'printf -v value %q "$value"; COMPREPLY+=("$value")')
    if shell == "fish":
        text = text.replace('string split ","', 'string split --max 1 ","')
    return text
