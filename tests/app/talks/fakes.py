"""Short ways to talks, challenges, and the insights that may speak to them."""

from msgspec.structs import replace

from app.session.session import Session
from app.session.talk import Harvest, Talk
from app.talks.challenge import Challenge, challenge_in
from app.talks.colleague import Colleague, Revision
from app.talks.talked import Talked, said_in
from tests.app.people.fakes import DAY, NOW, met


def talk(
    number: int,
    challenge: str = "",
    *,
    name: str = "Ana Lima",
    team: str = "Billing",
    days_ago: float = 2,
) -> Session:
    """A talk that is over, in which they named that challenge, if any."""
    asked = Harvest(NOW - days_ago * DAY, challenge=challenge) if challenge else None
    session = met(number, customer="", days_ago=days_ago)
    return replace(session, name=name, booking=None, talk=Talk(team), harvest=asked)


def telling(session: Session, words: str) -> Session:
    """The same talk, in which they said these words."""
    assert session.talk is not None
    return replace(session, talk=replace(session.talk, words=words))


def asked_customer(number: int, challenge: str, *, customer: str = "marina duarte") -> Session:
    """A session with a customer who named that challenge."""
    asked = Harvest(NOW - DAY, challenge=challenge)
    return replace(met(number, customer=customer), harvest=asked)


def waiting(session: Session) -> Session:
    """The same before it began."""
    return replace(session, started=None, deadline=None, ended=None, closed_at=None)


def running(session: Session) -> Session:
    """The same while it runs."""
    return replace(session, ended=None, closed_at=None)


def challenge(
    number: int, words: str, *, name: str = "Ana Lima", team: str = "Billing", days_ago: float = 2
) -> Challenge:
    """What somebody named."""
    found = challenge_in(talk(number, words, name=name, team=team, days_ago=days_ago))
    assert found is not None
    return found


def talked(session: Session) -> Talked:
    """The talk as it counts for whom to ask."""
    assert session.talk is not None
    over = session.ended.wall if session.ended else None
    said = said_in(session.talk, session.harvest)
    return Talked(session.id, session.name, session.talk.team, over, said)


def turned(known: dict[str, Colleague], changes: tuple[Revision, ...]) -> dict[str, Colleague]:
    """Who is known after that."""
    after = dict(known)
    for one in changes:
        if one.before is not None:
            del after[one.before.key]
        if one.after is not None:
            after[one.after.key] = one.after
    return after
