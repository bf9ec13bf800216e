"""How long a session shall be: one of the usual lengths, another one, or until a time of day."""

from datetime import time
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.settings import LENGTH_MINUTES, LENGTHS
from ui.theme import Theme
from ui.widgets.chip import Chip
from ui.widgets.field import NumberField
from ui.widgets.latch import stop_at
from ui.widgets.time_field import TimeField, later_by, minutes_between
from ui.widgets.wrap import Wrap
from ui.wording import spell, translate


class LengthChoice(QWidget):
    """Chips for the usual lengths; "other" and "until" open a field."""

    entered = Signal()
    """Return was pressed in a field."""

    def __init__(self, theme: Theme) -> None:
        """Nothing chosen yet."""
        super().__init__()
        self._usual = {minutes: Chip(theme, str(minutes)) for minutes in LENGTHS}
        self._other = Chip(theme, translate("Length", "Other"))
        self._until = Chip(theme, translate("Length", "Until"))
        self._chips = (*self._usual.values(), self._other, self._until)
        self._minutes = NumberField(theme, translate("Length", "Minutes"))
        self._end = TimeField(theme, translate("Length", "End"))
        self._minutes.setRange(LENGTH_MINUTES.start, LENGTH_MINUTES.stop - 1)
        self._minutes.setSuffix(translate("Length", " min"))
        self._tune_chips()
        self._lay_out()

    def draw(self, minutes: int, now: time) -> None:
        """Choose `minutes`, and propose an end that lies as far from `now`."""
        self._end.put_time(later_by(now, minutes))
        self.fill(minutes, None)
        self._open_field()

    def fill(self, minutes: int | None, until: time | None) -> None:
        """Choose so many minutes, or else an end."""
        if until is not None:
            self._end.put_time(until)
            self._until.setChecked(True)
        elif minutes is not None:
            self._minutes.setValue(minutes)
            self._usual.get(minutes, self._other).setChecked(True)

    def chosen(self) -> tuple[int | None, time | None]:
        """The minutes, or the end as a time of day."""
        if self._until.isChecked():
            return None, self._end.meant()
        usual = [minutes for minutes, chip in self._usual.items() if chip.isChecked()]
        return (usual[0] if usual else self._minutes.value()), None

    def minutes_from(self, start: time | None) -> int | None:
        """The minutes; those from `start` to the end, if that was chosen and is no odd length."""
        minutes, end = self.chosen()
        if start is None or end is None:
            return minutes
        apart = minutes_between(start, end)
        return apart if apart in LENGTH_MINUTES else None

    def insist(self) -> bool:
        """Whether the length is understood; if not, that is told where it is to be mended."""
        return not self._until.isChecked() or self._end.insist()

    def _tune_chips(self) -> None:
        for minutes, chip in self._usual.items():
            chip.setAccessibleName(spell(minutes))
        for chip in self._chips:
            chip.setAutoExclusive(True)
            chip.toggled.connect(self._open_field)
        for chip, field in ((self._other, self._minutes), (self._until, self._end)):
            chip.clicked.connect(partial(_enter, chip, field))
        for line in (self._minutes.lineEdit(), self._end):
            line.returnPressed.connect(self.entered)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(Wrap(*self._chips, space=6))
        column.addWidget(self._minutes)
        column.addWidget(self._end)
        column.addWidget(self._end.fault)

    def _open_field(self) -> None:
        self._minutes.setVisible(self._other.isChecked())
        self._end.setVisible(self._until.isChecked())
        if not self._until.isChecked():
            self._end.fault.hide()
        for chip in self._chips:
            stop_at(chip, is_stop=chip.isChecked())


def _enter(chip: Chip, field: NumberField | TimeField) -> None:
    """A click leads on into the field; who walks the chips by keys stays among them."""
    if not chip.hasFocus():
        field.setFocus()
        field.selectAll()
