"""One of a few lists, side by side in a frame."""

from collections.abc import Mapping

from PySide6.QtCore import QRectF, QSignalBlocker, Signal
from PySide6.QtGui import QPainter

from ui.icons import paint_icon
from ui.theme import Theme
from ui.widgets.choice import tell
from ui.widgets.painting import square_in
from ui.widgets.segment import Segment, SegmentRow
from ui.wording import translate

SIGN = 16


class ListSegment(Segment):
    """The name of a list; with a sign where something is wrong."""

    high = 36
    warns = False

    def draw(self, *, is_chosen: bool, warns: bool) -> None:
        """Raise the one that is chosen."""
        self.warns = warns
        self.setChecked(is_chosen)
        words = translate("Desk", "{0}: the file cannot be read")
        self.setAccessibleName(words.format(self.text()) if warns else self.text())
        self.refit()

    def beside(self) -> float:
        """The sign."""
        return self._theme.px(SIGN) if self.warns else 0

    def paint_beside(self, painter: QPainter, room: QRectF) -> None:
        """The sign."""
        if self.warns:
            paint_icon(painter, "triangle-alert", self._theme.tokens.must, square_in(room))


class Segments(SegmentRow):
    """The words in their frame."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, words: Mapping[str, str]) -> None:
        """One segment for each key of `words`."""
        self._segments = {key: ListSegment(theme, text) for key, text in words.items()}
        super().__init__(theme, self._segments.values())
        for key, segment in self._segments.items():
            segment.setObjectName(f"segment.{key}")
        tell(self._segments, self.chosen.emit)

    def draw(self, chosen: str, warned: frozenset[str]) -> None:
        """Raise the chosen one; put a sign on those that are warned of."""
        with QSignalBlocker(self):
            for key, segment in self._segments.items():
                segment.draw(is_chosen=key == chosen, warns=key in warned)

    def segment(self, key: str) -> Segment:
        """The segment of `key`."""
        return self._segments[key]
