"""Words and small parts of the form for a session."""

from datetime import time

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.keys import cap
from ui.theme import Theme
from ui.widgets.button import Button, Face, Weight
from ui.widgets.time_field import later_by
from ui.wording import translate

QUARTER = 15


class Others(QWidget):
    """What can be begun beside a session with a customer."""

    talk_wished = Signal()
    rehearsal_wished = Signal()

    def __init__(self, theme: Theme) -> None:
        """Two quiet buttons."""
        super().__init__()
        talk = Face(
            translate("Form", "Talk to a colleague"),
            "users",
            cap("talk", single=True),
            Weight.QUIET,
        )
        rehearse = quiet(theme, translate("Form", "Rehearse in 90 seconds"), "graduation-cap")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for button, wished in (
            (Button(theme, talk), self.talk_wished),
            (rehearse, self.rehearsal_wished),
        ):
            button.clicked.connect(wished)
            column.addWidget(button)


def quiet(theme: Theme, words: str, icon: str = "") -> Button:
    """A button that does not stand out."""
    return Button(theme, Face(words, icon, weight=Weight.QUIET))


def rehearsal_button(theme: Theme) -> Button:
    """What begins a rehearsal."""
    return quiet(theme, translate("Form", "Rehearse in 90 seconds"), "graduation-cap")


def now_face(*, is_planning: bool) -> Face:
    """The main act, unless another session is being planned."""
    words = translate("Form", "Start now")
    if is_planning:
        return Face(words, "play")
    return Face(words, "play", cap("forward", single=True), Weight.FILLED)


def invitation(*, is_first: bool) -> str:
    """What the program is for, said once."""
    if not is_first:
        return ""
    return translate(
        "Form",
        "Callside stays beside your call: what to see to before, what to say and when, "
        "and what not to forget after.",
    )


def next_quarter(now: time) -> time:
    """The next quarter of an hour."""
    return later_by(now, QUARTER - now.minute % QUARTER)
