"""What is seldom changed of a customer: what is said of them, and who they are."""

from collections.abc import Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from app.people.record import Record
from ui.desk.people.facts_part import FactsPart
from ui.desk.people.fold import Fold
from ui.desk.people.register import Register
from ui.desk.people.who_part import WhoPart
from ui.theme import Theme
from ui.widgets.heading import Summary
from ui.wording import translate

Days = Sequence[tuple[UUID, str]]
"""Sessions, each told by its day."""


class AboutPart(QWidget):
    """Two cards that unfold, and stay so for the next customer."""

    done = Signal(object)
    """Something was done or kept; it comes with a refusal if it was not."""
    shaped = Signal()
    """Controls came or went."""

    def __init__(self, theme: Theme, register: Register) -> None:
        """Nobody yet."""
        super().__init__()
        self._theme = theme
        self._register = register
        self._record: Record | None = None
        self._days: Days = ()
        self._facts: FactsPart | None = None
        self._who: WhoPart | None = None
        self._folds = {
            "facts": Fold(theme, _facts_face(), self._make_facts),
            "who": Fold(theme, _who_face(), self._make_who),
        }
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 0)
        column.setSpacing(8)
        for name, fold in self._folds.items():
            fold.head.setObjectName(f"customer.{name}")
            fold.unfold(is_open=name in register.open_parts)
            fold.shaped.connect(partial(self._on_folded, name))
            column.addWidget(fold)

    @property
    def shows_facts(self) -> bool:
        """Whether what is said of the customer can be changed now."""
        return self._folds["facts"].is_open

    @property
    def is_being_said(self) -> bool:
        """Whether the keyboard is at what is said of the customer."""
        held = QApplication.focusWidget()
        return held is not None and self._facts is not None and self._facts.isAncestorOf(held)

    def draw(self, record: Record, days: Days) -> None:
        """Show what is known, wherever it is unfolded."""
        is_other = self._record is None or self._record.own.key != record.own.key
        self._record, self._days = record, days
        if self._facts is not None:
            self._facts.draw(record)
        if self._who is not None:
            self._who.draw(days, is_other=is_other)

    def unfold_place(self) -> QWidget:
        """The field for where they are, unfolded."""
        self._folds["facts"].unfold(is_open=True)
        self._on_folded("facts")
        return self._facts.place if self._facts is not None else self

    def finish(self) -> None:
        """Save what is being typed."""
        if self._facts is not None:
            self._facts.finish()

    def _make_facts(self) -> FactsPart:
        self._facts = FactsPart(self._theme, self._register)
        self._facts.kept.connect(self.done)
        return self._facts

    def _make_who(self) -> WhoPart:
        self._who = WhoPart(self._theme, self._register)
        self._who.done.connect(self.done)
        return self._who

    def _on_folded(self, name: str) -> None:
        parts = self._register.open_parts
        (parts.add if self._folds[name].is_open else parts.discard)(name)
        if self._record is not None:
            self.draw(self._record, self._days)
        self.shaped.emit()


def _facts_face() -> Summary:
    return Summary(
        "pencil-line",
        translate("People", "About them"),
        translate("People", "their name and how it is said, city, language, notes"),
    )


def _who_face() -> Summary:
    return Summary(
        "users",
        translate("People", "Who is who"),
        translate("People", "another name, or somebody else of that name"),
    )
