"""An act on a line is taken back alone: whatever became of other lines since stays."""

from uuid import UUID, uuid4

from hypothesis import given
from hypothesis import strategies as some
from msgspec.structs import replace

from app.records.capturing import capture, drop, learn, owe, reword, sort
from app.refusal import Reason
from app.session.capture import Capture, CaptureKind
from app.session.session import Session
from app.session.steps import Step
from tests.app.fakes import Desk, refused

LINES = tuple(UUID(int=number) for number in range(1, 5))
KINDS = some.sampled_from(CaptureKind)
WORDS = some.sampled_from(["Two shops", "Slow export", ""])
ANY_LINE = some.sampled_from(LINES)
ACTS = some.one_of(
    some.builds(capture, some.uuids(), KINDS, WORDS),
    some.builds(reword, ANY_LINE, WORDS),
    some.builds(sort, ANY_LINE, KINDS),
    some.builds(drop, ANY_LINE),
    some.builds(owe, ANY_LINE, some.just(lambda promise: replace(promise, is_sure=True))),
)


def begun() -> Desk:
    desk = Desk()
    desk.start()
    for line, kind in zip(LINES, CaptureKind, strict=False):
        desk.do(capture(line, kind, f"Line {line.int}"))
    return desk


@given(ACTS)
def test_that_every_act_on_a_line_can_be_taken_back(act: Step) -> None:
    desk = begun()
    before = desk.session.captures

    done = desk.keeper.do(act)
    if isinstance(done, Session) and done.captures != before:
        desk.undo()

    assert desk.session.captures == before


def test_that_a_promise_that_was_kept_elsewhere_stays_kept() -> None:
    desk = begun()
    now = desk.clock.now().wall
    desk.do(reword(LINES[1], "In other words"))
    desk.keeper.amend(desk.session.id, owe(LINES[0], lambda one: replace(one, done_at=now)))
    desk.keeper.amend(desk.session.id, capture(uuid4(), CaptureKind.NOTE, "Later"))

    desk.undo()

    assert [line.text for line in desk.session.captures] == [
        *(f"Line {number}" for number in range(1, 5)),
        "Later",
    ]
    assert kept(desk.session.captures[0])


def test_that_a_line_that_was_dropped_comes_back_to_its_place() -> None:
    desk = begun()

    desk.do(drop(LINES[1]))
    desk.keeper.amend(desk.session.id, drop(LINES[3]))
    desk.undo()

    assert [line.id for line in desk.session.captures] == list(LINES[:3])


def kept(line: Capture) -> bool:
    return line.promise is not None and line.promise.done_at is not None


def test_that_a_line_that_was_sorted_as_an_insight_since_stays_one() -> None:
    desk = begun()
    desk.do(sort(LINES[1], CaptureKind.INSIGHT))
    learnt = learn(LINES[1], lambda one: replace(one, area="Export"))
    desk.keeper.amend(desk.session.id, learnt)
    before = desk.session

    assert refused(desk.keeper.undo()) is Reason.UNDO_TOO_LATE
    assert desk.session == before
