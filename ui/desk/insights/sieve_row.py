"""Whose insights are looked at: those for one team, those of one status, or all."""

from collections.abc import Sequence
from functools import partial
from typing import TypeVar

from msgspec.structs import replace
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.insights.looking import Overview
from app.insights.piles import Sieve
from ui.desk.insights.insight_words import statuses
from ui.desk.rows import drop
from ui.theme import Theme
from ui.widgets.chip import Chip
from ui.widgets.latch import put
from ui.widgets.wrap import Wrap
from ui.wording import translate

MOST_TEAMS = 6
T = TypeVar("T")
FEW = 2
"""Of fewer there is nothing to choose."""


class SieveRow(QWidget):
    """A chip for each team and each status in use; one that is in is let go by a second press.

    One more stands for what customers were not told yet.
    """

    chosen = Signal(object)
    shaped = Signal()
    """Controls came or went."""

    def __init__(self, theme: Theme) -> None:
        """Nothing to choose yet."""
        super().__init__()
        self._theme = theme
        self._sieve = Sieve()
        self._chips: dict[str, tuple[Chip, Sieve]] = {}
        self._rows: tuple[Wrap, ...] = ()
        self._names: tuple[str, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self.hide()

    def draw(self, look: Overview, sieve: Sieve) -> None:
        """Show what there is to choose, and what is chosen."""
        self._sieve = sieve
        teams = _with(sieve.team, look.teams[:MOST_TEAMS])
        words = translate("Insights", "For {0}")
        by_team = {f"team.{team}": (words.format(team), Sieve(team)) for team in teams}
        by_status = {
            f"status.{status}": (statuses()[status], Sieve(status=status))
            for status in _with(sieve.status, look.statuses)
        }
        if look.to_tell or sieve.to_tell:
            by_status["tell"] = (translate("Insights", "Not told yet"), Sieve(to_tell=True))
        chosen = sieve.team, sieve.status or sieve.to_tell
        both = zip((by_team, by_status), chosen, strict=True)
        rows = [row for row, one in both if len(row) >= FEW or one]
        names = tuple(name for row in rows for name in row)
        if names != self._names:
            self._names = names
            self._make(rows)
        for chip, one in self._chips.values():
            put(chip, is_in=one.team == sieve.team if one.team else one == _without_team(sieve))
        self.setVisible(bool(names))

    def _make(self, rows: list[dict[str, tuple[str, Sieve]]]) -> None:
        held = next((name for name, (chip, _) in self._chips.items() if chip.hasFocus()), "")
        for row in self._rows:
            self._column.removeWidget(row)
            drop(row)
        self._chips = {
            name: (self._chip(name, words, one), one)
            for row in rows
            for name, (words, one) in row.items()
        }
        self._rows = tuple(Wrap(*(self._chips[name][0] for name in row), space=6) for row in rows)
        for wrapped in self._rows:
            self._column.addWidget(wrapped)
        self.shaped.emit()
        if held:
            self._hold(held)

    def _hold(self, name: str) -> None:
        """Keep the keyboard where it was, or near it."""
        chips = [chip for chip, _ in self._chips.values()]
        if name in self._chips:
            self._chips[name][0].setFocus()
        elif chips:
            chips[-1].setFocus()
        else:
            self.focusNextChild()

    def _chip(self, name: str, words: str, one: Sieve) -> Chip:
        chip = Chip(self._theme, words)
        chip.setObjectName(f"insights.{name}")
        chip.setAccessibleName(translate("Insights", "Only: {0}").format(words))
        chip.toggled.connect(partial(self._choose, one))
        return chip

    def _choose(self, one: Sieve, is_in: bool) -> None:  # noqa: FBT001 - as the signal calls it
        if one.team:
            self.chosen.emit(replace(self._sieve, team=one.team if is_in else ""))
        else:
            self.chosen.emit(replace(one if is_in else Sieve(), team=self._sieve.team))


def _without_team(sieve: Sieve) -> Sieve:
    return replace(sieve, team="")


def _with(one: T | None, known: Sequence[T]) -> tuple[T, ...]:
    """What is in use, and what is chosen though it is no more."""
    return (*known, one) if one and one not in known else tuple(known)
