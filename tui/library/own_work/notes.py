"""A bookmark's note as a text to edit in any editor, and back."""

from __future__ import annotations

from dataclasses import replace

from tui.library.own_work.bookmarks import collection_names
from tui.library.own_work.values import Bookmark

CUT = "-" * 24 + " >8 " + "-" * 24
"""Above it stands the note; below it only the line of the collections is read back."""
COLLECTIONS = "collections:"


def to_edit(bookmark: Bookmark) -> str:
    """The note, and below a line what it is about: the text for an editor, ending with a line end."""
    about = [
        CUT,
        f"{COLLECTIONS} {', '.join(bookmark.collections)}".rstrip(),
        "",
        "The note stands above the line; the collections (divided by commas) may be changed, the rest is not read.",
        "",
        *(f"> {line}" for line in bookmark.words.splitlines()),
        " — ".join(filter(None, [bookmark.speaker, bookmark.label, bookmark.cited.name, bookmark.cited.source])),
    ]
    return "\n".join([_with_plain_line_ends(bookmark.note), *about]) + "\n"


def _with_plain_line_ends(text: str) -> str:
    """Every line end as a line feed, whatever an editor or a paste made of it."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def edited(bookmark: Bookmark, text: str) -> Bookmark:
    """The bookmark with the note and the collections of an edited text; to be kept by `Bookmarks.keep`.

    Without the line everything is the note. The line of a note's own that looks like it is taken as part of the note,
    as long as the one below it is still there.
    """
    text = _with_plain_line_ends(text)
    lines = text.split("\n")
    if CUT not in lines:
        return replace(bookmark, note=text.strip("\n"))
    cut = len(lines) - 1 - lines[::-1].index(CUT)
    below = [line for line in lines[cut + 1 :] if line.startswith(COLLECTIONS)]
    collections = bookmark.collections
    if below:
        collections = collection_names(below[0].removeprefix(COLLECTIONS).split(","))
    return replace(bookmark, note="\n".join(lines[:cut]).strip("\n"), collections=collections)


def merged(there: Bookmark, seen: Bookmark, mine: Bookmark) -> Bookmark:
    """The kept bookmark with what a person made of it, where it may have been changed since they saw it."""
    note = mine.note
    if there.note not in (seen.note, mine.note):
        note = there.note if mine.note == seen.note else "\n\n".join(filter(None, (mine.note, there.note)))
    put_in, taken_out = set(mine.collections) - set(seen.collections), set(seen.collections) - set(mine.collections)
    collections = (set(there.collections) | put_in) - taken_out
    return replace(there, note=note, collections=tuple(sorted(collections)))
