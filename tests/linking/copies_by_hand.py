"""Families of near copies, made: wire reports as other outlets print them, and other reports of the same events."""

from __future__ import annotations

from random import Random

WHO = (
    "the president",
    "the foreign minister",
    "a spokesman for the army",
    "the mediator",
    "the prime minister",
    "the rebel commander",
    "a western diplomat",
    "the head of the mission",
    "the governor",
    "the defence minister",
)
DID = (
    "said the truce would hold",
    "rejected the plan for the river crossings",
    "called for talks in the capital",
    "accused the other side of shelling the port",
    "promised to free the prisoners",
    "asked for monitors on the bridge",
    "warned that the offer would not stand for long",
    "left the talks after two hours",
    "signed the first part of the deal",
    "told the assembly that no land would be given up",
    "thanked the neighbours for their help",
    "put off the visit to the front",
)
WHEN = (
    "on Monday",
    "late on Tuesday",
    "a day after the raid",
    "in a letter made public on Friday",
    "at a news conference",
    "before the vote",
    "after a night of shelling",
    "in an interview with local radio",
)
WHERE = ("in the mountain town of", "in the port of", "near the village of", "at the airport of", "in the district of")
PLACES = ("Ostrava Hill", "Marn", "Velda", "Quillon", "Tarsk", "Old Brenn", "Sutter Bay", "Illmar", "Kessany", "Dorno")
WHY = (
    "because the guns had not been drawn back",
    "as families waited for news of the missing",
    "while aid lorries stood at the gate",
    "although few of the fighters had come home",
    "and said that the map had been agreed weeks ago",
    "but gave no date for the next round",
    "as the price of bread rose again",
    "and named two officers to watch the line",
)


def report(seed: int, sentences: int = 22) -> list[str]:
    """The paragraphs of a made report; another number tells of other things."""
    chance = Random(f"report {seed}")
    said = []
    for nth in range(sentences):
        parts = [chance.choice(WHO), chance.choice(DID), chance.choice(WHEN)]
        parts += [chance.choice(WHERE), chance.choice(PLACES), chance.choice(WHY)]
        said.append(f"{' '.join(parts)[0].upper()}{' '.join(parts)[1:]}, the {nth + seed * 31}th report of the day.")
    return [" ".join(said[at : at + 2]) for at in range(0, len(said), 2)]


def copies(seed: int) -> list[str]:
    """A report and how outlets print it: as it is, with another headline, cut, with a note, corrected."""
    wire = report(seed)
    note = "Editor's note: this story was first published by a news agency and has been edited for style."
    correction = (
        "Correction: an earlier version of this report gave a wrong number of prisoners. It has been put right."
    )
    chance = Random(f"copies {seed}")
    changed = list(wire)
    changed[3] = changed[3].replace("said", "told reporters").replace("asked", "pleaded").replace("the", "the same", 1)
    tail = [f"Our correspondent in {chance.choice(PLACES)} wrote this. Follow us for more of the story as it goes on."]
    return [
        "\n\n".join(("Truce holds, both sides say", *wire)),
        "\n\n".join(("Guns fall silent along the river", *wire, *tail)),
        "\n\n".join(wire[2:]),
        "\n\n".join(wire[:-3]),
        "\n\n".join((note, *wire)),
        "\n\n".join((*changed, correction)),
    ]


def others(seed: int) -> list[str]:
    """Other articles on the same event: an analysis with three of its sentences, a follow-up with a third of it."""
    wire = report(seed)
    return ["\n\n".join((*report(seed + 500), wire[1], wire[4])), "\n\n".join((*report(seed + 900), *wire[3:7]))]
