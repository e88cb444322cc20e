"""What `pick`, `find` and `export` share: the formats they write words in, and the options that choose and set them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from tui.commands.arguments import NamedPath

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

    from tui.configuration.values import Configuration
    from tui.writing.wording import Wording


class FormatName(click.ParamType[str]):
    """A format by one of its names: the command's own ones, then the citation formats, which load only when named."""

    name = "name"

    def __init__(self, *own: str) -> None:
        self.own = own

    @property
    def names(self) -> tuple[str, ...]:
        """Every format there is, each once."""
        from tui.writing.formats import FORMATS

        return tuple(dict.fromkeys((*self.own, *FORMATS)))

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The format's name in the table; raises `click.UsageError` where there is none."""
        if value in self.own:
            return value
        from tui.writing.formats import canonical

        name = canonical(value)
        if name is None:
            known = ", ".join(self.names)
            raise click.UsageError(f"--format {value}: there is no such format; there are {known}", ctx)
        return name

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
        """The formats that begin like what is typed."""
        from click.shell_completion import CompletionItem

        return [CompletionItem(name) for name in self.names if name.startswith(incomplete)]


def wording_options(*own: str, default: str) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """The options ``form``, ``filetype``, ``template`` and ``out`` for a command with formats of its `own`.

    `default`: what the help says of a command without any of them.
    """
    named = ", ".join((*own, "plain, md, pandoc, org, latex, csl-json, …"))
    options = (
        click.option("--format", "-f", "form", metavar="NAME", type=FormatName(*own), help=f"{named}; {default}."),
        click.option("--filetype", metavar="NAME", help="The format for an editor's file type or a file's extension."),
        click.option(
            "--template", metavar="TEXT", help="Your own format: names in braces, as in '{quote} ({speaker})'."
        ),
        click.option(
            "--out",
            "-o",
            metavar="FILE",
            type=NamedPath(dir_okay=False),
            help="Write into this file instead of stdout.",
        ),
    )

    def decorate(command: Callable[..., Any]) -> Callable[..., Any]:
        for option in reversed(options):
            command = option(command)
        return command

    return decorate


def chosen(form: str | None, filetype: str | None, template: str | None) -> str | None:
    """The format those options ask for, ``None`` where they ask for none; raises `click.UsageError`."""
    from tui.writing.formats import TemplateError, for_filetype
    from tui.writing.formats.template import check_template

    try:
        check_template(template or "")
    except TemplateError as error:
        raise click.UsageError(str(error)) from error
    if form or template:
        return form or "template"
    return for_filetype(filetype) if filetype else None


def wording_in(configuration: Configuration, form: str | None, template: str | None) -> Wording:
    """A format with what the person has set once, and the template of this run; raises `click.UsageError`."""
    from tui.writing.wording import Wording

    wishes = configuration.writing
    options = replace(wishes.options, template=template) if template else wishes.options
    wording = Wording(form or wishes.format, options)
    if wording.format == "template" and not options.template:
        raise click.UsageError("--format template: give a --template, or set one in the configuration")
    return wording


def check_folder(out: Path | None) -> None:
    """Raise `click.UsageError` where the folder of the file to write is not there."""
    if out and not out.absolute().parent.is_dir():
        raise click.UsageError(f"--out {out}: there is no folder {out.parent}")
