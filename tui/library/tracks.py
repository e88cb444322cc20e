"""The tracks of a library: which proposals of many articles are one, read back."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, NamedTuple

from tui.findings_json import to_proposal
from tui.library.file import File
from tui.library.persons import Persons
from tui.library.rows import ARTICLE, given, kept, to_article
from tui.linking.tracks.values import Place

if TYPE_CHECKING:
    from tui.linking.tracks.telling import Reported
    from tui.linking.tracks.values import Profile, Track

_SETS = ("proposers", "addressees", "others", "scopes", "lengths", "occasions", "counts", "places", "names", "words")


class TrackRow(NamedTuple):
    """A track in a list."""

    id: str
    kind: str
    label: str
    proposals: int
    """How many are of it, in as many articles or fewer."""
    first: str | None
    """ISO 8601 day of the first and of the last of its articles; ``None`` where all are undated."""
    last: str | None


class Tracks:
    """Read from any thread; what was not followed yet is in none of them. All methods raise `LibraryError`."""

    def __init__(self, file: File):
        self._file = file

    def all(self, offset: int = 0, limit: int = -1) -> list[TrackRow]:
        """All tracks, those of most proposals first; a part of the list where one is named."""
        query = "SELECT id, kind, label, proposals, first, last FROM tracks WHERE proposals > 0"
        rows = self._file.rows(
            f"{query} ORDER BY proposals DESC, last DESC NULLS LAST, id LIMIT ? OFFSET ?", (limit, offset)
        )
        return [TrackRow(id_, kind, given(label), *rest) for id_, kind, label, *rest in rows]

    def count(self) -> int:
        """How many there are."""
        return self._file.count("tracks WHERE proposals > 0")

    def are_followed(self) -> bool:
        """Whether it is known of every proposal which track it is of."""
        return not self._file.rows("SELECT 1 FROM track_members WHERE track IS NULL LIMIT 1")

    def unfollowed(self) -> int:
        """Of how many proposals it is not known."""
        return self._file.count("track_members WHERE track IS NULL")

    def have_fewer(self) -> bool:
        """Whether proposals went from tracks since lists were brought up to that."""
        return bool(self._file.rows("SELECT 1 FROM tracks WHERE fewer > 0 LIMIT 1"))

    def of(self, article: int, nth: int) -> str | None:
        """The id of the track that a proposal is of; ``None`` where it was not followed yet."""
        rows = self._file.rows("SELECT track FROM track_members WHERE article = ? AND nth = ?", (article, nth))
        return rows[0][0] if rows else None

    def members(self, id_: str) -> list[Place]:
        """The proposals of a track in the order of the shelf; none where there is no such track."""
        rows = self._file.rows(
            "SELECT m.article, nth FROM track_members m JOIN articles a ON a.id = m.article WHERE track = ? "
            "ORDER BY place, a.id, nth",
            (id_,),
        )
        return [Place(article, nth) for article, nth in rows]

    def get(self, id_: str, undated: Iterable[int] = ()) -> Track:
        """What became of a proposal from article to article; raises KeyError where there is no such track.

        `undated`: articles without a date in the order they are to stand in; the others follow in that of the shelf.
        """
        from tui.linking.tracks.telling import track

        places = self.members(id_)
        if not places:
            raise KeyError(f"there is no track {id_}")
        order = {article: nth for nth, article in enumerate(undated)}
        places.sort(key=lambda place: order.get(place.article, len(order)))
        return track(id_, map(self._reported, places))

    def _reported(self, place: Place) -> Reported:
        from tui.linking.tracks.telling import Reported

        *row, text, found, profile = self._file.row(
            f"SELECT {ARTICLE}, text, json_extract(found, '$.proposals[' || m.nth || ']'), profile "
            "FROM track_members m JOIN articles a ON a.id = m.article JOIN texts t ON t.article = a.id "
            "JOIN findings f ON f.article = a.id WHERE m.article = ? AND m.nth = ?",
            place,
        )
        with self._file.sound(f"what was found in article {place.article}"):
            proposal = to_proposal(json.loads(found))
            return Reported(
                to_profile(place, json.loads(profile)),
                to_article(row, text),
                proposal,
                self.listed(place.article),
                self.side,
            )

    def listed(self, article: int) -> Callable[[str], str]:
        """What an article calls somebody -> the name they are listed under."""
        names = Persons(self._file).in_article(article)
        return lambda name: names.get(name, name)

    def side(self, name: str) -> str | None:
        """The state or body that somebody listed under a name speaks for most often; ``None`` where none is known."""
        rows = self._file.rows(
            "SELECT party FROM spokespeople WHERE person = ? ORDER BY often DESC, party LIMIT 1", (kept(name),)
        )
        return given(rows[0][0]) if rows else None


def profile_json(one: Profile) -> str:
    """What a proposal is known by, as it is kept."""
    found = {name: sorted(getattr(one, name)) for name in (*_SETS, "days") if getattr(one, name)}
    return json.dumps(
        {"kind": one.kind, "label": one.label, "day": one.day, "whole": one.whole, "ends": one.ends, **found}
    )


def to_profile(place: Place, found: dict[str, object]) -> Profile:
    """The profile of such an object."""
    from tui.linking.tracks.values import Profile

    values = {name: frozenset(value) if isinstance(value, list) else value for name, value in found.items()}
    return Profile(place, **values)  # type: ignore[arg-type]
