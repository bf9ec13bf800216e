"""Takes back what an act did to the lines that were written down."""

from msgspec.structs import replace

from app.clock import Moment
from app.session.session import Session
from app.session.steps import Step


def captures_back(before: Session, after: Session) -> Step:
    """Give each line that the act changed back what it was; what became of others since stays."""
    were = {line.id: line for line in before.captures}
    left = {line.id: line for line in after.captures}
    changed = {one for one in (*were, *left) if were.get(one) != left.get(one)}

    def step(session: Session, now: Moment) -> Session:
        del now
        stays = {line.id: line for line in session.captures if line.id not in changed}
        back = {**stays, **{one: were[one] for one in changed if one in were}}
        order = dict.fromkeys((*were, *stays))
        return replace(session, captures=tuple(back[one] for one in order if one in back))

    return step
