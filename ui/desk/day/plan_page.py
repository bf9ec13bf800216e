"""The page on which a session is planned; what was typed stays until it is."""

from datetime import timedelta

from msgspec.structs import replace
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QWidget

from app.booking.form import Form, Start, draft_of, untyped
from app.booking.kept_form import NAME, keep_form, kept_form
from app.people.met import Met
from app.people.taken_along import taken_along
from app.refusal import Refusal
from app.session.session import Session
from app.wall.meaning import Fault, Flaw
from ui.alarm import Alarm
from ui.desk.advice import Advice
from ui.desk.day.diary import Diary
from ui.desk.day.kind_picker import KindPicker
from ui.desk.day.planner import Planner
from ui.desk.day.start_words import along_words, flaw_words
from ui.desk.page import Page
from ui.desk.sheet import SIDE, Sheet
from ui.people_offers import offers_of
from ui.refusals import sentence
from ui.theme import Theme
from ui.widgets.button import Button, Face, Weight
from ui.widgets.link import Link
from ui.widgets.suggestions import Suggestion, Suggestions
from ui.widgets.wrap import Wrap
from ui.wording import translate

MET_LATELY = 12
"""Among how many sessions a customer's city, language and ways to them are looked for."""
SEEN = timedelta(milliseconds=200)


class PlanPage(Page):
    """Goes back to the day by its first link, and on to the session that was planned."""

    leads_back = True
    planned = Signal(object)

    def __init__(self, theme: Theme, diary: Diary, old: Session | None = None) -> None:
        """Show what was typed the last time, if that was not used; `old` is what is rebooked."""
        super().__init__(theme)
        self._diary = diary
        self._old = old
        self._name = NAME if old is None else f"{old.id}.rebooking"
        self._back = Link(theme, translate("Booking", "Back to the day"))
        kinds = KindPicker(theme, diary.kinds)
        self._planner = Planner(theme, diary.world.gazetteer.find, kinds)
        self._advice = Advice(theme)
        words = translate("Planner", "Plan it")
        self._plan = Button(theme, Face(words, "calendar-clock", "Ctrl+↵", Weight.FILLED))
        words = translate("Planner", "Clear") if old is None else translate("Planner", "As it was")
        self._clear = Button(theme, Face(words, weight=Weight.QUIET))
        self._idle = Alarm(self)
        self._idle.rang.connect(diary.world.gazetteer.prepare)
        self._lay_out()
        self._connect()
        self.take_up()

    @property
    def first(self) -> QWidget:
        """Where the keyboard begins; of what is rebooked only the hour is missing."""
        return self._planner.name if self._old is None else self._planner.when

    def showEvent(self, event: QShowEvent) -> None:
        """Once it was seen, the search for cities is made ready: misspellings wait for it."""
        super().showEvent(event)
        self._idle.aim(SEEN)

    def draw(self) -> None:
        """Say what the words came to by now."""
        told = self._diary.judge(self._planner.meant())
        self._planner.tell(told)
        self._plan.setEnabled(told.is_sound and self._planner.is_sound)
        self.order()

    def finish(self) -> None:
        """All that was typed is kept already."""

    def take_up(self) -> None:
        """Go on with what was typed the last time, here or elsewhere."""
        form = kept_form(self._diary.unfinished, self._name) or self._fresh()
        self._planner.fill(form)
        self.draw()

    def submit(self) -> None:
        """Plan the session, if that can be done; else go where something is missing."""
        self._planner.finish()
        form = self._planner.form()
        told = self._diary.judge(form)
        start = told.start
        if not told.is_sound or not isinstance(start, Start):
            self._ask_when(start)
            return
        if not self._planner.is_sound:
            return
        outcome = self._diary.add(draft_of(form, start, self._diary.now()), self._old)
        if isinstance(outcome, Refusal):
            self._advice.draw(sentence(outcome))
            return
        keep_form(self._diary.unfinished, Form(), self._name)
        self.planned.emit(outcome.id)

    def _ask_when(self, start: object) -> None:
        """What is wrong with words stands beside them already; that there are none does not."""
        if isinstance(start, Fault) and start.flaw is Flaw.NOTHING:
            self._advice.draw(flaw_words(start))
        self._planner.when.setFocus(Qt.FocusReason.TabFocusReason)

    def _lay_out(self) -> None:
        sheet = Sheet(self.theme, self._planner)
        sheet.column.setContentsMargins(SIDE, SIDE, SIDE, SIDE)
        for part in (
            Wrap(self._back),
            self.heading(translate("Planner", "Plan a session")),
            *([self.remark(along_words(self._old))] if self._old else []),
            sheet,
            self._advice,
            Wrap(self._plan, self._clear),
        ):
            self.column.addWidget(part)

    def _connect(self) -> None:
        self._planner.changed.connect(self._on_changed)
        offers = Suggestions(self.theme, self._planner.name, self._offered)
        offers.picked.connect(self._on_met)
        for name, button, act in (
            ("back", self._back, self.left.emit),
            ("plan", self._plan, self.submit),
            ("clear", self._clear, self._on_cleared),
        ):
            button.setObjectName(f"plan.{name}")
            button.clicked.connect(act)
        QShortcut(QKeySequence("Ctrl+Return"), self).activated.connect(self.submit)

    def _fresh(self) -> Form:
        """Nothing typed, but for what is known of the session that is rebooked."""
        if self._old is None:
            return Form()
        known = replace(self._diary.form_of(self._old), when="", chosen=None)
        return untyped(known, self._diary.usual_length(known.kind))

    def _on_changed(self) -> None:
        refusal = keep_form(self._diary.unfinished, self._planner.form(), self._name)
        self._advice.draw(sentence(refusal) if refusal else "")
        self.draw()

    def _offered(self, typed: str) -> tuple[Suggestion, ...]:
        diary = self._diary
        today = diary.now().astimezone(diary.zone).date()
        return offers_of(diary.folk.called(typed), diary.zone, today)

    def _on_met(self, met: Met) -> None:
        """Take along what is known of them."""
        record = self._diary.folk.record(met.key, MET_LATELY)
        if isinstance(record, Refusal):
            self._advice.draw(sentence(record))
            return
        form = taken_along(self._planner.form(), met.name, record)
        self._planner.fill(form)
        self._on_changed()

    def _on_cleared(self) -> None:
        keep_form(self._diary.unfinished, Form(), self._name)
        self.take_up()
        self.first.setFocus()
