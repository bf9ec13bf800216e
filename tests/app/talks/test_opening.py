"""A talk begins with anyone, now; it is never interrupted, and counted by what has gone by."""

from datetime import UTC, timedelta

import pytest

from app.account import accounts
from app.badge import Badge, Shape, badge_of
from app.booking.day import day_rows
from app.commands import Bench, carry_out
from app.lists.library import Library, Words
from app.plate import plate_of
from app.refusal import Reason
from app.remote.capturing import capturing_reply
from app.remote.request import Command, Request
from app.session.capture import CaptureKind
from app.session.countdown import State
from app.session.outcome import Attendance
from app.session.past import Offer
from app.session.session import Phase, Session
from app.session.showing import CueKind
from app.session.steps import end
from app.session.talk import Talk
from app.status import status_of
from app.summary import summary
from app.talks.opening import prepare_talk
from app.talks.talking import meet, note
from app.wall.night import Night
from app.wall.rules import zone_named
from tests.app.fakes import USUAL, Desk, accepted, refused
from tests.app.lists.shipped import BUILT_IN

WORDS: Words = Library(BUILT_IN, BUILT_IN / "nowhere").words.value


def obey(desk: Desk, command: Command, **fields: object) -> Session:
    return accepted(carry_out(request(command, **fields), bench(desk)))


def request(command: Command, **fields: object) -> Request:
    return Request(command, **fields)  # type: ignore[arg-type]  # by name


def bench(desk: Desk) -> Bench:
    return Bench(desk.keeper, desk.clock, WORDS, desk.ladder, USUAL, UTC)


def is_in_talk(desk: Desk) -> bool:
    return desk.keeper.agenda.value.is_in_talk


def test_that_a_talk_is_prepared_once_and_in_front_of_what_waits() -> None:
    desk = Desk()
    desk.plan(after=30)

    talk = accepted(prepare_talk(desk.keeper, WORDS))

    assert desk.session == talk
    assert accepted(prepare_talk(desk.keeper, WORDS)) == talk
    assert (talk.length, talk.phase, talk.booking) == (timedelta(minutes=5), Phase.BEFORE, None)


def test_that_only_a_talk_that_runs_puts_aside_what_is_ours() -> None:
    desk = Desk()
    assert not is_in_talk(desk)
    accepted(prepare_talk(desk.keeper, WORDS))
    assert not is_in_talk(desk)

    obey(desk, Command.TALK)
    assert is_in_talk(desk)
    obey(desk, Command.END)
    assert not is_in_talk(desk)
    obey(desk, Command.CLOSE)
    desk.start()
    assert not is_in_talk(desk)


def test_that_a_prepared_talk_does_not_keep_the_next_session_from_calling() -> None:
    desk = Desk()
    desk.plan(after=12)
    accepted(prepare_talk(desk.keeper, WORDS))
    desk.wait(minutes=12)

    cued = desk.keeper.agenda.value.cued
    assert cued is not None
    assert [one.kind for one in cued.showings] == [CueKind.BEGIN]


def test_that_no_talk_is_prepared_beside_a_session_that_is_live() -> None:
    desk = Desk()
    desk.start()

    assert refused(prepare_talk(desk.keeper, WORDS)) is Reason.SESSION_LIVE
    assert refused(carry_out(request(Command.TALK), bench(desk))) is Reason.SESSION_LIVE

    desk.do(end)
    assert refused(prepare_talk(desk.keeper, WORDS)) is Reason.NOT_CLOSED
    assert refused(carry_out(request(Command.TALK), bench(desk))) is Reason.NOT_CLOSED


def test_that_the_command_begins_the_talk_that_waits_or_a_new_one() -> None:
    desk = Desk()
    waiting = accepted(prepare_talk(desk.keeper, WORDS))

    begun = obey(desk, Command.TALK, name="Ada", team="Product")

    assert (begun.id, begun.name, begun.phase) == (waiting.id, "Ada", Phase.DURING)
    obey(desk, Command.END)
    obey(desk, Command.CLOSE)
    again = obey(desk, Command.TALK, team=" Sales ")
    assert again.talk is not None
    assert (again.id != begun.id, again.talk.team) == (True, "Sales")


@pytest.mark.parametrize("name", ["", "Kenji Mori"])
def test_that_start_begins_the_customer_who_waits_and_never_the_talk(name: str) -> None:
    desk = Desk()
    planned = desk.plan(after=5)
    talk = accepted(prepare_talk(desk.keeper, WORDS))
    assert desk.session == talk

    begun = obey(desk, Command.START, name=name)

    assert (begun.id, begun.phase, desk.session.id) == (planned.id, Phase.DURING, planned.id)
    assert desk.undo().phase is Phase.BEFORE


def test_that_start_begins_a_new_session_where_only_a_talk_of_that_name_waits() -> None:
    desk = Desk()
    talk = accepted(prepare_talk(desk.keeper, WORDS))
    accepted(desk.keeper.do(meet("Ada", "Product")))

    begun = obey(desk, Command.START, name="Ada")

    assert (begun.talk, begun.phase) == (None, Phase.DURING)
    assert desk.keeper.agenda.value.waiting[0].id == talk.id


