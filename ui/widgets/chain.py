"""The order in which Tab goes from control to control."""

from collections.abc import Iterable
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def chain(owner: QWidget, parts: Iterable[QWidget]) -> None:
    """Have the keyboard reach `parts`, made anew, where `owner` stands and not at the very end.

    Qt wants to hear only of what takes the keyboard, so for that moment `owner` does.
    """
    policy = owner.focusPolicy()
    owner.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    for before, after in pairwise((owner, *parts)):
        QWidget.setTabOrder(before, after)
    owner.setFocusPolicy(policy)
