"""The undated articles of a track in another order. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tui.linking.tracks.values import Place, Track, TrackAnswer


def reordered(track: Track, places: Sequence[Place]) -> Track:
    """A track with its undated members, all of which are given, in that order; terms and answers go with them.

    Which terms are new stays as it was: what has no date tells of no time.
    """
    members = [*track.dated, *sorted(track.undated, key=lambda each: places.index(each.place))]
    to = {nth: members.index(each) for nth, each in enumerate(track.members)}

    def moved(answer: TrackAnswer) -> TrackAnswer:
        return replace(answer, member=to[answer.member])

    return replace(
        track,
        members=tuple(members),
        terms=tuple(sorted((replace(each, member=to[each.member]) for each in track.terms), key=lambda t: t.member)),
        answers=tuple(sorted(map(moved, track.answers), key=lambda each: (each.member, each.nth))),
        contradictions=tuple(replace(each, answers=tuple(map(moved, each.answers))) for each in track.contradictions),
    )
