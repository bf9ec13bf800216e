"""The self-check on the page of a session that is over, and what a shared screen left behind."""

from app.booking.day import DayRow
from app.closing import closing_of
from app.records.closing import SEEING_TO, explain, own_up, rate
from app.records.happened import happened
from app.records.typed import HALF
from ui.closing.check_part import CheckPart
from ui.closing.remains_part import RemainsPart
from ui.desk.day.diary import Diary
from ui.desk.day.section import Section
from ui.desk.order import order_tabs
from ui.desk.page import heading_text
from ui.desk.sheet import SIDE, Sheet
from ui.theme import Theme
from ui.wording import translate


class CheckSection(Section):
    """Seen only where the session took place."""

    def __init__(self, theme: Theme, diary: Diary) -> None:
        """Ask nothing yet."""
        super().__init__(theme, diary)
        self._check = CheckPart(theme, in_strip=False)
        self._remains = RemainsPart(theme)
        self._check.rated.connect(lambda focus: self.act(rate(focus)))
        self._check.named.connect(lambda item: self.act(own_up(item)))
        self._check.explained.connect(self._explain)
        self._check.typed.connect(self._keep_half)
        self._check.remade.connect(lambda: order_tabs(self.window()))
        self._remains.answered.connect(self._see_to)
        sheet = Sheet(theme)
        for part in (self._check, self._remains):
            sheet.column.addWidget(part)
        sheet.column.setContentsMargins(SIDE, SIDE, SIDE, SIDE)
        sheet.column.setSpacing(SIDE)
        self.column.addWidget(heading_text(theme, translate("Check", "For you alone")))
        self.column.addWidget(sheet)

    def draw(self, row: DayRow) -> None:
        """Show what was said."""
        super().draw(row)
        self.setVisible(happened(row.session))
        closing = closing_of(row.session, self.diary.lists_of(row.session))
        if closing is not None:
            self._check.draw(closing, self.diary.unfinished.get(self._half))
            self._remains.draw(closing.access, self.diary.zone)

    def finish(self) -> None:
        """Take over what is being typed."""
        if self.isVisible():
            self._check.finish()

    @property
    def _half(self) -> str:
        return HALF.format(self.row.session.id) if self.row else ""

    def _explain(self, words: str) -> None:
        if self.act(explain(words)):
            self._keep_half("")

    def _keep_half(self, words: str) -> None:
        refusal = self.diary.unfinished.put(self._half, words)
        if refusal is not None:
            self.done.emit(refusal)

    def _see_to(self, what: str, was_none: bool) -> None:  # noqa: FBT001 - as the signal calls it
        self.act(SEEING_TO[what](was_none=was_none))
