"""What is said of each item: by the agent, or by what they did."""

from collections.abc import Iterator, Mapping

from app.session.aftercare import Aftercare
from app.session.capture import CaptureKind
from app.session.insight import Status
from app.session.session import Mark, Session

MESSAGE = "after.message"
"""The item that is done once the follow-up was sent."""
INSIGHT = "after.insight"
"""The item that is done once an insight was passed on."""
ME = "after.me"
"""The item that is done once the agent named a mistake, by its item or in own words."""
THEIR_WORDS = "after.own-words"
"""The item that is done once what a colleague said was written down."""


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
    care = session.aftercare or Aftercare()
    if care.follow_up is not None and care.follow_up.sent_at is not None:
        yield MESSAGE
    if care.check is not None and (care.check.own_words or care.check.mistakes):
        yield ME
    if session.talk is not None and session.talk.words.strip():
        yield THEIR_WORDS
    if any(
        line.kind is CaptureKind.INSIGHT and line.insight and line.insight.status is not Status.NEW
        for line in session.captures
    ):
        yield INSIGHT
