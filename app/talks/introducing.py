"""Whom a talk made known: whom it was with, and whom else they named to talk to."""

from collections.abc import Iterator

from app.session.session import Session
from app.talks.colleague import Colleague
from app.talks.others import people_in


def introduced(session: Session) -> Iterator[Colleague]:
    """All of them, known since the talk was over; nobody while it is not, nor by a customer."""
    if session.talk is None or session.ended is None:
        return
    met = whom(session)
    if met is not None:
        yield met
    others = session.harvest.others if session.harvest else ""
    for name, of in people_in(others):
        yield Colleague(name, of, session.ended.wall, session.name or session.talk.team)


def whom(session: Session) -> Colleague | None:
    """Whom a talk that is over was with, if that was said."""
    talk, ended = session.talk, session.ended
    is_said = talk is not None and (session.name or talk.team)
    return Colleague(session.name, talk.team, ended.wall) if talk and ended and is_said else None
