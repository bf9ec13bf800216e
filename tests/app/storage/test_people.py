"""Customers over all their sessions rest in the database, and who is who changes as a whole."""

from collections.abc import Iterator
from contextlib import closing
from uuid import UUID

import pytest
from msgspec.structs import replace

from app.booking.preparing import bring_up, stand
from app.clock import Moment
from app.history.search import terms_of
from app.people.customer import Customer
from app.people.met import Met, Regroup
from app.people.names import Names
from app.people.owed import Due
from app.people.record import Noted
from app.people.regrouping import regroup
from app.records.attending import attend
from app.records.came_up import lines_of
from app.refusal import Reason, Refusal
from app.session.agenda import Agenda
from app.session.capture import CaptureKind, Owner, Promise
from app.session.keeper import SessionKeeper
from app.session.ladder import Ladder
from app.session.outcome import Attendance, Outcome
from app.session.preparation import Standing
from app.session.session import Session
from app.storage.database import Database
from app.storage.history import HistoryFile
from app.storage.opening import open_scratch
from app.storage.people import PeopleRows
from app.storage.sessions import SessionRows
from app.storage.shelf import shelf_of
from tests.app.booking.fakes import HOUR, planned
from tests.app.fakes import ManualClock, accepted
from tests.app.people.fakes import DAY, NOW, TODAY, line, met, owed, promised

MARINA = "marina duarte"


@pytest.fixture
def shelf() -> Iterator[Database]:
    """An empty database in memory."""
    with closing(open_scratch()) as database:
        yield database


def save(database: Database, *sessions: Session) -> None:
    """Put sessions on disk."""
    for session in sessions:
        assert SessionRows(database).save(session) is None


def sound(found: tuple[Noted, ...] | Refusal) -> tuple[Noted, ...]:
    """What could be read."""
    assert not isinstance(found, Refusal)
    return found


def test_that_everybody_is_known_by_each_of_their_names_the_last_met_first(
    shelf: Database,
) -> None:
    other = replace(
        met(2, customer="kenji"),
        name="Kenji Mori",
        planned_at=NOW,
        started=None,
        deadline=None,
        ended=None,
    )
    married = replace(met(3, days_ago=1), name="Marina Costa")
    nobody = replace(met(4), name="", customer="")
    save(shelf, met(1), met(5, days_ago=30), other, married, nobody)

    assert PeopleRows(shelf).met() == (
        Met("kenji", "Kenji Mori", NOW, has_begun=False),
        Met(MARINA, "Marina Costa", married.start),
        Met(MARINA, "Marina Duarte", met(1).start),
    )


def test_that_of_a_session_that_never_began_it_is_known_what_was_said(shelf: Database) -> None:
    awaited = replace(planned(NOW - HOUR, number=2), customer=MARINA)
    gone = attend(Attendance.NO_SHOW)(awaited, Moment(NOW, HOUR, "boot"))
    assert isinstance(gone, Session)
    save(shelf, met(1), gone)

    assert PeopleRows(shelf).met() == (
        Met(
            MARINA,
            "Marina Duarte",
            NOW - HOUR,
            has_begun=False,
            attendance=Attendance.NO_SHOW,
        ),
    )


def test_that_what_was_called_off_hides_no_session_with_them(shelf: Database) -> None:
    def off(days_ahead: int, number: int, customer: str) -> Session:
        ahead = replace(planned(NOW + days_ahead * DAY, number=number), customer=customer)
        gone = attend(Attendance.CANCELLED_BY_ME)(ahead, Moment(NOW, HOUR, "boot"))
        assert isinstance(gone, Session)
        return gone

    kenji = replace(planned(NOW + DAY, number=4), customer="kenji")
    save(shelf, met(1), off(1, 2, MARINA), off(3, 3, "kenji"), kenji, off(2, 5, "only off"))

    assert PeopleRows(shelf).met() == (
        Met(
            "only off",
            "Marina Duarte",
            NOW + 2 * DAY,
            has_begun=False,
            attendance=Attendance.CANCELLED_BY_ME,
        ),
        Met("kenji", "Marina Duarte", NOW + DAY, has_begun=False),
        Met(MARINA, "Marina Duarte", met(1).start),
    )


