"""The sound of a cue is short, quiet and played by the system; what goes wrong is told."""

import array
import sys
import wave
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.alert import News, Receipt
from app.session.delivery import Arrival, Channel, Fault
from tests.ui.doubles import HandAlarm
from ui.application import RESOURCES
from ui.notifier.player import SystemPlayer, player_here

SOUND = RESOURCES / "sounds" / "cue.wav"
LOUDEST = 2**15
DONE = ("-c", "pass")
FAILING = ("-c", "raise SystemExit(3)")
HANGING = ("-c", "input()")


class Booth:
    """A player whose program the test chooses, and what it told."""

    def __init__(self, words: Sequence[str] | None) -> None:
        """Play with the interpreter, told by `words` what to do."""
        self.starts = 0
        self.news: list[News] = []
        self.patience = HandAlarm()
        self._words = words
        self.player = SystemPlayer(SOUND, self._find, self.patience)
        self.player.listen(self.news.append)

    def _find(self) -> Sequence[str] | None:
        self.starts += 1
        return None if self._words is None else (sys.executable, *self._words)


@pytest.fixture
def booth(request: pytest.FixtureRequest) -> Iterator[Booth]:
    booth = Booth(request.param)
    yield booth
    booth.player.close()


def sounded(arrival: Arrival, fault: Fault | None = None) -> Receipt:
    return Receipt("wrap", arrival, fault, Channel.SOUND)


def test_that_the_sound_is_short_and_quiet() -> None:
    with wave.open(str(SOUND)) as sound:
        seconds = sound.getnframes() / sound.getframerate()
        samples = array.array("h", sound.readframes(sound.getnframes()))

    assert seconds < 0.5
    assert max(map(abs, samples)) < LOUDEST / 4


@pytest.mark.parametrize(
    "booth, told",
    [
        (DONE, sounded(Arrival.ACCEPTED)),
        (FAILING, sounded(Arrival.REFUSED, Fault.PLAYER_FAILED)),
        (None, sounded(Arrival.REFUSED, Fault.NO_PLAYER)),
    ],
    indirect=["booth"],
)
def test_that_what_became_of_the_sound_is_told(qtbot: QtBot, booth: Booth, told: Receipt) -> None:
    booth.player.play("wrap")

    qtbot.waitUntil(lambda: booth.news == [told])


def test_that_a_player_that_is_gone_is_no_player(qtbot: QtBot, tmp_path: Path) -> None:
    news: list[News] = []
    player = SystemPlayer(SOUND, lambda: (str(tmp_path / "gone"),), HandAlarm())
    player.listen(news.append)

    player.play("wrap")

    qtbot.waitUntil(lambda: news == [sounded(Arrival.REFUSED, Fault.NO_PLAYER)])


@pytest.mark.parametrize("booth", [HANGING], indirect=True)
def test_that_a_player_that_hangs_is_given_up_and_the_next_sound_has_its_chance(
    booth: Booth,
) -> None:
    booth.player.play("wrap")

    booth.patience.rang.emit()
    assert booth.news == [sounded(Arrival.REFUSED, Fault.NO_ANSWER)]

    booth.player.play("over")
    assert booth.starts == 2


@pytest.mark.parametrize("booth", [HANGING], indirect=True)
def test_that_two_cues_at_once_sound_once(booth: Booth) -> None:
    booth.player.play("notice")
    booth.player.play("wrap")

    assert booth.starts == 1


def test_that_a_machine_without_a_player_is_told_apart(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert player_here() is None

    player = tmp_path / "paplay"
    player.touch(0o755)
    assert player_here() == ("paplay",)
