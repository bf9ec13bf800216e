"""Sessions as they can truly come about: made by acting, waiting and setting clocks."""

from collections.abc import Callable
from datetime import timedelta

from hypothesis import strategies as st

from app.session.answers import later, said
from app.session.draft import Draft
from app.session.ladder import Ladder
from app.session.session import Mark, Mode
from app.session.steps import begin, close, end, extend, keep_end, mark, pause, resume, set_modes
from tests.app.fakes import MINUTE, USUAL, Desk

Act = Callable[[Desk], object]

MOMENTS = st.timedeltas(timedelta(0), timedelta(hours=1)).map(
    lambda span: span // timedelta(milliseconds=1) * timedelta(milliseconds=1)
)
MARKS_OF_THE_CLOCK = st.sampled_from([0, 1, 20, 30, 35, 40, 44, 45, 46]).map(
    lambda minutes: minutes * MINUTE
)
SPANS = st.one_of(MOMENTS, MARKS_OF_THE_CLOCK)
LADDERS = st.builds(
    lambda notice, wrap, prepare: Ladder(
        None if notice is None else (wrap + notice) * MINUTE,
        wrap * MINUTE,
        None if prepare is None else prepare * MINUTE,
    ),
    st.none() | st.integers(1, 20),
    st.integers(1, 10),
    st.none() | st.integers(1, 30),
)
STEPS = st.sampled_from(
    [
        begin(),
        begin(length=USUAL),
        keep_end,
        pause,
        resume,
        said,
        later,
        end,
        mark("before.goal", Mark.DONE),
        set_modes(frozenset({Mode.AUDIO})),
        close([]),
    ]
)


def _do(desk: Desk, span: timedelta) -> None:
    desk.keeper.do(extend(span, desk.ladder))


def _plan(desk: Desk, after: timedelta, length: timedelta) -> None:
    at = desk.clock.now().wall + after
    desk.keeper.plan(Draft("Kenji Mori", length, at=at), USUAL)


def _start(desk: Desk, length: timedelta, *, by_clock: bool) -> None:
    until = desk.clock.now().wall + length if by_clock else None
    desk.keeper.start(Draft("Marina Duarte", length, until), USUAL)


def _set_wall(desk: Desk, minutes: float) -> None:
    desk.clock.set_wall(minutes=minutes)
    desk.keeper.look()


def _reboot(desk: Desk, minutes: float) -> None:
    desk.clock.reboot(minutes=minutes)
    desk.restart()


def _wait(desk: Desk, span: timedelta) -> None:
    desk.clock.advance(span)
    desk.keeper.look()


def acts() -> st.SearchStrategy[Act]:
    """Anything that can happen at a desk; many acts will be refused."""
    jumps = st.floats(-180, 180).map(lambda minutes: round(minutes, 4))
    return st.one_of(
        SPANS.map(lambda span: lambda desk: _wait(desk, span)),
        STEPS.map(lambda step: lambda desk: desk.keeper.do(step)),
        SPANS.map(lambda span: lambda desk: _do(desk, span)),
        st.tuples(SPANS, SPANS).map(lambda spans: lambda desk: _plan(desk, *spans)),
        jumps.map(lambda minutes: lambda desk: _set_wall(desk, minutes)),
        st.floats(0, 20).map(lambda minutes: lambda desk: _reboot(desk, minutes)),
        st.just(lambda desk: desk.keeper.undo()),
    )


@st.composite
def desks(draw: st.DrawFn) -> Desk:
    """A desk some time after a session was started or planned, just looked at."""
    desk = Desk()
    desk.ladder = draw(LADDERS)
    if draw(st.booleans()):
        _start(desk, draw(SPANS), by_clock=draw(st.booleans()))
    else:
        _plan(desk, draw(SPANS), draw(SPANS))
    for act in draw(st.lists(acts(), max_size=8)):
        act(desk)
    desk.keeper.look()
    return desk
