"""One past session in figures."""

from datetime import timedelta

import msgspec
from msgspec import Struct

from app.clock import EPOCH
from app.session.countdown import took
from app.session.marked import marks_of
from app.session.outcome import ABSENT
from app.session.session import Mark, Session
from app.session.showing import EARLY, Answer, Showing

MILLISECOND = timedelta(milliseconds=1)


class Tally(Struct, frozen=True):
    """What a session adds to the figures; plain, since there may be tens of thousands.

    `at` is its start in milliseconds since 1970, `over` how many it went on beyond what was
    agreed, `waited` how long on average from a cue to "Said it". `done`, `still_open` and
    `mistakes` are ids of items as JSON. Nothing is known where it says None.
    """

    id: str
    at: int
    over: int | None = None
    waited: int | None = None
    attendance: str | None = None
    focus: int | None = None
    done: str = "[]"
    still_open: str = "[]"
    mistakes: str = "[]"
    own_words: str = ""


def tally_of(session: Session) -> Tally | None:
    """The figures of a session that is over, or that did not take place; of others none.

    A talk is never counted.
    """
    outcome = session.outcome
    is_absent = outcome is not None and outcome.attendance in ABSENT
    if (
        session.talk is not None
        or session.start is None
        or (session.ended is None and not is_absent)
    ):
        return None
    check = session.aftercare.check if session.aftercare else None
    is_closed = session.closed_at is not None and not is_absent
    return Tally(
        id=str(session.id),
        at=(session.start - EPOCH) // MILLISECOND,
        over=None if is_absent else _over(session),
        waited=_waited(session),
        attendance=outcome.attendance.value if outcome else None,
        focus=check.focus if check else None,
        done=_items(session, Mark.DONE) if is_closed else "[]",
        still_open=_items(session, Mark.OPEN) if is_closed else "[]",
        mistakes=_json(check.mistakes if check else ()),
        own_words=check.own_words if check else "",
    )


def _over(session: Session) -> int | None:
    """A pause costs no time, and an end that was moved was agreed later."""
    span = took(session)
    return None if span is None else (span - session.length) // MILLISECOND


def _waited(session: Session) -> int | None:
    spans = [_answered_after(one) for one in session.showings if _is_said(one)]
    return sum(spans) // len(spans) if spans else None


def _is_said(showing: Showing) -> bool:
    return showing.answer is Answer.SAID and showing.kind not in EARLY


def _answered_after(showing: Showing) -> int:
    """By the steady clock where it was seen by the answer itself, else by the wall."""
    if showing.seen_after is not None and showing.seen_by == Answer.SAID.value:
        return showing.seen_after // MILLISECOND
    answered = showing.answered_at or showing.shown.wall
    return max((answered - showing.shown.wall) // MILLISECOND, 0)


def _items(session: Session, mark: Mark) -> str:
    return _json(sorted(item for item, said in marks_of(session).items() if said is mark))


def _json(ids: object) -> str:
    return msgspec.json.encode(ids).decode()