def test_that_another_colleague_than_the_one_who_waits_brings_no_team_along() -> None:
    desk = Desk()
    accepted(prepare_talk(desk.keeper, WORDS))
    accepted(desk.keeper.do(meet("Ada", "Product")))

    assert obey(desk, Command.TALK, name="Ben").talk == Talk()
    accepted(desk.keeper.undo())
    accepted(desk.keeper.do(meet("Ada", "Product")))
    assert obey(desk, Command.TALK, name=" ada ").talk == Talk("Product")


def test_that_another_team_than_the_one_that_waits_brings_no_name_along() -> None:
    desk = Desk()
    accepted(prepare_talk(desk.keeper, WORDS))
    accepted(desk.keeper.do(meet("Ada", "Product")))

    talk = obey(desk, Command.TALK, team="Legal")
    assert (talk.name, talk.talk) == ("", Talk("Legal"))
    accepted(desk.keeper.undo())
    accepted(desk.keeper.do(meet("Ada", "Product")))
    talk = obey(desk, Command.TALK, team="product")
    assert (talk.name, talk.talk) == ("Ada", Talk("product"))


def test_that_a_name_of_signs_alone_is_not_every_other_one() -> None:
    desk = Desk()
    accepted(prepare_talk(desk.keeper, WORDS))
    accepted(desk.keeper.do(meet("★", "Product")))

    assert obey(desk, Command.TALK, name="🙂").talk == Talk()


def test_that_a_talk_has_no_end_that_could_be_moved() -> None:
    desk = Desk()
    begun = obey(desk, Command.TALK)

    assert refused(carry_out(request(Command.EXTEND), bench(desk))) is Reason.NO_END
    assert desk.session.deadline == begun.deadline


def test_that_nothing_of_customers_is_written_down_in_a_talk() -> None:
    desk = Desk()
    obey(desk, Command.TALK)
    note = request(Command.CAPTURE, kind=CaptureKind.INSIGHT, text="x")
    absent = request(Command.OUTCOME, attendance=Attendance.NO_SHOW)

    assert refused(carry_out(note, bench(desk))) is Reason.IN_TALK
    assert refused(carry_out(absent, bench(desk))) is Reason.IN_TALK
    told = capturing_reply(note, desk.keeper).err
    assert told.startswith("This is a talk")
    assert told.strip().endswith("is typed into the notes of the talk, in the window.")


def test_that_a_talk_that_has_ended_is_told_as_a_talk_until_it_is_closed() -> None:
    desk = Desk()
    obey(desk, Command.TALK, name="Ada")
    desk.do(end)
    assert badge_of(plate_of(desk.session, desk.ladder, desk.clock.now())) == Badge(
        Shape.ENDED, is_talk=True
    )
    assert refused(carry_out(request(Command.TALK), bench(desk))) is Reason.TALK_NOT_CLOSED

    obey(desk, Command.CLOSE)
    assert desk.last.offer is Offer.TALKED


def test_that_a_talk_is_calm_and_without_cues_however_long_it_takes() -> None:
    desk = Desk()
    obey(desk, Command.TALK, name="Ada")
    for minute in range(1, 30):
        desk.wait(minutes=1)
        now = desk.clock.now()
        plate = plate_of(desk.session, desk.ladder, now)
        assert (plate.state, plate.elapsed, plate.cuts) == (State.CALM, minute, ())
        assert badge_of(plate) == Badge(Shape.TALK, str(minute), minute)
    assert desk.shown == []
    assert refused(prepare_talk(desk.keeper, WORDS)) is Reason.TALK_LIVE

    status = status_of(desk.session, WORDS, desk.ladder, desk.clock.now())
    assert (status["talk"], status["cues"], status["state"]) == (True, [], "calm")
    assert summary(status, UTC).startswith("Ada, a talk, 29 minutes so far\nOpen: during.listen")


def test_that_a_talk_is_in_no_list_of_sessions_with_customers() -> None:
    desk = Desk()
    talk = obey(desk, Command.TALK)
    now = desk.clock.now()

    assert day_rows([talk], now, zone_named, Night()) == ()
    assert accounts([talk], desk.ladder, now, rehearsed=frozenset()) == ()


def test_that_undo_of_a_talk_begun_at_once_leaves_what_was_typed_in_it() -> None:
    desk = Desk()
    talk = obey(desk, Command.TALK, team="Product")
    accepted(desk.keeper.arrange(talk.id, note("We never know when", "", "What is hard?")))

    back = accepted(desk.keeper.undo())

    assert (desk.session, back.phase) == (back, Phase.BEFORE)
    assert back.talk == Talk("Product", "We never know when")
    assert back.harvest is not None
    assert desk.store.find(talk.id) == back


def test_that_undo_of_a_talk_in_which_nothing_was_typed_leaves_no_trace() -> None:
    desk = Desk()
    talk = obey(desk, Command.TALK, team="Product")

    accepted(desk.keeper.undo())

    assert desk.keeper.agenda.value.at_hand is None
    assert refused(desk.store.find(talk.id)) is Reason.NO_SESSION


def test_that_undo_leaves_a_name_that_was_typed_since_the_start() -> None:
    desk = Desk()
    talk = obey(desk, Command.TALK, team="Product")
    accepted(desk.keeper.arrange(talk.id, meet("Ada", "Product")))

    assert accepted(desk.keeper.undo()).name == "Ada"
    assert desk.keeper.agenda.value.at_hand is not None
