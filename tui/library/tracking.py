"""Following proposals in a library: those that are new, with the tracks they may be of; nothing else is looked at."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import count, groupby

from tui.library.library import Library
from tui.library.rows import kept
from tui.library.told import told_of
from tui.library.tracks import profile_json, to_profile
from tui.linking.tracks.following import joined, keys, likest
from tui.linking.tracks.profiles import profile
from tui.linking.tracks.telling import canonical
from tui.linking.tracks.values import Place, Profile, Told

VERSION = 5
"""Of the rules that follow proposals: tracks made by another one are made again."""
MADE_BY = "tracks made by"
"""The fact that holds the version, and what a person had told of people, when tracks were made."""
AT_ONCE = 200
"""Articles whose proposals are followed in one change."""
_DIGITS = 8
_MEMBERS = "SELECT article, nth, profile FROM track_members WHERE track = ? ORDER BY article, nth"


def follow(library: Library) -> int:
    """Find out which track every proposal is of that is of none yet; how many proposals were looked at.

    What a person has joined or parted since the last time is looked at anew. Not for an event loop; raises
    `LibraryError`.
    """
    _begin(library)
    told = told_of(library)
    done = 0
    while some := _new(library):
        with library.change():
            _Work(library, told).follow(some)
        done += len(some)
    if library.tracks.have_fewer():
        with library.change():
            _Work(library, told).list_fewer()
    return done


def _begin(library: Library) -> None:
    """Drop what another version has made, or was made of people who are others now."""
    hand = library.corrections.by_hand()
    made_by = json.dumps([VERSION, sorted(hand.same), sorted(hand.apart)])
    if library.fact(MADE_BY) == made_by:
        return
    with library.change():
        for table in ("tracks", "track_keys", "spokespeople"):
            library.file.execute(f"DELETE FROM {table}", ())
        library.file.execute("UPDATE track_members SET track = NULL, profile = NULL", ())
        library.remember(MADE_BY, made_by)


def _new(library: Library) -> list[Place]:
    """Proposals that are of no track, of the next few articles."""
    rows = library.file.rows(
        "SELECT article, nth FROM track_members WHERE track IS NULL AND article IN (SELECT DISTINCT article FROM "
        "track_members WHERE track IS NULL ORDER BY article LIMIT ?) ORDER BY article, nth",
        (AT_ONCE,),
    )
    return [Place(*row) for row in rows]


class _Work:
    """Proposals of some articles being followed, inside a change; what was read of tracks is remembered."""

    def __init__(self, library: Library, told: Told):
        self._library = library
        self._file = library.file
        self._told = told
        self._members: dict[str, list[Profile]] = {}
        self._changed: set[str] = set()

    def follow(self, places: Sequence[Place]) -> None:
        """Put every one of them into a track."""
        for article, some in groupby(places, key=lambda place: place.article):
            self._spokespeople(article)
            for one in self._profiles(article, list(some)):
                self._put(likest(one, self, self._told) or self._id(one), one)
        self._join()
        for track in sorted(self._changed):
            self._list(track)

    def list_fewer(self) -> None:
        """Bring what lists say of tracks up to the members that are left; a track without any goes."""
        self._file.execute("DELETE FROM track_keys WHERE track IN (SELECT id FROM tracks WHERE proposals < 1)", ())
        self._file.execute("DELETE FROM tracks WHERE proposals < 1", ())
        for (track,) in self._file.rows("SELECT id FROM tracks WHERE fewer > 0"):
            self._list(track)

    def near(self, keys: frozenset[str]) -> Iterator[str]:
        """The tracks of which a member has one of these keys."""
        marks = ", ".join("?" * len(keys))
        query = f"SELECT DISTINCT track FROM track_keys WHERE key IN ({marks})"
        yield from (track for (track,) in self._file.rows(query, tuple(map(kept, sorted(keys)))))

    def members(self, track: str) -> Sequence[Profile]:
        """The members of a track, the first first."""
        if track not in self._members:
            rows = self._file.rows(_MEMBERS, (track,))
            self._members[track] = [to_profile(Place(id_, nth), json.loads(found)) for id_, nth, found in rows]
        return self._members[track]

    def _spokespeople(self, article: int) -> None:
        """Note who speaks for whom in an article."""
        listed = self._library.tracks.listed(article)
        pairs: Counter[tuple[str, str]] = Counter()
        for proposal in self._library.proposals_of(article):
            sides = (proposal.proposers, proposal.addressees, proposal.mediators, proposal.responses)
            named = ((each.party, each.person) for side in sides for each in side)
            pairs.update((listed(person), party) for party, person in named if party and person)
        self._file.connection.executemany(
            "INSERT INTO spokespeople VALUES (?, ?, ?) ON CONFLICT (person, party) "
            "DO UPDATE SET often = spokespeople.often + excluded.often",
            [(kept(person), kept(party), often) for (person, party), often in pairs.items()],
        )

    def _profiles(self, id_: int, places: Sequence[Place]) -> Iterator[Profile]:
        article, proposals = self._library.article(id_), self._library.proposals_of(id_)
        listed, side = self._library.tracks.listed(id_), self._library.tracks.side
        for place in places:
            yield profile(article, proposals[place.nth], place, listed, side)

    def _id(self, one: Profile) -> str:
        """What a track is called that begins with a proposal: by its words, the same whenever it is made again."""
        text_sha256, spans = self._file.row(
            "SELECT text_sha256, spans FROM articles a JOIN proposals p ON p.article = a.id WHERE a.id = ? AND nth = ?",
            one.place,
        )
        for copy in count():  # the same words may stand in several articles, each in a track of its own
            told = f"{text_sha256} {spans} {one.place.nth}" + (f" {copy}" if copy else "")
            id_ = "t" + hashlib.sha256(told.encode()).hexdigest()[:_DIGITS]
            if not self._file.rows("SELECT 1 FROM tracks WHERE id = ? AND proposals > 0", (id_,)):
                return id_
        raise AssertionError("counting never ends")

    def _put(self, track: str, one: Profile) -> None:
        self.members(track)
        self._file.execute(
            "UPDATE track_members SET track = ?, profile = ? WHERE article = ? AND nth = ?",
            (track, profile_json(one), *one.place),
        )
        self._file.execute(
            "INSERT INTO tracks VALUES (?, ?, '', 1, NULL, NULL, 0) ON CONFLICT DO NOTHING", (track, one.kind)
        )
        self._file.connection.executemany(
            "INSERT INTO track_keys VALUES (?, ?) ON CONFLICT DO NOTHING",
            [(kept(key), track) for key in sorted(keys(one))],
        )
        self._members[track].append(one)
        self._changed.add(track)

    def _join(self) -> None:
        """Make one of those tracks that a person has joined."""
        of = self._library.tracks.of
        there = {place: track for pair in self._told.same for place in pair if (track := of(*place))}
        for gone, to in joined(there, self._told).items():
            self._file.execute("UPDATE track_members SET track = ? WHERE track = ?", (to, gone))
            self._file.execute(
                "INSERT INTO track_keys SELECT key, ? FROM track_keys WHERE track = ? ON CONFLICT DO NOTHING",
                (to, gone),
            )
            self._file.execute("UPDATE tracks SET proposals = 0, fewer = 1 WHERE id = ?", (gone,))
            self._members.pop(gone, None)
            self._members.pop(to, None)
            self._changed -= {gone}
            self._changed.add(to)

    def _list(self, track: str) -> None:
        """What a list says of a track, as its members are now."""
        members = self.members(track)
        label, kind = canonical(members)
        days = sorted(each.day for each in members if each.day)
        self._file.execute(
            "UPDATE tracks SET kind = ?, label = ?, proposals = ?, first = ?, last = ?, fewer = 0 WHERE id = ?",
            (kind, kept(label), len(members), days[0] if days else None, days[-1] if days else None, track),
        )
