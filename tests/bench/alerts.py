"""What it costs to tell the agent beyond the window, and how soon a cue is handed on."""

from tests.bench.apart import measured
from tests.bench.table import Figure, worst
from tests.bench.world import world
from tests.journeys.recorder import recorder

CHANNEL = "tests.bench.channel"


def measure_alerts() -> list[Figure]:
    """The slowest of two dozen alerts, and the memory of all that is loaded for them."""
    with world() as place:
        alone = measured(CHANNEL, place)
        with recorder(place["DBUS_SESSION_BUS_ADDRESS"]):
            served = measured(CHANNEL, place)
    return [
        *worst("alert to its receipt", served["taken"], 150),
        *worst("alert to the word of no daemon", alone["taken"], 10),
        Figure("memory of the notification channel", served["memory"], "MB", target=4),
    ]
