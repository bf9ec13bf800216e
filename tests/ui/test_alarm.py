"""The alarm rings once, as aimed last."""

from datetime import timedelta
from time import perf_counter

import pytest
from pytestqt.qtbot import QtBot

from ui.alarm import Alarm

SOON = timedelta(milliseconds=20)
NEVER = timedelta(days=400)


@pytest.mark.parametrize("delay", [SOON, timedelta(0), timedelta(days=-400)])
def test_that_it_rings_once(qtbot: QtBot, delay: timedelta) -> None:
    alarm, witness = Alarm(), Alarm()
    rings = []
    alarm.rang.connect(lambda: rings.append(delay))

    alarm.aim(delay)
    with qtbot.waitSignal(witness.rang):
        witness.aim(SOON * 3)

    assert rings == [delay]


def test_that_only_the_last_aim_counts(qtbot: QtBot) -> None:
    alarm = Alarm()
    alarm.aim(NEVER)

    with qtbot.waitSignal(alarm.rang):
        alarm.aim(SOON)


@pytest.mark.parametrize("delay", [SOON, NEVER])
def test_that_a_resting_alarm_is_quiet(qtbot: QtBot, delay: timedelta) -> None:
    alarm, witness = Alarm(), Alarm()
    alarm.aim(delay)
    alarm.rest()

    with qtbot.assertNotEmitted(alarm.rang), qtbot.waitSignal(witness.rang):
        witness.aim(SOON * 3)


def test_that_it_never_rings_early(qtbot: QtBot) -> None:
    alarm = Alarm()
    delay = timedelta(microseconds=20_001)
    start = perf_counter()

    with qtbot.waitSignal(alarm.rang):
        alarm.aim(delay)

    assert perf_counter() - start >= delay.total_seconds()
