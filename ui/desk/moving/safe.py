"""The part of the page for backups, and the way back to one."""

from datetime import tzinfo
from functools import partial
from pathlib import Path

from PySide6.QtCore import QDate, QLocale
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.moving.files import Kept
from ui.desk.moving.mover import Mover
from ui.desk.moving.question import Question
from ui.desk.moving.where import ask_which
from ui.desk.setting import Setting
from ui.desk.sheet import Sheet
from ui.theme import Theme
from ui.widgets.button import Button, Face
from ui.wording import translate

MOST = 8
"""So many backups are listed; older ones are found as files."""


class Safe(QWidget):
    """Backups, and a question before one takes the place of what is here."""

    def __init__(self, theme: Theme, mover: Mover, zone: tzinfo) -> None:
        """Times are told on the clock of `zone`."""
        super().__init__()
        self._theme = theme
        self._mover = mover
        self._zone = zone
        self._backup: Path | None = None
        self._shown: tuple[Kept, ...] | None = None
        self._sheet: Sheet | None = None
        self._buttons: list[Button] = []
        self.question = Question(
            theme, "restore", Face(translate("Moving", "Restore it"), "rotate-ccw")
        )
        self.question.answered.connect(self._on_answer)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.question)

    def draw(self) -> None:
        """Show the backups there are."""
        backups = self._mover.backups[:MOST]
        if backups != self._shown:
            self._shown = backups
            self._lay_out(backups)
        for button in self._buttons:
            button.setEnabled(not self._mover.is_busy)

    def _lay_out(self, backups: tuple[Kept, ...]) -> None:
        if self._sheet is not None:
            self._column.removeWidget(self._sheet)
            self._sheet.hide()
            self._sheet.deleteLater()
        now = self._button("backup", Face(translate("Moving", "Back up now"), "copy"))
        now.clicked.connect(self._mover.back_up)
        file = self._button("file", Face(translate("Moving", "Choose a file…")))
        file.clicked.connect(
            lambda: ask_which(self, translate("Moving", "Restore"), self.ask_about)
        )
        first = Setting(self._theme, translate("Moving", "Backup"), now)
        first.draw(translate("Moving", "Your data lies in {0}.").format(self._mover.folder))
        last = Setting(self._theme, translate("Moving", "Restore from another file"), file)
        last.draw(translate("Moving", "A backup that lies elsewhere."))
        rows = [self._row(number, kept) for number, kept in enumerate(backups)]
        self._buttons = [now, file, *(button for _, button in rows)]
        self._sheet = Sheet(self._theme, first, *(setting for setting, _ in rows), last)
        self._column.insertWidget(0, self._sheet)

    def _row(self, number: int, kept: Kept) -> tuple[Setting, Button]:
        button = self._button(f"restore.{number}", Face(translate("Moving", "Restore…")))
        title = _date_words(kept, self._zone)
        button.setAccessibleName(translate("Moving", "Restore the backup of {0}").format(title))
        button.clicked.connect(partial(self.ask_about, str(kept.path)))
        setting = Setting(self._theme, title, button)
        size = QLocale().formattedDataSize(kept.size, 0)
        setting.draw(f"{_kind_words(kept.path)} · {size}")
        return setting, button

    def ask_about(self, path: str) -> None:
        """Ask whether that file is to take the place of what is here."""
        self._backup = Path(path)
        words = translate(
            "Moving",
            "Put {0} in the place of everything that is here? What is here now becomes a backup."
            " Callside closes for a moment, and opens again.",
        )
        self.question.ask(words.format(self._backup.name))

    def _on_answer(self, is_yes: bool) -> None:  # noqa: FBT001 - a signal's arguments have no names
        if is_yes and self._backup is not None:
            self._mover.change("restore", str(self._backup))
        self._backup = None

    def _button(self, name: str, face: Face) -> Button:
        button = Button(self._theme, face)
        button.setObjectName(f"moving.{name}")
        return button


def _date_words(kept: Kept, zone: tzinfo) -> str:
    made = kept.made_at.astimezone(zone)
    day = QLocale().toString(QDate(made.year, made.month, made.day))
    return f"{day}, {made:%H:%M}"


def _kind_words(path: Path) -> str:
    kinds = {
        "daily": translate("Moving", "Of that day"),
        "asked": translate("Moving", "Made by hand"),
        "before": translate("Moving", "From before an import or a restore"),
        "migration": translate("Moving", "From before an update"),
    }
    return kinds.get(path.name.partition("-")[0], path.name)
