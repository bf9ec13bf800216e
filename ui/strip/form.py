"""The invitation: what a new session needs, and nothing more."""

from datetime import time
from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.people.customer import known_by
from app.remote.request import Command, Request
from app.session.session import LONGEST_NAME, Mode, Phase
from ui.sight import Sight
from ui.strip.form_parts import Others, invitation, next_quarter, now_face, quiet
from ui.strip.length import LengthChoice
from ui.strip.modes import Modes
from ui.strip.offering import Find, Offering
from ui.theme import SECONDARY, TITLE, Theme
from ui.widgets.button import Button, Face
from ui.widgets.field import Field
from ui.widgets.text import Text
from ui.widgets.time_field import TimeField
from ui.wording import translate

if TYPE_CHECKING:
    from app.people.met import Met

NOBODY = ("", "")


class Form(QWidget):
    """Asks for a session: to start now, or to plan for later."""

    wished = Signal(Request)
    elsewhere_wished = Signal(Request)
    """To be planned on the desk."""
    cancelled = Signal()

    def __init__(self, theme: Theme) -> None:
        """An empty form."""
        super().__init__()
        self._theme = theme
        self._title = Text(theme, TITLE, QFont.Weight.DemiBold)
        self._words = Text(theme, SECONDARY, ink=theme.tokens.text_2)
        self.name = Field(theme, translate("Form", "Who it is with"))
        self._length = LengthChoice(theme)
        self._modes = Modes(theme)
        self._at = TimeField(theme, translate("Form", "Planned start"))
        self._is_planning = False
        self._now = Button(theme, now_face(is_planning=False))
        self._later = Button(theme, Face(translate("Form", "Plan it for"), "calendar-clock"))
        self._elsewhere = quiet(theme, translate("Form", "Another day or city…"))
        self._cancel = quiet(theme, translate("Form", "Cancel"))
        self.others = Others(theme)
        self.name.setPlaceholderText(translate("Form", "Name, or leave empty"))
        self.name.setMaxLength(LONGEST_NAME)
        self._picked = NOBODY
        self._lay_out()
        self._connect()

    def empty(self, sight: Sight, now: time) -> None:
        """Have nothing typed yet."""
        self.name.clear()
        self._picked = NOBODY
        self._length.draw(sight.settings.length_minutes, now)
        self._modes.draw(frozenset({Mode.CAMERA}))
        self._at.clear()
        self.go_on(sight, now)

    def draw(self, sight: Sight, *, is_planning: bool) -> None:
        """Say what it is for, first of all for later if it `is_planning`; what is typed stays."""
        self._is_planning = is_planning
        if is_planning:
            self._title.setText(translate("Form", "Plan a session"))
        elif sight.is_first:
            self._title.setText(translate("Form", "Your first session"))
        else:
            self._title.setText(translate("Form", "The next session"))
        self._words.setText(invitation(is_first=sight.is_first and not is_planning))
        self._words.setVisible(bool(self._words.text()))
        self._now.wear(now_face(is_planning=is_planning))
        self._now.setVisible(sight.phase in {None, Phase.BEFORE})
        self.others.setVisible(not is_planning)
        self._cancel.setVisible(is_planning)

    def go_on(self, sight: Sight, now: time) -> None:
        """Propose a start to come, as long as nobody typed one."""
        self._at.propose(next_quarter(sight.busy_until or now))

    def fill(self, request: Request) -> None:
        """Say what `request` does."""
        self.name.setText(request.name)
        self._picked = (known_by(request.name), request.customer)
        self._length.fill(request.minutes, request.until)
        self._modes.draw(request.modes)
        if request.at is not None:
            self._at.put_time(request.at)

    def request(self, *, later: bool) -> Request:
        """What the form says."""
        minutes, until = self._length.chosen()
        return Request(
            Command.START,
            name=self.name.text(),
            minutes=minutes,
            until=until,
            at=self._at.meant() if later else None,
            modes=self._modes.chosen,
            customer=self._customer(),
            anew=True,
        )

    def offer(self, find: Find) -> None:
        """Have the names that `find` finds offered while one is typed."""
        Offering(self._theme, self.name, find).picked.connect(self._meet)

    def _meet(self, met: "Met") -> None:
        self.name.setText(met.name)
        self._picked = (known_by(met.name), met.key)

    def conceal(self, *, wanted: bool) -> None:
        """Show the name as dots, or as it is."""
        echo = QLineEdit.EchoMode.Password if wanted else QLineEdit.EchoMode.Normal
        if self.name.echoMode() is not echo:
            self.name.setEchoMode(echo)

    def submit(self, *, later: bool = False) -> None:
        """Ask for what the form says, unless a time in it is not understood."""
        is_clear = self._length.insist() and (not later or self._at.insist())
        if is_clear:
            self.wished.emit(self.request(later=later))

    def begin_typing(self) -> None:
        """Put the keyboard into the name."""
        self.name.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves a plan alone."""
        if event.key() == Qt.Key.Key_Escape and not self._cancel.isHidden():
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        later = QHBoxLayout()
        later.setSpacing(8)
        later.addWidget(self._later, 1)
        later.addWidget(self._at)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._title)
        column.addWidget(self._words)
        for words, field in (
            (translate("Form", "Who is it with?"), self.name),
            (translate("Form", "How long?"), self._length),
            (translate("Form", "They see or hear you by"), self._modes),
        ):
            column.addSpacing(4)
            label = Text(self._theme, SECONDARY, QFont.Weight.DemiBold, self._theme.tokens.text_2)
            label.setText(words)
            column.addWidget(label)
            column.addWidget(field)
        column.addSpacing(8)
        column.addWidget(self._now)
        column.addLayout(later)
        column.addWidget(self._at.fault)
        column.addWidget(self._elsewhere)
        column.addWidget(self._cancel)
        column.addWidget(self.others)

    def _customer(self) -> str:
        name, key = self._picked
        return key if known_by(self.name.text()) == name else ""

    def _submit_now(self) -> None:
        self.submit()

    def _submit_later(self) -> None:
        self.submit(later=True)

    def _submit(self) -> None:
        self.submit(later=self._is_planning)

    def _go_on_elsewhere(self) -> None:
        minutes, when = self._length.minutes_from(self._at.meant()), self._at.text()
        said = replace(self.request(later=True), minutes=minutes, until=None, at=None)
        self.elsewhere_wished.emit(replace(said, command=Command.PLAN, when=when))

    def _connect(self) -> None:
        self._now.clicked.connect(self._submit_now)
        self._later.clicked.connect(self._submit_later)
        self._at.returnPressed.connect(self._submit_later)
        self.name.returnPressed.connect(self._submit)
        self._length.entered.connect(self._submit)
        self._elsewhere.clicked.connect(self._go_on_elsewhere)
        self._cancel.clicked.connect(self.cancelled)
