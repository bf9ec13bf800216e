"""How acts that bring cues, or answer them, are taken back."""

from datetime import timedelta

from msgspec.structs import replace

from app.clock import Moment
from app.refusal import Reason, Refusal
from app.session.session import Phase, Session
from app.session.showing import CueKind, Showing
from app.session.steps import Step

TOO_LATE = Refusal(Reason.UNDO_TOO_LATE)


def unstarted(before: Session, after: Session) -> Step:
    """Take back a start while nothing but the opening came: once another cue came, it stays."""
    del after

    def step(session: Session, now: Moment) -> Session | Refusal:
        del now
        came = {showing.kind for showing in session.showings[len(before.showings) :]}
        if not came <= {CueKind.OPENING}:
            return TOO_LATE
        return replace(
            session,
            started=None,
            deadline=None,
            length=before.length,
            until=before.until,
            armed_below=before.armed_below,
            showings=tuple(map(_as_awaited, before.showings, session.showings)),
        )

    return step


def _as_awaited(then: Showing, now: Showing) -> Showing:
    """The showing before the start, to be pointed at as then unless it was seen since."""
    reminder = then.remind_at if now.seen_by is None else None
    return replace(_as_then(then, now), remind_at=reminder)


def shortened(before: Session, after: Session) -> Step:
    """Take back an extension, unless a cue came or was armed again since."""

    def step(session: Session, now: Moment) -> Session | Refusal:
        del now
        has_moved_on = len(session.showings) > len(after.showings)
        if has_moved_on or session.armed_below != after.armed_below:
            return TOO_LATE
        return replace(
            session,
            deadline=session.deadline and session.deadline.moved(-_span(before, after)),
            armed_below=before.armed_below,
            showings=tuple(map(_as_then, before.showings, session.showings)),
        )

    return step


def _as_then(then: Showing, now: Showing) -> Showing:
    """The showing before the extension, with what was learnt of it since."""
    return replace(
        then,
        deliveries=now.deliveries,
        seen_after=now.seen_after,
        seen_by=now.seen_by,
        remind_at=now.remind_at and then.remind_at,
    )


def answer_back(before: Session, after: Session) -> Step:
    """Take back an answer while its cue is the newest, but for what the answer itself brought."""
    then, answered = before.showings[-1], after.showings[-1]

    def step(session: Session, now: Moment) -> Session | Refusal:
        del now
        shown = list(session.showings)
        while shown and shown[-1].kind is CueKind.RELATION and shown[-1].key != answered.key:
            shown.pop()
        if not shown or _answer(shown[-1]) != _answer(answered):
            return TOO_LATE
        newest = shown[-1]
        asked_again = replace(
            then,
            deliveries=newest.deliveries,
            seen_after=newest.seen_after,
            seen_by=newest.seen_by,
            remind_at=None,
        )
        return replace(session, showings=(*shown[:-1], asked_again))

    return step


def _answer(showing: Showing) -> object:
    """What was answered to which showing, as far as it still stands."""
    return showing.key, showing.answered_at, showing.again_at, showing.rearmed


def answers(session: Session) -> list[object]:
    """What was answered to each cue."""
    return [showing.answer for showing in session.showings]


def _span(before: Session, after: Session) -> timedelta:
    """How much later the end is."""
    then, now = before.deadline, after.deadline
    return now.at - then.at if now and then else timedelta(0)


def is_extension(before: Session, after: Session) -> bool:
    """Whether the end was moved to a later time by hand."""
    return after.phase is Phase.DURING and _span(before, after) > timedelta(0)
