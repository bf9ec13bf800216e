"""The Tab key goes through a window in reading order, whatever was made first."""

from itertools import pairwise

from PySide6.QtWidgets import QWidget

from ui.widgets.controls import controls


def order_tabs(top: QWidget) -> None:
    """Put the controls in `top` in reading order."""
    for one, next_one in pairwise(list(controls(top))):
        QWidget.setTabOrder(one, next_one)
