"""A cue counts as seen by a reaction only; one that had none is pointed at once more."""

import pytest

from app.session.answers import delivered, later, said, seen
from app.session.countdown import until_change
from app.session.delivery import Arrival, Channel, Delivery, Fault, Reaction
from app.session.showing import Showing
from app.session.steps import extend, pause, resume
from tests.app.fakes import MINUTE, SECOND, Desk

TOLD = Delivery(Channel.NOTIFICATION, Arrival.ACCEPTED)


def at_notice() -> Desk:
    """A desk whose first timed cue has just come."""
    desk = Desk()
    desk.start(minutes=45)
    desk.wait(minutes=35)
    return desk


def newest(desk: Desk) -> Showing:
    return desk.session.showings[-1]


def test_that_a_cue_is_not_seen_because_it_was_shown() -> None:
    assert newest(at_notice()).seen_by is None


@pytest.mark.parametrize("step, reaction", [(said, Reaction.SAID), (later, Reaction.LATER)])
def test_that_an_answer_shows_that_a_cue_was_seen(step: object, reaction: Reaction) -> None:
    desk = at_notice()
    desk.clock.advance(seconds=3)

    desk.do(said if step is said else later)

    assert newest(desk).seen_by is reaction
    assert newest(desk).seen_after == 3 * SECOND


@pytest.mark.parametrize("minutes", [-60, 60])
def test_that_a_clock_that_is_set_does_not_change_how_soon_a_cue_was_seen(minutes: int) -> None:
    desk = at_notice()
    desk.clock.advance(seconds=2)
    desk.clock.set_wall(minutes=minutes)
    desk.keeper.look()
    desk.clock.advance(seconds=2)

    desk.do(seen(newest(desk).key, Reaction.ACTIVATED))

    assert newest(desk).seen_after == 4 * SECOND


def test_that_after_a_restart_of_the_machine_the_wall_tells_how_soon_a_cue_was_seen() -> None:
    desk = at_notice()
    desk.clock.reboot(minutes=2)
    desk.restart()

    desk.do(seen(newest(desk).key, Reaction.ACTIVATED))

    assert newest(desk).seen_after == 2 * MINUTE


def test_that_the_first_reaction_counts() -> None:
    desk = at_notice()

    desk.do(seen(newest(desk).key, Reaction.ACTIVATED))
    desk.do(said)

    assert newest(desk).seen_by is Reaction.ACTIVATED


def test_that_a_reaction_to_an_older_cue_leaves_the_newest_unseen() -> None:
    desk = at_notice()
    opening = desk.session.showings[0]

    desk.do(seen(opening.key, Reaction.DISMISSED))

    assert [one.seen_by for one in desk.session.showings] == [Reaction.DISMISSED, None]


def test_that_a_reaction_to_a_cue_of_another_session_changes_nothing() -> None:
    desk = at_notice()
    before = desk.session

    assert desk.do(seen("notice 2001-01-01", Reaction.DISMISSED)) == before


def test_that_an_unseen_cue_is_pointed_at_once_after_a_minute() -> None:
    desk = at_notice()
    assert newest(desk).remind_at == 9 * MINUTE

    desk.wait(seconds=59)
    assert newest(desk).remind_at is not None
    desk.wait(seconds=1)
    assert newest(desk).remind_at is None

    saves = desk.store.saves
    desk.wait(minutes=2)
    assert desk.store.saves == saves


def test_that_the_clock_is_looked_at_when_the_minute_is_over() -> None:
    desk = Desk()
    desk.start(minutes=45)
    desk.wait(seconds=40.5)

    rest = until_change(desk.session, desk.ladder, desk.clock.now())

    assert rest == 19.5 * SECOND


@pytest.mark.parametrize("reaction", Reaction)
def test_that_a_cue_once_seen_is_not_pointed_at(reaction: Reaction) -> None:
    desk = at_notice()
    desk.do(seen(newest(desk).key, reaction))
    saves = desk.store.saves

    desk.wait(minutes=2)

    assert newest(desk).remind_at is None
    assert desk.store.saves == saves


def test_that_nobody_is_pointed_at_a_cue_in_a_pause() -> None:
    desk = at_notice()
    desk.wait(seconds=30)
    desk.do(pause)

    desk.wait(minutes=5)
    assert newest(desk).remind_at is not None
    desk.do(resume)
    desk.wait(seconds=30)

    assert newest(desk).remind_at is None


def test_that_the_minute_goes_on_over_an_extension() -> None:
    desk = at_notice()
    desk.do(extend(30 * SECOND, desk.ladder))
    opening = desk.session.showings[0]
    assert opening.remind_at is None

    desk.wait(minutes=1)
    desk.wait(minutes=1)

    assert newest(desk).remind_at is None


def test_that_what_went_out_is_kept_with_its_cue() -> None:
    desk = at_notice()

    desk.do(delivered(newest(desk).key, TOLD))
    desk.restart()

    assert newest(desk).deliveries == (TOLD,)


def test_that_an_answer_can_be_taken_back_after_news_of_its_notification() -> None:
    desk = at_notice()
    desk.do(said)
    desk.do(delivered(newest(desk).key, TOLD))

    desk.undo()

    assert newest(desk).answer is None
    assert newest(desk).deliveries == (TOLD,)


def test_that_an_answer_taken_back_was_a_reaction_all_the_same() -> None:
    desk = at_notice()
    desk.do(said)
    desk.wait(minutes=2)

    desk.undo()

    assert newest(desk).seen_by is Reaction.SAID
    assert newest(desk).remind_at is None


def test_that_a_cue_put_again_is_one_delivery_and_can_only_come_further() -> None:
    desk = at_notice()
    key = newest(desk).key
    refused = Delivery(Channel.NOTIFICATION, Arrival.REFUSED, Fault.NO_ANSWER)

    for news in (refused, TOLD, refused):
        desk.do(delivered(key, news))

    assert newest(desk).deliveries == (TOLD,)
