"""A track as it stood on a day. Pure."""

from __future__ import annotations

from dataclasses import replace

from tui.linking.tracks.values import Track, TrackAnswer


def until(track: Track, day: str) -> Track | None:
    """What was known of a track on an ISO 8601 day, from articles of that day or before; ``None`` for nothing.

    Articles without a date tell of no day.
    """
    kept = [nth for nth, each in enumerate(track.members) if each.day and each.day <= day]
    if not kept:
        return None
    place = {nth: at for at, nth in enumerate(kept)}
    return replace(
        track,
        members=tuple(track.members[nth] for nth in kept),
        terms=tuple(replace(each, member=place[each.member]) for each in track.terms if each.member in place),
        answers=tuple(_moved(each, place) for each in track.answers if each.member in place),
        contradictions=tuple(
            replace(each, answers=tuple(_moved(answer, place) for answer in each.answers))
            for each in track.contradictions
            if all(answer.member in place for answer in each.answers)
        ),
    )


def _moved(answer: TrackAnswer, place: dict[int, int]) -> TrackAnswer:
    return replace(answer, member=place[answer.member])
