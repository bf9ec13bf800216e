"""The page on which a session is planned; what was typed stays until it is."""

from datetime import timedelta

import msgspec
from msgspec.structs import replace
from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QWidget

from app.booking.form import Form, Start, draft_of
from app.refusal import Refusal
from ui.alarm import Alarm
from ui.desk.advice import Advice
from ui.desk.day.diary import Diary
from ui.desk.day.planner import Planner
from ui.desk.order import order_tabs
from ui.desk.page import Page
from ui.desk.sheet import SIDE, Sheet
from ui.refusals import sentence
from ui.theme import Theme
from ui.widgets.button import Button, Face, Weight
from ui.widgets.link import Link
from ui.widgets.wrap import Wrap
from ui.wording import translate

SEEN = timedelta(milliseconds=200)
NAME = "plan"
"""Under which it keeps what was typed."""


class PlanPage(Page):
    """Goes back to the day by its first link, and on to the session that was planned."""

    left = Signal()
    planned = Signal(object)

    def __init__(self, theme: Theme, diary: Diary) -> None:
        """Show what was typed the last time, if that was not used."""
        super().__init__(theme)
        self._diary = diary
        self._back = Link(theme, translate("Booking", "Back to the day"))
        self._planner = Planner(theme, diary.world.gazetteer.find)
        self._advice = Advice(theme)
        words = translate("Planner", "Plan it")
        self._plan = Button(theme, Face(words, "calendar-clock", "Ctrl+↵", Weight.FILLED))
        self._clear = Button(theme, Face(translate("Planner", "Clear"), weight=Weight.QUIET))
        self._idle = Alarm(self)
        self._idle.rang.connect(diary.world.gazetteer.prepare)
        self._lay_out()
        self._connect()
        self.take(self._kept())

    @property
    def first(self) -> QWidget:
        """Where the keyboard begins."""
        return self._planner.name

    def showEvent(self, event: QShowEvent) -> None:
        """Once it was seen, the search for cities is made ready: misspellings wait for it."""
        super().showEvent(event)
        self._idle.aim(SEEN)

    def draw(self) -> None:
        """Say what the words came to by now."""
        told = self._diary.judge(self._planner.form())
        self._planner.tell(told)
        self._plan.setEnabled(told.is_sound and self._planner.is_sound)
        order_tabs(self)

    def finish(self) -> None:
        """All that was typed is kept already."""

    def take(self, form: Form) -> None:
        """Show `form` in the place of what was typed."""
        self._planner.fill(form, self._diary.usual_minutes)
        self.draw()

    def submit(self) -> None:
        """Plan the session, if that can be done."""
        form = self._planner.form()
        start = self._diary.judge(form).start
        if not self._plan.isEnabled() or not isinstance(start, Start):
            return
        outcome = self._diary.add(draft_of(form, start, self._diary.now()))
        if isinstance(outcome, Refusal):
            self._advice.draw(sentence(outcome))
            return
        self._diary.unfinished.put(NAME, "")
        self.planned.emit(outcome.id)

    def _lay_out(self) -> None:
        sheet = Sheet(self.theme, self._planner)
        sheet.column.setContentsMargins(SIDE, SIDE, SIDE, SIDE)
        for part in (
            Wrap(self._back),
            self.heading(translate("Planner", "Plan a session")),
            sheet,
            self._advice,
            Wrap(self._plan, self._clear),
        ):
            self.column.addWidget(part)

    def _connect(self) -> None:
        self._planner.changed.connect(self._on_changed)
        for name, button, act in (
            ("back", self._back, self.left.emit),
            ("plan", self._plan, self.submit),
            ("clear", self._clear, self._on_cleared),
        ):
            button.setObjectName(f"plan.{name}")
            button.clicked.connect(act)
        QShortcut(QKeySequence("Ctrl+Return"), self).activated.connect(self.submit)

    def _kept(self) -> Form:
        """What was typed before, or what is known of the session to be rebooked."""
        old = self._diary.rebooked
        if old is not None:
            return replace(self._diary.form_of(old), when="", chosen=None)
        text = self._diary.unfinished.get(NAME)
        try:
            return msgspec.json.decode(text, type=Form) if text else Form()
        except msgspec.DecodeError:
            return Form()

    def _on_changed(self) -> None:
        text = msgspec.json.encode(self._planner.form()).decode()
        refusal = self._diary.unfinished.put(NAME, text)
        self._advice.draw(sentence(refusal) if refusal else "")
        self.draw()

    def _on_cleared(self) -> None:
        self._diary.rebooked = None
        self._diary.unfinished.put(NAME, "")
        self.take(Form())
        self._planner.name.setFocus()
