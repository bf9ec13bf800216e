"""Ends a session whose end was forgotten."""

from app.clock import Moment
from app.refusal import Refusal
from app.session.forgotten import end_then
from app.session.keeper import SessionKeeper
from app.session.session import Phase, Session
from app.session.steps import both, end


def end_as_planned(keeper: SessionKeeper, now: Moment) -> Session | Refusal:
    """The end of now and the one of then are two acts, each to be taken back; or neither."""
    session = keeper.agenda.value.at_hand
    if session is None or session.phase is not Phase.DURING:
        return keeper.do(end_then)
    probe = both(end, end_then)(session, now)
    ended = probe if isinstance(probe, Refusal) else keeper.do(end)
    return ended if isinstance(ended, Refusal) else keeper.do(end_then)
