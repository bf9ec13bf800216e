"""Return presses what has the keyboard, as Space does."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

RETURNS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


def is_press(event: QKeyEvent) -> bool:
    """Whether `event` is Return by itself, from the keys or the number pad."""
    alone = event.modifiers() in {
        Qt.KeyboardModifier.NoModifier,
        Qt.KeyboardModifier.KeypadModifier,
    }
    return alone and Qt.Key(event.key()) in RETURNS and not event.isAutoRepeat()
