"""What is asked and told when the data file cannot be used."""

from collections.abc import Callable
from pathlib import Path
from socket import socket
from typing import TypeVar

from PySide6.QtWidgets import QApplication, QMessageBox

from app.opened import Damaged, Newer, Unopened, Unusable
from app.refusal import Refusal
from app.remote.outcome import refused
from app.remote.request import Command, ExitStatus, Reply, Request
from ui.file_words import newer_words, unopened_words
from ui.listener import Listener
from ui.refusals import sentence
from ui.wording import translate

D = TypeVar("D")
"""A database that can be used."""


class Recovery:
    """Puts questions to the agent; whoever calls meanwhile hears that one waits."""

    def __init__(self, door: socket, on_question: Callable[[str], None], file: Path) -> None:
        """Callers come through `door`; `on_question` takes what they are told at each question."""
        self._door = door
        self._on_question = on_question
        self._file = file
        self.is_stopped = False

    def mended(
        self,
        opened: D | Unusable,
        restore: Callable[[Path], Refusal | None],
        open_afresh: Callable[[], D | Unusable],
    ) -> D | Reply:
        """What can be used in the place of what could not, as the agent chooses; or how it ends."""
        outcome = self._usable(opened, restore, open_afresh)
        return Reply(ExitStatus.DONE) if self.is_stopped else outcome

    def _usable(
        self,
        opened: D | Unusable,
        restore: Callable[[Path], Refusal | None],
        open_afresh: Callable[[], D | Unusable],
    ) -> D | Reply:
        while isinstance(opened, Damaged):
            wants_backup = self.ask_for_backup(opened.aside, opened.backup)
            if wants_backup is None:
                words = "Callside stopped. The damaged data file lies beside its old place."
                return refused(words)
            refusal = restore(opened.backup) if wants_backup and opened.backup else None
            if refusal is not None:
                return refused(self.tell(sentence(refusal)))
            opened = open_afresh()
        if isinstance(opened, Newer):
            return refused(self.tell(newer_words(opened.version, opened.known)))
        if isinstance(opened, Unopened):
            return refused(self.tell(unopened_words(opened.trouble, self._file)))
        return opened

    def ask_for_backup(self, aside: Path | None, backup: Path | None) -> bool | None:
        """Whether to go on with `backup`; False begins with an empty file, None stops."""
        box = _box(translate("Recovery", "The data file is damaged or missing."))
        box.setInformativeText(_what_is_left(aside, backup))
        stop = box.addButton(translate("Recovery", "Quit"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(stop)
        words = translate("Recovery", "Begin empty")
        empty = box.addButton(words, QMessageBox.ButtonRole.ActionRole)
        if backup is not None:
            words = translate("Recovery", "Use the backup")
            kept = box.addButton(words, QMessageBox.ButtonRole.AcceptRole)
            box.setDefaultButton(kept)
        box.setEscapeButton(stop)
        self._await_answer(box, _question_words())
        if self.is_stopped or box.clickedButton() is stop:
            return None
        return box.clickedButton() is not empty

    def tell(self, sentence: str) -> str:
        """Show `sentence`, on which the program stops, and hand it back."""
        self._await_answer(_box(sentence), _message_words(sentence))
        return sentence

    def _await_answer(self, box: QMessageBox, words: str) -> None:
        """Return once a button was pressed, or the program was told to stop."""
        listener = Listener(self._door, lambda request: _reply(request, box, words))
        self._on_question(words)
        box.exec()
        listener.close()
        self.is_stopped = box.clickedButton() is None


def _reply(request: Request, box: QMessageBox, words: str) -> Reply:
    if request.command is Command.QUIT:
        QApplication.exit()
        return Reply(ExitStatus.DONE)
    if request.command is Command.SHOW:
        box.raise_()
        box.activateWindow()
    return refused(words)


def _box(words: str) -> QMessageBox:
    return QMessageBox(QMessageBox.Icon.Warning, translate("Recovery", "Callside"), words)


def _question_words() -> str:
    return translate(
        "Recovery",
        "Callside asks in its window what to do about its data file."
        " Answer there first, then try again.",
    )


def _message_words(sentence: str) -> str:
    words = translate("Recovery", "{0} Callside shows this in its window: close that first.")
    return words.format(sentence)


def _what_is_left(aside: Path | None, backup: Path | None) -> str:
    parts = []
    if aside is not None:
        parts.append(
            translate("Recovery", "It was set aside, unchanged, as {0}.").format(aside.name)
        )
    if backup is not None:
        parts.append(translate("Recovery", "The newest good backup is {0}.").format(backup.name))
    return " ".join(parts)
