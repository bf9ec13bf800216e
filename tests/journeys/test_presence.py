"""The desktop starts the program from its entry, for the home that the entry was written for."""

import subprocess
import sys
from pathlib import Path

import pytest

from app.presence import Presence
from app.remote.launch import command, program_words
from tests.journeys.callside import MAIN, Callside
from tests.journeys.waiting import IN_TIME, until

pytestmark = pytest.mark.journey

HARD = 'an agent\'s "home" at 100 % of $HOME'
STARTS = {
    "command": program_words(sys.executable, MAIN),
    "checkout": (sys.executable, str(MAIN)),
}


@pytest.mark.parametrize("words", STARTS.values(), ids=STARTS)
def test_that_the_entry_opens_the_window(
    callside: Callside, tmp_path: Path, words: tuple[str, ...]
) -> None:
    hard = Callside(tmp_path / HARD, callside.environment)
    entry = tmp_path / "callside.desktop"
    Presence(entry, command(words, hard.folder)).put()

    subprocess.run(["gio", "launch", entry], env=hard.environment, check=True, timeout=IN_TIME)

    until(hard.answers)
    hard.close()
