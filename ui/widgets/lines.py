"""Breaks words into lines: between words, and inside one that is wider than the room."""

import re

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QTextLayout, QTextOption

from ui.theme import Theme

BREAK = "\u2028"
"""How Qt ends a line within a paragraph."""
COUNTING = re.compile(r"(?<=\d) (?=\w)")
TOGETHER = "\u00a0"


def break_lines(layout: QTextLayout, width: float, direction: Qt.LayoutDirection) -> None:
    """Give each line of `layout` its place; they begin on the side where reading begins."""
    option = QTextOption(leading(direction))
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    height = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(width, 1))
        line.setPosition(QPointF(0, height))
        height += line.height()
    layout.endLayout()


def titled(theme: Theme, title: str, state: str, inks: tuple[str, str]) -> QTextLayout:
    """A bold title and after it a state, each in its ink, not broken into lines yet.

    A number in the state stays with what it counts.
    """
    words = f"{title}  {COUNTING.sub(TOGETHER, state)}"
    layout = QTextLayout(words.rstrip(), theme.font())
    formats, start = [], 0
    weights = (QFont.Weight.DemiBold, QFont.Weight.Normal)
    lengths = (len(title), len(layout.text()) - len(title))
    for weight, length, ink in zip(weights, lengths, inks, strict=True):
        span = QTextLayout.FormatRange()
        span.start, span.length = start, length
        span.format.setFont(theme.font(weight=weight))
        span.format.setForeground(QColor(ink))
        formats.append(span)
        start += length
    layout.setFormats(formats)
    return layout


def leading(direction: Qt.LayoutDirection) -> Qt.AlignmentFlag:
    """The side where reading begins, whatever the script of the words."""
    mirrored = direction is Qt.LayoutDirection.RightToLeft
    side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignAbsolute


def lines_of(words: str, font: QFont, width: float) -> list[str]:
    """`words` in lines that are no wider than `width`."""
    layout = QTextLayout(words, font)
    break_lines(layout, width, Qt.LayoutDirection.LeftToRight)
    lines = (layout.lineAt(number) for number in range(layout.lineCount()))
    return [words[line.textStart() :][: line.textLength()].strip() for line in lines]


def shortened(layout: QTextLayout, most: int, width: float) -> str:
    """The words of a broken `layout`, with an ellipsis where they take more than `most` lines."""
    words = layout.text()
    if layout.lineCount() <= most:
        return words
    start = layout.lineAt(most - 1).textStart()
    metrics = QFontMetricsF(QFont(layout.font()))
    last = metrics.elidedText(words[start:], Qt.TextElideMode.ElideRight, width)
    return words[:start] + last
