"""An alert that a server took but keeps back is told apart from one that is shown."""

import pytest
from msgspec.structs import replace

from app.alert import Receipt
from app.session.delivery import Arrival, Fault
from app.urgency import Urgency
from tests.journeys.daemon import Actor
from tests.journeys.recorder import Recorder
from tests.ui.notifier.conftest import FIVE, TEN
from tests.ui.notifier.hearing import Hearing, Install, accepted


@pytest.mark.parametrize(
    "inhibited, arrival, fault",
    [
        (False, Arrival.ACCEPTED, None),
        (None, Arrival.ACCEPTED, None),
        (True, Arrival.HELD, Fault.DO_NOT_DISTURB),
    ],
)
def test_that_an_alert_kept_back_is_called_held(
    hearing: Hearing,
    desktop: Recorder,
    arrival: Arrival,
    fault: Fault | None,
    *,
    inhibited: bool | None,
) -> None:
    desktop.inhibited = inhibited

    hearing.desktop.put(TEN)

    assert hearing.receipt() == Receipt(TEN.key, arrival, fault)


def test_that_a_critical_alert_that_passes_is_not_called_held(
    hearing: Hearing, desktop: Recorder, install: Install
) -> None:
    desktop.name = "gnome-shell"
    install("gsettings", "echo false")

    hearing.desktop.put(FIVE)

    assert hearing.receipt() == accepted(FIVE)


def test_that_each_alert_is_judged_by_its_own_urgency(
    hearing: Hearing, desktop: Recorder, install: Install
) -> None:
    desktop.name = "gnome-shell"
    install("gsettings", "echo false")
    desktop.hold("Notify")
    hearing.desktop.put(FIVE)
    hearing.qtbot.waitUntil(lambda: "Notify" in desktop.calls)

    hearing.desktop.amend(replace(FIVE, urgency=Urgency.NORMAL))
    desktop.release()

    hearing.qtbot.waitUntil(lambda: len(hearing.receipts()) == 2)
    assert [one.arrival for one in hearing.receipts()] == [Arrival.ACCEPTED, Arrival.HELD]


def test_that_an_alert_counts_as_accepted_where_nobody_tells_more(
    hearing: Hearing, desktop: Recorder
) -> None:
    desktop.hold("GetServerInformation")

    hearing.desktop.put(TEN)

    assert hearing.receipt() == Receipt(TEN.key, Arrival.ACCEPTED)


def test_that_a_question_over_a_bus_that_began_anew_tells_the_alert_on_its_way(
    hearing: Hearing, desktop: Recorder, bus: tuple[str, Actor]
) -> None:
    desktop.hold("Notify")
    hearing.desktop.put(TEN)
    hearing.qtbot.waitUntil(lambda: "Notify" in desktop.calls)
    bus[1].restart()

    hearing.desktop.ask()

    assert hearing.receipt() == Receipt(TEN.key, Arrival.REFUSED, Fault.NO_BUS)


def test_that_a_question_in_between_spoils_no_alert(hearing: Hearing, desktop: Recorder) -> None:
    desktop.inhibited = False
    for alert in (TEN, FIVE):
        hearing.desktop.ask()
        hearing.desktop.put(alert)
        hearing.desktop.ask()

    hearing.qtbot.waitUntil(lambda: desktop.titles() == [FIVE.title])
    hearing.desktop.withdraw()
    hearing.qtbot.waitUntil(lambda: desktop.titles() == [])
