"""What somebody named as their biggest challenge, in the session in which they did."""

from uuid import UUID

from msgspec import Struct

from app.session.session import Session
from app.session.talk import Harvest


class Challenge(Struct, frozen=True):
    """By whom it was named: a colleague of `team`, or the customer of that key.

    It is known by the `session` in which it was named.
    """

    session: UUID
    name: str
    team: str
    customer: str
    harvest: Harvest


def challenge_in(session: Session) -> Challenge | None:
    """What was named as the biggest challenge in a session."""
    harvest = session.harvest
    if harvest is None or not harvest.challenge:
        return None
    team = session.talk.team if session.talk else ""
    return Challenge(session.id, session.name, team, session.customer, harvest)
