"""What was typed to plan a session, and the start that it stands for on both clocks."""

from datetime import datetime, timedelta, tzinfo
from enum import StrEnum

from msgspec import Struct
from msgspec.structs import replace

from app.cities.city import City
from app.clock import EPOCH
from app.session.booking import Booking
from app.session.countdown import MINUTE
from app.session.draft import Draft
from app.session.session import Mode, Session
from app.wall.change import wall_at
from app.wall.meaning import Fault, Flaw, Meaning, Meant, Question
from app.wall.occurrence import Never, Once, instants
from app.wall.typed import meaning_of
from app.zone import ZoneOf


class Form(Struct, frozen=True):
    """A session as it is typed: `when` is meant by the customer's clock as soon as it is known.

    `chosen` is the start that was picked where `when` could be read in several ways; `city_words`
    is what was typed for a city that is not chosen yet. Without `minutes` nobody typed a length,
    without a `language` nobody chose one.
    """

    name: str = ""
    when: str = ""
    city: City | None = None
    city_words: str = ""
    by_own_clock: bool = False
    chosen: datetime | None = None
    minutes: int | None = None
    modes: frozenset[Mode] = frozenset({Mode.CAMERA})
    language: str = ""
    mail: str = ""
    phone: str = ""
    call_link: str = ""
    ticket_link: str = ""
    kind: str = ""
    customer: str = ""
    """The key of whoever was picked by their name."""

    @property
    def clock(self) -> tuple[str, City | None, bool]:
        """All that the start is read from; another one makes what was chosen void."""
        return self.when, self.city, self.by_own_clock

    @property
    def start(self) -> tuple[tuple[str, City | None, bool], str, datetime | None]:
        """All that is typed and chosen for the start."""
        return self.clock, self.city_words, self.chosen


class Ask(StrEnum):
    """Why a start has to be chosen."""

    DAY = "day"
    HALF = "half"
    MIDNIGHT = "midnight"
    NEVER = "never"
    """Clocks leap over the hour."""
    TWICE = "twice"
    """Clocks show the hour twice."""


class Start(Struct, frozen=True):
    """A start (UTC), on the agent's clocks, and on the customer's where their city is known."""

    at: datetime
    here: datetime
    there: datetime | None = None
    is_past: bool = False


class Choice(Struct, frozen=True):
    """Several starts that may be meant, soonest first."""

    ask: Ask
    starts: tuple[Start, ...]


def start_of(form: Form, now: datetime, own: tzinfo, zone_of: ZoneOf) -> Start | Choice | Fault:
    """The start that the form stands for, or what has to be chosen or mended first."""
    there = zone_of(form.city.zone) if form.city else None
    typed_in = own if there is None or form.by_own_clock else there
    told = _told(meaning_of(form.when, now, typed_in))
    if isinstance(told, Fault):
        return told
    if form.city and there is None and not form.by_own_clock:
        return Fault(Flaw.NO_ZONE, form.city.name)
    ask, known = told
    starts = tuple(
        Start(at, wall_at(at, own), wall_at(at, there) if there else None, is_past=at < now)
        for at in known
    )
    picked = next((start for start in starts if start.at == form.chosen), None)
    return picked or (starts[0] if ask is None else Choice(ask, starts))


def draft_of(form: Form, start: Start, now: datetime) -> Draft:
    """The session that the form asks for."""
    booking = Booking(
        booked_at=now,
        city=form.city,
        language=form.language,
        mail=form.mail.strip(),
        phone=form.phone.strip(),
        call_link=form.call_link.strip(),
        ticket_link=form.ticket_link.strip(),
        kind=form.kind,
    )
    length = None if form.minutes is None else timedelta(minutes=form.minutes)
    return Draft(form.name, length, None, start.at, form.modes, booking, form.customer)


def form_of(session: Session, own: tzinfo, zone_of: ZoneOf) -> Form:
    """The form that stands for a session, as its customer's clock shows its start."""
    booking = session.booking or Booking(booked_at=EPOCH)
    there = zone_of(booking.city.zone) if booking.city else None
    start = session.planned_at
    return Form(
        name=session.name,
        when="" if start is None else f"{wall_at(start, there or own):%Y-%m-%d %H:%M}",
        city=booking.city,
        by_own_clock=booking.city is not None and there is None,
        chosen=start,
        minutes=round(session.length / MINUTE),
        modes=session.modes,
        language=booking.language,
        mail=booking.mail,
        phone=booking.phone,
        call_link=booking.call_link,
        ticket_link=booking.ticket_link,
        kind=booking.kind,
        customer=session.customer,
    )


def untyped(form: Form, usual: timedelta) -> Form:
    """`form` as if nobody had typed its length, if that is the `usual` one."""
    is_usual = form.minutes is not None and timedelta(minutes=form.minutes) == usual
    return replace(form, minutes=None) if is_usual else form


def _told(meaning: Meaning) -> tuple[Ask | None, tuple[datetime, ...]] | Fault:
    """All instants that may be meant, and why they are several."""
    if isinstance(meaning, Fault):
        return meaning
    if isinstance(meaning, Question):
        every = [at for one in meaning.choices for at in instants(one.occurrence)]
        return Ask(meaning.doubt.value), tuple(sorted(every))
    return _doubt(meaning), instants(meaning.occurrence)


def _doubt(meant: Meant) -> Ask | None:
    if isinstance(meant.occurrence, Once):
        return None
    return Ask.NEVER if isinstance(meant.occurrence, Never) else Ask.TWICE
