"""The articles that come with the program: what a new library begins with."""

from __future__ import annotations

from pathlib import Path

import tui
from tui.articles.reading import read_article
from tui.intake.walking import walk
from tui.library.library import Library
from tui.library.places import Server

GIVEN = "sample given"
"""The fact that tells that the library has had its sample, so that it is never given twice."""


def seeds_folder() -> Path:
    """Where the articles lie: inside the installed package, or beside it in a checkout; raises FileNotFoundError."""
    package = Path(tui.__file__).parent
    for folder in (package / "seeds", package.parent / "seeds"):
        if folder.is_dir():
            return folder
    raise FileNotFoundError(f"the articles that come with the program are not in {package}; install it again")


def give_seeds(library: Library) -> bool:
    """Fill an empty library with the articles that come with the program, once; whether it was done now.

    One on a server is many people's, and stays empty until one of them puts something in.

    Raises `LibraryError`.
    """
    if isinstance(library.place, Server) or not library.writable or library.notice:
        return False
    if library.fact(GIVEN) or library.totals().articles:
        return False
    from tui.extraction.extract import extract
    from tui.library.comparing import compare
    from tui.library.linking import link

    articles = [read_article(path, given=path.name) for path in walk([seeds_folder()]) if isinstance(path, Path)]
    found = [(article, extract(article)) for article in articles]
    with library.change():
        if library.fact(GIVEN) or library.totals().articles:  # another process was quicker
            return False
        for article, findings in found:
            library.add(article, findings, sample=True)
        link(library)
        compare(library)
        library.remember(GIVEN, 1)
    return True
