"""The page of the day: what to see to first, and the sessions ahead with the gaps between."""

from collections.abc import Iterator
from datetime import timedelta, tzinfo
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from app.booking.day import BINDING, BookingState, DayRow
from app.booking.plan import Plan
from app.booking.readiness import Readiness
from ui.desk.advice import Advice
from ui.desk.day.day_list import DayFace, DayList, Entry, GapFace, RowFace
from ui.desk.day.day_words import (
    day_words,
    gap_words,
    hours_words,
    more_words,
    readiness_words,
    row_words,
    state_words,
    there_words,
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
from ui.widgets.wrap import Wrap
from ui.wording import translate

MOST_URGENT = 3
SIGNS = {Readiness.READY: "circle-check", Readiness.NEARLY: "clock", Readiness.NOT: "diamond"}


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
        self._advice.draw(sentence(plan.refusal) if plan.refusal else "")
        self._draw_urgent(plan)
        entries = tuple(_entries(plan, self._diary.breather))
        self._list.draw(entries)
        self._list.setVisible(bool(entries))
        self._empty.setVisible(not entries)
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
            self._own.told.connect(self.draw)
            self.column.insertWidget(1, self._own)
        if self._own is not None:
            self._own.draw()

    def _lay_out(self) -> None:
        for part in (
            Wrap(self._plan),
            self._advice,
            self._first,
            self._sheet,
            self._more,
            self._empty,
            self._list,
        ):
            self.column.addWidget(part)

    def _face_of(self, row: DayRow) -> RowFace:
        edit = self._diary.typed_over(row.session)
        return _row_face(row, self._diary.zone, unsaved_words(edit) if edit else row_words(row))

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


def _entries(plan: Plan, breather: timedelta) -> Iterator[Entry]:
    """Each day with its sessions; a night between two of them is no gap, unless it is too short."""
    for day in plan.days:
        yield DayFace(day_words(day.on, plan.today))
        is_first = True
        for row in day.rows:
            is_tight = row.gap is not None and row.gap < breather
            if row.gap is not None and (is_tight or not is_first):
                yield GapFace(gap_words(row.gap), is_tight=is_tight)
            yield row
            is_first = is_first and row.state not in BINDING


def _row_face(row: DayRow, zone: tzinfo, state: str) -> RowFace:
    is_ahead = row.state in BINDING
    sign = SIGNS[row.readiness] if is_ahead else "minus"
    return RowFace(
        hours=hours_words(row, zone),
        whom=whom_words(row),
        there=there_words(row, zone),
        state=state,
        sign="play" if row.state is BookingState.LIVE else sign,
        told=readiness_words(row.readiness) if is_ahead else state_words(row),
        is_grave=is_ahead and row.readiness is Readiness.NOT,
        is_over=not is_ahead,
    )
