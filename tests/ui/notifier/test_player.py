"""The sound of a cue is short, quiet and played by the system; what goes wrong is told."""

import array
import wave
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.alert import News, Receipt
from app.proof import NO_PLAYER, NOT_TRIED, YES, Arrives, Prospect
from app.session.delivery import Arrival, Channel, Fault
from tests.ui.doubles import HandAlarm
from ui.application import RESOURCES
from ui.notifier.player import SystemPlayer, players_here

SOUND = RESOURCES / "sounds" / "cue.wav"
LOUDEST = 2**15
DONE = "done exit 0"
FAILING = "failing exit 3"
DYING = "dying kill -KILL $$"
HANGING = "hanging read _"
GONE = "gone"
FAILED = Prospect(Arrives.NO, Fault.PLAYER_FAILED)


class Booth:
    """Players whose programs the test chooses, what they did, and what was told."""

    def __init__(self, folder: Path, *players: str) -> None:
        """Play with a shell, which each of `players` tells what to do."""
        self.news: list[News] = []
        self.patience = HandAlarm()
        self._notes = folder / "notes"
        self._notes.touch()
        self._players = [self._words(does) for does in players]
        self.player = SystemPlayer(SOUND, lambda: self._players, self.patience)
        self.player.listen(self.news.append)

    def started(self) -> list[str]:
        """Which players were started, in their order."""
        return self._notes.read_text(encoding="ascii").split()

    def _words(self, does: str) -> Sequence[str]:
        if does == GONE:
            return (str(self._notes.parent / GONE),)
        name, _, end = does.partition(" ")
        return ("sh", "-c", f"echo {name} >> {self._notes}; {end}")


MakeBooth = Callable[..., Booth]


@pytest.fixture
def make_booth(tmp_path: Path) -> Iterator[MakeBooth]:
    booths: list[Booth] = []

    def make(*players: str) -> Booth:
        booths.append(Booth(tmp_path, *players))
        return booths[-1]

    yield make
    for booth in booths:
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
    "players, started, outcome",
    [
        ([DONE], ["done"], (sounded(Arrival.ACCEPTED), YES)),
        ([DONE, FAILING], ["done"], (sounded(Arrival.ACCEPTED), YES)),
        ([FAILING, DONE], ["failing", "done"], (sounded(Arrival.ACCEPTED), YES)),
        ([DYING, GONE, DONE], ["dying", "done"], (sounded(Arrival.ACCEPTED), YES)),
        ([FAILING], ["failing"], (sounded(Arrival.REFUSED, Fault.PLAYER_FAILED), FAILED)),
        ([GONE, DYING], ["dying"], (sounded(Arrival.REFUSED, Fault.PLAYER_FAILED), FAILED)),
        ([], [], (sounded(Arrival.REFUSED, Fault.NO_PLAYER), NO_PLAYER)),
    ],
)
def test_that_the_first_player_that_can_plays_and_the_outcome_is_told(
    qtbot: QtBot,
    make_booth: MakeBooth,
    players: list[str],
    started: list[str],
    outcome: tuple[Receipt, Prospect],
) -> None:
    booth = make_booth(*players)

    booth.player.play("wrap")

    qtbot.waitUntil(lambda: bool(booth.news))
    assert (*booth.news, booth.player.prospect()) == outcome
    assert booth.started() == started


def test_that_nothing_is_claimed_of_players_that_were_not_tried(make_booth: MakeBooth) -> None:
    assert make_booth(DONE).player.prospect() == NOT_TRIED


def test_that_the_player_that_could_is_asked_first_the_next_time(
    qtbot: QtBot, make_booth: MakeBooth
) -> None:
    booth = make_booth(FAILING, DONE)

    for count, key in enumerate(("notice", "wrap"), start=1):
        booth.player.play(key)
        qtbot.waitUntil(lambda: len(booth.news) == count)  # noqa: B023 - called at once

    assert booth.started() == ["failing", "done", "done"]


def test_that_what_a_player_did_wrong_is_in_the_log(
    qtbot: QtBot, make_booth: MakeBooth, caplog: pytest.LogCaptureFixture
) -> None:
    booth = make_booth(FAILING)

    booth.player.play("wrap")

    qtbot.waitUntil(lambda: "sh did not play: exit status 3" in caplog.text)


def test_that_a_player_that_hangs_makes_room_for_the_next(
    qtbot: QtBot, make_booth: MakeBooth
) -> None:
    booth = make_booth(HANGING, DONE)
    booth.player.play("wrap")
    qtbot.waitUntil(lambda: booth.started() == ["hanging"])

    booth.patience.rang.emit()

    qtbot.waitUntil(lambda: booth.news == [sounded(Arrival.ACCEPTED)])


def test_that_after_players_that_hang_the_next_sound_has_its_chance(
    qtbot: QtBot, make_booth: MakeBooth
) -> None:
    booth = make_booth(HANGING)
    booth.player.play("wrap")
    booth.patience.rang.emit()
    assert booth.news == [sounded(Arrival.REFUSED, Fault.PLAYER_FAILED)]

    booth.player.play("over")

    qtbot.waitUntil(lambda: "hanging" in booth.started())


def test_that_two_cues_at_once_sound_once(qtbot: QtBot, make_booth: MakeBooth) -> None:
    booth = make_booth(HANGING)
    booth.player.play("notice")
    booth.player.play("wrap")

    qtbot.waitUntil(lambda: booth.started() == ["hanging"])


def test_that_a_machine_without_a_player_is_told_apart(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert players_here() == []

    for name in ("aplay", "paplay"):
        (tmp_path / name).touch(0o755)
    assert players_here() == [("paplay",), ("aplay", "--quiet")]
