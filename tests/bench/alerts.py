"""What it costs to tell the agent beyond the window, and how soon a cue is handed on."""

import json
import subprocess
import sys
from typing import Any

from tests.bench.table import Figure, worst
from tests.bench.world import World, world
from tests.journeys.recorder import recorder

CHANNEL = "tests.bench.channel"


def measure_alerts() -> list[Figure]:
    """The slowest of two dozen alerts, and the memory of all that is loaded for them."""
    with world() as place:
        alone = _measured(place)
        with recorder(place["DBUS_SESSION_BUS_ADDRESS"]):
            served = _measured(place)
    return [
        *worst("alert to its receipt", served["taken"], 150),
        *worst("alert to the word of no daemon", alone["taken"], 10),
        Figure("memory of the notification channel", served["memory"], "MB", target=4),
    ]


def _measured(place: World) -> dict[str, Any]:
    command = [sys.executable, "-m", CHANNEL]
    told = subprocess.run(command, env=place, stdout=subprocess.PIPE, check=True).stdout
    return dict(json.loads(told))
