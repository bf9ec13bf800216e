"""The agent's hands on what was prepared: goals, examples, the good set-up."""

from app.lists.guide import Setup
from app.refusal import Reason, Refusal
from app.session.preparation import Example, Standing
from app.session.session import Session
from ui.program import Program


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
        """Keep what is typed for a goal that is not noted yet; nothing of a rehearsal is kept."""
        name = self._goal_name
        if name:
            self._program.tell(self._program.parts.unfinished.put(name, text))

    def half_goal(self) -> str:
        """What was typed for a goal that is not noted yet."""
        name = self._goal_name
        return self._program.parts.unfinished.get(name) if name else ""

    @property
    def _goal_name(self) -> str:
        """Under which it is kept, for the session at hand."""
        session = self._program.session
        is_real = session is not None and not self._program.play.is_rehearsal
        return f"{session.id}.goal" if session is not None and is_real else ""

    def rank_goal(self, text: str, by: int) -> None:
        """Move a goal so many places down, or up."""
        from app.booking.series import GOALS

        self._program.step(GOALS.move(text, by))

    def park_goal(self, text: str, parked: bool) -> None:  # noqa: FBT001 - as the signal calls it
        """Put a goal off, or take it up again."""
        from app.booking import preparing

        standing = Standing.PARKED if parked else Standing.OPEN
        self._program.step(preparing.stand(text, standing))

    def open_example(self, example: Example) -> None:
        """Show an example with whatever the desktop has for it."""
        from ui.opening import open_example

        is_open = open_example(example)
        self._program.tell(None if is_open else Refusal(Reason.NOT_OPENED, example.address))

    def setup(self) -> Setup:
        """The agent's own good set-up."""
        return self._program.parts.library.words.value.guide.setup
