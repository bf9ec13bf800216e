"""What stayed open after a session is settled: a question is answered, a goal is reached."""

from app.booking.preparing import stand
from app.clock import Moment
from app.records.came_up import goals_of
from app.records.capturing import sort
from app.refusal import Refusal
from app.session.capture import Capture, CaptureKind
from app.session.preparation import Standing
from app.session.session import Session
from app.session.steps import Step, both


def settle(line: Capture) -> Step:
    """A line that was written down becomes a note; a goal of the call counts as reached."""

    def step(session: Session, now: Moment) -> Session | Refusal:
        noted = sort(line.id, CaptureKind.NOTE)
        is_goal = line.text in {goal.text for goal in goals_of(session)}
        reached = stand(line.text, Standing.REACHED)
        return (both(noted, reached) if is_goal else noted)(session, now)

    return step
