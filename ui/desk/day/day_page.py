"""The page of the day: what to see to first, and the sessions ahead with the gaps between."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from app.booking.day import DayRow
from app.booking.plan import Plan
from ui.desk.advice import Advice
from ui.desk.day.day_entries import entries_of, is_earlier, row_face
from ui.desk.day.day_list import DayList
from ui.desk.day.day_model import RowFace
from ui.desk.day.day_words import (
    earlier_words,
    more_words,
    row_words,
    unread_words,
    unsaved_words,
    urgent_words,
    whom_words,
)
from ui.desk.day.diary import Diary
from ui.desk.day.own_city import OwnCity
from ui.desk.page import Page
from ui.desk.rows import drop
from ui.desk.sheet import Sheet
from ui.refusals import sentence
from ui.theme import Theme
from ui.widgets.button import Button, Face, Weight
from ui.widgets.heading import Heading, Summary
from ui.widgets.link import Link
from ui.widgets.wrap import Wrap
from ui.wording import translate

MOST_URGENT = 3


class DayPage(Page):
    """Opens a session, or plans one."""

    opened = Signal(object)
    planned = Signal()

    def __init__(self, theme: Theme, diary: Diary) -> None:
        """Show what lies ahead; a gap shorter than the agent's breather is pointed at."""
        super().__init__(theme)
        self._diary = diary
        self._urgent: tuple[Summary, ...] = ()
        self._drawn: Plan | None = None
        self._plan = Button(
            theme, Face(translate("Day", "Plan a session"), "plus", "Ctrl+N", Weight.FILLED)
        )
        self._plan.setObjectName("day.plan")
        self._plan.clicked.connect(self.planned)
        self._advice = Advice(theme)
        self._first = self.heading(translate("Day", "See to this first"))
        self._sheet = Sheet(theme)
        self._sheet.column.setContentsMargins(4, 4, 4, 4)
        self._more = self.remark("")
        self._earlier = Link(theme, "")
        self._earlier.setObjectName("day.earlier")
        self._earlier.clicked.connect(self._unfold)
        self._fold = Wrap(self._earlier)
        self._is_unfolded = False
        self._list = DayList(theme, translate("Day", "Sessions ahead"), self._face_of)
        self._list.opened.connect(self.opened)
        self._empty = self.remark(
            translate("Day", "Nothing is planned. What you plan stands here, and in the strip.")
        )
        self._own: OwnCity | None = None
        self._lay_out()
        diary.looked.connect(self._on_looked)
        self.draw()

    @property
    def first(self) -> QWidget:
        """Where the keyboard begins."""
        return self._list if self._list.days.entries else self._plan

    def draw(self) -> None:
        """Show what lies ahead now."""
        self._ask_city()
        plan = self._diary.plan()
        if plan is self._drawn:
            return
        self._drawn = plan
        self._advice.draw(sentence(plan.refusal) if plan.refusal else unread_words(plan.unread))
        self._draw_urgent(plan)
        self._draw_list(plan)
        self.order()

    def finish(self) -> None:
        """Nothing is typed here."""

    def showEvent(self, event: QShowEvent) -> None:
        """The clock went on meanwhile, and the disk is read again."""
        super().showEvent(event)
        self._diary.read_again()
        self.draw()

    def _ask_city(self) -> None:
        """Ask where the agent is, as long as nobody knows."""
        if self._own is None and not self._diary.is_zone_certain:
            self._own = OwnCity(self.theme, self._diary)
            self._own.told.connect(self._on_city_told)
            self.column.insertWidget(1, self._own)
        if self._own is not None:
            self._own.draw()

    def _on_city_told(self) -> None:
        """The question goes, and the keyboard stays on the page."""
        self.first.setFocus(Qt.FocusReason.OtherFocusReason)
        self.draw()

    def _lay_out(self) -> None:
        for part in (
            Wrap(self._plan),
            self._advice,
            self._first,
            self._sheet,
            self._more,
            self._empty,
            self._fold,
            self._list,
        ):
            self.column.addWidget(part)

    def _draw_list(self, plan: Plan) -> None:
        now, rows = self._diary.now(), [row for day in plan.days for row in day.rows]
        earlier = {row.session.id for row in rows if is_earlier(row, now)}
        folded = set() if self._is_unfolded or len(earlier) == len(rows) else earlier
        entries = tuple(
            entries_of(plan, self._diary.breather, lambda row: row.session.id not in folded)
        )
        self._earlier.setText(earlier_words(len(folded)))
        self._fold.setVisible(bool(folded))
        self._list.draw(entries)
        self._list.setVisible(bool(entries))
        self._empty.setVisible(not entries)

    def _unfold(self) -> None:
        """Show what is over today as well, until the page is made anew."""
        self._is_unfolded = True
        self._list.setFocus()
        self._draw_list(self._diary.plan())
        self.order()

    def _face_of(self, row: DayRow) -> RowFace:
        edit = self._diary.typed_over(row.session)
        return row_face(row, self._diary.zone, unsaved_words(edit) if edit else row_words(row))

    def _on_looked(self) -> None:
        if self.isVisible():
            self.draw()

    def _draw_urgent(self, plan: Plan) -> None:
        rows = plan.first[:MOST_URGENT]
        now = self._diary.now()
        shown = tuple(
            Summary("triangle-alert", whom_words(row), urgent_words(row, now), leads=True)
            for row in rows
        )
        self._first.setVisible(bool(rows))
        self._sheet.setVisible(bool(rows))
        more = more_words(len(plan.first) - len(rows))
        self._more.setText(more)
        self._more.setVisible(bool(more))
        if shown == self._urgent:
            return
        self._urgent = shown
        for old in self._sheet.findChildren(Heading):
            self._sheet.column.removeWidget(old)
            drop(old)
        for row, face in zip(rows, shown, strict=True):
            heading = Heading(self.theme)
            heading.setObjectName(f"day.first.{row.session.id}")
            heading.draw(face)
            heading.clicked.connect(partial(self.opened.emit, row.session.id))
            self._sheet.column.addWidget(heading)
