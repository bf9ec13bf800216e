"""The offer on the page of a session that is over to sort its insights."""

from functools import partial

from app.booking.day import DayRow
from app.closing import closing_of
from ui.closing.insights_line import InsightsLine
from ui.desk.day.diary import Diary
from ui.desk.day.section import Section
from ui.desk.pages import INSIGHTS
from ui.theme import Theme


class InsightsSection(Section):
    """Seen while the call has insights of which is not said yet where they belong."""

    def __init__(self, theme: Theme, diary: Diary) -> None:
        """Offer nothing yet."""
        super().__init__(theme, diary)
        self._line = InsightsLine(theme)
        self._line.wanted.connect(partial(self.led.emit, INSIGHTS))
        self.column.addWidget(self._line)

    def draw(self, row: DayRow) -> None:
        """Offer to sort what is not sorted."""
        super().draw(row)
        closing = closing_of(row.session, self.diary.lists_of(row.session))
        to_sort = closing.to_sort if closing else 0
        self._line.draw(to_sort)
        self.setVisible(bool(to_sort))
