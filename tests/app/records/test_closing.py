"""What an agent does once a call is over: nothing must be answered, and all of it goes back."""

from collections.abc import Mapping
from datetime import timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from app.closing import closing_of
from app.insights.learning import put_down
from app.lists.checklist import LISTED, Progress, progress
from app.message.compose import Message
from app.records.capturing import capture
from app.records.closing import SEEING_TO, explain, hand_out, overrule, own_up, rate, send
from app.records.happened import happened, was_shared
from app.refusal import Reason, Refusal
from app.session.aftercare import Aftercare
from app.session.capture import CaptureKind
from app.session.session import Mark, Mode, Phase, Session
from app.session.steps import Step, end, set_modes
from app.session.undo import reversal
from tests.app.fakes import Desk
from tests.app.lists.shipped import checklist

BOTH = frozenset({Mode.CAMERA, Mode.SCREEN})
CAMERA = frozenset({Mode.CAMERA})


@pytest.fixture
def desk() -> Desk:
    desk = Desk()
    desk.start()
    return desk


def lists(session: Session) -> Mapping[Phase, Progress]:
    return {
        phase: progress(checklist(phase.value), session.modes, session.marks) for phase in LISTED
    }


def over(desk: Desk) -> Session:
    desk.do(end)
    return desk.session


def care(desk: Desk) -> Aftercare:
    return desk.session.aftercare or Aftercare()


def test_that_focus_is_one_answer_of_three_and_goes_back_by_itself(desk: Desk) -> None:
    over(desk)

    desk.do(rate(3))
    check = care(desk).check
    assert check is not None
    assert (check.focus, check.at) == (3, desk.clock.now().wall)
    desk.do(rate(2))
    assert care(desk).check != check
    desk.do(rate(2))
    assert care(desk).check is None


def test_that_mistakes_are_items_or_own_words(desk: Desk) -> None:
    over(desk)

    for step in (own_up("before.goal"), own_up("during.focus"), explain("  Talked too\nmuch ")):
        desk.do(step)
    desk.do(own_up("before.goal"))

    check = care(desk).check
    assert check is not None
    assert check.mistakes == ("during.focus",)
    assert check.own_words == "Talked too much"


def test_that_what_a_screen_leaves_behind_is_seen_to_with_the_hour(desk: Desk) -> None:
    over(desk)

    desk.do(SEEING_TO["access"](was_none=False))
    desk.wait(minutes=1)
    desk.do(SEEING_TO["secrets"](was_none=True))

    known, now = care(desk).access, desk.clock.now().wall
    assert (known.removed_at, known.had_none) == (now - timedelta(minutes=1), False)
    assert (known.secrets_gone_at, known.saw_none) == (now, True)


def test_that_before_the_end_none_of_it_is_done(desk: Desk) -> None:
    for step in (rate(1), own_up("before.goal"), explain("a"), SEEING_TO["access"](was_none=True)):
        assert step(desk.session, desk.clock.now()) == Refusal(Reason.NOT_ENDED)
    assert not happened(desk.session)
    assert closing_of(desk.session, lists(desk.session)) is None


STEPS: tuple[Step, ...] = (
    rate(1),
    rate(3),
    own_up("before.goal"),
    explain("Too fast"),
    SEEING_TO["access"](was_none=False),
    SEEING_TO["secrets"](was_none=True),
    hand_out(Message("a", "b"), "en"),
    send(Message("a", "b"), "en"),
    overrule(Message("a", "b"), "en", ("utc",)),
    set_modes(BOTH),
    set_modes(CAMERA),
    set_modes(frozenset({Mode.AUDIO})),
)


@given(st.lists(st.sampled_from(STEPS), max_size=6), st.sampled_from(STEPS))
def test_that_each_act_after_the_call_is_taken_back_to_what_was_there(
    earlier: list[Step], act: Step
) -> None:
    desk = Desk()
    desk.start()
    desk.do(end)
    for step in earlier:
        desk.do(step)
    before = desk.session

    desk.do(act)
    back = reversal(before, desk.session)

    if back is None:
        assert desk.session == before
    else:
        desk.keeper.undo()
        assert desk.session == before


def test_that_a_screen_that_is_shared_no_more_was_shared(desk: Desk) -> None:
    assert not was_shared(desk.session)
    desk.do(set_modes(BOTH))
    assert was_shared(desk.session)
    desk.do(set_modes(CAMERA))
    assert was_shared(desk.session)
    assert was_shared(over(desk))


def test_that_a_screen_that_was_planned_and_not_shared_was_not() -> None:
    session = Session(Desk().start().id, "Ann", timedelta(minutes=45), modes=BOTH)

    changed = set_modes(CAMERA)(session, Desk().clock.now())

    assert isinstance(changed, Session)
    assert not was_shared(changed)


def test_that_an_undone_screen_was_never_shared(desk: Desk) -> None:
    desk.do(set_modes(BOTH))
    desk.do(set_modes(CAMERA))

    desk.keeper.undo()
    assert desk.session.aftercare is None
    assert desk.session.modes == BOTH


def test_that_what_was_left_open_in_the_call_comes_first(desk: Desk) -> None:
    session = over(desk)
    items = [row.item.id for row in lists(session)[Phase.DURING].rows]
    marks = {items[0]: Mark.DONE, "before.goal": Mark.DONE}

    closing = closing_of(replace(session, marks=marks), lists(replace(session, marks=marks)))

    assert closing is not None
    ids = [one.item for one in closing.mistakes]
    assert ids.index(items[1]) < ids.index(items[0]) < ids.index("after.promises")
    assert ids[-1].startswith("after.")
    assert closing.access is None
    assert closing.loose_ends == (False, False)


def test_that_open_access_and_secrets_are_loose_ends_once_a_screen_was_shared(desk: Desk) -> None:
    desk.do(set_modes(BOTH))
    session = over(desk)

    closing = closing_of(session, lists(session))
    assert closing is not None
    assert closing.loose_ends == (True, True)
    desk.do(SEEING_TO["access"](was_none=True))
    desk.do(own_up("before.goal"))
    closing = closing_of(desk.session, lists(desk.session))
    assert closing is not None
    assert closing.loose_ends == (False, True)
    assert [one.item for one in closing.mistakes if one.is_named] == ["before.goal"]


def test_that_the_insights_of_the_call_are_counted_until_they_are_sorted(desk: Desk) -> None:
    insight, placed = UUID(int=71), UUID(int=72)
    for identity, kind in (
        (insight, CaptureKind.INSIGHT),
        (placed, CaptureKind.INSIGHT),
        (UUID(int=73), CaptureKind.NOTE),
    ):
        desk.do(capture(identity, kind, "Nobody finds it"))
    desk.do(put_down(placed, "area", "Export"))
    session = over(desk)
    closing = closing_of(session, lists(session))
    assert closing is not None
    assert closing.to_sort == 2

    desk.do(put_down(placed, "team", "Product"))
    closing = closing_of(desk.session, lists(desk.session))
    assert closing is not None
    assert closing.to_sort == 1
