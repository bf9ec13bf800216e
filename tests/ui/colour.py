"""Colours as the eye weighs them: the contrast of WCAG 2.2 and the lightness of CIE L*."""

from PySide6.QtGui import QColor


def contrast(one: str, other: str) -> float:
    """From 1 (the same) to 21 (black on white)."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    """How much light a colour gives, from 0 to 1."""
    shade = QColor(colour)
    red, green, blue = map(_linear, (shade.redF(), shade.greenF(), shade.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def lightness(colour: str) -> float:
    """How light a colour looks, from 0 to 100."""
    light = luminance(colour)
    return 903.3 * light if light <= 0.008856 else 116 * light ** (1 / 3) - 16


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
