"""What is said before the program stops in the middle of a session."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from ui.wording import translate


def no_cue_words(*, is_paused: bool) -> str:
    """What stopping means for a session that runs, or is paused."""
    if is_paused:
        return translate(
            "Leaving", "No cue will come while Callside is closed. The session stays paused."
        )
    return translate(
        "Leaving", "No cue will come while Callside is closed. The session goes on by the clock."
    )


def ask_to_leave(window: QWidget, stop: Callable[[], None], *, is_paused: bool) -> None:
    """Ask, and call `stop` if the answer is yes."""
    box = QMessageBox(window)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setWindowTitle(translate("Leaving", "Quit Callside"))
    box.setText(translate("Leaving", "Quit in the middle of the session?"))
    box.setInformativeText(no_cue_words(is_paused=is_paused))
    quit_button = box.addButton(translate("Leaving", "Quit"), QMessageBox.ButtonRole.AcceptRole)
    stay = box.addButton(translate("Leaving", "Stay"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(stay)
    box.setEscapeButton(stay)
    quit_button.clicked.connect(stop)
    box.open()
