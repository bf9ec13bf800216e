"""What a real daemon would do with an alert is known before it is sent, and right after."""

import pytest

from app.alert import Alert, Receipt
from app.proof import HELD, YES, alike
from app.session.delivery import Arrival, Fault
from tests.journeys.daemon import Dunst
from tests.journeys.recorder import recorder
from tests.ui.notifier.conftest import FIVE, TEN
from tests.ui.notifier.hearing import Hearing, no

pytestmark = pytest.mark.journey


@pytest.fixture
def hearing(hearing: Hearing, dunst: Dunst) -> Hearing:
    """At a desktop where all is well."""
    del dunst
    assert hearing.ask() == alike(YES)
    return hearing


def test_that_a_pause_and_its_end_are_told_unasked(hearing: Hearing, dunst: Dunst) -> None:
    dunst.pause()
    assert hearing.next_reach() == alike(HELD)

    dunst.resume()
    assert hearing.next_reach() == alike(YES)


def test_that_a_daemon_that_dies_and_its_successor_are_told_unasked(
    hearing: Hearing, dunst: Dunst
) -> None:
    dunst.kill()
    assert hearing.next_reach() == alike(no(Fault.NO_SERVICE))

    dunst.restart()
    assert hearing.next_reach() == alike(YES)


def test_that_a_daemon_of_another_kind_in_its_place_is_asked_anew(
    hearing: Hearing, dunst: Dunst, address: str
) -> None:
    dunst.kill()
    hearing.next_reach()

    with recorder(address) as other:
        other.inhibited = True
        hearing.next_reach()
        assert hearing.ask().normal == HELD


def test_that_a_daemon_that_hangs_is_found_out(hearing: Hearing, dunst: Dunst) -> None:
    dunst.freeze()
    assert hearing.ask() == alike(no(Fault.NO_ANSWER))

    dunst.thaw()
    assert hearing.ask() == alike(YES)


@pytest.mark.parametrize("alert", [TEN, FIVE])
def test_that_an_alert_held_back_is_told_and_withdrawn_before_it_shows(
    hearing: Hearing, dunst: Dunst, alert: Alert
) -> None:
    dunst.pause()
    hearing.next_reach()
    hearing.desktop.put(alert)
    receipt = hearing.receipt()
    assert (receipt.arrival, receipt.fault) == (Arrival.HELD, Fault.DO_NOT_DISTURB)

    hearing.desktop.withdraw()
    hearing.qtbot.waitUntil(lambda: dunst.holds_back() == 0)
    dunst.resume()

    hearing.next_reach()
    assert dunst.told() == []


def test_that_an_alert_shown_is_accepted(hearing: Hearing, dunst: Dunst) -> None:
    hearing.desktop.put(TEN)

    assert hearing.receipt() == Receipt(TEN.key, Arrival.ACCEPTED)
    assert dunst.shows() == 1
