"""The three phases: how far each list has come, and which one is shown."""

from collections.abc import Mapping

from PySide6.QtCore import Signal

from app.lists.checklist import Progress
from app.session.session import Phase
from ui.theme import Theme
from ui.widgets.choice import tell
from ui.widgets.latch import put, stop_at
from ui.widgets.segment import Segment, SegmentRow, Sign
from ui.wording import translate

HEIGHT = 34
SHORT_NAME = 56
TICK = 15


class Tabs(SegmentRow):
    """The name of each list and `4/7`, or a tick once nothing is open."""

    chosen = Signal(Phase)

    def __init__(self, theme: Theme) -> None:
        """One tab for each list."""
        self._tabs = {
            phase: Segment(theme, height=HEIGHT, shortest=SHORT_NAME)
            for phase in (Phase.BEFORE, Phase.DURING, Phase.AFTER)
        }
        super().__init__(theme, self._tabs.values())
        tell(self._tabs, self.chosen.emit)

    def draw(self, lists: Mapping[Phase, Progress], shown: Phase) -> None:
        """Show all three counts and which list is open."""
        for phase, tab in self._tabs.items():
            self._draw_tab(tab, lists[phase])
            put(tab, is_in=phase is shown)
            stop_at(tab, is_stop=phase is shown)

    def _draw_tab(self, tab: Segment, progress: Progress) -> None:
        settled, whole = progress.settled, len(progress.rows)
        words = translate("Tab", "{0}: {1} of {2}")
        tab.setText(progress.title)
        tab.setAccessibleName(words.format(progress.title, settled, whole))
        tick: Sign = ("circle-check", self._theme.tokens.done, self._theme.px(TICK))
        if progress.is_complete:
            tab.stand_beside(sign=tick)
        else:
            tab.stand_beside(f"{settled}/{whole}")
