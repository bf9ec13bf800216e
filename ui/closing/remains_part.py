"""What a shared screen leaves behind: access that was granted, secrets that were seen."""

from datetime import datetime, tzinfo
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.session.aftercare import Access
from app.zone import clock_time
from ui.theme import SECONDARY, Theme
from ui.widgets.chip import Chip
from ui.widgets.latch import put
from ui.widgets.text import Text
from ui.widgets.wrap import Wrap
from ui.wording import translate


class RemainsPart(QWidget):
    """Two questions with two answers each; `answered` tells whether there was none."""

    answered = Signal(str, bool)

    def __init__(self, theme: Theme) -> None:
        """Nothing answered yet."""
        super().__init__()
        self._theme = theme
        self._titles = {name: self._title() for name in ("access", "secrets")}
        self._chips = {
            (name, was_none): self._chip(name, was_none)
            for name in self._titles
            for was_none in (False, True)
        }
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for name, title in self._titles.items():
            column.addWidget(title)
            column.addWidget(Wrap(self._chips[name, False], self._chips[name, True], space=6))

    def draw(self, access: Access | None, zone: tzinfo) -> None:
        """Show what was answered, and when; nothing where no screen was shared."""
        self.setVisible(access is not None)
        known = access or Access()
        told = {
            "access": (known.removed_at, known.had_none),
            "secrets": (known.secrets_gone_at, known.saw_none),
        }
        for name, (at, was_none) in told.items():
            self._titles[name].setText(_title_words(name, at, zone))
            for none in (False, True):
                put(self._chips[name, none], is_in=at is not None and none is was_none)

    def _title(self) -> Text:
        return Text(self._theme, SECONDARY, QFont.Weight.Medium, self._theme.tokens.text_2)

    def _chip(self, name: str, was_none: bool) -> Chip:  # noqa: FBT001 - a key of the table
        chip = Chip(self._theme, _answer_words(name, was_none=was_none))
        chip.setObjectName(f"remains.{name}.{'none' if was_none else 'gone'}")
        chip.setAccessibleName(f"{loose_words(name)}: {chip.text()}")
        chip.clicked.connect(partial(self.answered.emit, name, was_none))
        return chip


def loose_words(name: str) -> str:
    """What is still to be seen to."""
    return {
        "access": translate("Remains", "Access they gave you"),
        "secrets": translate("Remains", "Secrets you saw"),
    }[name]


def _title_words(name: str, at: datetime | None, zone: tzinfo) -> str:
    if at is None:
        return loose_words(name)
    return translate("Remains", "{0}, seen to at {1}").format(
        loose_words(name), clock_time(at, zone)
    )


def _answer_words(name: str, *, was_none: bool) -> str:
    if was_none:
        return translate("Remains", "There was none")
    return {
        "access": translate("Remains", "Removed"),
        "secrets": translate("Remains", "Deleted"),
    }[name]
