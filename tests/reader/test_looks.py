"""The colours of the looks: legible, far enough from each other, also to a deuteranope, and each for one use."""

from __future__ import annotations

import itertools
import re

import pytest
from rich.style import Style

from tests.reader.colours import contrast, distance, rgb, to_a_deuteranope
from tui.screen.looks import COLOURS, LOOKS, ON_CURSOR, palette
from tui.screen.tints import TINTS

LEGIBLE = 4.5
"""Contrast that words need at least (WCAG 2, AA)."""
CALM = 5.3
"""What initials and quoted words have at least on the ground of the text."""
COLOURED = ("dark", "light", "contrast")
NO_WORDS = {"rule", "bar"}
"""Roles that no words have."""
tints = [f"tint{tint}" for tint in range(TINTS)]


@pytest.mark.parametrize("look", COLOURED)
@pytest.mark.parametrize("lit", [False, True], ids=["plain", "lit"])
def test_every_role_is_legible_on_every_ground(look: str, lit: bool) -> None:
    colours, roles = palette(look, lit=lit), (ON_CURSOR if lit else LOOKS)[look]
    words = Style.parse(colours["text"])
    names = ("cursor", "found") if lit else ("background", "surface")
    for ground, role in itertools.product(names, roles.keys() - NO_WORDS):
        style = words + Style.parse(f"on {colours[ground]}") + Style.parse(roles[role])
        assert style.color
        assert style.bgcolor
        pair = (tuple(part / 255 for part in each.get_truecolor()) for each in (style.color, style.bgcolor))
        assert contrast(*pair) >= LEGIBLE, (role, ground)  # type: ignore[arg-type]


@pytest.mark.parametrize("look", COLOURED)
def test_quoted_words_are_legible_where_they_are_selected(look: str) -> None:
    colours = palette(look)
    for name in ("text", "silver", *(f"words{tint}" for tint in range(TINTS))):
        assert contrast(rgb(colours[name]), rgb(colours["found"])) >= LEGIBLE, name


@pytest.mark.parametrize("look", COLOURED)
def test_people_are_told_apart(look: str) -> None:
    colours = palette(look)
    people = [rgb(colours[name]) for name in tints]
    assert all(contrast(each, rgb(colours["background"])) >= CALM for each in people)
    assert min(distance(*pair) for pair in itertools.combinations(people, 2)) >= 26
    seen = map(to_a_deuteranope, people)
    least = min(distance(*pair) for pair in itertools.combinations(seen, 2))
    assert least >= (15 if look == "light" else 20)


@pytest.mark.parametrize("look", COLOURED)
def test_no_colour_has_two_uses(look: str) -> None:
    colours = palette(look)
    for name, other in itertools.product(tints, ("accent", "good", "bad", "maybe")):
        assert distance(rgb(colours[name]), rgb(colours[other])) >= 15, (name, other)
    for pair in itertools.combinations(("accent", "good", "bad", "maybe"), 2):
        assert distance(*(rgb(colours[name]) for name in pair)) >= 26, pair


@pytest.mark.parametrize("look", COLOURED)
def test_a_rule_is_seen_and_stands_back(look: str) -> None:
    colours = palette(look)
    rule = contrast(rgb(colours["rule"]), rgb(colours["background"]))
    assert 1.4 <= rule < contrast(rgb(colours["muted"]), rgb(colours["background"]))
    assert distance(rgb(colours["bar"]), rgb(colours["rule"])) > 5


COLOUR = re.compile(r"#|\b(?:red|green|yellow|blue|magenta|cyan|white|black)\b")


def test_without_colour_no_role_has_one_and_every_meaning_has_a_style() -> None:
    for role, style in LOOKS["plain"].items():
        assert not COLOUR.search(style), role
    assert all(LOOKS["plain"][f"words{tint}"] == LOOKS["plain"]["silver"] == "italic" for tint in range(TINTS))
    assert all(set(roles) == set(LOOKS["dark"]) for roles in (*LOOKS.values(), *ON_CURSOR.values()))


def test_in_the_terminals_colours_nobodys_words_are_dim_or_only_italic() -> None:
    terminal = LOOKS["terminal"]
    for role in ("silver", *tints, *(f"words{tint}" for tint in range(TINTS))):
        assert "dim" not in terminal[role]
        assert "italic" not in terminal[role]
    assert len({terminal[role] for role in tints}) == TINTS
    assert len(COLOURS["text"]) == len(COLOURED) + 1
