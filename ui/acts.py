"""What the windows can ask for; the stage does it."""

from datetime import time
from typing import TYPE_CHECKING, Protocol

from PySide6.QtWidgets import QWidget

from app.lists.guide import Setup
from app.remote.request import Request
from app.session.capture import CaptureKind
from app.session.outcome import Attendance
from app.session.preparation import Example
from app.session.session import Mark, Mode
from app.settings import AGREED_EXTENSION

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.lists.aid import Aid
    from ui.scribe import Scribe
    from ui.widgets.suggestions import Suggestion


class Acts(Protocol):
    """The commands of the agent's hands."""

    def mark(self, item_id: str, mark: Mark) -> None:
        """Say of an item that it is open, done or not applicable."""
        ...

    def said(self) -> None:
        """The line on show was said."""
        ...

    def later(self) -> None:
        """Show it again in a minute."""
        ...

    def extend(self, minutes: int = AGREED_EXTENSION) -> None:
        """Move the end."""
        ...

    def pause(self) -> None:
        """Pause, or go on."""
        ...

    def undo(self) -> None:
        """Take back the last act."""
        ...

    def forward(self) -> None:
        """Start the session that waits, or close the one that ended."""
        ...

    def begin_late(self, *, keep_end: bool) -> None:
        """Answer the question of a late start."""
        ...

    def cancel(self) -> None:
        """Call a session off that never began."""
        ...

    def attend(self, attendance: Attendance) -> None:
        """Say whether the customer came."""
        ...

    def run_late(self) -> None:
        """Offer to tell the customer that the agent is late, or no more."""
        ...

    def mark_sent(self) -> None:
        """The message that is offered was sent."""
        ...

    def end(self) -> None:
        """End the session."""
        ...

    def set_modes(self, modes: frozenset[Mode]) -> None:
        """Change how the customer sees or hears the agent."""
        ...

    def note_goal(self, text: str) -> bool:
        """A goal came up in the call; whether that was noted."""
        ...

    def keep_goal(self, text: str) -> None:
        """Keep what is typed for a goal that is not noted yet."""
        ...

    def half_goal(self) -> str:
        """What was typed for a goal that is not noted yet."""
        ...

    def rank_goal(self, text: str, by: int) -> None:
        """Move a goal so many places down, or up."""
        ...

    def park_goal(self, text: str, parked: bool) -> None:  # noqa: FBT001 - as the signal calls it
        """Put a goal off, or take it up again."""
        ...

    def open_example(self, example: Example) -> None:
        """Show an example with whatever the desktop has for it."""
        ...

    def scribe(self) -> "Scribe":
        """What writes lines down."""
        ...

    def is_half_written(self) -> bool:
        """Whether a line of this session was typed and not written down."""
        ...

    def take_down(self, kind: CaptureKind) -> None:
        """Ask for a line of that kind, in the window that has room for it."""
        ...

    def aid(self, act: str) -> "Aid":
        """The card for a hard moment, by the act of its key."""
        ...

    def setup(self) -> Setup:
        """The agent's own good set-up."""
        ...

    def wish(self, request: Request) -> bool:
        """Start or plan a session; whether that could be done."""
        ...

    def plan_on_desk(self, request: Request) -> None:
        """Go on planning on the desk, with what was typed."""
        ...

    def people_called(self, typed: str) -> "Sequence[Suggestion]":
        """Customers who may be meant by what is typed of a name."""
        ...

    def time_of_day(self) -> time:
        """The time on the agent's own clock."""
        ...

    def start_with_desktop(self, *, wanted: bool) -> None:
        """Answer the offer to do so."""
        ...

    def join(self) -> None:
        """Open the link of the call, if there is one."""
        ...

    def copy_message(self) -> None:
        """Put the message that is offered on the clipboard."""
        ...

    def try_alert(self) -> None:
        """Put a test alert."""
        ...

    def answer_trial(self, *, was_seen: bool) -> None:
        """Say whether the test alert came."""
        ...

    def rehearse(self) -> None:
        """Play a made-up session, or leave it."""
        ...

    def pin(self) -> None:
        """Stay above other windows, or not."""
        ...

    def discreet(self) -> None:
        """Hide names and words from everybody, or show them again."""
        ...

    def shrink(self) -> None:
        """Become the pill."""
        ...

    def grow(self) -> None:
        """Become the strip."""
        ...

    def open_menu(self, anchor: QWidget) -> None:
        """Show the menu below `anchor`."""
        ...

    def open_desk(self, page: str) -> None:
        """Open the desk at `page`."""
        ...

    def resize_text(self, by: int) -> None:
        """Larger or smaller text; 0 is the usual size."""
        ...

    def put_away(self) -> None:
        """The window was closed: a live session keeps the pill, else the program stops."""
        ...

    def leave(self) -> None:
        """Stop the program, after saying what that means."""
        ...
