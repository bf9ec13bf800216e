"""Plays one short sound by the system's own player, which alone knows where sound should go."""

import logging
from collections.abc import Callable, Sequence
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, QStandardPaths

from app.alert import News, Receipt
from app.proof import NO_PLAYER, NOT_TRIED, YES, Arrives, Prospect
from app.session.delivery import Arrival, Channel, Fault
from ui.alarm import Alarm

LOG = logging.getLogger(__name__)
Words = Sequence[str]

PLAYERS: Sequence[Words] = (("pw-play",), ("paplay",), ("aplay", "--quiet"))
"""Of PipeWire, PulseAudio and ALSA, in the order of what a desktop of today has."""
PATIENCE = timedelta(seconds=2)
FAILED = Prospect(Arrives.NO, Fault.PLAYER_FAILED)


def players_here() -> Sequence[Words]:
    """The players that are installed, the best first."""
    find = QStandardPaths.findExecutable
    return [words for words in PLAYERS if find(words[0])]


class SystemPlayer(QObject):
    """Sounds once at a time, by the first player that can, and waits for none that hangs."""

    def __init__(
        self,
        sound: Path,
        find: Callable[[], Sequence[Words]] = players_here,
        patience: Alarm | None = None,
    ) -> None:
        """Play the file `sound` with the players that `find` finds, each time anew."""
        super().__init__()
        self._sound = sound
        self._find = find
        self._hear: Callable[[News], None] = _nobody
        self._key = ""
        self._process: QProcess | None = None
        self._left: list[Words] = []
        self._proven: Words = ()
        self._known = NOT_TRIED
        self._patience = patience or Alarm(self)
        self._patience.rang.connect(lambda: self._go_on("no end in time"))

    def listen(self, hear: Callable[[News], None]) -> None:
        """Tell `hear`, from now on, what becomes of each sound."""
        self._hear = hear

    def prospect(self) -> Prospect:
        """What to expect of the next sound: what became of the last one, if there was one."""
        return self._known if self._find() else NO_PLAYER

    def play(self, key: str) -> None:
        """Sound once for the alert of `key`; one that still sounds is enough."""
        if self._process is not None:
            return
        self._key = key
        self._left = sorted(self._find(), key=lambda words: words != self._proven)
        if self._left:
            self._try_next()
        else:
            self._tell(Arrival.REFUSED, Fault.NO_PLAYER)

    def close(self) -> None:
        """Be silent."""
        process, self._process = self._process, None
        self._patience.rest()
        if process is not None:
            process.finished.disconnect()
            process.errorOccurred.disconnect()
            process.kill()
            process.waitForFinished(100)
            process.deleteLater()

    def _try_next(self) -> None:
        program, *words = self._left[0]
        self._process = QProcess(self)
        self._process.finished.connect(self._on_finished)
        self._process.errorOccurred.connect(self._on_error)
        self._patience.aim(PATIENCE)
        self._process.start(program, [*words, str(self._sound)])

    def _on_finished(self, status: int, end: QProcess.ExitStatus) -> None:
        if status == 0 and end is QProcess.ExitStatus.NormalExit:
            self.close()
            self._proven, self._known = self._left[0], YES
            self._tell(Arrival.ACCEPTED)
        else:
            self._go_on(f"exit status {status}")

    def _on_error(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._go_on("it does not start")

    def _go_on(self, failure: str) -> None:
        """Leave a player that failed, and try the one after it."""
        self.close()
        failed = self._left.pop(0)
        LOG.warning("%s did not play: %s", failed[0], failure)
        if self._left:
            self._try_next()
        else:
            self._known = FAILED
            self._tell(Arrival.REFUSED, Fault.PLAYER_FAILED)

    def _tell(self, arrival: Arrival, fault: Fault | None = None) -> None:
        self._hear(Receipt(self._key, arrival, fault, Channel.SOUND))


def _nobody(_news: News) -> None:
    """Nobody wants to know."""
