"""What was written in a past session, sorted by where it stood."""

from collections.abc import Iterator, Mapping
from datetime import tzinfo

from app.session.capture import Capture, Owner, Promise
from app.session.countdown import took
from app.session.insight import Insight
from app.session.marked import marks_of
from app.session.preparation import Standing
from app.session.session import Mark, Session
from app.session.showing import Answer, Showing
from app.zone import clock_time
from ui.came_words import came_words, focused_words
from ui.day_names import long_dated, short_day
from ui.desk.history.history_words import item_title, signed_words
from ui.strip.owed_words import due_words, owner_words
from ui.wording import kind_words, translate

Part = tuple[str, tuple[str, ...]]


def when_words(session: Session, zone: tzinfo) -> str:
    """The day and the hour of its start."""
    if session.start is None:
        return translate("Past", "Without a start")
    day = session.start.astimezone(zone).date()
    return f"{long_dated(day)}, {clock_time(session.start, zone)}"


def course_of(session: Session, titles: Mapping[str, str]) -> tuple[Part, ...]:
    """How it went, as far as anything is known of that."""
    lines = tuple(_course(session, titles))
    return ((translate("Past", "How it went"), lines),) if lines else ()


def parts_of(session: Session, titles: Mapping[str, str], zone: tzinfo) -> tuple[Part, ...]:
    """What there is of a session beside that and the lines of the call."""
    parts = (
        (translate("Past", "Left open"), tuple(_left_open(session, titles))),
        (translate("Past", "Prepared"), tuple(_prepared(session))),
        (translate("Past", "How they are reached"), tuple(_reached(session))),
        (translate("Past", "Written to them after it"), tuple(_follow_up(session))),
        (translate("Past", "Cues"), tuple(_cue(one, zone) for one in session.showings)),
    )
    return tuple((title, lines) for title, lines in parts if lines)


def _course(session: Session, titles: Mapping[str, str]) -> Iterator[str]:
    if session.outcome is not None:
        said = came_words(session.outcome.attendance)
        yield f"{said}: {session.outcome.reason}" if session.outcome.reason else said
    ran = took(session)
    if session.talk is None and ran is not None:
        yield translate("Past", "{0} from plan").format(signed_words(ran - session.length))
    check = session.aftercare.check if session.aftercare else None
    if check is None:
        return
    if check.focus is not None:
        yield focused_words(check.focus)
    yield from (titles.get(item, item) for item in check.mistakes)
    if check.own_words:
        yield check.own_words


def learned_words(insight: Insight | None) -> str:
    """What was sorted of an insight."""
    if insight is None:
        return ""
    told = (
        (translate("Past", "Behind it: {0}"), insight.problem),
        (translate("Past", "What I make of it: {0}"), insight.reading),
        (translate("Past", "What helps meanwhile: {0}"), insight.workaround),
        (translate("Past", "Area: {0}"), insight.area),
        (translate("Past", "For: {0}"), insight.team),
    )
    return " · ".join(words.format(said.strip()) for words, said in told if said.strip())


def line_words(capture: Capture, zone: tzinfo) -> str:
    """A line of the call, as what it was written down, and of a promise what is known."""
    said = f"{kind_words(capture.kind)}: {capture.text}"
    known = ", ".join(_promised(capture.promise, zone) if capture.promise else ())
    return f"{said} ({known})" if known else said


def _promised(promise: Promise, zone: tzinfo) -> Iterator[str]:
    """Who keeps it if that is not the agent, by when, and what became of it."""
    if promise.owner is not Owner.ME or promise.name:
        yield promise.name or owner_words(promise)
    if promise.due is not None:
        yield due_words(promise.due)
    if promise.is_sure is False:
        yield translate("Past", "not sure")
    if promise.done_at is not None:
        day = short_day(promise.done_at.astimezone(zone).date())
        yield translate("Past", "kept {0}").format(day)
    if promise.told_at is not None:
        yield translate("Past", "they know")


def _left_open(session: Session, titles: Mapping[str, str]) -> Iterator[str]:
    for item, mark in marks_of(session).items():
        if mark is Mark.OPEN:
            yield item_title(item, titles)


def _prepared(session: Session) -> Iterator[str]:
    if session.booking is None:
        return
    known = session.booking.preparation
    if known.ask_whom:
        yield translate("Past", "Whom to ask: {0}").format(known.ask_whom)
    yield from (wish.text for wish in known.expectations)
    yield from known.plan
    reached = translate("Past", "{0} (reached)")
    yield from (reached.format(one.text) for one in known.goals if one.standing is Standing.REACHED)
    for example in known.examples:
        yield f"{example.title}: {example.address}" if example.title else example.address
    yield from filter(None, known.notes.splitlines())


def _reached(session: Session) -> Iterator[str]:
    booking = session.booking
    if booking is None:
        return
    if booking.city is not None:
        yield " · ".join(filter(None, (booking.city.name, booking.city.latin)))
    links = (booking.mail, booking.phone, booking.call_link, booking.ticket_link)
    yield from filter(None, links)


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
