"""What of a damaged library can be read and what cannot, and how that is said."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from tui.articles.article import Article
from tui.findings import Findings
from tui.library.database import LibraryError, is_damage
from tui.library.reading import Reading
from tui.library.rows import given

TEXTS_AT_ONCE = 200
"""Texts read in one go where all are looked through."""

NAMED = 5
"""Articles named in one line; more are counted."""


class Whole(NamedTuple):
    """An article with what was found in it."""

    id: int
    article: Article
    findings: Findings


def readable(library: Reading, ids: Iterable[int]) -> Iterator[Whole]:
    """The articles that can be read, in the order asked for; the others are `left_out`. Raises `LibraryError`."""
    for id_ in ids:
        try:
            yield Whole(id_, library.article(id_), library.findings(id_))
        except KeyError:
            library.left_out.add(id_)
        except LibraryError as error:
            if not is_damage(error):
                raise
            library.left_out.add(id_)


def look_through(library: Reading) -> bool:
    """Whether the file is sound, and every text in it what was put in; where the file is not all articles are read.

    Raises `LibraryError`.
    """
    sound = library.file.is_sound()
    if not sound:
        for _ in readable(library, [row.id for row in library.shelf()]):
            pass
    elif changed := changed_texts(library):
        library.left_out.update(changed)
        return False
    return sound


def changed_texts(library: Reading) -> list[int]:
    """Ids of the articles whose text is no longer what was put in, which the notice says; reads all of them."""
    from tui.articles.plain import text_digest  # with all that reads articles: few need it

    file, found, last = library.file, list[int](), 0
    while rows := file.rows(
        "SELECT id, text_sha256, text FROM articles JOIN texts ON article = id WHERE id > ? ORDER BY id LIMIT ?",
        (last, TEXTS_AT_ONCE),
    ):
        found += [id_ for id_, text_sha256, text in rows if text_digest(given(text)) != text_sha256]
        last = rows[-1][0]
    if found:
        file.tell_damaged()
    return found


def said_left_out(library: Reading) -> str | None:
    """One line for a person that names the articles left out so far; `None` for none."""
    names = [name for id_ in sorted(library.left_out) if (name := _name(library, id_))]
    if not names:
        return None
    listed = ", ".join(names[:NAMED]) + (f" and {len(names) - NAMED} more" if len(names) > NAMED else "")
    return f"damaged and left out: {listed}; `ceasefire-tui library repair` saves the rest"


def _name(library: Reading, id_: int) -> str | None:
    try:
        return library.shelved(id_).name
    except KeyError:  # no longer in the library at all
        return None
    except LibraryError:
        return f"article {id_}"