def test_that_the_newest_sessions_of_a_customer_are_read(shelf: Database) -> None:
    newest, older, oldest = (met(number, days_ago=number) for number in (1, 2, 3))
    save(shelf, older, oldest, newest, met(4, customer="kenji"))
    people = PeopleRows(shelf)

    assert people.sessions_with(MARINA, 2) == (newest, older)
    assert people.sessions_with("nobody", 2) == ()
    assert people.ids_with(MARINA) == (oldest.id, older.id, newest.id)


def test_that_what_stays_open_of_a_customer_is_found_however_old_it_is(shelf: Database) -> None:
    older = met(
        1,
        line(CaptureKind.QUESTION, "CSV?", 1),
        line(CaptureKind.NOTE, "Rain", 2),
        line(CaptureKind.GOAL, "A second shop", 3),
        days_ago=900,
    )
    at = Moment(NOW, HOUR, "boot")
    for goal in ("A second shop", "Invoices", "Less work"):
        older = accepted(bring_up(goal)(older, at))
    older = accepted(stand("Less work", Standing.REACHED)(older, at))
    newer = replace(met(2, line(CaptureKind.QUESTION, "PDF?", 4)), booking=None)
    save(shelf, newer, older, met(3), met(4, line(CaptureKind.GOAL, "No", 5), customer="kenji"))
    people = PeopleRows(shelf)

    found = sound(people.open_with(MARINA))

    assert [(one.session, one.line.text) for one in found] == [
        (newer.id, "PDF?"),
        *((older.id, words) for words in ("Invoices", "A second shop", "CSV?")),
    ]
    assert found[1].line in lines_of(older)
    assert people.open_with("") == ()


@pytest.mark.parametrize("facts", ['{"preparation": {"goals": [7]}}', '{"prepa', "7"])
def test_that_a_booking_that_means_nothing_leaves_out_its_session_alone(
    shelf: Database, facts: str
) -> None:
    question = line(CaptureKind.QUESTION, "CSV?", 1)
    save(shelf, met(1, question), met(2, line(CaptureKind.QUESTION, "PDF?", 2), days_ago=9))
    with shelf.connection as connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        changed = "UPDATE booking SET facts = ? WHERE session_id = ?"
        connection.execute(changed, [facts, str(met(2).id)])

    (noted,) = sound(PeopleRows(shelf).open_with(MARINA))

    assert noted.line == question
    assert str(met(2).id) in shelf.unread


def test_that_open_promises_and_those_kept_and_never_told_are_found(shelf: Database) -> None:
    late, undated = promised(1, TODAY - DAY), promised(2)
    kept = replace(promised(3), promise=Promise(done_at=NOW))
    told = replace(promised(4), promise=Promise(done_at=NOW, told_at=NOW))
    theirs = replace(promised(5), promise=Promise(Owner.CUSTOMER, done_at=NOW))
    old = replace(promised(6), promise=Promise(done_at=NOW - 40 * DAY))
    with_marina = met(1, undated, late, kept, told, theirs, old)
    with_kenji = met(2, promised(7, TODAY), customer="kenji")
    save(shelf, with_marina, with_kenji)
    people = PeopleRows(shelf)

    assert people.owed() == (
        owed(late, with_marina),
        owed(with_kenji.captures[0], with_kenji),
        owed(undated, with_marina),
        owed(kept, with_marina),
        owed(old, with_marina),
    )
    assert people.owed("kenji") == (owed(with_kenji.captures[0], with_kenji),)
    assert people.owed("") == ()
    assert people.count_due(TODAY) == Due(today=1, overdue=1)
    assert people.count_due(TODAY - DAY) == Due(today=1)


