"""The page of one session of the plan: how it stands, and everything that belongs to it."""

from collections.abc import Callable, Sequence
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from app.booking.arranging import cancel
from app.booking.day import BINDING, BookingState, DayRow
from app.booking.link import call_of, is_openable
from app.records.attending import is_off
from app.refusal import Refusal
from app.session.booking import Booking
from ui.desk.advice import Advice
from ui.desk.day.day_words import day_words, hours_words, state_words, there_words, whom_words
from ui.desk.day.diary import Diary
from ui.desk.day.section import Section
from ui.desk.held import hand_kept
from ui.desk.moving.export_part import session_export
from ui.desk.moving.mover import Mover
from ui.desk.offer import OfferLine, beside
from ui.desk.page import Page
from ui.refusals import sentence
from ui.theme import TITLE, Theme
from ui.widgets.button import Button, Face, Weight
from ui.widgets.link import Link
from ui.widgets.text import Text
from ui.widgets.wrap import Wrap
from ui.wording import translate


class BookingPage(Page):
    """Goes back to the day by its first link; what was done last can be taken back."""

    leads_back = True
    rebooked = Signal(object)
    led = Signal(str)
    """To another page, by its name."""

    def __init__(
        self,
        theme: Theme,
        diary: Diary,
        session: UUID,
        sections: Sequence[type[Section]],
        mover: Mover,
    ) -> None:
        """Show the session of that id, in `sections`."""
        super().__init__(theme)
        self._diary = diary
        self._session = session
        self._words = ""
        self._is_gone = False
        self._is_unkept = False
        self._back = Link(theme, translate("Booking", "Back to the day"))
        self._back.setObjectName("booking.back")
        self._back.clicked.connect(self.left)
        self._whom = Text(theme, TITLE, QFont.Weight.DemiBold)
        self._when, self._stand = self.remark(), self.remark()
        self._advice = Advice(theme)
        self._offer = OfferLine(theme)
        self._offer.accepted.connect(self._undo)
        QShortcut(QKeySequence("Ctrl+Z"), self).activated.connect(self._undo)
        self._sections = [section(theme, diary) for section in sections]
        self._acts = self._act_buttons()
        self._export = session_export(theme, mover, session)
        self._lay_out()
        diary.looked.connect(self._on_looked)
        self.draw()

    @property
    def first(self) -> QWidget:
        """Where the keyboard begins."""
        return self._back

    def draw(self) -> None:
        """Show how the session stands now; one that is gone leaves only the way back."""
        with hand_kept(self):
            self._draw()
        self.order()

    def _draw(self) -> None:
        row = self._diary.row(self._session)
        if self._is_gone is not (row is None):
            self._is_gone = row is None
            for part in (
                self._whom,
                self._when,
                self._stand,
                *self._sections,
                self._acts,
                self._export,
            ):
                part.setVisible(not self._is_gone)
        if row is not None:
            self._draw_row(row)
        before = self._diary.before
        is_ours = before is not None and before.id == self._session
        self._offer.say(self._words if is_ours else "")
        self._draw_trouble()

    def finish(self) -> None:
        """Take over what is being typed."""
        for section in self._sections:
            section.finish()
        self._diary.catch_up()

    def _draw_trouble(self) -> None:
        """Once everything typed is on disk, nothing is said of the disk any more."""
        was_unkept, self._is_unkept = self._is_unkept, bool(self._diary.unkept.steps)
        if was_unkept and not self._is_unkept:
            self._advice.draw("")

    def _draw_row(self, row: DayRow) -> None:
        plan, zone = self._diary.plan(), self._diary.zone
        day = day_words(row.starts_at.astimezone(zone).date(), plan.today)
        self._whom.setText(whom_words(row))
        self._when.setText(f"{day}, {hours_words(row, zone)} · {there_words(row, zone)}")
        self._stand.setText(state_words(row))
        self._cancel.setVisible(row.state in BINDING - {BookingState.LIVE})
        self._delete.setVisible(row.state in BINDING | {BookingState.PAST} - {BookingState.LIVE})
        self._again.setVisible(row.state is BookingState.PAST or is_off(row.session))
        self._join.setVisible(is_openable(row.booking.call_link))
        self._ticket.setVisible(is_openable(row.booking.ticket_link))
        self._phone.setVisible(bool(call_of(row.booking.phone)))
        for section in self._sections:
            section.draw(row)

    def _act_buttons(self) -> Wrap:
        self._join = Button(
            self.theme, Face(translate("Booking", "Join"), "external-link", weight=Weight.FILLED)
        )
        self._ticket = Button(self.theme, Face(translate("Booking", "Ticket"), "external-link"))
        self._phone = Button(self.theme, Face(translate("Booking", "Telephone"), "external-link"))
        self._again = Button(self.theme, Face(translate("Booking", "Rebook"), "calendar-clock"))
        self._cancel = Button(self.theme, Face(translate("Booking", "Cancel the session")))
        self._delete = Button(
            self.theme, Face(translate("Booking", "Delete"), "trash-2", weight=Weight.QUIET)
        )
        for name, button, act in (
            ("join", self._join, lambda: self._open(lambda known: known.call_link)),
            ("ticket", self._ticket, lambda: self._open(lambda known: known.ticket_link)),
            ("phone", self._phone, lambda: self._open(lambda known: call_of(known.phone))),
            ("again", self._again, self._rebook),
            ("cancel", self._cancel, self._call_off),
            ("delete", self._delete, self._take_out),
        ):
            button.setObjectName(f"booking.{name}")
            button.clicked.connect(act)
        return Wrap(self._join, self._ticket, self._phone, self._again, self._cancel, self._delete)

    def _lay_out(self) -> None:
        for part in (
            beside(self._back, self._offer),
            self._whom,
            self._when,
            self._stand,
            self._advice,
            *self._sections,
            self._acts,
            self._export,
        ):
            self.column.addWidget(part)
        for section in self._sections:
            section.done.connect(self._on_done)
            section.led.connect(self.led)

    def _open(self, address: Callable[[Booking], str]) -> None:
        row = self._diary.row(self._session)
        if row is not None:
            self._diary.open_link(address(row.booking))

    def _rebook(self) -> None:
        self.finish()
        row = self._diary.row(self._session)
        if row is not None:
            self.rebooked.emit(row.session)

    def _call_off(self) -> None:
        self._told(self._diary.arrange(self._session, cancel), translate("Booking", "Cancelled."))

    def _take_out(self) -> None:
        self._told(self._diary.delete(self._session), translate("Booking", "Deleted."))

    def _undo(self) -> None:
        self._told(self._diary.undo(), "")

    def _on_done(self, outcome: Refusal | None) -> None:
        self._told(outcome, translate("Booking", "Changed."))

    def _told(self, outcome: Refusal | None, words: str) -> None:
        self._words = words if outcome is None else self._words
        self._advice.draw(sentence(outcome) if outcome else "")
        self.draw()

    def _on_looked(self) -> None:
        if self.isVisible():
            self.draw()
