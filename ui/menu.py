"""The menu of the strip: what can be done now, beside its keys."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QInputDialog, QMenu, QWidget

from app.prep import READ_IN
from app.remote.request import EXTENSION_MINUTES
from app.scene import Scene
from app.session.capture import CaptureKind
from app.session.outcome import Attendance
from app.session.session import Phase
from app.settings import AGREED_EXTENSION, USUAL_EXTENSION
from ui.acts import Acts
from ui.keys import cap
from ui.place import Dock
from ui.screenset import can_place
from ui.sight import Sight
from ui.strip.records import Records
from ui.widgets.menu import QUESTION, Menu
from ui.windows import Windows
from ui.wording import translate

OWN_EXTENSION = 15


def open_menu(anchor: QWidget, sight: Sight, acts: Acts, windows: Windows) -> None:
    """Show what can be done now, below `anchor`."""
    menu = Menu(anchor)
    if sight.scene is not None:
        single = sight.settings.single_keys
        _add_session(menu, anchor, acts, sight, single=single)
        if not sight.is_discreet and not sight.scene.is_talk:
            body = windows.strip.body
            _add_drawers(menu, body.drawers, sight.scene, single=single)
            _add(
                menu, translate("Menu", "For hard moments…"), "aids", body.offer_aids, single=single
            )
    _add_talk(menu, acts, sight)
    is_talk = sight.scene is not None and sight.scene.is_talk
    if sight.scene is not None and not sight.is_rehearsal and not is_talk:
        _add(menu, translate("Menu", "Plan a session…"), "plan", windows.strip.plan)
    if can_place():
        _add_docks(menu, windows)
    menu.addSeparator()
    _add_program(menu, acts, is_rehearsal=sight.is_rehearsal)
    corner = anchor.mapToGlobal(QPoint(anchor.width() - menu.sizeHint().width(), anchor.height()))
    menu.popup(corner)


def open_pill_menu(pill: QWidget, sight: Sight, acts: Acts, windows: Windows) -> None:
    """Show what can be done with `pill` and its session, below it."""
    menu = Menu(pill)
    single = sight.settings.single_keys
    words, naming = translate("Menu", "Discreet"), translate("Menu", "Show the words again")
    _add(menu, translate("Menu", "Large again"), "mini", acts.grow, single=single)
    _add(menu, naming if sight.is_discreet else words, "discreet", acts.discreet, single=single)
    menu.addSeparator()
    if can_place():
        _add_docks(menu, windows)
        menu.addSeparator()
    if sight.scene is not None:
        _add_session(menu, pill, acts, sight, single=single)
    _add(menu, translate("Menu", "Quit"), "quit", acts.leave)
    menu.popup(pill.mapToGlobal(QPoint(0, pill.height())))


def _add(
    menu: QMenu, words: str, key: str, act: Callable[[], object], *, single: bool = True
) -> None:
    """`key` names the act in the table of keys, where there is one."""
    menu.addAction(f"{words}\t{cap(key, single=single)}" if key else words, act)


def _add_session(menu: QMenu, anchor: QWidget, acts: Acts, sight: Sight, *, single: bool) -> None:
    scene = sight.scene
    if scene is None:
        return
    if scene.can_join:
        _add(menu, translate("Menu", "Join the call"), "join", acts.join, single=single)
    _add_waiting(menu, acts, sight, scene)
    if scene.phase is Phase.BEFORE:
        cancel, drop = (
            translate("Menu", "Cancel this session"),
            translate("Talk", "Not now: drop this talk"),
        )
        _add(menu, drop if scene.is_talk else cancel, "", acts.cancel)
    if scene.is_attendance_open:
        words, late = translate("Menu", "They came late"), partial(acts.attend, Attendance.LATE)
        _add(menu, words, "late", late, single=single)
    if scene.phase is Phase.DURING:
        _add_running(menu, anchor, acts, scene, single=single)


def _add_running(menu: QMenu, anchor: QWidget, acts: Acts, scene: Scene, *, single: bool) -> None:
    """The clock of a session that runs; that of a talk is soft."""
    going_on, pausing = translate("Menu", "Go on"), translate("Menu", "Pause: connection lost")
    _add(menu, going_on if scene.plate.is_paused else pausing, "pause", acts.pause)
    if scene.is_talk:
        return
    extend = translate("Menu", "Extend by {0} min")
    usual, agreed = USUAL_EXTENSION, AGREED_EXTENSION
    _add(menu, extend.format(usual), "", partial(acts.extend, usual))
    _add(menu, extend.format(agreed), "extend", partial(acts.extend, agreed), single=single)
    _add(menu, translate("Menu", "Extend by…"), "", partial(_ask_minutes, anchor, acts))
    menu.addSeparator()


def _add_talk(menu: QMenu, acts: Acts, sight: Sight) -> None:
    """A talk where none is in the way of a call; in a call, and after it, the question."""
    scene = sight.scene
    if scene is None or scene.phase is Phase.BEFORE:
        if not sight.is_rehearsal and not (scene is not None and scene.is_talk):
            _add(menu, translate("Menu", "Talk to a colleague…"), "talk", acts.talk)
    elif not sight.is_discreet and (scene.phase is Phase.DURING or not scene.is_talk):
        question, more = translate("Menu", "The question…"), translate("Menu", "What to ask next")
        _add(menu, more if scene.is_talk else question, "talk", acts.talk)


def _add_waiting(menu: QMenu, acts: Acts, sight: Sight, scene: Scene) -> None:
    """What can be said while somebody is not there."""
    if sight.can_run_late:
        _add(menu, translate("Menu", "I am running late…"), "", acts.run_late)
    if scene.waited is not None:
        missed = partial(acts.attend, Attendance.NO_SHOW)
        _add(menu, translate("Menu", "They did not come"), "", missed)


def _add_drawers(menu: QMenu, drawers: Records, scene: Scene, *, single: bool) -> None:
    """What was prepared, and what came up; out of sight of the customer there is none."""
    if scene.phase in READ_IN:
        _add(menu, translate("Menu", "Prep notes"), "notes", drawers.read, single=single)
    if scene.prep.examples:
        words = translate("Menu", "Open the next example")
        _add(menu, words, "example", drawers.show_next, single=single)
    if scene.phase is Phase.DURING:
        _add(menu, translate("Menu", "A goal came up…"), "goal", drawers.gather, single=single)
    note, list_captured = partial(drawers.take_down, CaptureKind.NOTE), drawers.list_captured
    _add(menu, translate("Menu", "Write a line down…"), "capture-note", note)
    _add(menu, translate("Menu", "Lines written down"), "captured", list_captured, single=single)
    menu.addSeparator()


def _add_docks(menu: QMenu, windows: Windows) -> None:
    for dock, words in (
        (Dock.RIGHT, translate("Menu", "Dock right")),
        (Dock.LEFT, translate("Menu", "Dock left")),
        (Dock.CAMERA, translate("Menu", "Dock under the camera")),
    ):
        _add(menu, words, "", partial(windows.dock, dock))


def _add_program(menu: QMenu, acts: Acts, *, is_rehearsal: bool) -> None:
    leave, rehearse = translate("Menu", "Leave the rehearsal"), translate("Menu", "Rehearse")
    _add(menu, leave if is_rehearsal else rehearse, "", acts.rehearse)
    _add(menu, translate("Menu", "Day…"), "day", partial(acts.open_desk, "day"))
    _add(menu, translate("Menu", "Lists and lines…"), "lists", partial(acts.open_desk, "lists"))
    _add(menu, translate("Menu", "Guide…"), "guide", partial(acts.open_desk, "guide"))
    _add(menu, translate("Menu", "History…"), "history", partial(acts.open_desk, "history"))
    _add(menu, translate("Menu", "Search…"), "search", partial(acts.open_desk, "search"))
    _add(menu, translate("Menu", "Alerts today…"), "alerts", partial(acts.open_desk, "alerts"))
    _add(menu, translate("Menu", "Settings…"), "settings", partial(acts.open_desk, "settings"))
    _add(menu, translate("Menu", "Keys…"), "help", partial(acts.open_desk, "keys"))
    menu.addSeparator()
    _add(menu, translate("Menu", "Quit"), "quit", acts.leave)


def _ask_minutes(parent: QWidget, acts: Acts) -> None:
    dialog = QInputDialog(parent.window())
    dialog.setStyleSheet(QUESTION)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowTitle(translate("Menu", "Extend"))
    dialog.setLabelText(translate("Menu", "Minutes more"))
    dialog.setInputMode(QInputDialog.InputMode.IntInput)
    dialog.setIntRange(EXTENSION_MINUTES.start, EXTENSION_MINUTES.stop - 1)
    dialog.setIntValue(OWN_EXTENSION)
    dialog.intValueSelected.connect(acts.extend)
    dialog.open()