def test_that_nobody_is_to_be_told_of_what_was_promised_without_a_customer(
    shelf: Database,
) -> None:
    kept = replace(promised(1), promise=Promise(done_at=NOW))
    nameless = met(1, kept, promised(2), customer="")
    save(shelf, nameless)

    assert PeopleRows(shelf).owed() == (owed(nameless.captures[1], nameless),)


def test_that_what_customers_owe_is_not_counted_as_due(shelf: Database) -> None:
    others = promised(2, TODAY, Owner.OTHER)
    save(shelf, met(1, promised(1, TODAY - DAY, Owner.CUSTOMER), others))

    assert PeopleRows(shelf).count_due(TODAY) == Due(today=1)


def test_that_who_is_who_changes_as_a_whole(shelf: Database) -> None:
    save(shelf, met(1), met(2), met(3, customer="kenji"))
    people = PeopleRows(shelf)
    known = Customer("m", "Marina")

    assert people.regroup(Regroup({met(1).id: "m", met(3).id: "m"}, {"m": known})) is None

    assert people.ids_with("m") == (met(1).id, met(3).id)
    assert people.find("m") == known
    assert people.regroup(Regroup({met(3).id: "k"}, {"m": None})) is None
    assert people.find("m") is None
    assert people.ids_with("k") == (met(3).id,)
    assert people.ids_with(MARINA) == (met(2).id,)


def test_that_the_session_at_hand_hears_with_whom_it_is(shelf: Database) -> None:
    coming = replace(
        met(1, days_ago=-1),
        started=None,
        deadline=None,
        ended=None,
        closed_at=None,
        customer="marina d",
    )
    later = replace(coming, id=UUID(int=2), planned_at=NOW + 3 * DAY)
    save(shelf, coming, later, met(3))
    keeper = SessionKeeper(ManualClock(NOW), SessionRows(shelf), Ladder)
    change = Regroup({coming.id: MARINA, met(3).id: MARINA})

    assert regroup(keeper, PeopleRows(shelf), change) is None

    renamed = replace(coming, customer=MARINA)
    assert keeper.agenda.value == Agenda(renamed, (later,))
    assert SessionRows(shelf).unclosed() == (renamed, later)
    everybody = Regroup({coming.id: "x", later.id: "x"})
    shelf.connection.execute("PRAGMA query_only = ON")
    outcome = regroup(keeper, PeopleRows(shelf), everybody)
    assert outcome == Refusal(Reason.NOT_SAVED, "read-only")
    assert keeper.agenda.value == Agenda(renamed, (later,))


@pytest.mark.parametrize(
    "change",
    [Regroup({}, {"": Customer("", "Nobody")}), Regroup({}, {"": None}), Regroup({met(1).id: ""})],
)
def test_that_nobody_is_no_customer(shelf: Database, change: Regroup) -> None:
    save(shelf, met(1))
    keeper = SessionKeeper(ManualClock(NOW), SessionRows(shelf), Ladder)

    assert regroup(keeper, PeopleRows(shelf), change) == Refusal(Reason.NOBODY)

    assert PeopleRows(shelf).ids_with(MARINA) == (met(1).id,)


def test_that_nobody_at_hand_needs_to_hear(shelf: Database) -> None:
    keeper = SessionKeeper(ManualClock(NOW), SessionRows(shelf), Ladder)

    assert regroup(keeper, PeopleRows(shelf), Regroup({}, {"m": Customer("m", "M")})) is None
    assert keeper.agenda.value == Agenda()


