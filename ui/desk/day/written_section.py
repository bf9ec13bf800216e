"""What leads from the page of a session that is over to the lines that were written down in it."""

from functools import partial

from app.booking.day import DayRow
from ui.desk.day.diary import Diary
from ui.desk.day.section import Section
from ui.desk.pages import PAST
from ui.theme import Theme
from ui.widgets.button import Face
from ui.widgets.lead_line import LeadLine
from ui.wording import translate


class WrittenSection(Section):
    """Seen where there is such a line."""

    def __init__(self, theme: Theme, diary: Diary) -> None:
        """Lead nowhere yet."""
        super().__init__(theme, diary)
        face = Face(translate("Booking", "Read or change"), "notebook-text")
        self._line = LeadLine(theme, face, "closing.written")
        self._line.wanted.connect(partial(self.led.emit, PAST))
        self.column.addWidget(self._line)

    def draw(self, row: DayRow) -> None:
        """Offer what was written down in the call."""
        super().draw(row)
        is_any = bool(row.session.captures)
        words = translate("Booking", "What you wrote down in the call can still be changed.")
        self._line.say(words if is_any else "")
        self.setVisible(is_any)
