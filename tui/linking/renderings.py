"""Whether two articles render one utterance: cut, translated anew or paraphrased. Pure.

What is compared is words that tell something: how many of the shorter rendering stand in the longer one, how many of
them in a row, and whether numbers or denials speak against it. How much is enough depends on who is named and on how
far apart the days are: people say the same again on another day about another thing.
"""

from __future__ import annotations

from dataclasses import dataclass

from rapidfuzz import fuzz
from rapidfuzz.distance import LCSseq

from tui.linking.wordings import Wording, weight

DAYS = 3
"""Days after which an article that has other words is of another utterance."""
LEAST = 1.4
"""What two renderings must tell at least to be compared at all."""
LEAST_UNNAMED = 3.4
"""What they must where nobody is named in one of them."""
LEAST_FAR = 4.0
"""What two renderings that are further apart, or without a date, must both tell at least."""
A_SEASON = 60
"""Days after which only long stretches word for word are one utterance quoted again."""

BESIDE = 4
"""Words before and behind the stretch of a longer rendering in which it may deny in other words."""


@dataclass(frozen=True, slots=True, eq=False)
class Rendering:
    """One quote, as much of it as is compared."""

    id: int
    article: int
    speaker: str | None
    """Whoever it is in all articles; ``None`` for somebody who is not named."""
    day: int | None
    """Of the article, counted from any day; ``None`` where it has no date."""
    wording: Wording


def likeness(one: Rendering, other: Rendering) -> float:
    """How surely two renderings are of one utterance: more than 0 where they are, and the more the more they share."""
    shorter, longer = sorted((one.wording, other.wording), key=lambda each: (each.weight, len(each.words)))
    named = one.speaker is not None and one.speaker == other.speaker
    if not named and one.speaker is not None and other.speaker is not None:
        return 0.0
    common = shorter.told & longer.told
    told = sum(map(weight, common))
    if told < LEAST:
        return 0.0
    covered = told / shorter.weight
    if covered < 0.45 or not _is_enough(one, other, shorter, longer, told, covered, named=named):
        return 0.0
    if not shorter.numbers <= longer.numbers or _turned_round(shorter, longer):
        return 0.0
    return covered * told


def _is_enough(
    one: Rendering, other: Rendering, shorter: Wording, longer: Wording, told: float, covered: float, *, named: bool
) -> bool:
    """Whether so many common words tell of one utterance."""
    apart = None if one.day is None or other.day is None else abs(one.day - other.day)
    shared = len(shorter.runs & longer.runs)
    in_a_row = shared / max(1, len(shorter.runs))
    if apart is None or apart > DAYS or one.article == other.article:  # word for word, and long
        far = apart is None or apart > DAYS
        least = 6 if not named or (apart or 0) > A_SEASON else LEAST_FAR if far else 2.4
        return told >= least and covered >= 0.95 and in_a_row >= 0.8
    if not named:
        told_in_a_row = len(shorter.told_runs & longer.told_runs) / max(1, len(shorter.told_runs))
        return told >= LEAST_UNNAMED and covered >= 0.75 and max(in_a_row, told_in_a_row) >= 0.4
    if in_a_row >= 0.55 and told >= 2.4 and covered >= 0.75:  # cut, or a word or two translated in another way
        return True
    if in_a_row == 1 and len(shorter.runs) >= 2:  # a few words of it
        return True
    if shared >= 8 and told >= 4:  # the end of one is the beginning of the other
        return True
    return told >= 2 and covered >= (0.6 if told < 3.5 else 0.5)  # paraphrased


def _turned_round(shorter: Wording, longer: Wording) -> bool:
    """Whether one denies what the other says, in the stretch that they share: by their words in order, and as letters.

    A word that both have may stand in a part that the shorter one leaves out, so one of both has to agree.
    """
    denies = shorter.denies(shorter.words)
    matches = [block for block in LCSseq.opcodes(shorter.words, longer.words) if block.tag == "equal"]
    if matches and longer.denies(longer.words[max(0, matches[0].dest_start - 3) : matches[-1].dest_end]) == denies:
        return False
    one, other = " ".join(shorter.words), " ".join(longer.words)
    fits = fuzz.partial_ratio_alignment(one, other)
    if fits is None:
        return False
    first = max(0, fits.dest_end - max(len(one), fits.dest_end - fits.dest_start))
    start, stop = other.rfind(" ", 0, first + 1) + 1, other.find(" ", fits.dest_end)
    before, within, behind = other[:start], other[start : stop if stop > 0 else None], other[stop:] if stop > 0 else ""
    around = [*before.split()[-BESIDE:], *within.split(), *behind.split()[:BESIDE]] if denies else within.split()
    return longer.denies(around) != denies
