"""Where everything on the plate stands."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF

from app.plate import Plate
from app.session.countdown import State
from app.session.session import Phase
from ui.strip.plate_words import PlateWords
from ui.theme import DIGITS, QUIET_DIGITS, SECONDARY, TITLE, Theme

INSET = 16
BAR = 8
BAND = 9
Block = tuple[str, QFont, QRectF, Qt.AlignmentFlag]
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class PlateLayout:
    """The places for one plate, reading from the left; the painter mirrors them."""

    theme: Theme
    plate: Plate | None
    words: PlateWords
    width: int

    @property
    def is_quiet(self) -> bool:
        """Whether no countdown runs: before and after the session."""
        return self.plate is None or self.plate.phase is not Phase.DURING

    @property
    def has_bar(self) -> bool:
        """Whether there is time left to show as a bar."""
        return not self.is_quiet and not self.is_over

    @property
    def is_over(self) -> bool:
        """Whether the end has passed."""
        return self.plate is not None and self.plate.state is State.OVER

    def _top(self) -> float:
        """Where the digits' row begins."""
        band = BAND if self.is_over else 0
        headline = self.theme.px(26) if self.words.headline else 0
        return band + self.theme.px(8) + headline

    def _row(self) -> float:
        return self.theme.px(44 if self.is_quiet else 56)

    def _below(self) -> float:
        return self._top() + self._row()

    @property
    def bottom(self) -> float:
        """How high the plate is."""
        line = self.theme.px(24) if self.theme.is_large else 0
        bar = self.theme.px(10) + BAR if self.has_bar else 0
        return self._below() + line + bar + self.theme.px(14 if self.has_bar else 9)

    @property
    def blocks(self) -> list[Block]:
        """Every text with its font, its room and how it stands there."""
        return [*self.headline, *self._digits(), *self._side()]

    @property
    def headline(self) -> list[Block]:
        """The headline, where the state has one."""
        if not self.words.headline:
            return []
        size = self.theme.px(20)
        top = (BAND if self.is_over else 0) + self.theme.px(8)
        left = INSET + size + 10
        room = QRectF(left, top, self.width - left - INSET, self.theme.px(24))
        font = self.theme.font(TITLE, QFont.Weight.DemiBold)
        return [(self.words.headline, font, room, LEFT)]

    def _digits(self) -> list[Block]:
        ticking = self.plate is not None and self.plate.has_seconds
        font = self.theme.digits(QUIET_DIGITS if self.is_quiet else DIGITS, ticking=ticking)
        width = QFontMetricsF(font).horizontalAdvance(self.words.digits)
        left = INSET - (font.pixelSize() * 0.05)
        digits = QRectF(left, self._top(), width + 2, self._row())
        beside = self.theme.font(TITLE, QFont.Weight.DemiBold)
        unit_left = digits.right() + self.theme.px(8)
        unit_width = QFontMetricsF(beside).horizontalAdvance(self.words.unit) + 2
        metrics, ascent = QFontMetricsF(font), QFontMetricsF(beside).ascent()
        baseline = digits.center().y() + metrics.capHeight() / 2
        unit_top = baseline - ascent
        unit = QRectF(unit_left, unit_top, unit_width, QFontMetricsF(beside).height())
        return [
            (self.words.digits, font, digits, LEFT),
            (self.words.unit, beside, unit, LEFT),
        ]

    def _side(self) -> list[Block]:
        bold = self.theme.font(SECONDARY + 0.5, QFont.Weight.DemiBold)
        plain = self.theme.font(SECONDARY, QFont.Weight.Medium)
        if self.theme.is_large:
            both = " · ".join(filter(None, (self.words.first, self.words.second)))
            room = QRectF(INSET, self._below(), self.width - 2 * INSET, self.theme.px(22))
            return [(both, bold, room, LEFT)]
        top = self._top() + self.theme.px(4)
        height = self.theme.px(19)
        room = QRectF(INSET, top, self.width - 2 * INSET, height)
        return [
            (self.words.first, bold, room, RIGHT),
            (self.words.second, plain, room.translated(0, height), RIGHT),
        ]
