"""A session that was live where the export was made has ended where it comes in."""

from datetime import timedelta
from uuid import UUID

import pytest
from msgspec.structs import replace

from app.clock import Moment
from app.moving.arrived import arrived
from app.session.capture import Capture, CaptureKind
from app.session.countdown import took
from app.session.deadline import by_length
from app.session.ladder import Ladder
from app.session.session import Phase, Session
from tests.app.storage.acts import LENGTH, NOW

MINUTE = timedelta(minutes=1)
STARTED = Moment(NOW, timedelta(hours=7), "there")
LIVE = Session(UUID(int=1), "Ann", LENGTH, started=STARTED, deadline=by_length(STARTED, LENGTH))
LADDER = Ladder(10 * MINUTE, 5 * MINUTE)


@pytest.mark.parametrize(
    "session, later, after",
    [
        (LIVE, 7 * MINUTE, 7 * MINUTE),
        (LIVE, timedelta(days=3), LENGTH),
        (
            replace(
                LIVE,
                captures=(Capture(UUID(int=2), CaptureKind.NOTE, "Late", NOW + LENGTH + MINUTE),),
            ),
            timedelta(days=3),
            LENGTH + MINUTE,
        ),
        (replace(LIVE, paused=STARTED.after(3 * MINUTE)), timedelta(days=3), 3 * MINUTE),
        (replace(LIVE, deadline=None), 5 * MINUTE, 5 * MINUTE),
        (LIVE, -timedelta(days=3), timedelta(0)),
    ],
    ids=["still running", "over", "a line after its end", "paused", "without an end", "ahead"],
)
def test_that_a_live_session_has_ended_as_far_as_its_facts_tell(
    session: Session, later: timedelta, after: timedelta
) -> None:
    here = arrived(session, NOW + later, LADDER, is_free=True)

    assert here.phase is Phase.AFTER
    assert here.ended == STARTED.after(after)
    assert here.ladder == LADDER
    assert took(here) == after


def test_that_where_another_is_at_hand_it_is_closed() -> None:
    here = arrived(LIVE, NOW + 7 * MINUTE, LADDER, is_free=False)

    assert here.phase is Phase.IDLE
    assert here.closed_at == NOW + 7 * MINUTE


@pytest.mark.parametrize("is_free", [True, False])
def test_that_one_that_waits_or_is_closed_comes_in_as_it_was(*, is_free: bool) -> None:
    waiting = replace(LIVE, started=None, deadline=None, planned_at=NOW)
    closed = replace(LIVE, ended=STARTED, closed_at=NOW)

    assert arrived(waiting, NOW, LADDER, is_free=is_free) == waiting
    assert arrived(closed, NOW + MINUTE, LADDER, is_free=is_free) == closed
