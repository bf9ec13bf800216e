"""The agent's hands on what was prepared, and on what is written down."""

from typing import TYPE_CHECKING

from app.lists.guide import Setup
from app.records.typed import goal_name, typed_of
from app.refusal import Reason, Refusal
from app.session.preparation import Example, Standing
from app.session.session import Session
from ui.program import Program

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.lists.aid import Aid
    from ui.scribe import Scribe
    from ui.widgets.suggestions import Suggestion


class PrepHands:
    """What belongs to it is loaded when it is first needed."""

    def __init__(self, program: Program) -> None:
        """Act on `program`."""
        self._program = program

    def note_goal(self, text: str) -> bool:
        """A goal came up in the call; whether that was noted."""
        from app.booking import preparing

        return isinstance(self._program.step(preparing.bring_up(text)), Session)

    def keep_goal(self, text: str) -> None:
        """Keep what is typed for a goal that is not noted yet."""
        session = self._program.session
        if session is not None:
            self._program.tell(self._program.play.unfinished.put(goal_name(session.id), text))

    def half_goal(self) -> str:
        """What was typed for a goal that is not noted yet."""
        session = self._program.session
        return self._program.play.unfinished.get(goal_name(session.id)) if session else ""

    def rank_goal(self, text: str, by: int) -> None:
        """Move a goal so many places down, or up."""
        from app.booking.series import GOALS

        self._program.step(GOALS.move(text, by))

    def stand_goal(self, text: str, standing: Standing) -> None:
        """Say what becomes of a goal."""
        from app.booking import preparing

        self._program.step(preparing.stand(text, standing))

    def open_example(self, example: Example) -> None:
        """Show an example with whatever the desktop has for it."""
        from ui.opening import open_example

        is_open = open_example(example)
        self._program.tell(None if is_open else Refusal(Reason.NOT_OPENED, example.address))

    def scribe(self) -> "Scribe":
        """What writes lines down."""
        from ui.scribe import Scribe

        return Scribe(self._program)

    def is_half_written(self) -> bool:
        """Whether a line of this session was typed and not written down."""
        session = self._program.session
        if session is None:
            return False
        return bool(typed_of(session.id, self._program.play.unfinished).text)

    def aid(self, act: str) -> "Aid":
        """The card for a hard moment, by the act of its key."""
        from app.lists.aid import AidKind

        return self._program.parts.library.words.value.aids.get(AidKind(act))

    def people_called(self, typed: str) -> "Sequence[Suggestion]":
        """Customers who may be meant by what is typed of a name; none in a rehearsal."""
        folk, parts = self._program.plays.folk, self._program.parts
        if folk is None or self._program.play.is_rehearsal:
            return ()
        from ui.people_offers import offers_of

        zone = parts.zone.value
        return offers_of(folk.called(typed), zone, folk.now().astimezone(zone).date())

    def setup(self) -> Setup:
        """The agent's own good set-up."""
        return self._program.parts.library.words.value.guide.setup
