"""What was written in a past session, sorted by where it stood."""

from collections.abc import Iterator, Mapping
from datetime import tzinfo

from PySide6.QtCore import QDate, QLocale

from app.session.capture import Capture, CaptureKind
from app.session.session import Mark, Session
from app.session.showing import Answer, Showing
from app.zone import clock_time
from ui.desk.history.history_words import attendance_words, focus_words, signed_words
from ui.wording import translate

Part = tuple[str, tuple[str, ...]]


def when_words(session: Session, zone: tzinfo) -> str:
    """The day and the hour of its start."""
    if session.start is None:
        return translate("Past", "Without a start")
    day = session.start.astimezone(zone).date()
    date = QLocale().toString(QDate(day.year, day.month, day.day), "dddd d MMMM yyyy")
    return f"{date}, {clock_time(session.start, zone)}"


def parts_of(session: Session, titles: Mapping[str, str], zone: tzinfo) -> tuple[Part, ...]:
    """The parts of a session that have anything in them."""
    parts = (
        (translate("Past", "How it went"), tuple(_course(session, titles))),
        (translate("Past", "Written down in the call"), tuple(map(_capture, session.captures))),
        (translate("Past", "Left open"), tuple(_left_open(session, titles))),
        (translate("Past", "Prepared"), tuple(_prepared(session))),
        (translate("Past", "Written to them after it"), tuple(_follow_up(session))),
        (translate("Past", "Cues"), tuple(_cue(one, zone) for one in session.showings)),
    )
    return tuple((title, lines) for title, lines in parts if lines)


def capture_kind_words(kind: CaptureKind) -> str:
    """What a line is."""
    return {
        CaptureKind.PROMISE: translate("Past", "Promise"),
        CaptureKind.QUESTION: translate("Past", "Question"),
        CaptureKind.QUOTE: translate("Past", "Quote"),
        CaptureKind.GOAL: translate("Past", "Parked goal"),
        CaptureKind.INSIGHT: translate("Past", "Insight"),
        CaptureKind.NOTE: translate("Past", "Note"),
    }[kind]


def _course(session: Session, titles: Mapping[str, str]) -> Iterator[str]:
    if session.outcome is not None:
        said = attendance_words(session.outcome.attendance)
        yield f"{said}: {session.outcome.reason}" if session.outcome.reason else said
    is_call = session.talk is None
    if is_call and session.started is not None and session.ended is not None:
        took = session.ended.since(session.started) - session.paused_for
        yield translate("Past", "{0} from plan").format(signed_words(took - session.length))
    check = session.aftercare.check if session.aftercare else None
    if check is None:
        return
    if check.focus is not None:
        yield focus_words(check.focus)
    yield from (titles.get(item, item) for item in check.mistakes)
    if check.own_words:
        yield check.own_words


def _capture(capture: Capture) -> str:
    return f"{capture_kind_words(capture.kind)}: {capture.text}"


def _left_open(session: Session, titles: Mapping[str, str]) -> Iterator[str]:
    for item, mark in session.marks.items():
        if mark is Mark.OPEN:
            yield titles.get(item) or item.rpartition(".")[2]


def _prepared(session: Session) -> Iterator[str]:
    if session.booking is None:
        return
    known = session.booking.preparation
    yield from (wish.text for wish in known.expectations)
    yield from known.plan
    yield from (goal.text for goal in known.goals)
    yield from filter(None, known.notes.splitlines())


def _follow_up(session: Session) -> Iterator[str]:
    sent = session.aftercare.follow_up if session.aftercare else None
    if sent is not None:
        yield sent.subject
        yield sent.text


def _cue(showing: Showing, zone: tzinfo) -> str:
    hour = clock_time(showing.shown.wall, zone)
    if showing.answer is Answer.SAID and showing.answered_at is not None:
        words = translate("Past", "{0}: said at {1}")
        return words.format(hour, clock_time(showing.answered_at, zone))
    words = translate("Past", "{0}: put off") if showing.answer else translate("Past", "{0}: shown")
    return words.format(hour)
