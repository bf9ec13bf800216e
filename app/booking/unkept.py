"""What was typed and could not be put on disk: at hand, and done again with whatever comes next."""

from typing import TYPE_CHECKING
from uuid import UUID

from app.clock import Moment
from app.refusal import Refusal
from app.session.session import Session
from app.session.steps import Step

if TYPE_CHECKING:
    from collections.abc import Mapping


class Unkept:
    """Steps by the sessions that they are for, in their order, for as long as the program runs."""

    def __init__(self) -> None:
        """Everything is on disk."""
        self.steps: dict[UUID, Mapping[object, Step]] = {}
        """Replaced and never changed, so that a look at it can be compared with an earlier one."""

    def keep(self, identity: UUID, step: Step, place: object = None) -> None:
        """`step` is on no disk yet; it stands for all that was typed at the same `place` before."""
        known = self.steps.get(identity, {})
        others = {where: one for where, one in known.items() if where != place}
        self.steps = {**self.steps, identity: {**others, place or step: step}}

    def forget(self, identity: UUID) -> None:
        """Everything of that session is on disk."""
        self.steps = {known: steps for known, steps in self.steps.items() if known != identity}

    def on(self, session: Session, now: Moment) -> Session:
        """`session` as it was typed; a step that cannot be done any more is left out."""
        for step in self.steps.get(session.id, {}).values():
            after = step(session, now)
            session = after if isinstance(after, Session) else session
        return session

    def before(self, step: Step) -> Step:
        """Everything that is not on disk yet, and then `step`."""

        def both(session: Session, now: Moment) -> Session | Refusal:
            return step(self.on(session, now), now)

        return both


def as_it_is(session: Session, _: Moment) -> Session:
    """A step that does nothing itself."""
    return session
