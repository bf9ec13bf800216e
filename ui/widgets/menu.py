"""Menus and questions that look as the windows do, by the palette of the theme."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QCursor, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

NATIVE = QKeySequence.SequenceFormat.NativeText
MENU = """
QMenu { background: palette(base); border: 1px solid palette(dark); padding: 5px; }
QMenu::item { color: palette(text); padding: 6px 26px 6px 14px; border-radius: 5px; }
QMenu::item:selected { background: palette(highlight); color: palette(highlighted-text); }
QMenu::item:disabled { color: palette(placeholder-text); background: transparent; }
QMenu::separator { height: 1px; background: palette(mid); margin: 5px 9px; }
"""
OFFERS = """
QListView { background: palette(base); border: 1px solid palette(dark); padding: 1px; outline: 0; }
QListView::item { color: palette(text); padding: 6px 10px; border-radius: 5px; }
QListView::item:selected { background: palette(highlight); color: palette(highlighted-text); }
QScrollBar:vertical { background: transparent; width: 8px; }
QScrollBar::handle:vertical { background: palette(dark); border-radius: 3px; min-height: 24px; }
QScrollBar::add-line, QScrollBar::sub-line { height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
"""
QUESTION = """
QPushButton { background: palette(base); color: palette(button-text); min-width: 64px;
  border: 1px solid palette(dark); border-radius: 7px; padding: 7px 14px; }
QPushButton:default { background: palette(highlight); color: palette(highlighted-text);
  border-color: palette(highlight); }
QLabel#qt_msgbox_label { min-width: 280px; }
QPushButton:hover, QPushButton:focus { border: 2px solid palette(window-text); padding: 6px 13px; }
"""


class Menu(QMenu):
    """Belongs to the control that it opens at; gone once it is closed."""

    def __init__(self, anchor: QWidget) -> None:
        """Nothing to choose from yet."""
        super().__init__(anchor)
        self.setStyleSheet(MENU)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.aboutToHide.connect(partial(_look_for_pointer, anchor))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A key that stands beside an entry chooses it."""
        pressed = QKeySequence(event.keyCombination()).toString(NATIVE)
        chosen = next((one for one in self.actions() if _key_of(one) == pressed), None)
        if not pressed or chosen is None or not chosen.isEnabled():
            super().keyPressEvent(event)
            return
        self.close()
        chosen.trigger()


def _key_of(entry: QAction) -> str:
    """The key that stands beside it, or nothing."""
    return entry.text().partition("\t")[2]


def _look_for_pointer(part: QWidget) -> None:
    """The menu kept it from `part` that the pointer left."""
    is_there = part.rect().contains(part.mapFromGlobal(QCursor.pos()))
    part.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, is_there)
    part.update()
