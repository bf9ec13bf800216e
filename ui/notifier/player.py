"""Plays one short sound by the system's own player, which alone knows where sound should go."""

from collections.abc import Callable, Sequence
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, QStandardPaths

from app.alert import News, Receipt
from app.session.delivery import Arrival, Channel, Fault
from ui.alarm import Alarm

PLAYERS: Sequence[Sequence[str]] = (("pw-play",), ("paplay",), ("aplay", "--quiet"))
"""Of PipeWire, PulseAudio and ALSA, in the order of what a desktop of today has."""
PATIENCE = timedelta(seconds=2)


def player_here() -> Sequence[str] | None:
    """The first player that is installed, if there is one."""
    find = QStandardPaths.findExecutable
    return next((words for words in PLAYERS if find(words[0])), None)


class SystemPlayer(QObject):
    """Sounds once at a time, and waits for no player that hangs."""

    def __init__(
        self,
        sound: Path,
        find: Callable[[], Sequence[str] | None] = player_here,
        patience: Alarm | None = None,
    ) -> None:
        """Play the file `sound` with the player that `find` finds, each time anew."""
        super().__init__()
        self._sound = sound
        self._find = find
        self._hear: Callable[[News], None] = _nobody
        self._key = ""
        self._process: QProcess | None = None
        self._patience = patience or Alarm(self)
        self._patience.rang.connect(self._give_up)

    def listen(self, hear: Callable[[News], None]) -> None:
        """Tell `hear`, from now on, what becomes of each sound."""
        self._hear = hear

    def can_play(self) -> bool:
        """Whether a player is installed."""
        return self._find() is not None

    def play(self, key: str) -> None:
        """Sound once for the alert of `key`; one that still sounds is enough."""
        if self._process is not None:
            return
        self._key = key
        player = self._find()
        if player is None:
            self._tell(Arrival.REFUSED, Fault.NO_PLAYER)
            return
        self._process = QProcess(self)
        self._process.finished.connect(self._on_finished)
        self._process.errorOccurred.connect(self._on_error)
        self._patience.aim(PATIENCE)
        self._process.start(player[0], [*player[1:], str(self._sound)])

    def close(self) -> None:
        """Be silent."""
        process, self._process = self._process, None
        self._patience.rest()
        if process is not None:
            process.kill()
            process.waitForFinished(100)
            process.deleteLater()

    def _on_finished(self, status: int) -> None:
        if self._process is None:
            return
        self.close()
        if status == 0:
            self._tell(Arrival.ACCEPTED)
        else:
            self._tell(Arrival.REFUSED, Fault.PLAYER_FAILED)

    def _on_error(self) -> None:
        if (
            self._process is not None
            and self._process.error() is QProcess.ProcessError.FailedToStart
        ):
            self.close()
            self._tell(Arrival.REFUSED, Fault.NO_PLAYER)

    def _give_up(self) -> None:
        self.close()
        self._tell(Arrival.REFUSED, Fault.NO_ANSWER)

    def _tell(self, arrival: Arrival, fault: Fault | None = None) -> None:
        self._hear(Receipt(self._key, arrival, fault, Channel.SOUND))


def _nobody(_news: News) -> None:
    """Nobody wants to know."""