def test_that_what_cannot_be_read_is_said(shelf: Database) -> None:
    save(shelf, met(1, promised(1)))
    shelf.connection.execute("UPDATE capture SET due = 'soon'")
    assert PeopleRows(shelf).owed() == ()
    shelf.connection.execute("INSERT INTO customer VALUES ('ana', '{}')")
    assert PeopleRows(shelf).find("ana") == Refusal(Reason.NOT_READ, "damaged")
    assert PeopleRows(shelf).sessions_with(MARINA, 3) == ()
    assert shelf.unread == {str(met(1).id)}
    shelf.connection.execute("PRAGMA foreign_keys = OFF")
    shelf.connection.execute("UPDATE session SET id = 'no identity'")
    assert PeopleRows(shelf).ids_with(MARINA) == Refusal(Reason.NOT_READ, "damaged")


def test_that_what_is_known_of_somebody_is_found_however_it_came(shelf: Database) -> None:
    save(shelf, met(1))
    people = shelf_of(shelf).people()
    known = Customer(MARINA, "Marina Duarte", notes="collects marimbas")

    people.regroup(Regroup({}, {MARINA: known}))
    assert found(shelf, "marimbas") == (MARINA,)

    people.regroup(Regroup({}, {MARINA: None, "m": replace(known, key="m")}))
    assert found(shelf, "marimbas") == ("m",)

    people.regroup(Regroup({}, {"m": None}))
    assert found(shelf, "marimbas") == ()


def test_that_what_is_kept_of_somebody_is_found_under_the_name_they_were_met_by(
    shelf: Database,
) -> None:
    """The page of a customer keeps no name, as long as nobody corrects it."""
    save(shelf, replace(met(2, days_ago=3), name=""), replace(met(1, days_ago=9), name="Marina D"))
    save(shelf, met(3, days_ago=5), replace(met(4, customer="kenji"), name="Kenji Mori"))
    people = PeopleRows(shelf)

    people.regroup(Regroup({}, {MARINA: Customer(MARINA, "", notes="collects marimbas")}))
    (hit,) = HistoryFile(shelf).search(terms_of("marimbas"))
    assert hit.texts.name == "Marina Duarte"

    people.regroup(Regroup({}, {MARINA: Customer(MARINA, "Marina Costa", notes="marimbas")}))
    (hit,) = HistoryFile(shelf).search(terms_of("marimbas"))
    assert hit.texts.name == "Marina Costa"


def test_that_a_name_that_was_corrected_comes_before_those_they_were_met_by(
    shelf: Database,
) -> None:
    save(shelf, met(1), met(2, customer="kenji", days_ago=1))
    people = PeopleRows(shelf)
    people.regroup(
        Regroup({}, {MARINA: Customer(MARINA, "Mariana Duarte"), "kenji": Customer("kenji", "")})
    )

    found = people.met()

    assert isinstance(found, tuple)
    assert [(one.key, one.name) for one in found] == [
        ("kenji", "Marina Duarte"),
        (MARINA, "Mariana Duarte"),
        (MARINA, "Marina Duarte"),
    ]
    assert found[1].last == found[2].last
    assert [one.name for one in Names(found).begun_by("mariana")] == ["Mariana Duarte"]


def found(shelf: Database, typed: str) -> tuple[str, ...]:
    """The keys of the customers in whose facts that is written."""
    return tuple(hit.customer for hit in HistoryFile(shelf).search(terms_of(typed)))


def test_that_only_sessions_that_took_place_were_held(shelf: Database) -> None:
    ahead = replace(met(2, days_ago=-7), started=None, deadline=None, ended=None, closed_at=None)
    missed = replace(met(3, days_ago=1), outcome=Outcome(Attendance.NO_SHOW, NOW))
    late = replace(met(4, days_ago=2), outcome=Outcome(Attendance.LATE, NOW))
    save(shelf, met(1), ahead, missed, late, met(5, customer="kenji"))
    people = PeopleRows(shelf)

    assert people.held_with(MARINA, 5) == (late, met(1))
    assert people.held_with(MARINA, 1) == (late,)
    assert people.held_with("", 1) == ()
