"""The three phases: how far each list has come, and which one is shown."""

from collections.abc import Mapping

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from app.lists.checklist import Progress
from app.session.session import Phase
from ui.icons import paint_icon
from ui.theme import SECONDARY, Theme
from ui.widgets.choice import tell
from ui.widgets.latch import put, stop_at
from ui.widgets.painting import square_in
from ui.widgets.segment import Segment, SegmentRow
from ui.wording import translate

SHORT_NAME = 56
TICK = 15


class Tab(Segment):
    """One phase: its name and `4/7`, or a tick once nothing is open."""

    def __init__(self, theme: Theme) -> None:
        """Show nothing yet."""
        super().__init__(theme)
        self._count = ""
        self._done = False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def draw(self, progress: Progress) -> None:
        """Show how far the list has come."""
        self._done = progress.is_complete
        self._count = f"{progress.settled}/{len(progress.rows)}"
        self.setText(progress.title)
        words = translate("Tab", "{0}: {1} of {2}")
        self.setAccessibleName(words.format(progress.title, progress.settled, len(progress.rows)))
        self.refit()

    def least_word(self) -> float:
        """A short name; a longer one is shortened."""
        return min(super().least_word(), self._theme.px(SHORT_NAME))

    def beside(self) -> float:
        """The count, or the tick."""
        if self._done:
            return self._theme.px(TICK)
        return QFontMetricsF(self._count_font()).horizontalAdvance(self._count)

    def paint_beside(self, painter: QPainter, room: QRectF) -> None:
        """The count, or the tick."""
        tokens = self._theme.tokens
        if self._done:
            paint_icon(painter, "circle-check", tokens.done, square_in(room))
            return
        painter.setPen(QColor(tokens.text_3))
        painter.setFont(self._count_font())
        align = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip
        painter.drawText(room, align, self._count)

    def _count_font(self) -> QFont:
        return self._theme.font(SECONDARY, QFont.Weight.Medium)


class Tabs(SegmentRow):
    """The three tabs in their frame."""

    chosen = Signal(Phase)

    def __init__(self, theme: Theme) -> None:
        """One tab for each list."""
        self._tabs = {phase: Tab(theme) for phase in (Phase.BEFORE, Phase.DURING, Phase.AFTER)}
        super().__init__(theme, self._tabs.values())
        tell(self._tabs, self.chosen.emit)

    def draw(self, lists: Mapping[Phase, Progress], shown: Phase) -> None:
        """Show all three counts and which list is open."""
        for phase, tab in self._tabs.items():
            tab.draw(lists[phase])
            put(tab, is_in=phase is shown)
            stop_at(tab, is_stop=phase is shown)
