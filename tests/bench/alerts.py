"""What it costs to tell the agent beyond the window, and how soon a cue is handed on."""

import json
import subprocess
import sys
from statistics import median

from tests.bench.table import Figure
from tests.bench.world import world
from tests.journeys.recorder import recorder

CHANNEL = "tests.bench.channel"


def measure_alerts() -> list[Figure]:
    """The slowest of two dozen alerts, and the memory of all that is loaded for them."""
    with world() as place, recorder(place["DBUS_SESSION_BUS_ADDRESS"]):
        command = [sys.executable, "-m", CHANNEL]
        told = subprocess.run(command, env=place, stdout=subprocess.PIPE, check=True).stdout
    values = json.loads(told)
    taken = values["taken"]
    return [
        Figure(f"alert to its receipt, worst of {len(taken)}", max(taken), "ms", target=150),
        Figure("  median", median(taken), "ms"),
        Figure("memory of the notification channel", values["memory"], "MB", target=4),
    ]
