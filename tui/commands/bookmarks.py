"""`bookmarks`: the places a person kept, listed and searched, with their notes."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import click

from tui.commands.arguments import NUMBER
from tui.commands.opened import library_or_none, opened_own_work
from tui.display import echo, safe_json, safe_line

if TYPE_CHECKING:
    from tui.library.own_work.standing import Standing
    from tui.library.own_work.store import OwnWork

NOTHING_FOUND = 1


@click.command(short_help="List and search bookmarks and notes.")
@click.argument("words", nargs=-1, metavar="[WORDS]…")
@click.option("--collection", metavar="NAME", help="Only those of this collection.")
@click.option("--collections", is_flag=True, help="List the collections instead.")
@click.option("--edit", metavar="NUMBER", type=NUMBER, help="Edit the note and the collections of one in your editor.")
@click.option("--format", "form", type=click.Choice(["text", "json", "jsonl"]), default="text", show_default=True)
@click.pass_obj
def command(
    named: str | None, words: tuple[str, ...], collection: str | None, collections: bool, edit: int | None, form: str
) -> None:
    """List the bookmarks that have every one of WORDS in their words, note, speaker, collections or article.

    Without WORDS: all of them. One whose article or finding is gone is listed as well, with the reason. The exit status
    is 1 where there is none.
    """
    from tui.library.database import LibraryError
    from tui.library.own_work.standing import standings
    from tui.library.places import library_place

    folder = library_place(named)
    try:
        with opened_own_work(folder) as own:
            if edit is not None:
                _edit(own, edit)
                return
            if collections:
                _collections(own, form)
                return
            with library_or_none(folder) as library:
                marked = own.bookmarks.all(collection=collection, query=" ".join(words))
                found = list(standings(library, marked))
    except LibraryError as error:
        raise click.ClickException(str(error)) from error
    _print([_object(standing) for standing in found], form, [_text(standing) for standing in found])


def _edit(own: OwnWork, number: int) -> None:
    from tui.configuration.loading import load
    from tui.library.own_work.notes import edited, to_edit
    from tui.writing.editor import EditorError, edit, editor_command

    try:
        bookmark = own.bookmarks.get(number)
        text = edit(to_edit(bookmark), editor_command(load().configuration.editor))
    except KeyError as error:
        raise click.ClickException(error.args[0]) from error
    except EditorError as error:
        raise click.ClickException(str(error)) from error
    own.bookmarks.keep(edited(bookmark, text))


def _collections(own: OwnWork, form: str) -> None:
    rows = own.bookmarks.collections()
    objects = [{"name": name, "bookmarks": count} for name, count in rows]
    _print(objects, form, [f"{count:4}  {safe_line(name)}" for name, count in rows])


def _print(objects: list[dict[str, Any]], form: str, texts: list[str]) -> None:
    """What was found in the form asked for; ends the program with 1 where that is nothing."""
    if form == "json":
        echo(safe_json(objects, indent=2))
    else:
        for line in texts if form == "text" else map(safe_json, objects):
            echo(line)
    if not objects:
        sys.exit(NOTHING_FOUND)


def _object(standing: Standing) -> dict[str, Any]:
    bookmark, found, attached = standing.bookmark, standing.found, standing.attached
    return {
        "number": bookmark.id,
        "kind": bookmark.kind,
        "text": bookmark.text,
        "words": bookmark.words,
        "spans": [list(span) for span in bookmark.spans],
        "text_sha256": bookmark.text_sha256,
        "speaker": standing.speaker,
        "label": bookmark.label,
        "note": bookmark.note,
        "collections": list(bookmark.collections),
        "article": {
            "title": bookmark.cited.title,
            "opening": bookmark.cited.opening,
            "source": bookmark.cited.source,
            "published": bookmark.cited.published,
            "file": bookmark.cited.file,
        },
        "made": bookmark.made,
        "changed": bookmark.changed,
        "finding": {"kind": attached.kind, "nth": attached.nth} if attached.kind else None,
        "older_version": bool(found and found.older),
        "orphan": standing.orphan,
    }


def _text(standing: Standing) -> str:
    bookmark = standing.bookmark
    who = standing.speaker or bookmark.label
    words = safe_line(bookmark.text)
    first = f"{bookmark.id:4}  {f'{safe_line(who)}: ' if who else ''}{words}"
    tags = "".join(f"  #{safe_line(name)}" for name in bookmark.collections)
    lines = [first, f"      {safe_line(bookmark.cited.name)}{tags}"]
    lines += [f"      | {safe_line(line)}" for line in bookmark.note.splitlines()]
    if standing.orphan:
        lines.append(f"      ({standing.orphan})")
    return "\n".join(lines)
