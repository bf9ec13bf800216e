"""Runs a program of the desktop that answers in a line, and waits for nobody."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QProcess

AT_ONCE = 100
"""Milliseconds, which a killed program does not need."""


class Console(QObject):
    """One program at a time."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Run nothing."""
        super().__init__(parent)
        self._process: QProcess | None = None

    def run(self, program: str, words: Sequence[str], answer: Callable[[str], None]) -> None:
        """Hand what it prints to `answer`, or nothing where it fails; stop the one before it."""
        self.stop()
        process = self._process = QProcess(self)
        process.finished.connect(lambda: answer(_printed(process)))
        process.errorOccurred.connect(lambda error: _unless_started(error, answer))
        process.start(program, list(words))

    def stop(self) -> None:
        """Stop what runs; nothing is answered."""
        process, self._process = self._process, None
        if process is None:
            return
        process.finished.disconnect()
        process.errorOccurred.disconnect()
        process.kill()
        process.waitForFinished(AT_ONCE)
        process.deleteLater()


def _printed(process: QProcess) -> str:
    return bytes(process.readAllStandardOutput().data()).decode(errors="replace").strip()


def _unless_started(error: QProcess.ProcessError, answer: Callable[[str], None]) -> None:
    if error is QProcess.ProcessError.FailedToStart:
        answer("")
