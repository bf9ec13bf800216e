"""Where everything on the plate stands."""

from msgspec import Struct
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QFontMetricsF

from app.plate import Plate
from app.session.countdown import State
from app.session.session import Phase
from ui.strip.plate_texts import PlateWords
from ui.theme import DIGITS, QUIET_DIGITS, SECONDARY, TITLE, Theme
from ui.widgets.lines import lines_of

INSET = 16
BAR = 8
BAND = 9
AIR = 6
HEADLINE = 24
SIDE_LINE = 19
STACK_LINE = 22
Block = tuple[str, QFont, QRectF]


class PlateLayout(Struct, frozen=True):
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
        is_soft = self.plate is not None and self.plate.is_soft
        return not self.is_quiet and not self.is_over and not is_soft

    @property
    def is_over(self) -> bool:
        """Whether the end has passed."""
        return self.plate is not None and self.plate.state is State.OVER

    @property
    def is_stacked(self) -> bool:
        """Whether the small lines stand below the digits, for want of room beside them."""
        if self.theme.is_large:
            return True
        fonts = self._side_fonts()
        texts = zip((self.words.first, self.words.second), fonts, strict=True)
        beside = max(_advance(font, text) for text, font in texts)
        return self._widest_time() + AIR + beside > self.width - 2 * INSET

    @property
    def bottom(self) -> float:
        """How high the plate is."""
        below = len(self._stack()) * self.theme.px(STACK_LINE) if self.is_stacked else 0
        bar = 10 + BAR if self.has_bar else 0
        return self._below() + below + bar + (14 if self.has_bar else 9)

    @property
    def blocks(self) -> list[Block]:
        """Every text with its font and its room, which is as wide as the text."""
        side = self._stacked() if self.is_stacked else self._beside()
        return [*self.headline, *self._digits(), *side]

    @property
    def headline(self) -> list[Block]:
        """The lines of the headline, where the state has one."""
        if not self.words.headline:
            return []
        line, font = self.theme.px(HEADLINE), self._bold()
        left = INSET + self.theme.px(20) + 10
        top = (BAND if self.is_over else 0) + self.theme.px(8)
        return [
            (text, font, QRectF(left, top + number * line, _advance(font, text), line))
            for number, text in enumerate(
                lines_of(self.words.headline, font, self.width - left - INSET)
            )
        ]

    def _top(self) -> float:
        """Where the digits' row begins."""
        headline = self.headline
        if headline:
            return headline[-1][2].bottom() + 2
        return (BAND if self.is_over else 0) + self.theme.px(8)

    def _below(self) -> float:
        return self._top() + self.theme.px(44 if self.is_quiet else 56)

    def _digits(self) -> list[Block]:
        font, beside = self._digits_font(), self._bold()
        top = self._top()
        width = _advance(font, self.words.digits)
        left = INSET - (font.pixelSize() * 0.05)
        digits = QRectF(left, top, width, self._below() - top)
        metrics = QFontMetricsF(beside)
        baseline = digits.center().y() + QFontMetricsF(font).capHeight() / 2
        unit = QRectF(
            digits.right() + self.theme.px(8),
            baseline - metrics.ascent(),
            _advance(beside, self.words.unit),
            metrics.height(),
        )
        return [(self.words.digits, font, digits), (self.words.unit, beside, unit)]

    def _widest_time(self) -> float:
        """The width of digits and unit, with the minutes in two digits: it does not tick."""
        widest = self.words.digits.rjust(len("00:00"), "0") if self._is_ticking else ""
        digits = _advance(self._digits_font(), widest or self.words.digits)
        return digits + self.theme.px(8) + _advance(self._bold(), self.words.unit)

    def _beside(self) -> list[Block]:
        bold, plain = self._side_fonts()
        top, line = self._top() + self.theme.px(4), self.theme.px(SIDE_LINE)
        return [
            self._on_the_right(self.words.first, bold, top),
            self._on_the_right(self.words.second, plain, top + line),
        ]

    def _on_the_right(self, text: str, font: QFont, top: float) -> Block:
        width = _advance(font, text)
        left = self.width - INSET - width
        return text, font, QRectF(left, top, width, self.theme.px(SIDE_LINE))

    def _stacked(self) -> list[Block]:
        font, line = self._side_fonts()[0], self.theme.px(STACK_LINE)
        top = self._below()
        return [
            (text, font, QRectF(INSET, top + number * line, _advance(font, text), line))
            for number, text in enumerate(self._stack())
        ]

    def _stack(self) -> list[str]:
        """Both small lines as one, if it has room."""
        texts = [text for text in (self.words.first, self.words.second) if text]
        both = " · ".join(texts)
        fits = _advance(self._side_fonts()[0], both) <= self.width - 2 * INSET
        return [both] if fits else texts

    @property
    def _is_ticking(self) -> bool:
        return self.plate is not None and self.plate.has_seconds

    def _digits_font(self) -> QFont:
        size = QUIET_DIGITS if self.is_quiet else DIGITS
        return self.theme.digits(size, ticking=self._is_ticking)

    def _bold(self) -> QFont:
        return self.theme.font(TITLE, QFont.Weight.DemiBold)

    def _side_fonts(self) -> tuple[QFont, QFont]:
        first = self.theme.font(SECONDARY + 0.5, QFont.Weight.DemiBold)
        return first, self.theme.font(SECONDARY, QFont.Weight.Medium)


def _advance(font: QFont, text: str) -> float:
    """The room that `text` takes; a hair more, so that rounding never breaks it."""
    return QFontMetricsF(font).horizontalAdvance(text) + 1
