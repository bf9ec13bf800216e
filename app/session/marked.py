"""What is said of each item: by the agent, or by what they did."""

from collections.abc import Iterator, Mapping

from app.session.capture import CaptureKind
from app.session.insight import Status
from app.session.session import Mark, Session

MESSAGE = "after.message"
"""The item that is done once the follow-up was sent."""
INSIGHT = "after.insight"
"""The item that is done once an insight was passed on."""


def marks_of(session: Session) -> Mapping[str, Mark]:
    """All marks; what was done is ticked unless the agent says else.

    A close keeps as open what nobody ticked, so what is done after it is ticked all the same.
    """
    done = dict.fromkeys(_seen_to(session), Mark.DONE)
    if session.closed_at is None:
        return {**done, **session.marks}
    return {
        item: done.get(item, mark) if mark is Mark.OPEN else mark
        for item, mark in session.marks.items()
    }


def _seen_to(session: Session) -> Iterator[str]:
    follow_up = session.aftercare.follow_up if session.aftercare else None
    if follow_up is not None and follow_up.sent_at is not None:
        yield MESSAGE
    if any(
        line.kind is CaptureKind.INSIGHT and line.insight and line.insight.status is not Status.NEW
        for line in session.captures
    ):
        yield INSIGHT
