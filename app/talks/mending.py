"""Saying anew of a talk that is over whom it was with, and what was named as their challenge."""

from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from app.clock import Moment
from app.insights.likeness import name_key
from app.refusal import Reason, Refusal
from app.session.session import Session
from app.session.steps import Step
from app.talks.colleague import Colleague, Revision
from app.talks.introducing import whom
from app.talks.recognising import as_known, made_known, recogniser
from app.talks.talked import Talked
from app.talks.talking import meet, reap


class Mended(Struct, frozen=True):
    """What is said now; of a customer the challenge alone."""

    name: str = ""
    team: str = ""
    challenge: str = ""


def mend(mended: Mended) -> Step:
    """Say it anew; what was named keeps some words, and what was not may stay so."""

    def step(session: Session, now: Moment) -> Session | Refusal:
        known = session.harvest.challenge.strip() if session.harvest else ""
        words = mended.challenge.strip()
        if known and not words:
            return Refusal(Reason.NO_CHALLENGE)
        meant = meet(mended.name, mended.team)(session, now) if session.talk else session
        name = reap(lambda one: replace(one, challenge=words))
        after = meant if isinstance(meant, Refusal) or words == known else name(meant, now)
        return Refusal(Reason.UNCHANGED) if after == session else after

    return step


def is_other(before: Session, after: Session) -> bool:
    """Whether it is said to be with somebody else than before."""
    return whom(before) != whom(after)


def known_after(
    before: Session, after: Session, known: Sequence[Colleague], talks: Sequence[Talked]
) -> tuple[Revision, ...]:
    """What that changes of who is known, where all `talks` are as they are `after` it.

    Whoever was known by that talk alone is so no more, nor is a bare name to which the team of
    somebody known was told; whom other talks meant by either is.
    """
    was, now = whom(before), whom(after)
    others = [one for one in talks if one.session != after.id]
    met = {one.key for one in others}
    gone = [one for one in known if one.key not in met and _is_left(one, was, now, known)]
    people = [*_orphaned(gone, known, others), *filter(None, [now])]
    rest = [one for one in known if one not in gone]
    return (*(Revision(one, None) for one in gone), *made_known(people, rest))


def _is_left(
    one: Colleague, was: Colleague | None, now: Colleague | None, known: Sequence[Colleague]
) -> bool:
    """Whether they were known by that talk alone, or as a bare name that is somebody else's now."""
    if was is None or now is None or one == was:
        return one == was
    is_told = one.key == was.key and not one.team and name_key(one.name) == name_key(now.name)
    return is_told and now.key in {other.key for other in known}


def _orphaned(
    gone: Sequence[Colleague], known: Sequence[Colleague], others: Sequence[Talked]
) -> Iterator[Colleague]:
    """Whom other talks were with that meant somebody who is known no more."""
    lost, recognise = {one.key for one in gone}, recogniser(known)
    for one in others:
        if one.over is not None and as_known(one, recognise).key in lost:
            yield Colleague(one.name, one.team, one.over)
