"""Where a challenge and an insight meet: what is linked, and what may be, each with its reason."""

from collections.abc import Sequence
from functools import partial
from uuid import UUID

from msgspec import Struct
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.refusal import Reason, Refusal
from app.session.steps import Step
from ui.desk.advice import Advice
from ui.desk.deeds import Deeds
from ui.desk.rows import drop
from ui.refusals import sentence
from ui.theme import SECONDARY, Theme
from ui.widgets.button import Button, Face
from ui.widgets.link import Link
from ui.widgets.text import Text
from ui.wording import translate


class MeetLine(Struct, frozen=True):
    """One that is linked or may be: its words, what is said of it, and by what it is known."""

    identity: UUID
    words: str
    beneath: str


class MeetShown(Struct, frozen=True):
    """What is said of all, what is linked, and what may be."""

    title: str
    tied: tuple[MeetLine, ...]
    hints: tuple[MeetLine, ...]


class MeetPart(QWidget):
    """`linked` and `unlinked` come with what was meant; while all is put aside, it says that."""

    linked = Signal(object)
    unlinked = Signal(object)
    shaped = Signal()
    """Controls came or went."""

    def __init__(self, theme: Theme, deeds: Deeds, stem: str) -> None:
        """Nothing yet; its controls are named after `stem`."""
        super().__init__()
        self._theme = theme
        self._deeds = deeds
        self._stem = stem
        self._shown: MeetShown | None = None
        self._title = Text(theme, SECONDARY, QFont.Weight.Medium)
        self._hint = Text(theme, SECONDARY, QFont.Weight.Medium, theme.tokens.text_2)
        self._hint.setText(translate("Talks", "May belong together"))
        self._advice = Advice(theme)
        self._advice.draw("")
        self._lines: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 4, 0, 0)
        self._column.setSpacing(8)
        for part in (self._title, self._hint, self._advice):
            self._column.addWidget(part)

    def wait(self, *, is_put_aside: bool) -> None:
        """Show why there is nothing while a talk waits or runs; before all was read, nothing."""
        words = sentence(Refusal(Reason.PUT_ASIDE))
        self.put(MeetShown(words, (), ()) if is_put_aside else None)

    def put(self, shown: MeetShown | None) -> None:
        """Show these, or nothing."""
        self.setVisible(shown is not None)
        if shown == self._shown:
            return
        self._shown = shown
        for old in self._lines:
            self._column.removeWidget(old)
            drop(old)
        self._lines = []
        if shown is not None:
            self._title.setText(shown.title)
            self._title.setVisible(bool(shown.title))
            self._hint.setVisible(bool(shown.hints))
            self._insert(self._title, [self._tied(one) for one in shown.tied])
            self._insert(self._hint, [self._may_be(one) for one in shown.hints])
        self.shaped.emit()

    def act(self, session: UUID, step: Step, words: str) -> None:
        """Do something to an insight of a session; the page takes it back."""
        outcome = self._deeds.amend(session, step, words)
        self._advice.draw(sentence(outcome) if outcome else "")

    def _insert(self, after: QWidget, lines: Sequence[QWidget]) -> None:
        place = self._column.indexOf(after) + 1
        for offset, line in enumerate(lines):
            self._column.insertWidget(place + offset, line)
        self._lines.extend(lines)

    def _tied(self, one: MeetLine) -> QWidget:
        link = Link(self._theme, translate("Talks", "Unlink"))
        link.setObjectName(f"{self._stem}.unlink.{one.identity}")
        link.setAccessibleDescription(one.words)
        link.clicked.connect(partial(self.unlinked.emit, one.identity))
        return self._line(one, link)

    def _may_be(self, one: MeetLine) -> QWidget:
        button = Button(self._theme, Face(translate("Talks", "Link"), "link-2"))
        button.setObjectName(f"{self._stem}.link.{one.identity}")
        button.setAccessibleDescription(f"{one.words}, {one.beneath}")
        button.clicked.connect(partial(self.linked.emit, one.identity))
        return self._line(one, button)

    def _line(self, one: MeetLine, act: QWidget) -> QWidget:
        words, beneath = (
            Text(self._theme),
            Text(self._theme, SECONDARY, ink=self._theme.tokens.text_2),
        )
        words.setText(one.words)
        beneath.setText(one.beneath)
        said = QVBoxLayout()
        said.setSpacing(2)
        said.addWidget(words)
        said.addWidget(beneath)
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 2, 0, 2)
        row.setSpacing(12)
        row.addLayout(said, 1)
        row.addWidget(act, 0, Qt.AlignmentFlag.AlignVCenter)
        return line
