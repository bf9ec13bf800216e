"""What came of an insight: its status, what a duplicate repeats, and whether they were told."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.insights.fitting import likest
from app.insights.heard import Heard
from app.session.insight import Status
from ui.desk.insights.insight_words import statuses, told_words
from ui.desk.insights.sorting import Sorting
from ui.desk.rows import drop
from ui.theme import SECONDARY, Theme
from ui.widgets.button import Button, Face
from ui.widgets.digit_chips import DigitChips
from ui.widgets.labelled import labelled
from ui.widgets.link import Link
from ui.widgets.text import Text
from ui.widgets.wrap import Wrap
from ui.wording import quoted, translate


class CameOf(QWidget):
    """`judged` comes with a status, `repeated` with the line that is repeated."""

    judged = Signal(object)
    repeated = Signal(object)
    told = Signal()
    shaped = Signal()
    """Controls came or went."""

    def __init__(self, theme: Theme, sorting: Sorting, stem: str) -> None:
        """Nothing came of it yet."""
        super().__init__()
        self._theme = theme
        self._sorting = sorting
        self._stem = stem
        words = translate("Insights", "What came of it")
        self._status = DigitChips(theme, f"{stem}.status", words, statuses())
        self._status.chosen.connect(self.judged)
        self._repeats = Text(theme, SECONDARY, ink=theme.tokens.text_2)
        self._offered: tuple[Heard, ...] = ()
        self._picks: QWidget | None = None
        self._tell = Button(theme, Face(translate("Insights", "I told them"), "mail"))
        self._tell.setObjectName(f"{stem}.told")
        self._tell.clicked.connect(self.told)
        self._stand = Text(theme, SECONDARY, ink=theme.tokens.text_2)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addLayout(labelled(theme, words, self._status))
        for part in (self._repeats, self._stand, Wrap(self._tell)):
            self._column.addWidget(part)

    def draw(self, one: Heard) -> None:
        """Show what came of that line."""
        known, sorting = one.insight, self._sorting
        self._status.draw(known.status)
        self._draw_repeated(one)
        told = told_words(known, sorting.diary.zone, sorting.today)
        self._stand.setText(told)
        self._stand.setVisible(bool(told))
        is_told = known.told_at is not None
        again, first = translate("Insights", "Not told yet"), translate("Insights", "I told them")
        self._tell.wear(Face(again if is_told else first, "" if is_told else "mail"))

    def _draw_repeated(self, one: Heard) -> None:
        """The line that it repeats, or those that it may repeat."""
        is_double = one.insight.status is Status.DUPLICATE
        heard = self._sorting.heard if is_double else ()
        other = next((each for each in heard if each.capture.id == one.insight.same_as), None)
        asks = is_double and other is None
        found = likest(one, heard) if asks else ()
        self._repeats.setVisible(is_double)
        if other is not None:
            words = translate("Insights", "It repeats {0}")
            self._repeats.setText(words.format(quoted(other.capture.text)))
        elif asks:
            none = translate("Insights", "No other line says the like.")
            self._repeats.setText(
                translate("Insights", "Which one does it repeat?") if found else none
            )
        self._offer(found)

    def _offer(self, found: Sequence[Heard]) -> None:
        if tuple(found) == self._offered:
            return
        self._offered = tuple(found)
        if self._picks is not None:
            self._column.removeWidget(self._picks)
            drop(self._picks)
            self._picks = None
        if found:
            self._picks = QWidget()
            column = QVBoxLayout(self._picks)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(0)
            for number, other in enumerate(found):
                column.addWidget(self._pick(number, other))
            self._column.insertWidget(self._column.indexOf(self._repeats) + 1, self._picks)
        self.shaped.emit()

    def _pick(self, number: int, other: Heard) -> Wrap:
        link = Link(self._theme, other.capture.text)
        link.setObjectName(f"{self._stem}.same.{number}")
        link.clicked.connect(partial(self.repeated.emit, other.capture.id))
        return Wrap(link)
