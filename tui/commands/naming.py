"""Articles of the library as a command line names them; what names none, or several, ends the command with one line."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from tui.library.library import Library
    from tui.library.naming import Naming

MOST_NAMED = 5
HOW = "name it by its number (`ceasefire-tui library list`), path, headline or the SHA-256 of its text"


def article_named(library: Library, word: str) -> int:
    """The id of the one article a word means; raises `click.ClickException` with one line for none or several."""
    from tui.library.naming import Naming

    return one_named(library, Naming(library), word)


def one_named(library: Library, naming: Naming, word: str) -> int:
    """Like `article_named`, for many words one after another."""
    found = naming.named(word)
    if not found:
        raise click.ClickException(f"no article is called {word[:80]!r}; {HOW}")
    if len(found) > 1:
        raise click.ClickException(f"{word[:80]!r} may be {_listed(library, found)}; {HOW}")
    return found[0]


def articles_named(library: Library, words: Iterable[str]) -> list[int]:
    """The ids of the articles that words mean, each once."""
    from tui.library.naming import Naming

    naming = Naming(library)
    return list(dict.fromkeys(one_named(library, naming, word) for word in words))


def _listed(library: Library, ids: list[int]) -> str:
    names = [f"{id_} ({library.shelved(id_).name[:50]})" for id_ in ids[:MOST_NAMED]]
    return ", ".join(names) + (f" or {len(ids) - MOST_NAMED} more" if len(ids) > MOST_NAMED else "")
