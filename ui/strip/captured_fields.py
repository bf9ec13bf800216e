"""What can be changed about a line that was written down; all of it can wait."""

from functools import partial

from msgspec.structs import replace
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.records.typed import Half
from app.session.capture import Capture, CaptureKind, Owner
from ui.line_acts import LineActs
from ui.pencil import Pencil
from ui.strip.due_field import DueField
from ui.theme import Theme
from ui.widgets.button import Button, Face, Weight
from ui.widgets.chip import Chip
from ui.widgets.choice import tell
from ui.widgets.field import Field
from ui.widgets.labelled import labelled
from ui.widgets.latch import put
from ui.widgets.picker import Picker
from ui.widgets.sides import sides
from ui.widgets.wrap import Wrap
from ui.wording import kind_words, translate

LONGEST = 500
INDENT = 12


class CapturedFields(QWidget):
    """Its words and its kind; of a promise whether we can, who keeps it, by when if `has_day`."""

    dropped = Signal()

    def __init__(self, theme: Theme, scribe: LineActs, *, has_day: bool = True) -> None:
        """Show nothing yet."""
        super().__init__()
        self._theme = theme
        self._scribe = scribe
        self._line: Capture | None = None
        self._pencil = Pencil(self, self._keep)
        self._kept = Half()
        self._words = self._field(translate("Captured", "In other words"))
        self._kind = Picker(
            theme,
            translate("Captured", "What it is"),
            {kind.value: kind_words(kind) for kind in CaptureKind},
            "list-checks",
        )
        self._drop = Button(
            theme, Face(translate("Captured", "Drop"), "trash-2", weight=Weight.QUIET)
        )
        self._sure = {
            True: Chip(theme, translate("Captured", "Yes")),
            False: Chip(theme, translate("Captured", "Not sure")),
        }
        self._owners = {owner: Chip(theme, "") for owner in Owner}
        self._name = self._field(translate("Captured", "Who is that?"))
        self._due = DueField(theme, scribe.days)
        self._has_day = has_day
        self._promised = QWidget()
        self._lay_out()
        self._connect()

    def draw(self, line: Capture) -> None:
        """Show `line`; a field that is being typed in is left alone."""
        self._line = line
        if not self._words.hasFocus():
            self._words.put(line.text)
        self._kind.draw(line.kind.value)
        promise = line.promise
        self._promised.setVisible(promise is not None)
        if promise is None:
            return
        for is_sure, chip in self._sure.items():
            put(chip, is_in=promise.is_sure is is_sure)
        for owner, chip in self._owners.items():
            put(chip, is_in=promise.owner is owner)
        self._name.setVisible(promise.owner is Owner.OTHER)
        if not self._name.hasFocus():
            self._name.put(promise.name)
        self._due.draw(promise.due)

    def begin(self) -> None:
        """Put the keyboard into the words; of a promise, where its day is typed."""
        is_promise = self._line is not None and self._line.promise is not None
        first = self._due.field if is_promise else self._words
        first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def finish(self) -> None:
        """Take over what is being typed."""
        if self._line is None:
            return
        if self._words.text() != self._line.text:
            self._scribe.reword(self._line.id, self._words.text())
        promise = self._line.promise
        if promise and promise.owner is Owner.OTHER and self._name.text() != promise.name:
            self._owe(name=self._name.text().strip())
        self._due.finish()
        self._pencil.finish()
        self._keep()

    def take_up(self, half: Half) -> None:
        """Type on at a day that was being typed when the program last stopped."""
        self._kept = half
        self._due.field.setText(half.day)

    def _keep(self) -> bool:
        half = self._half(self._line) if self._line else self._kept
        if self._line is None or half == self._kept:
            return True
        is_kept = self._scribe.keep_half(self._line.id, half)
        self._kept = half if is_kept else self._kept
        return is_kept

    def _half(self, line: Capture) -> Half:
        """What is typed and not taken over."""
        words = "" if self._words.text() == line.text else self._words.text()
        if line.promise is None:
            return Half(words)
        is_other = line.promise.owner is Owner.OTHER and self._name.text() != line.promise.name
        return Half(words, self._name.text() if is_other else "", self._due.half)

    def _owe(self, **known: object) -> None:
        if self._line is not None:
            self._scribe.owe(self._line.id, lambda promise: replace(promise, **known))

    def _sort(self, kind: str) -> None:
        if self._line is not None:
            self._scribe.sort(self._line.id, CaptureKind(kind))

    def _answer(self, answer: bool, is_in: bool) -> None:  # noqa: FBT001 - as the signal calls it
        """A chip that is pressed again takes the answer back."""
        self._owe(is_sure=answer if is_in else None)

    def _give(self, owner: Owner) -> None:
        self._owe(owner=owner)
        if owner is Owner.OTHER:
            self._name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _field(self, name: str) -> Field:
        field = Field(self._theme, name)
        field.setObjectName("planner.captured")
        field.setMaxLength(LONGEST)
        field.textEdited.connect(self._pencil.touch)
        field.editingFinished.connect(self.finish)
        return field

    def _lay_out(self) -> None:
        theme = self._theme
        words = {
            Owner.ME: translate("Captured", "Me"),
            Owner.CUSTOMER: translate("Captured", "The customer"),
            Owner.OTHER: translate("Captured", "Somebody else"),
        }
        for owner, chip in self._owners.items():
            chip.setText(words[owner])
            chip.setAutoExclusive(True)
        inside = QVBoxLayout(self._promised)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(8)
        for title, part in (
            (translate("Captured", "By when"), self._due),
            (translate("Captured", "Who keeps it"), Wrap(*self._owners.values(), space=6)),
            (translate("Captured", "Can we really?"), Wrap(*self._sure.values(), space=6)),
        ):
            if part is not self._due or self._has_day:
                inside.addLayout(labelled(theme, title, part))
        inside.insertWidget(inside.count() - 1, self._name)
        if not self._has_day:
            self._due.setParent(self)
            self._due.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(sides(INDENT, 2, INDENT, 10))
        column.setSpacing(8)
        column.addWidget(self._words)
        column.addWidget(self._promised)
        column.addWidget(Wrap(self._kind, self._drop))

    def _connect(self) -> None:
        self._kind.chosen.connect(self._sort)
        self._drop.clicked.connect(self.dropped)
        self._due.field.textEdited.connect(self._pencil.touch)
        self._due.chosen.connect(lambda day: self._owe(due=day))
        tell(self._owners, self._give)
        for answer, chip in self._sure.items():
            chip.toggled.connect(partial(self._answer, answer))
