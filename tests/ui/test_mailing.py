"""A mail draft is opened when the desktop's own opener says so, and not when it was only asked."""

from pathlib import Path

from PySide6.QtWidgets import QApplication

from tests.ui.lent import at_once
from ui.mailing import Mailing, hand_over

DRAFT = "mailto:ana@example.com?subject=Hello"


def opener(folder: Path, *lines: str) -> str:
    """A program of the desktop that does as `lines` say."""
    path = folder / "opener"
    path.write_text("\n".join(("#!/bin/sh", *lines)))
    path.chmod(0o755)
    return str(path)


def test_that_the_exit_of_the_opener_is_heard(tmp_path: Path) -> None:
    note = tmp_path / "note"

    assert hand_over(DRAFT, opener(tmp_path, f'echo "$1" > {note}'))
    assert note.read_text().strip() == DRAFT
    assert not hand_over(DRAFT, opener(tmp_path, "exit 3"))
    assert not hand_over(DRAFT, str(tmp_path / "nowhere"))


def test_that_an_opener_that_stays_is_the_mail_program(tmp_path: Path) -> None:
    gate = tmp_path / "gate"
    stays = opener(tmp_path, f"mkfifo {gate}; cat {gate}")

    assert hand_over(DRAFT, stays, patience=0.5)

    gate.write_text("closed by the agent")


def test_that_what_became_of_a_draft_is_told(qapp: QApplication) -> None:
    del qapp
    mailing = Mailing(lambda address: address == DRAFT, at_once)
    told: list[tuple[str, bool]] = []
    mailing.answered.connect(lambda address, is_open: told.append((address, is_open)))

    mailing.open(DRAFT)
    mailing.open("mailto:")

    assert told == [(DRAFT, True), ("mailto:", False)]
