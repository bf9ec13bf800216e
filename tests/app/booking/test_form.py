"""What was typed stands for one start, or is asked about; it is never guessed."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from app.booking.form import Ask, Choice, Form, Start, draft_of, form_of, start_of
from app.cities.city import City
from app.session.draft import Draft, session_from
from app.session.session import Session
from app.wall.meaning import Fault, Flaw
from app.wall.rules import zone_named
from tests.app.booking.fakes import NEW_YORK, NOW, planned
from tests.app.fakes import IDENTITY, ManualClock
from tests.app.zones import known_zone

MADRID = known_zone("Europe/Madrid")
NOWHERE = City("Nowhere", "", "", "Nowhere/At_All")
CITIES = st.sampled_from(
    ["America/New_York", "Asia/Kolkata", "Pacific/Apia", "Australia/Lord_Howe"]
)


def wall(text: str) -> datetime:
    """What a clock shows, in no zone."""
    return datetime.fromisoformat(text)


def told(form: Form) -> Start | Choice | Fault:
    return start_of(form, NOW, MADRID, zone_named)


def started(form: Form) -> Start:
    start = told(form)
    assert isinstance(start, Start), start
    return start


def asked(form: Form) -> Choice:
    choice = told(form)
    assert isinstance(choice, Choice), choice
    return choice


def test_that_a_time_is_the_customers_own_as_soon_as_their_city_is_known() -> None:
    start = started(Form(when="2026-12-01 02:00", city=NEW_YORK))

    assert start.at == datetime(2026, 12, 1, 7, tzinfo=UTC)
    assert start.there == wall("2026-12-01 02:00")
    assert start.here == wall("2026-12-01 08:00")


def test_that_the_agent_may_type_by_their_own_clock() -> None:
    start = started(Form(when="2026-12-01 02:00", city=NEW_YORK, by_own_clock=True))

    assert start.here == wall("2026-12-01 02:00")
    assert start.there == wall("2026-11-30 20:00")


def test_that_without_a_city_the_time_is_the_agents() -> None:
    start = started(Form(when="2026-12-01 02:00"))

    assert start == Start(datetime(2026, 12, 1, 1, tzinfo=UTC), wall("2026-12-01 02:00"))


def test_that_a_time_by_a_clock_that_nobody_knows_stands_for_no_start() -> None:
    typed = Form(when="2026-12-01 02:00", city=NOWHERE)

    assert told(typed) == Fault(Flaw.NO_ZONE, "Nowhere")
    assert started(replace(typed, by_own_clock=True)).here == wall("2026-12-01 02:00")


def test_that_a_session_whose_zone_nobody_knows_is_told_by_the_agents_clock() -> None:
    form = form_of(planned(city=NOWHERE), MADRID, zone_named)

    assert (form.when, form.by_own_clock) == ("2026-03-02 16:00", True)
    assert started(form).at == planned().planned_at


def test_that_a_bare_two_is_asked_about_and_the_answer_is_taken() -> None:
    form = Form(when="tomorrow 2", city=NEW_YORK)

    choice = asked(form)

    assert choice.ask is Ask.HALF
    night, day = choice.starts
    assert day.at - night.at == timedelta(hours=12)
    assert started(replace(form, chosen=day.at)) == day


def test_that_an_hour_that_clocks_leap_over_is_asked_about() -> None:
    choice = asked(Form(when="2026-03-08 02:30", city=NEW_YORK))

    assert choice.ask is Ask.NEVER
    assert [start.there for start in choice.starts] == [
        wall("2026-03-08 01:30"),
        wall("2026-03-08 03:30"),
    ]


def test_that_an_hour_that_clocks_show_twice_is_asked_about_in_both_zones() -> None:
    choice = asked(Form(when="2026-11-01 01:30", city=NEW_YORK))

    assert choice.ask is Ask.TWICE
    assert {start.there for start in choice.starts} == {wall("2026-11-01 01:30")}
    assert [f"{start.here:%H:%M}" for start in choice.starts] == ["06:30", "07:30"]


def test_that_a_start_that_has_passed_says_so() -> None:
    assert started(Form(when="2026-03-01 10:00")).is_past


def test_that_a_day_that_is_none_is_told() -> None:
    assert told(Form(when="31/2 10:00")) == Fault(Flaw.NO_SUCH_DAY, "31/2")


def test_that_the_session_asked_for_has_all_that_was_typed() -> None:
    form = Form(
        name="Marina",
        when="2026-12-01 02:00",
        city=NEW_YORK,
        minutes=30,
        language="es",
        mail=" marina@example.org ",
        phone="+1 2",
        call_link="https://meet.example.org/1",
        ticket_link="https://tickets.example.org/2",
        kind="review",
    )

    draft = draft_of(form, started(form), NOW)
    session = session_from(draft, IDENTITY, timedelta(minutes=45), ManualClock().now())

    assert isinstance(session, Session)
    assert draft.length == timedelta(minutes=30)
    assert draft.booking is not None
    assert draft.booking.booked_at == NOW
    assert draft.booking.city == NEW_YORK
    assert (draft.booking.mail, draft.booking.language) == ("marina@example.org", "es")
    assert draft_of(replace(form, minutes=None), started(form), NOW).length is None


@given(st.text(), st.none() | CITIES, st.booleans())
def test_that_nothing_typed_is_ever_an_error(text: str, zone: str | None, own: bool) -> None:  # noqa: FBT001 - drawn
    city = None if zone is None else City("There", "", "", zone)

    outcome = told(Form(when=text, city=city, by_own_clock=own))

    assert isinstance(outcome, Start | Choice | Fault)


def test_that_what_was_chosen_holds_until_the_start_is_typed_anew() -> None:
    form = Form(when="2026-12-01 02:00", city=NEW_YORK)

    assert replace(form, minutes=30, chosen=NOW).clock == form.clock
    assert replace(form, by_own_clock=True).clock != form.clock


@given(CITIES, st.datetimes(wall("2026-12-01"), wall("2027-12-01")))
def test_that_the_form_of_a_session_stands_for_the_same_session(zone: str, at: datetime) -> None:
    at = at.replace(second=0, microsecond=0, tzinfo=UTC)
    form = Form(name="Marina", city=City("There", "", "", zone), minutes=30, kind="review")
    draft = draft_of(form, Start(at, wall(f"{at:%F}"), wall(f"{at:%F}")), NOW)
    session = session_from(draft, IDENTITY, timedelta(minutes=45), ManualClock().now())
    assert isinstance(session, Session)

    again = form_of(session, MADRID, zone_named)

    assert started(again).at == at
    assert draft_of(again, started(again), NOW) == draft


def test_that_a_session_without_a_start_has_an_empty_form() -> None:
    session = session_from(Draft(), IDENTITY, timedelta(minutes=45), ManualClock().now())
    assert isinstance(session, Session)

    assert form_of(session, MADRID, zone_named).when == ""
