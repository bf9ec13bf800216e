"""What is asked before the program stops in a session, or shows what was to stay out of sight."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from ui.widgets.menu import QUESTION
from ui.wording import translate


def no_cue_words(*, is_paused: bool, is_talk: bool) -> str:
    """What stopping means for a session or a talk that runs, or is paused; a talk has no cues."""
    if is_talk and is_paused:
        return translate("Leaving", "The talk stays paused while Callside is closed.")
    if is_talk:
        return translate("Leaving", "The talk goes on while Callside is closed.")
    if is_paused:
        return translate(
            "Leaving", "No cue will come while Callside is closed. The session stays paused."
        )
    return translate(
        "Leaving", "No cue will come while Callside is closed. The session goes on by the clock."
    )


def ask_to_leave(
    window: QWidget, stop: Callable[[], None], *, is_paused: bool, is_talk: bool
) -> None:
    """Ask, and call `stop` if the answer is yes."""
    session = translate("Leaving", "Quit in the middle of the session?")
    talk = translate("Leaving", "Quit in the middle of the talk?")
    box = _box(window, talk if is_talk else session)
    box.setWindowTitle(translate("Leaving", "Quit Callside"))
    box.setInformativeText(no_cue_words(is_paused=is_paused, is_talk=is_talk))
    stay = translate("Leaving", "Stay")
    _put(box, translate("Leaving", "Quit"), stop, stay)


def ask_to_show(window: QWidget, show: Callable[[], None]) -> None:
    """Ask whether being discreet may end, and call `show` if the answer is yes."""
    box = _box(window, translate("Leaving", "Show names and words?"))
    box.setWindowTitle(translate("Leaving", "Callside is discreet"))
    words = translate("Leaving", "This window is full of them. Discreet ends when it opens.")
    box.setInformativeText(words)
    stay = translate("Leaving", "Stay discreet")
    _put(box, translate("Leaving", "Show them"), show, stay)


def _box(window: QWidget, question: str) -> QMessageBox:
    box = QMessageBox(window)
    box.setStyleSheet(QUESTION)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setText(question)
    return box


def _put(box: QMessageBox, yes: str, act: Callable[[], None], no: str) -> None:
    """Ask; no is the answer unless somebody chooses. Each is as wide as its words need."""
    go = box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
    stay = box.addButton(no, QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(stay)
    for answer in (go, stay):
        answer.ensurePolished()
        answer.setMinimumWidth(answer.sizeHint().width())
    box.setEscapeButton(stay)
    box.accepted.connect(act)
    box.open()
