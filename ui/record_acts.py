"""What the windows can ask for about what is written of a session, and of customers."""

from typing import TYPE_CHECKING, Protocol

from app.session.capture import CaptureKind
from app.session.outcome import Attendance
from app.session.preparation import Example, Standing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.lists.aid import Aid
    from ui.scribe import Scribe
    from ui.talking import Talking
    from ui.widgets.suggestions import Suggestion


class RecordActs(Protocol):
    """The commands of the agent's hands that leave something written."""

    def talk(self) -> None:
        """A talk with a colleague; in a call the question."""
        ...

    def talking(self) -> "Talking | None":
        """What writes down of the session at hand what the question brings in."""
        ...

    def attend(self, attendance: Attendance) -> None:
        """Say whether the customer came."""
        ...

    def end_then(self) -> None:
        """Say that a session whose end was forgotten ended when all went quiet."""
        ...

    def run_late(self) -> None:
        """Offer to tell the customer that the agent is late, or no more."""
        ...

    def mark_sent(self) -> None:
        """The message that is offered was sent."""
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

    def stand_goal(self, text: str, standing: Standing) -> None:
        """Say what becomes of a goal."""
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

    def people_called(self, typed: str) -> "Sequence[Suggestion]":
        """Customers who may be meant by what is typed of a name."""
        ...

    def copy_nothing(self) -> None:
        """Say why nothing was copied."""
        ...

    def mark_follow_up(self) -> None:
        """Say that the follow-up was sent."""
        ...

    def rate_focus(self, focus: int) -> None:
        """Say how focused the agent was."""
        ...

    def name_mistake(self, item_id: str) -> None:
        """Say which mistake was made."""
        ...

    def explain_mistake(self, words: str) -> None:
        """Say in own words what went wrong."""
        ...

    def half_explained(self) -> str:
        """The words of that kind that were being typed when the program last stopped."""
        ...

    def keep_half(self, words: str) -> None:
        """Keep what is being typed."""
        ...

    def see_to(self, what: str, was_none: bool) -> None:  # noqa: FBT001 - as the signal calls it
        """Access, or secrets, are gone, or there were none."""
        ...
