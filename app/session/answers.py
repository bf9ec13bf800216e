"""What can be said of a cue: that its line was said, comes later, went out, or was seen."""

from collections.abc import Callable
from datetime import datetime, timedelta

from msgspec.structs import replace

from app.clock import Moment
from app.plate import to_minute
from app.refusal import Reason, Refusal
from app.session.countdown import MINUTE, to_go
from app.session.cue import waiting
from app.session.delivery import Arrival, Delivery, Reaction
from app.session.session import Session
from app.session.showing import Answer, CueKind, Showing
from app.session.steps import Step
from app.settings import AGREED_EXTENSION

LATER = timedelta(minutes=1)


def said(session: Session, now: Moment) -> Session | Refusal:
    """The line on show was said."""
    return _answered(session, now, Answer.SAID, None)


def later(session: Session, now: Moment) -> Session | Refusal:
    """The cue on show shall come again in a minute; over time, there is none to wait for."""
    showing = waiting(session, now)
    if showing is not None and showing.kind is CueKind.OVER:
        return Refusal(Reason.TIME_IS_UP)
    return _answered(session, now, Answer.LATER, to_go(session, now) - LATER)


def _answered(
    session: Session, now: Moment, answer: Answer, again_at: timedelta | None
) -> Session | Refusal:
    showing = waiting(session, now)
    if showing is None:
        return Refusal(Reason.NO_CUE)
    seen = _seen(showing, Reaction(answer.value), now)
    answered = replace(seen, answer=answer, answered_at=now.wall, again_at=again_at)
    return replace(session, showings=(*session.showings[:-1], answered))


def was_said(session: Session, kind: CueKind) -> bool:
    """Whether the line of that cue was said when it came last."""
    showing = session.latest(kind)
    return showing is not None and showing.answer is Answer.SAID


def end_to_agree_on(showing: Showing, now: Moment) -> datetime | None:
    """The minute to which the usual extension would bring the end, where a cue asks for one."""
    is_asked = showing.kind is CueKind.OVER and showing.answer is None
    return to_minute(now.wall + AGREED_EXTENSION * MINUTE) if is_asked else None


def seen(key: str, by: Reaction) -> Step:
    """The agent reacted to the showing of that key; the first reaction counts."""
    return _changed(key, lambda showing, now: _seen(showing, by, now))


def delivered(key: str, delivery: Delivery) -> Step:
    """How far the showing of that key came on one channel; put again, it can only come further."""
    return _changed(
        key,
        lambda showing, _now: replace(showing, deliveries=_with(showing.deliveries, delivery)),
    )


def _with(deliveries: tuple[Delivery, ...], news: Delivery) -> tuple[Delivery, ...]:
    earlier = next((one for one in deliveries if one.channel is news.channel), None)
    if earlier is None:
        return (*deliveries, news)
    if earlier.arrival is Arrival.ACCEPTED:
        return deliveries
    return tuple(news if one is earlier else one for one in deliveries)


def _seen(showing: Showing, by: Reaction, now: Moment) -> Showing:
    if showing.seen_by is not None:
        return showing
    after = now.since(showing.shown)
    return replace(showing, seen_by=by, seen_after=after, remind_at=None)


def _changed(key: str, change: Callable[[Showing, Moment], Showing]) -> Step:
    """The step that changes the showing of that key, if the session has it."""

    def step(session: Session, now: Moment) -> Session | Refusal:
        showings = (change(one, now) if one.key == key else one for one in session.showings)
        return replace(session, showings=tuple(showings))

    return step
