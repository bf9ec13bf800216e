"""What an act changed is taken back, and what became of the same session elsewhere stays."""

from uuid import UUID

from msgspec.structs import replace

from app.booking.arranging import tell
from app.booking.preparing import take_notes
from app.people.owed import fulfil
from app.records.attending import attend, forget_outcome, give_reason
from app.records.capturing import capture, drop, learn, reword, sort
from app.records.closing import own_up, rate
from app.refusal import Reason
from app.session.capture import CaptureKind
from app.session.outcome import Attendance
from app.session.preparation import Preparation
from app.session.session import Mark
from app.session.steps import begin, end, mark
from app.session.undo import unarranged
from tests.app.fakes import Desk, accepted, refused

EMPTY = Preparation()
LINE = UUID(int=1)


def ended() -> Desk:
    desk = Desk()
    desk.start()
    desk.do(capture(LINE, CaptureKind.PROMISE, "Send the steps"))
    desk.wait(minutes=20)
    desk.do(end)
    return desk


def test_that_it_can_be_taken_back_in_the_strip_that_the_message_was_sent() -> None:
    desk = Desk()
    before = desk.plan(after=60)
    desk.do(tell)

    assert desk.undo() == before


def test_that_a_mistake_that_was_named_elsewhere_outlives_the_focus() -> None:
    desk = ended()
    desk.do(rate(2))
    desk.keeper.amend(desk.session.id, own_up("before.goal"))

    care = desk.undo().aftercare

    assert care is not None
    assert care.check is not None
    assert (care.check.focus, care.check.mistakes) == (None, ("before.goal",))


def test_that_the_focus_outlives_a_mistake_that_is_taken_back_on_the_desk() -> None:
    desk = ended()
    before = desk.session
    after = accepted(desk.keeper.amend(before.id, own_up("before.goal")))
    desk.do(rate(3))

    desk.keeper.amend(before.id, unarranged(before, after))

    care = desk.session.aftercare
    assert care is not None
    assert care.check is not None
    assert (care.check.focus, care.check.mistakes) == (3, ())


def test_that_a_session_that_runs_by_now_is_not_laid_down_as_it_was_before() -> None:
    desk = Desk()
    desk.plan(after=0)
    missed = accepted(desk.keeper.do(attend(Attendance.NO_SHOW)))
    waiting = accepted(desk.keeper.amend(missed.id, forget_outcome))
    begun = accepted(desk.keeper.do(begin()))

    back = desk.keeper.amend(missed.id, unarranged(missed, waiting))

    assert refused(back) is Reason.UNDO_TOO_LATE
    assert desk.session == begun


def test_that_a_promise_that_was_kept_meanwhile_is_kept_in_its_old_words() -> None:
    desk = ended()
    desk.do(reword(LINE, "Send the list"))
    desk.keeper.amend(desk.session.id, fulfil(LINE))

    (line,) = desk.undo().captures

    assert line.text == "Send the steps"
    assert line.promise is not None
    assert line.promise.done_at is not None


def test_that_a_line_goes_alone() -> None:
    desk = ended()
    desk.do(capture(UUID(int=2), CaptureKind.NOTE, "Two shops"))
    desk.keeper.amend(desk.session.id, fulfil(LINE))

    (line,) = desk.undo().captures

    assert line.promise is not None
    assert line.promise.done_at is not None


def test_that_a_line_that_was_dropped_elsewhere_stays_out() -> None:
    desk = ended()
    desk.do(reword(LINE, "Send the list"))
    desk.keeper.amend(desk.session.id, drop(LINE))

    assert refused(desk.keeper.undo()) is Reason.UNDO_TOO_LATE
    assert desk.session.captures == ()


def test_that_words_that_were_changed_once_more_stay() -> None:
    desk = ended()
    desk.do(reword(LINE, "Send the list"))
    desk.keeper.amend(desk.session.id, reword(LINE, "Send both"))

    assert refused(desk.keeper.undo()) is Reason.UNDO_TOO_LATE
    assert desk.session.captures[0].text == "Send both"


def test_that_ticks_of_other_items_stay() -> None:
    desk = ended()
    desk.do(mark("after.message", Mark.DONE))
    desk.keeper.amend(desk.session.id, mark("after.note", Mark.DONE))

    assert desk.undo().marks == {"after.note": Mark.DONE}


def test_that_a_line_that_was_sorted_as_an_insight_meanwhile_stays_one() -> None:
    desk = ended()
    desk.do(sort(LINE, CaptureKind.INSIGHT))
    desk.keeper.amend(desk.session.id, learn(LINE, lambda one: replace(one, area="Export")))

    assert refused(desk.keeper.undo()) is Reason.UNDO_TOO_LATE
    assert desk.session.captures[0].kind is CaptureKind.INSIGHT


def test_that_what_was_no_promise_is_none_again() -> None:
    desk = ended()
    desk.do(sort(LINE, CaptureKind.NOTE))
    desk.do(sort(LINE, CaptureKind.PROMISE))
    desk.keeper.amend(desk.session.id, fulfil(LINE))

    (line,) = desk.undo().captures

    assert (line.kind, line.promise) == (CaptureKind.NOTE, None)


def test_that_a_booking_that_came_with_an_act_stays_with_what_was_put_into_it() -> None:
    desk = ended()
    before = desk.session
    after = accepted(desk.keeper.amend(before.id, take_notes("One")))
    assert after.booking is not None
    since = replace(after, booking=replace(after.booking, mail="ann@example.com"))

    back = accepted(unarranged(before, after)(since, desk.clock.now()))

    assert back.booking == replace(after.booking, mail="ann@example.com", preparation=EMPTY)
    assert accepted(unarranged(before, after)(after, desk.clock.now())) == before


def test_that_nothing_is_taken_back_of_an_outcome_that_was_said_anew() -> None:
    desk = ended()
    desk.do(attend(Attendance.JOINED))
    desk.keeper.amend(desk.session.id, attend(Attendance.LATE))

    assert refused(desk.keeper.undo()) is Reason.UNDO_TOO_LATE
    assert desk.session.outcome is not None
    assert desk.session.outcome.attendance is Attendance.LATE


def test_that_a_reason_goes_with_the_outcome_that_it_explains() -> None:
    desk = ended()
    desk.do(attend(Attendance.LATE))
    desk.keeper.amend(desk.session.id, give_reason("the train"))

    assert desk.undo().outcome is None
