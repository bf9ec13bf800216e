"""The page of one customer: what is open, what was learned and said, and all their sessions."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.people.record import Noted, Record, Remains
from app.refusal import Refusal
from ui.desk.deeds_page import DeedsPage
from ui.desk.insights.insight_words import learned_words
from ui.desk.moving.mover import Mover
from ui.desk.people.about_part import AboutPart
from ui.desk.people.away_part import AwayPart
from ui.desk.people.open_list import OpenList
from ui.desk.people.people_words import about_words, on_words, who_words, whom_words
from ui.desk.people.promise_list import PromiseList
from ui.desk.people.register import Register
from ui.desk.people.sessions_part import SessionsPart
from ui.desk.people.words_list import ALL, WordsList
from ui.desk.way_back import WayBack
from ui.theme import TITLE, Theme
from ui.widgets.link import Link
from ui.widgets.text import Text
from ui.widgets.wrap import Wrap
from ui.wording import quoted, translate

MOST, MOST_OWED = 4, 12
"""How many lines of a kind, and how many promises, are shown until all are asked for."""


class CustomerPage(DeedsPage):
    """Goes back to all customers by its first link; what was done last can be taken back."""

    leads_back = True
    opened = Signal(object)
    read = Signal(object)
    """A past session is to be read."""
    forget_wanted = Signal(object)

    def __init__(self, theme: Theme, register: Register, mover: Mover) -> None:
        """Show the customer that the register was turned to."""
        super().__init__(theme, register)
        self._register = register
        self._back = Link(theme, translate("People", "Back to all customers"))
        self._back.setObjectName("customer.back")
        self._back.clicked.connect(self.left)
        self._name = Text(theme, TITLE, QFont.Weight.DemiBold)
        self._about = self.remark()
        self._promises = PromiseList(theme, register, names=False)
        self._way_back = WayBack(self, register, self._stay)
        self._open = OpenList(theme, register, self._day)
        self._notes = WordsList(theme, translate("People", "Your notes"), "notes")
        self._learned = WordsList(theme, translate("People", "What you learned"), "learned")
        self._quotes = WordsList(theme, translate("People", "In their own words"), "quotes")
        self._told = WordsList(theme, translate("People", "What they were told"), "told")
        self._sessions = SessionsPart(theme, register)
        self._parts = AboutPart(theme, register)
        self._away = AwayPart(theme, mover)
        self._shown_for = self._scrolled_for = ""
        """Whose page is seen, and whose was begun above."""
        self._body = QWidget()
        self._lay_out()
        self._connect()
        self.draw()

    @property
    def first(self) -> QWidget:
        """Where the keyboard begins."""
        return self._back

    def draw(self) -> None:
        """Show what is known now."""
        record, remains = self._register.record(), self._register.remains()
        self._way_back.draw(record, remains)
        if isinstance(record, Record) and isinstance(remains, Remains):
            self._draw_remains(remains)
            self._draw_record(record)
            zone, today = self._register.diary.zone, self._register.today
            days = [(one.id, who_words(one, zone, today)) for one in record.sessions]
            self._parts.draw(record, days)
            self._shown_for = self._register.customer
        is_theirs = self._shown_for == self._register.customer
        self._name.setVisible(is_theirs)
        self._about.setVisible(is_theirs and bool(self._about.text()))
        self._body.setVisible(is_theirs)
        self.order()

    def finish(self) -> None:
        """Save what is being typed."""
        self._promises.finish()
        self._open.finish()
        self._parts.finish()

    def showEvent(self, event: QShowEvent) -> None:
        """Another customer's page begins above."""
        super().showEvent(event)
        if self._scrolled_for != self._register.customer:
            self._scrolled_for = self._register.customer
            self.scroll_to(0)

    def _draw_remains(self, remains: Remains) -> None:
        owed = remains.owed if self._register.shows_all else remains.owed[:MOST_OWED]
        self._promises.draw(owed, has_more=len(remains.owed) > len(owed))
        shown = remains.noted[: ALL if self._register.shows_all else MOST]
        self._open.draw(shown, len(remains.noted) - len(shown))

    def _draw_record(self, record: Record) -> None:
        self._name.setText(whom_words(record.customer.name))
        self._about.setText(about_words(record))
        most = ALL if self._register.shows_all else MOST
        notes = "" if self._parts.shows_facts else record.own.notes.strip()
        self._notes.draw([(notes, "")] if notes else [])
        learned = [*self._challenges(record), *self._lines(record)]
        quotes = [(quoted(noted.line.text), self._day(noted)) for noted in record.quotes]
        for words, entries in ((self._learned, learned), (self._quotes, quotes)):
            words.draw(entries, most, goes_on=record.has_more)
        self._told.draw(
            [
                (f"{letter.subject}\n{letter.text}", self._on(letter.sent_at))
                for letter in record.told
            ]
        )
        self._sessions.draw(record)
        self._away.draw(record)

    def _lay_out(self) -> None:
        sessions = self.heading(translate("People", "Sessions"))
        sessions.setContentsMargins(0, 6, 0, 0)
        for part in (Wrap(self._back), self._name, self._about, self._way_back.advice):
            self.column.addWidget(part)
        body = QVBoxLayout(self._body)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(self.column.spacing())
        said = (self._notes, self._learned, self._quotes, self._told)
        met = (sessions, self._sessions)
        for known in (self._promises, self._open, *said, *met, self._parts, self._away):
            body.addWidget(known)
        self.column.addWidget(self._body)

    def _connect(self) -> None:
        self._sessions.opened.connect(self.opened)
        self._sessions.read.connect(self.read)
        self._away.forget_wanted.connect(self.forget_wanted)
        for rows in (self._promises, self._open, self._learned, self._quotes):
            rows.more_wanted.connect(self._sessions.show_all)
        for rows in (self._promises, self._open):
            rows.shaped.connect(self.draw)
        self._promises.place_wanted.connect(self._seek_place)
        self._register.place_wanted.connect(self._seek_place)
        self._parts.shaped.connect(self.draw)
        self._parts.done.connect(self._on_done)

    def _stay(self) -> bool:
        """Whoever says something of them goes on; else what was just changed has the keyboard."""
        return self._parts.is_being_said or self._promises.stay() or self._open.stay()

    def _seek_place(self) -> None:
        field = self._parts.unfold_place()
        self.bring_into_sight(field)
        field.setFocus(Qt.FocusReason.TabFocusReason)

    def _on_done(self, outcome: Refusal | None) -> None:
        self.draw()
        self._way_back.tell(outcome)

    def _challenges(self, record: Record) -> list[tuple[str, str]]:
        words = translate("People", "Their biggest challenge, {0}")
        return [
            (quoted(one.challenge), words.format(self._on(one.at))) for one in record.challenges
        ]

    def _lines(self, record: Record) -> list[tuple[str, str]]:
        return [
            (noted.line.text, " · ".join(filter(None, (self._day(noted), _came(noted)))))
            for noted in record.learned
        ]

    def _day(self, noted: Noted) -> str:
        return self._on(noted.line.at)

    def _on(self, at: datetime | None) -> str:
        if at is None:
            return ""
        return on_words(at.astimezone(self._register.diary.zone).date(), self._register.today)


def _came(noted: Noted) -> str:
    """Whom an insight is for, and what came of it."""
    return learned_words(noted.line.insight)
