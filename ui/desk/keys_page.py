"""The page of the keys, and of the commands that a desktop's own shortcuts can call."""

import shlex
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QGuiApplication
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.desk.key_groups import Entry, Group, commands, groups, halved
from ui.desk.key_rows import KeyRow, widest_cap
from ui.desk.page import GAP, Page
from ui.desk.sheet import Sheet
from ui.theme import BODY, SECONDARY, Theme
from ui.widgets.controls import controls
from ui.widgets.icon_button import IconButton
from ui.widgets.text import Text
from ui.wording import translate

COMMAND = "callside"
BETWEEN = 4


class KeysPage(Page):
    """Two columns of keys, one where text is large; the commands below."""

    def __init__(self, theme: Theme, program: Sequence[str]) -> None:
        """Show the keys as they work now, and commands to copy that find `program`."""
        super().__init__(theme)
        self._program = program
        way = QBoxLayout.Direction
        columns = QBoxLayout(way.TopToBottom if theme.is_large else way.LeftToRight)
        columns.setSpacing(2 * GAP)
        for part in halved(groups(single=theme.single_keys)):
            columns.addLayout(self._column(part), 1)
        self.column.addLayout(columns)
        self.column.addSpacing(GAP)
        self._add_commands()
        self.order()

    @property
    def first(self) -> QWidget:
        """Where the keyboard begins."""
        return next(controls(self))

    def _column(self, every: tuple[Group, ...]) -> QVBoxLayout:
        width = widest_cap(self.theme, [entry.key for group in every for entry in group.entries])
        column = QVBoxLayout()
        column.setSpacing(BETWEEN)
        for group in every:
            column.addWidget(self.heading(group.title))
            for entry in group.entries:
                column.addWidget(KeyRow(self.theme, entry.key, entry.words, width))
            column.addSpacing(GAP)
        column.addStretch(1)
        return column

    def _add_commands(self) -> None:
        words = translate(
            "Keys",
            "Bind these in your desktop’s own keyboard settings, and they work from any window.",
        )
        self.column.addWidget(self.heading(translate("Keys", "From anywhere")))
        self.column.addWidget(self.remark(words))
        rows = [self._command(entry) for entry in commands()]
        self.column.addWidget(Sheet(self.theme, *rows))

    def _command(self, entry: Entry) -> QWidget:
        command = Text(self.theme, BODY, QFont.Weight.DemiBold)
        line = f"{COMMAND} {entry.key}"
        command.setText(line)
        words = Text(self.theme, SECONDARY, ink=self.theme.tokens.text_2)
        words.setText(entry.words)
        copy = IconButton(self.theme, "copy")
        copy.call(translate("Keys", "Copy {0}").format(line))
        copy.setObjectName(f"keys.copy.{line}")
        copy.clicked.connect(partial(self._copy, copy, f"{shlex.join(self._program)} {entry.key}"))
        part = QWidget()
        row = QHBoxLayout(part)
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(GAP)
        row.addWidget(command, 2, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(words, 3, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(copy)
        return part

    def _copy(self, button: IconButton, command: str) -> None:
        QGuiApplication.clipboard().setText(command)
        button.wear("check", self.theme.tokens.done)
