"""Of a test alert it is told how far it came and how it was seen."""

from datetime import UTC, datetime

import pytest
from msgspec.structs import replace

from app.alert import Receipt, Touch, Touched
from app.session.delivery import Arrival, Channel, Fault
from app.trial import Trial

KEY = "test 1"
SENT = Trial(KEY, datetime(2026, 3, 2, 14, tzinfo=UTC))


def test_that_its_receipt_is_kept() -> None:
    trial = SENT.after(Receipt(KEY, Arrival.HELD, Fault.DO_NOT_DISTURB))

    assert trial == replace(SENT, arrival=Arrival.HELD, fault=Fault.DO_NOT_DISTURB)


def test_that_the_first_touch_counts() -> None:
    trial = replace(SENT, arrival=Arrival.ACCEPTED)

    for touch in (Touch.SAID, Touch.DISMISSED):
        trial = trial.after(Touched(KEY, touch))

    assert trial == replace(SENT, arrival=Arrival.ACCEPTED, touch=Touch.SAID)


def test_that_what_became_of_its_sound_says_nothing_of_how_far_it_came() -> None:
    heard = Receipt(KEY, Arrival.REFUSED, Fault.NO_PLAYER, Channel.SOUND)

    assert SENT.after(heard) == SENT


def test_that_news_of_another_alert_changes_nothing() -> None:
    assert SENT.after(Receipt("test 2", Arrival.ACCEPTED)) == SENT
    assert SENT.after(Touched("wrap", Touch.SAID)) == SENT


@pytest.mark.parametrize(
    "trial, is_open",
    [
        (SENT, False),
        (replace(SENT, arrival=Arrival.HELD), False),
        (replace(SENT, arrival=Arrival.ACCEPTED), True),
        (replace(SENT, arrival=Arrival.ACCEPTED, touch=Touch.DISMISSED), False),
        (replace(SENT, arrival=Arrival.ACCEPTED, was_seen=False), False),
    ],
)
def test_that_the_agent_is_asked_only_what_nobody_else_can_tell(
    trial: Trial, *, is_open: bool
) -> None:
    assert trial.is_open is is_open


@pytest.mark.parametrize("arrival", [None, *Arrival])
def test_that_it_failed_where_the_desktop_did_not_show_it(arrival: Arrival | None) -> None:
    trial = replace(SENT, arrival=arrival)

    assert trial.failed is (arrival in {Arrival.HELD, Arrival.REFUSED})
    assert not replace(trial, touch=Touch.SAID).failed
