"""A program killed in the middle of its work loses nothing that it acknowledged."""

import sys
from contextlib import closing
from pathlib import Path
from subprocess import PIPE, Popen

from app.home import Home
from tests.app.storage.acts import acts_in, opened

HOUSE = Path(__file__).parents[3]
KILLS = range(20)
COUNTED_IN_AN_ACT = 60_000
"""About how far the machine counts while the program does one act."""


def test_that_every_acknowledged_act_is_found_after_a_kill(home: Home, tmp_path: Path) -> None:
    for kill in KILLS:
        acknowledged = act_and_be_killed(
            tmp_path / "home", acts=1 + kill, lead=COUNTED_IN_AN_ACT * kill // len(KILLS)
        )

        with closing(opened(home)) as database:
            assert acts_in(database) in {acknowledged, acknowledged + 1}


def act_and_be_killed(folder: Path, acts: int, lead: int) -> int:
    """Kill a program some way into an act; the last act that it acknowledged."""
    command = [sys.executable, "-m", "tests.app.storage.acts", str(folder)]
    with Popen(command, cwd=HOUSE, stdout=PIPE, text=True) as program:
        assert program.stdout is not None
        lines = [program.stdout.readline() for _ in range(acts)]
        sum(range(lead))
        program.kill()
        return int([*lines, *program.stdout][-1])
