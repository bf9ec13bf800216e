"""What is measured in a program of its own, so that nothing else of a benchmark weighs on it."""

import json
import subprocess
import sys
from typing import Any

from tests.bench.world import World


def measured(module: str, place: World) -> dict[str, Any]:
    """The values that `module` prints as one JSON object, run in `place` and told its home."""
    command = [sys.executable, "-m", module, place["HOME"]]
    told = subprocess.run(command, env=place, stdout=subprocess.PIPE, check=True).stdout
    return dict(json.loads(told))
