"""One of a few lists, side by side in a frame."""

from collections.abc import Mapping

from PySide6.QtCore import QSignalBlocker, Signal

from ui.theme import Theme
from ui.widgets.choice import tell
from ui.widgets.segment import Segment, SegmentRow, Sign
from ui.wording import translate

HEIGHT = 36
SIGN = 16


class Segments(SegmentRow):
    """The names of the lists, with a sign where something is wrong."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, words: Mapping[str, str]) -> None:
        """One segment for each key of `words`."""
        self._segments = {key: Segment(theme, text, height=HEIGHT) for key, text in words.items()}
        super().__init__(theme, self._segments.values())
        for key, segment in self._segments.items():
            segment.setObjectName(f"segment.{key}")
        tell(self._segments, self.chosen.emit)

    def draw(self, chosen: str, warned: frozenset[str]) -> None:
        """Raise the chosen one; put a sign on those that are warned of."""
        sign: Sign = ("triangle-alert", self._theme.tokens.must, self._theme.px(SIGN))
        words = translate("Desk", "{0}: the file cannot be read")
        with QSignalBlocker(self):
            for key, segment in self._segments.items():
                name, warns = segment.text(), key in warned
                segment.setChecked(key == chosen)
                segment.setAccessibleName(words.format(name) if warns else name)
                segment.stand_beside(sign=sign if warns else None)

    def segment(self, key: str) -> Segment:
        """The segment of `key`."""
        return self._segments[key]
