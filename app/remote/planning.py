"""Answers the commands about the plan, whether or not the program runs."""

import json
from collections.abc import Callable
from datetime import timedelta, tzinfo

from msgspec import Struct

from app.booking.day import DayRow, crowded, day_rows
from app.booking.form import Form, Start, draft_of, start_of
from app.booking.kinds import usual_length
from app.booking.link import is_openable
from app.booking.listing import TO_COME, listing, listing_words, planned_words
from app.booking.start_words import choice_words, flaw_words, now_words, past_words
from app.cities.city import City
from app.cities.finding import Finding, Question
from app.clock import EPOCH, Moment
from app.lists.kinds import Kinds
from app.refusal import Refusal
from app.remote.outcome import refused
from app.remote.request import Command, ExitStatus, Reply, Request
from app.session.keeper import SessionKeeper
from app.session.session import Session
from app.session.store import Archive
from app.settings import Settings
from app.trouble_words import trouble_told, unread_words
from app.wall.meaning import Fault
from app.wall.rules import is_of_a_place, zone_named
from app.zone import DAY

FURTHEST = EPOCH + 200 * 366 * DAY
MOST_OFFERS = 4
LONGEST_ECHO = 40
UNKNOWN_ZONE = (
    "Your own time zone is not known. Say the customer's city with --city, or choose your own"
    " city in the window, under Ctrl+D."
)
UNCERTAIN_HOURS = (
    "This machine does not say where it is: the first hours of each line are by its clock."
    " If they are not yours, choose your city in the window, under Ctrl+D."
)
LACK = "The file of cities cannot be read, so only few are known."


class Planning(Struct, frozen=True):
    """All that these commands need at hand."""

    keeper: SessionKeeper
    archive: Archive
    now: Moment
    zone: tzinfo
    settings: Settings
    find: Callable[[str], Finding]
    kinds: Kinds


def planning_reply(request: Request, planning: Planning) -> Reply:
    """Carry out `plan` or `day`."""
    return (_plan if request.command is Command.PLAN else _day)(request, planning)


def _plan(request: Request, planning: Planning) -> Reply:
    form = _form(request, planning)
    if isinstance(form, Reply):
        return form
    start = _start(form, planning)
    if isinstance(start, Reply):
        return start
    usual = usual_length(planning.kinds.get(form.kind), planning.settings.usual_length)
    draft = draft_of(form, start, planning.now.wall)
    session = planning.keeper.plan(draft, usual, is_act=True)
    if isinstance(session, Refusal):
        return refused(f"The session was not kept: {trouble_told(session.detail)}.")
    return Reply(ExitStatus.DONE, _planned(session, planning))


def _form(request: Request, planning: Planning) -> Form | Reply:
    """What was asked for, or what is wrong with it beside the start."""
    kind = _flawed(request) or _kind(request.session_kind, planning.kinds)
    if isinstance(kind, Reply):
        return kind
    city = _city(request.city, planning)
    if isinstance(city, Reply):
        return city
    return Form(
        name=request.name,
        when=request.when,
        city=city,
        minutes=request.minutes,
        modes=request.modes,
        language=request.language,
        mail=request.mail,
        phone=request.phone,
        call_link=request.call_link,
        ticket_link=request.ticket_link,
        kind=kind,
    )


def _flawed(request: Request) -> Reply | None:
    """What is wrong with its links."""
    for link in (request.call_link.strip(), request.ticket_link.strip()):
        if link and not is_openable(link):
            words = f"A link begins with https://, http:// or tel:, not like {_echo(link)}."
            return Reply(ExitStatus.WRONG_USAGE, err=words)
    return None


def _kind(typed: str, kinds: Kinds) -> str | Reply:
    """The id of the kind of session that was typed; nothing if none was."""
    if not typed.strip():
        return ""
    kind = kinds.called(typed)
    if kind is not None:
        return kind.id
    known = ", ".join(one.id for one in kinds.every())
    offers = f"Say one of: {known}." if known else "There are none."
    words = f"No kind of session is called {_echo(typed)}. {offers}"
    return Reply(ExitStatus.WRONG_USAGE, err=words)


def _start(form: Form, planning: Planning) -> Start | Reply:
    start = start_of(form, planning.now.wall, planning.zone, zone_named)
    if isinstance(start, Fault):
        return Reply(ExitStatus.WRONG_USAGE, err=flaw_words(start))
    if not isinstance(start, Start):
        return refused(choice_words(start))
    if form.city is None and zone_named(str(planning.zone)) is None:
        return refused(UNKNOWN_ZONE)
    return refused(past_words(start, _now_there(form, planning))) if start.is_past else start


def _now_there(form: Form, planning: Planning) -> str:
    """What it is where the customer is, by whose clock a start is typed."""
    there = zone_named(form.city.zone) if form.city else None
    return now_words(form.city, there, planning.now.wall) if form.city and there else ""


def _city(typed: str, planning: Planning) -> City | Reply | None:
    """The likeliest city; no guess where they keep several times."""
    if not typed.strip():
        return None
    finding = planning.find(typed)
    if finding.question is Question.ABBREVIATION:
        return refused(
            f"{_echo(typed)} names no city. Say the customer's city, like: --city Kolkata"
        )
    lack = "" if finding.is_whole else f"{LACK} "
    if finding.question is Question.WHICH:
        offers = "; ".join(map(_place, finding.cities[:MOST_OFFERS]))
        return refused(f"{lack}Which city is {_echo(typed)}? Say one, like: {offers}")
    if not finding.cities:
        return refused(f"{lack}No city is called {_echo(typed)}. Try the nearest large city.")
    return finding.cities[0]


def _place(city: City) -> str:
    return ", ".join(part for part in (city.name, city.region or city.country) if part)


def _echo(typed: str) -> str:
    """What was typed, as far as a sentence has room for it."""
    words = " ".join(typed.split())
    return repr(words if len(words) <= LONGEST_ECHO else f"{words[:LONGEST_ECHO]}…")


def _planned(session: Session, planning: Planning) -> str:
    rows = _rows(planning.keeper.agenda.value.sessions, planning)
    row = next(row for row in rows if row.session.id == session.id)
    others = [other for other in rows if other is not row]
    breather = timedelta(minutes=planning.settings.breather_minutes)
    crowd = crowded(row.starts_at, session.length, others, breather)
    return planned_words(row, crowd, planning.zone)


def _day(request: Request, planning: Planning) -> Reply:
    known = planning.keeper.agenda.value.sessions
    if request.all:
        archived = planning.archive.closed_between(EPOCH, FURTHEST)
        if isinstance(archived, Refusal):
            return refused(f"The sessions cannot be read: {trouble_told(archived.detail)}.")
        known = tuple({one.id: one for one in (*archived, *known)}.values())
    found = planning.archive.unread
    unread = unread_words(found.number, found.file)
    rows = _rows(known, planning)
    shown = rows if request.all else tuple(row for row in rows if row.state in TO_COME)
    if request.json:
        return Reply(ExitStatus.DONE, json.dumps(listing(shown)), unread)
    doubt = [] if is_of_a_place(planning.zone) else [UNCERTAIN_HOURS]
    words = "\n".join((*doubt, listing_words(shown, planning.zone)))
    return Reply(ExitStatus.DONE, words, unread)


def _rows(sessions: tuple[Session, ...], planning: Planning) -> tuple[DayRow, ...]:
    return day_rows(sessions, planning.now, zone_named, planning.settings.night)
