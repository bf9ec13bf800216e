"""Whom a talk made known: whom it was with, and whom else they named to talk to."""

from collections.abc import Iterator

from app.session.session import Session
from app.talks.colleague import Colleague
from app.talks.others import people_in


def introduced(session: Session) -> Iterator[Colleague]:
    """All of them, known since the talk was over; nobody while it is not, nor by a customer."""
    if session.talk is None or session.ended is None:
        return
    since, team = session.ended.wall, session.talk.team
    if session.name or team:
        yield Colleague(session.name, team, since)
    others = session.harvest.others if session.harvest else ""
    for name, of in people_in(others):
        yield Colleague(name, of, since, session.name or team)
