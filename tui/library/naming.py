"""Which article a person means: by its number, path, headline or the SHA-256 of its text."""

from __future__ import annotations

import os
import re
from pathlib import PurePath

from tui.library.library import Library
from tui.library.rows import given

LEAST_DIGITS = 8
"""Hexadecimal digits from which on a word may be the beginning of a SHA-256."""
_DIGEST = re.compile(rf"[0-9a-f]{{{LEAST_DIGITS},64}}", re.IGNORECASE)


class Naming:
    """The articles on the shelf by all they may be called; read once, for many questions."""

    def __init__(self, library: Library):
        self._by: dict[str, dict[str, list[int]]] = {kind: {} for kind in ("id", "path", "file", "title")}
        self._digests: list[tuple[str, int]] = []
        query = "SELECT id, origin, file, name, text_sha256 FROM articles WHERE replaced_by IS NULL ORDER BY place, id"
        for id_, origin, file, name, text_sha256 in library.file.rows(query):
            self._digests.append((text_sha256, id_))
            path = given(file)
            for kind, value in (
                ("id", str(id_)),
                ("path", given(origin)),
                ("file", path),
                ("file", PurePath(path).name),
                ("title", _folded(given(name))),
            ):
                ids = self._by[kind].setdefault(value, []) if value else []
                if id_ not in ids:
                    ids.append(id_)

    def named(self, word: str) -> list[int]:
        """The ids of the articles a word may mean, in file order; none for none.

        What it names exactly goes first: a number, a path or an address, a file's name, a headline; then the beginning
        of a SHA-256; then words that stand in a headline.
        """
        word = word.strip()
        for kind, value in (
            ("id", word),
            ("path", word),
            ("path", os.path.abspath(word) if word else ""),
            ("file", word),
            ("title", _folded(word)),
        ):
            if found := self._by[kind].get(value):
                return found
        if _DIGEST.fullmatch(word) and (found := [id_ for sha, id_ in self._digests if sha.startswith(word.lower())]):
            return found
        words = _folded(word)
        return [id_ for title, ids in self._by["title"].items() if words and words in title for id_ in ids]


def _folded(words: str) -> str:
    return " ".join(words.split()).casefold()
