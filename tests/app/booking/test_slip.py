"""The confirmation that the strip offers: sound, about the time, and still to be agreed to."""

from msgspec.structs import replace

from app.booking.arranging import cancel, hear_answer, judge, move, tell
from app.booking.edit import Edit, keep_edit
from app.booking.form import form_of
from app.booking.slip import Slip, slip_of
from app.message.compose import Message
from app.session.preparation import Verdict
from app.session.session import Session
from tests.app.booking.fakes import HOUR, NOW, planned
from tests.app.booking.test_telling import SESSION, UNTOLD, after
from tests.app.booking.test_writer import writer, written


def offered(session: Session) -> Slip:
    slip = slip_of(session, writer())
    assert slip is not None
    return slip


def test_that_it_tells_the_time_in_their_city_and_holds_all_of_the_text() -> None:
    slip = offered(UNTOLD)

    assert (slip.kind, slip.city, slip.is_sent) == ("confirmation", "New York", False)
    assert slip.when == "Monday, March 2 at 10:00 AM (New York time)"
    assert slip.when in slip.text


def test_that_it_knows_what_was_sent_and_moved() -> None:
    assert offered(after(UNTOLD, tell)).is_sent
    assert offered(after(SESSION, move(NOW + 2 * HOUR))).kind == "moved"
    assert offered(after(UNTOLD, move(NOW + 17 * HOUR))).kind == "odd-hour"


def test_that_there_is_none_where_nothing_is_to_be_agreed() -> None:
    by = writer()

    assert slip_of(planned(city=None), by) is None
    assert slip_of(after(UNTOLD, tell, hear_answer), by) is None
    assert slip_of(after(UNTOLD, cancel), by) is None
    assert slip_of(after(UNTOLD, judge(Verdict.NOT_ALLOWED)), by) is None


def test_that_the_guard_is_heard_unless_the_agent_overruled_it() -> None:
    by = writer()
    by.keep(written(UNTOLD, by), Message("Time", " 15:00 UTC\n"))
    assert slip_of(UNTOLD, by) is None

    by.allow(written(UNTOLD, by))

    slip = slip_of(UNTOLD, by)
    assert slip is not None
    assert slip.text == "15:00 UTC"


def test_that_no_start_is_offered_over_which_another_one_is_typed() -> None:
    by = writer()
    was = form_of(UNTOLD, by.own, by.zone_of)
    keep_edit(by.unfinished, UNTOLD.id, Edit(was, replace(was, phone="+1 555 0100")))
    assert slip_of(UNTOLD, by) is not None
    moved = Edit(was, replace(was, when="tomorrow 11:00", chosen=None))
    keep_edit(by.unfinished, UNTOLD.id, moved)

    assert slip_of(UNTOLD, by) is None

    keep_edit(by.unfinished, UNTOLD.id, None)
    assert slip_of(UNTOLD, by) is not None
