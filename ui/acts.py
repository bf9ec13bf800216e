"""What the windows can ask for; the stage does it."""

from datetime import time
from typing import Protocol

from PySide6.QtWidgets import QWidget

from app.lists.guide import Setup
from app.remote.request import Request
from app.session.session import Mark, Mode
from app.settings import AGREED_EXTENSION
from ui.record_acts import RecordActs


class Acts(RecordActs, Protocol):
    """The commands of the agent's hands."""

    def mark(self, item_id: str, mark: Mark) -> None:
        """Say of an item that it is open, done or not applicable."""
        ...

    def mark_clicked(self, item_id: str, mark: Mark) -> None:
        """The same by a click, unless a line that just came or went moved the items."""
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

    def forward(self, *, key: str = "") -> None:
        """Start the session that waits, or close the one that ended; by a click, or that key."""
        ...

    def begin_late(self, *, keep_end: bool) -> None:
        """Answer the question of a late start."""
        ...

    def cancel(self) -> None:
        """Call a session off that never began."""
        ...

    def end(self, *, key: str = "") -> None:
        """End the session; by a click, or that key."""
        ...

    def set_modes(self, modes: frozenset[Mode]) -> None:
        """Change how the customer sees or hears the agent."""
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
