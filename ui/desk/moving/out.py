"""The part of the page for what goes out, and what comes in."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.moving.wish import Form, Wish
from ui.desk.moving.gauge import Gauge
from ui.desk.moving.mover import Mover
from ui.desk.moving.where import ask_where_to, ask_which, form_words
from ui.desk.setting import Setting
from ui.desk.sheet import Sheet
from ui.theme import SECONDARY, Theme
from ui.widgets.button import Button, Face
from ui.widgets.chip import Chip
from ui.widgets.choice import tell
from ui.widgets.latch import put
from ui.widgets.text import Text
from ui.widgets.wrap import Wrap
from ui.wording import translate


class Under(QWidget):
    """How far an export is, and the way to stop it."""

    def __init__(self, theme: Theme, mover: Mover) -> None:
        """Seen only while one is under way."""
        super().__init__()
        self._words = Text(theme, SECONDARY, ink=theme.tokens.text_2)
        self._gauge = Gauge(theme, translate("Moving", "How far the export is"))
        self.stop = Button(theme, Face(translate("Moving", "Stop"), "circle-stop"))
        self.stop.setObjectName("moving.stop")
        self.stop.clicked.connect(mover.stop)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 8, 0, 8)
        row.setSpacing(12)
        row.addWidget(self._words, 1)
        row.addWidget(self._gauge, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.stop)
        mover.went.connect(self.draw)
        self.draw(0, 0)

    def draw(self, done: int, total: int) -> None:
        """So many of so many sessions."""
        self._gauge.setMaximum(max(total, 1))
        self._gauge.setValue(done)
        self._words.setText(translate("Moving", "{0:,} of {1:,} sessions").format(done, total))


class Out(Sheet):
    """Export and import."""

    def __init__(self, theme: Theme, mover: Mover) -> None:
        """JSON is offered first."""
        self._mover = mover
        self._form = Form.JSON
        self._chips = {form: self._chip(theme, form) for form in Form}
        self.export = _button(theme, "export", Face(translate("Moving", "Export…")))
        self._import = _button(theme, "import", Face(translate("Moving", "Import…")))
        self._under = Under(theme, mover)
        forms = Setting(theme, translate("Moving", "Format"), Wrap(*self._chips.values()))
        out = Setting(theme, translate("Moving", "Export everything"), Wrap(self.export))
        back = Setting(theme, translate("Moving", "Import"), Wrap(self._import))
        super().__init__(theme, forms, out, self._under, back)
        self._forms, self._out = forms, out
        back.draw(
            translate(
                "Moving",
                "Adds what an export as JSON holds; what is here stays as it is. Callside closes"
                " for a moment, and opens again.",
            )
        )
        tell(self._chips, self._choose)
        self.export.clicked.connect(self._ask_where_to)
        self._import.clicked.connect(self._ask_which)
        self._choose(self._form)

    def draw(self) -> None:
        """Show what is under way."""
        self._under.setVisible(self._mover.is_exporting)
        for button in (self.export, self._import):
            button.setEnabled(not self._mover.is_busy)

    def _choose(self, form: Form) -> None:
        self._form = form
        put(self._chips[form], is_in=True)
        self._forms.draw(_meanings()[form])
        self._out.draw(translate("Moving", "Into one file, readable by you alone."))

    def _ask_where_to(self) -> None:
        ask_where_to(self, Wish(Path("callside")), [self._form], self._mover.export)

    def _ask_which(self) -> None:
        ask_which(self, translate("Moving", "Import"), partial(self._mover.change, "import"))

    def _chip(self, theme: Theme, form: Form) -> Chip:
        chip = Chip(theme, form_words(form))
        chip.setAutoExclusive(True)
        chip.setObjectName(f"moving.form.{form}")
        return chip


def _button(theme: Theme, name: str, face: Face) -> Button:
    button = Button(theme, face)
    button.setObjectName(f"moving.{name}")
    return button


def _meanings() -> dict[Form, str]:
    return {
        Form.JSON: translate("Moving", "Holds everything, and can be imported again."),
        Form.MARKDOWN: translate("Moving", "Text to read and to keep elsewhere."),
        Form.CSV: translate("Moving", "A table with a row for each session."),
    }
