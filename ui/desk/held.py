"""What the agent's hands hold in a window, so that a window made anew can hand it back."""

from collections.abc import Iterator
from contextlib import contextmanager

from msgspec import Struct
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPlainTextEdit, QWidget


class Held(Struct, frozen=True):
    """The control in use, by its name, and where its cursor is."""

    name: str = ""
    cursor: int = 0


def held_in(window: QWidget) -> Held:
    """What is in use in `window`, if anything is."""
    widget = QApplication.focusWidget() if window.isActiveWindow() else window.focusWidget()
    if widget is None or not window.isAncestorOf(widget):
        return Held()
    cursor = 0
    if isinstance(widget, QLineEdit):
        cursor = widget.cursorPosition()
    elif isinstance(widget, QPlainTextEdit):
        cursor = widget.textCursor().position()
    return Held(widget.objectName(), cursor)


def hand_back(part: QWidget, held: Held) -> None:
    """Take up again what was held, if `part` of a window has it."""
    widget = part.findChild(QWidget, held.name) if held.name else None
    if widget is None:
        return
    if isinstance(widget, QAbstractButton) and widget.autoExclusive():
        widget = _chosen_beside(widget)
    widget.setFocus(Qt.FocusReason.OtherFocusReason)
    if isinstance(widget, QLineEdit):
        widget.setCursorPosition(held.cursor)
    elif isinstance(widget, QPlainTextEdit):
        cursor = widget.textCursor()
        cursor.setPosition(min(held.cursor, len(widget.toPlainText())))
        widget.setTextCursor(cursor)


def _chosen_beside(button: QAbstractButton) -> QAbstractButton:
    """Of several buttons the keyboard belongs to the one that is chosen."""
    group = button.parentWidget()
    beside = group.findChildren(QAbstractButton) if group else []
    return next((other for other in beside if other.isChecked()), button)


@contextmanager
def hand_kept(top: QWidget) -> Iterator[None]:
    """Where the control with the keyboard goes out of sight, the one before it in `top` has it."""
    held = QApplication.focusWidget()
    yield
    if held is None or held.isVisible() or not top.isAncestorOf(held):
        return
    before = next(
        (one for one in _before(held) if top.isAncestorOf(one) and _takes_keys(one)), None
    )
    if before is not None:
        before.setFocus(Qt.FocusReason.OtherFocusReason)


def _before(part: QWidget) -> Iterator[QWidget]:
    """What the keyboard comes by on its way back from `part`."""
    before = part.previousInFocusChain()
    while before is not None and before is not part:
        yield before
        before = before.previousInFocusChain()


def _takes_keys(part: QWidget) -> bool:
    can_be_reached = bool(part.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return can_be_reached and part.isVisible() and part.isEnabled()
