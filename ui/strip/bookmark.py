"""Where the agent is in the strip: what a new look takes over from the old one."""

from msgspec import Struct
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QWidget

from app.remote.request import Request
from app.session.capture import CaptureKind
from app.session.session import Phase

Control = tuple[type[QWidget], str]


class Bookmark(Struct, frozen=True):
    """The list that is open, what the form says if it is open, and the control in use.

    `writing` is the kind of the line that is typed, `aid` the act of the card that is open and how
    far it was read. `is_asking`: the question is open in a call.
    """

    tab: Phase | None
    is_planning: bool
    request: Request | None
    in_use: Control | None
    writing: CaptureKind | None = None
    is_listing: bool = False
    aid: tuple[str, int] | None = None
    is_asking: bool = False


def control_in_use(part: QWidget) -> Control | None:
    """The control inside `part` that has the keyboard, by what it is and is called."""
    held: QWidget | None = part.window().focusWidget()
    if held is None or not part.isAncestorOf(held):
        return None
    return type(held), _called(held)


def take_up(part: QWidget, control: Control | None) -> None:
    """Give the keyboard to the same control in another `part`."""
    if control is None:
        return
    kind, name = control
    for held in part.findChildren(kind):
        if held.isVisibleTo(part) and _called(held) == name:
            held.setFocus(Qt.FocusReason.OtherFocusReason)


def _called(held: QWidget) -> str:
    return held.accessibleName() or (held.text() if isinstance(held, QAbstractButton) else "")
