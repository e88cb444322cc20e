"""Colours measured: contrast as WCAG 2 has it, distance as the eye sees it (CIELAB), and what a deuteranope sees."""

from __future__ import annotations

import math

from tui.reader.ground import luminance

Rgb = tuple[float, float, float]
"""Red, green and blue of sRGB, 0 to 1."""

DEUTERANOPE = ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881))
"""What is left of linear red, green and blue to an eye without green cones (Machado, Oliveira and Fernandes, 2009)."""


def rgb(colour: str) -> Rgb:
    """A colour as style sheets write it: ``#14171b``."""
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return red, green, blue


def contrast(first: Rgb, second: Rgb) -> float:
    """The contrast of two colours, 1 to 21."""
    light, dark = sorted((luminance(*first), luminance(*second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def distance(first: Rgb, second: Rgb) -> float:
    """The distance of two colours in CIELAB (1976, D65)."""
    return math.dist(_lab(first), _lab(second))


def to_a_deuteranope(colour: Rgb) -> Rgb:
    """The colour as a deuteranope sees it."""
    linear = [_linear(part) for part in colour]
    seen = (sum(share * part for share, part in zip(row, linear, strict=True)) for row in DEUTERANOPE)
    red, green, blue = (_gamma(min(max(part, 0), 1)) for part in seen)
    return red, green, blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)


def _gamma(part: float) -> float:
    return part * 12.92 if part <= 0.0031308 else 1.055 * float(part ** (1 / 2.4)) - 0.055


def _lab(colour: Rgb) -> Rgb:
    red, green, blue = map(_linear, colour)
    x = (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047
    y = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    z = (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883
    fx, fy, fz = (part ** (1 / 3) if part > 0.008856 else 7.787 * part + 16 / 116 for part in (x, y, z))
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)
