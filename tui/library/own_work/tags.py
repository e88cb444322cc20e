"""Tags: words a person sorts articles by, tied to the article's text."""

from __future__ import annotations

from collections.abc import Iterable

from tui.library.own_work.kept import Kept
from tui.library.rows import given, kept

MOST_LETTERS = 100


class Tags:
    """The tags of one person. Whatever cannot be read or written raises `LibraryError`."""

    def __init__(self, own_work: Kept):
        self._own_work = own_work

    def all(self) -> dict[str, tuple[str, ...]]:
        """The tags of every article that has some, by its text_sha256; each in alphabetical order."""
        found: dict[str, tuple[str, ...]] = {}
        for text, tag in self._own_work.rows("SELECT text_sha256, tag FROM tags ORDER BY text_sha256, tag"):
            found[text] = (*found.get(text, ()), given(tag))
        return found

    def of(self, text_sha256: str) -> tuple[str, ...]:
        """The tags of an article in alphabetical order."""
        rows = self._own_work.rows("SELECT tag FROM tags WHERE text_sha256 = ? ORDER BY tag", (text_sha256,))
        return tuple(given(tag) for (tag,) in rows)

    def counted(self) -> list[tuple[str, int]]:
        """Every tag with how many articles have it, in alphabetical order."""
        rows = self._own_work.rows("SELECT tag, count(*) FROM tags GROUP BY tag")
        return sorted((given(tag), count) for tag, count in rows)

    def change(self, texts: Iterable[str], put: Iterable[str] = (), take: Iterable[str] = ()) -> None:
        """Give articles some tags and take others from them; raises ValueError for what is no tag."""
        given_, taken = [tag_name(each) for each in put], [tag_name(each) for each in take]
        with self._own_work.change():
            for text in texts:
                for tag in given_:
                    self._own_work.rows("INSERT INTO tags VALUES (?, ?) ON CONFLICT DO NOTHING", (text, kept(tag)))
                for tag in taken:
                    self._own_work.rows("DELETE FROM tags WHERE text_sha256 = ? AND tag = ?", (text, kept(tag)))


def tag_name(words: str) -> str:
    """A tag as it is kept: in small letters, one word, without a `#` before it. Raises ValueError with a clause."""
    tag = words.strip().lstrip("#").casefold()
    if not tag or len(tag.split()) != 1 or "," in tag or tag[0] in "+-" or len(tag) > MOST_LETTERS:
        raise ValueError(f"{words[:40]!r} is no tag: it is one word without a comma, a + or a - before it")
    return tag
