"""Of a test alert it is told how far it came and how it was seen."""

from app.alert import Receipt, Touch, Touched
from app.session.delivery import Arrival, Channel, Fault
from app.trial import Trial

KEY = "test 1"


def test_that_its_receipt_is_kept() -> None:
    trial = Trial(KEY).after(Receipt(KEY, Arrival.HELD, Fault.DO_NOT_DISTURB))

    assert trial == Trial(KEY, Arrival.HELD, Fault.DO_NOT_DISTURB)


def test_that_the_first_touch_counts() -> None:
    trial = Trial(KEY, Arrival.ACCEPTED)

    for touch in (Touch.SAID, Touch.DISMISSED):
        trial = trial.after(Touched(KEY, touch))

    assert trial == Trial(KEY, Arrival.ACCEPTED, touch=Touch.SAID)


def test_that_what_became_of_its_sound_says_nothing_of_how_far_it_came() -> None:
    heard = Receipt(KEY, Arrival.REFUSED, Fault.NO_PLAYER, Channel.SOUND)

    assert Trial(KEY, Arrival.ACCEPTED).after(heard) == Trial(KEY, Arrival.ACCEPTED)


def test_that_news_of_another_alert_changes_nothing() -> None:
    assert Trial(KEY).after(Receipt("test 2", Arrival.ACCEPTED)) == Trial(KEY)
    assert Trial(KEY).after(Touched("wrap", Touch.SAID)) == Trial(KEY)
