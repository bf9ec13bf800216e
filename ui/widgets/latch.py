"""Buttons that stay in: what the program puts in is no news; every other toggle is."""

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QAbstractButton


def put(button: QAbstractButton, *, is_in: bool) -> None:
    """Show `button` in or out, and tell nobody; a screen reader toggles where others click."""
    with QSignalBlocker(button):
        button.setChecked(is_in)


def stop_at(button: QAbstractButton, *, is_stop: bool) -> None:
    """Have the keyboard stop at `button` or pass it by; arrows lead on to its neighbours."""
    policy = Qt.FocusPolicy.TabFocus if is_stop else Qt.FocusPolicy.NoFocus
    button.setFocusPolicy(policy)
