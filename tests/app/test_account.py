"""A day is told session by session, without names, and each cue by how it fared."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given

from app.account import Account, Fate, accounts, day_around
from app.clock import Moment
from app.session.answers import delivered, said, seen
from app.session.delivery import Arrival, Channel, Delivery, Fault, Reaction
from app.session.ladder import Ladder
from app.session.session import Session
from app.session.showing import CueKind
from app.session.steps import close, end
from tests.app.fakes import MINUTE, START, Desk
from tests.app.strategies import moments, sessions
from tests.app.zones import known_zone

WINDOW = Channel.WINDOW


def told(desk: Desk) -> Account:
    """The account of the session at hand."""
    (account,) = accounts([desk.session], desk.ladder, desk.clock.now(), rehearsed=frozenset())
    return account


def fates(desk: Desk) -> list[tuple[CueKind, Fate]]:
    return [(cue.window.cue, cue.fate) for cue in told(desk).cues]


def test_that_a_session_that_waits_has_no_account() -> None:
    desk = Desk()
    desk.plan(after=10)

    assert accounts([desk.session], Ladder(), desk.clock.now(), rehearsed=frozenset()) == ()


def test_that_a_session_is_told_by_its_hours() -> None:
    desk = Desk()
    desk.start(minutes=45)
    desk.wait(minutes=10)

    live = told(desk)
    desk.wait(minutes=30)
    desk.do(end)
    over = told(desk)

    assert (live.began_at, live.ends_at, live.is_live) == (START, START + 45 * MINUTE, True)
    assert (over.began_at, over.ends_at, over.is_live) == (START, START + 40 * MINUTE, False)
    assert not hasattr(live, "name")


def test_that_a_cue_waits_until_it_is_seen() -> None:
    desk = Desk()
    desk.start(minutes=45)
    assert fates(desk) == [(CueKind.OPENING, Fate.WAITING)]

    desk.do(seen(desk.session.showings[0].key, Reaction.ACTIVATED))

    assert fates(desk) == [(CueKind.OPENING, Fate.SEEN)]


def test_that_a_cue_that_made_way_for_the_next_was_not_seen() -> None:
    desk = Desk()
    desk.start(minutes=45)
    desk.wait(minutes=35)
    desk.wait(minutes=5)

    assert fates(desk) == [
        (CueKind.OPENING, Fate.UNSEEN),
        (CueKind.NOTICE, Fate.UNSEEN),
        (CueKind.WRAP, Fate.WAITING),
    ]
    assert told(desk).count(Fate.UNSEEN) == 2


def test_that_nothing_waits_once_the_session_has_ended() -> None:
    desk = Desk()
    desk.start(minutes=45)
    desk.do(end)

    assert fates(desk) == [(CueKind.OPENING, Fate.UNSEEN)]


def test_that_a_cue_that_never_came_was_missed() -> None:
    desk = Desk()
    desk.start(minutes=45)
    desk.do(said)
    desk.clock.sleep(minutes=42)
    desk.keeper.look()

    assert fates(desk)[1:] == [(CueKind.NOTICE, Fate.MISSED), (CueKind.WRAP, Fate.WAITING)]


def test_that_all_ways_of_one_cue_stand_together() -> None:
    desk = Desk()
    desk.start(minutes=45)
    desk.do(
        delivered(
            desk.session.showings[0].key,
            Delivery(Channel.NOTIFICATION, Arrival.HELD, Fault.DO_NOT_DISTURB),
        )
    )
    desk.wait(minutes=35)

    opening, notice = told(desk).cues

    assert [one.channel for one in opening.entries] == [Channel.WINDOW, Channel.NOTIFICATION]
    assert [one.channel for one in notice.entries] == [Channel.WINDOW]


def test_that_the_newest_session_comes_first_and_a_rehearsal_says_so() -> None:
    desk = Desk()
    first = desk.start(minutes=45)
    desk.do(end)
    desk.do(close([]))
    desk.wait(minutes=1)
    second = desk.start(minutes=45)

    told = accounts(
        [first, second], desk.ladder, desk.clock.now(), rehearsed=frozenset({second.id})
    )

    assert [(one.id, one.is_rehearsal) for one in told] == [(second.id, True), (first.id, False)]


@given(sessions(), moments())
def test_that_every_entry_of_any_session_is_told_once(session: Session, now: Moment) -> None:
    for account in accounts([session], Ladder(), now, rehearsed=frozenset()):
        entries = [entry for cue in account.cues for entry in cue.entries]
        ways = [{WINDOW, *(way.channel for way in one.deliveries)} for one in session.showings]
        assert len(entries) >= sum(map(len, ways))
        assert all(cue.entries for cue in account.cues)


@pytest.mark.parametrize(
    "zone, now, begins, hours",
    [
        ("UTC", datetime(2026, 3, 2, 14, tzinfo=UTC), datetime(2026, 3, 2, tzinfo=UTC), 24),
        (
            "Europe/Berlin",
            datetime(2026, 3, 29, 12, tzinfo=UTC),
            datetime(2026, 3, 28, 23, tzinfo=UTC),
            23,
        ),
        (
            "America/New_York",
            datetime(2026, 11, 2, 3, tzinfo=UTC),
            datetime(2026, 11, 1, 4, tzinfo=UTC),
            25,
        ),
    ],
)
def test_that_a_day_is_the_agents_own(
    zone: str, now: datetime, begins: datetime, hours: int
) -> None:
    start, end = (one.astimezone(UTC) for one in day_around(now, known_zone(zone)))

    assert (start, end - start) == (begins, timedelta(hours=hours))
