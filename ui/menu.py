"""The menu of the strip."""

from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QInputDialog, QMenu, QWidget

from app.remote.request import EXTENSION_MINUTES
from app.session.session import Phase
from ui.acts import Acts
from ui.sight import Sight
from ui.windows import Windows, can_place, dock_left, dock_right
from ui.wording import translate


def open_menu(anchor: QWidget, sight: Sight, acts: Acts, windows: Windows) -> None:
    """Show what can be done now, below `anchor`."""
    menu = QMenu(anchor)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    scene = sight.scene
    if scene is not None and scene.phase is Phase.DURING:
        _add_session(menu, anchor, acts, is_paused=scene.plate.is_paused)
    if scene is not None and not sight.is_rehearsal:
        menu.addAction(translate("Menu", "Plan another session…"), windows.strip.plan)
    if can_place():
        menu.addAction(translate("Menu", "Dock right"), partial(windows.dock, dock_right))
        menu.addAction(translate("Menu", "Dock left"), partial(windows.dock, dock_left))
    menu.addSeparator()
    words = (
        translate("Menu", "Leave the rehearsal")
        if sight.is_rehearsal
        else translate("Menu", "Rehearse")
    )
    menu.addAction(words, acts.rehearse)
    menu.addAction(translate("Menu", "Lists and lines…"), partial(acts.open_desk, "lists"))
    menu.addAction(translate("Menu", "Settings…"), partial(acts.open_desk, "settings"))
    menu.addAction(translate("Menu", "Keys…"), partial(acts.open_desk, "keys"))
    menu.addSeparator()
    menu.addAction(translate("Menu", "Quit"), acts.leave)
    corner = anchor.mapToGlobal(QPoint(anchor.width() - menu.sizeHint().width(), anchor.height()))
    menu.popup(corner)


def _add_session(menu: QMenu, anchor: QWidget, acts: Acts, *, is_paused: bool) -> None:
    words = translate("Menu", "Go on") if is_paused else translate("Menu", "Pause: connection lost")
    menu.addAction(words, acts.pause)
    for minutes in (5, 10):
        words = translate("Menu", "Extend by {0} min").format(minutes)
        menu.addAction(words, partial(acts.extend, minutes))
    menu.addAction(translate("Menu", "Extend by…"), partial(_ask_minutes, anchor, acts))
    menu.addSeparator()


def _ask_minutes(parent: QWidget, acts: Acts) -> None:
    dialog = QInputDialog(parent.window())
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowTitle(translate("Menu", "Extend"))
    dialog.setLabelText(translate("Menu", "Minutes more"))
    dialog.setInputMode(QInputDialog.InputMode.IntInput)
    dialog.setIntRange(EXTENSION_MINUTES.start, EXTENSION_MINUTES.stop - 1)
    dialog.setIntValue(15)
    dialog.intValueSelected.connect(acts.extend)
    dialog.open()
