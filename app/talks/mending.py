"""Saying anew of a talk that is over whom it was with, and what was named as their challenge."""

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from app.clock import Moment
from app.refusal import Reason, Refusal
from app.session.session import Session
from app.session.steps import Step
from app.talks.colleague import Colleague
from app.talks.introducing import known_as, whom
from app.talks.talked import Talked
from app.talks.talking import meet, reap


class Mended(Struct, frozen=True):
    """What is said now; of a customer the challenge alone."""

    name: str = ""
    team: str = ""
    challenge: str = ""


class Known(Struct, frozen=True):
    """Who is a colleague now, and who no more: that was said by mistake."""

    new: Colleague | None = None
    gone: Colleague | None = None


def mend(mended: Mended) -> Step:
    """Say it anew; what was named keeps some words, and what was not may stay so."""

    def step(session: Session, now: Moment) -> Session | Refusal:
        known = session.harvest.challenge.strip() if session.harvest else ""
        words = mended.challenge.strip()
        if known and not words:
            return Refusal(Reason.NO_WORDS)
        meant = meet(mended.name, mended.team)(session, now) if session.talk else session
        name = reap(lambda one: replace(one, challenge=words))
        after = meant if isinstance(meant, Refusal) or words == known else name(meant, now)
        return Refusal(Reason.NO_WORDS) if after == session else after

    return step


def known_after(
    before: Session, after: Session, colleagues: Sequence[Colleague], talks: Sequence[Talked]
) -> Known:
    """Whom that makes a colleague, and who was one by that talk alone."""
    was, now = whom(before), whom(after)
    if was == now:
        return Known()
    others = {one.key for one in talks if one.session != after.id}
    gone = next((one for one in colleagues if one == was and one.key not in others), None)
    is_new = now is not None and known_as(now, [one for one in colleagues if one != gone]) is None
    return Known(now if is_new else None, gone)
