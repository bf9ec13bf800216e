"""The three phases: how far each list has come, and which one is shown."""

from collections.abc import Mapping
from functools import partial
from math import ceil

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from app.lists.checklist import Progress
from app.session.session import Phase
from ui.icons import paint_icon
from ui.theme import BODY, SECONDARY, Theme
from ui.widgets.latch import put, stop_at
from ui.widgets.painting import focus_ring, rounded
from ui.wording import translate

HEIGHT = 34
FRAME = 3
SPACE = 6
AIR = 6
SHORT_NAME = 56
TICK = 15
RADIUS = 7


class Tab(QAbstractButton):
    """One phase: its name and `4/7`, or a tick once nothing is open."""

    def __init__(self, theme: Theme) -> None:
        """Show nothing yet."""
        super().__init__()
        self._theme = theme
        self._count = ""
        self._done = False
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setFont(theme.font(BODY, QFont.Weight.DemiBold))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def draw(self, progress: Progress) -> None:
        """Show how far the list has come."""
        self._done = progress.is_complete
        self._count = f"{progress.settled}/{len(progress.rows)}"
        self.setText(progress.title)
        words = translate("Tab", "{0}: {1} of {2}")
        self.setAccessibleName(words.format(progress.title, progress.settled, len(progress.rows)))
        self._tell_whole_name()
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """The name, the count and some air."""
        return QSize(round(self._content()) + self._theme.px(14), self._theme.px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Enough for the count and a short name; a longer one is shortened."""
        shortest = min(self._advance(self.text()), self._theme.px(SHORT_NAME))
        width = ceil(shortest + SPACE + self._beside()) + AIR
        return QSize(width, self._theme.px(HEIGHT))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A name that is shortened is whole in the tool tip."""
        super().resizeEvent(event)
        self._tell_whole_name()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A raised box for the phase that is shown."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens, box = self._theme.tokens, QRectF(self.rect())
        if self.isChecked():
            rounded(painter, box, RADIUS, tokens.surface, (tokens.border, 1.0))
        self._paint_words(painter)
        if self.hasFocus():
            focus_ring(painter, box, RADIUS, tokens.accent)

    def _paint_words(self, painter: QPainter) -> None:
        tokens = self._theme.tokens
        words, beside = self._name(), self._beside()
        name = self._advance(words)
        start = (self.width() - name - SPACE - beside) / 2
        lit = self.isChecked() or self.underMouse()
        painter.setPen(QColor(tokens.text if lit else tokens.text_2))
        painter.setFont(self.font())
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        name_left, count_left = start, start + name + SPACE
        if mirrored:
            name_left, count_left = start + beside + SPACE, start
        align = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(name_left, 0, name + 1, self.height()), align, words)
        if self._done:
            size = self._theme.px(TICK)
            place = QRectF(count_left, (self.height() - size) / 2, size, size)
            paint_icon(painter, "circle-check", tokens.done, place)
            return
        painter.setPen(QColor(tokens.text_3))
        painter.setFont(self._count_font())
        painter.drawText(QRectF(count_left, 0, beside + 1, self.height()), align, self._count)

    def _count_font(self) -> QFont:
        return self._theme.font(SECONDARY, QFont.Weight.Medium)

    def _beside(self) -> float:
        if self._done:
            return self._theme.px(TICK)
        return QFontMetricsF(self._count_font()).horizontalAdvance(self._count)

    def _content(self) -> float:
        return self._advance(self.text()) + SPACE + self._beside()

    def _tell_whole_name(self) -> None:
        self.setToolTip("" if self._name() == self.text() else self.text())

    def _name(self) -> str:
        """As much of the name as there is room for."""
        room = self.width() - AIR - SPACE - self._beside() + 1
        metrics = QFontMetricsF(self.font())
        return metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, room)

    def _advance(self, words: str) -> float:
        return QFontMetricsF(self.font()).horizontalAdvance(words)


class Tabs(QWidget):
    """The three tabs in their frame."""

    chosen = Signal(Phase)

    def __init__(self, theme: Theme) -> None:
        """One tab for each list."""
        super().__init__()
        self._theme = theme
        self._tabs = {phase: Tab(theme) for phase in (Phase.BEFORE, Phase.DURING, Phase.AFTER)}
        row = QHBoxLayout(self)
        row.setContentsMargins(FRAME, FRAME, FRAME, FRAME)
        row.setSpacing(2)
        for phase, tab in self._tabs.items():
            tab.toggled.connect(partial(self._on_toggled, phase))
            row.addWidget(tab)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def draw(self, lists: Mapping[Phase, Progress], shown: Phase) -> None:
        """Show all three counts and which list is open."""
        for phase, tab in self._tabs.items():
            tab.draw(lists[phase])
            put(tab, is_in=phase is shown)
            stop_at(tab, is_stop=phase is shown)

    def _on_toggled(self, phase: Phase, is_in: bool) -> None:  # noqa: FBT001 - as the signal calls it
        if is_in:
            self.chosen.emit(phase)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The sunken frame."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens = self._theme.tokens
        rounded(painter, QRectF(self.rect()), 10, tokens.sunken, (tokens.hairline, 1.0))
