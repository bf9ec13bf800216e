"""What is asked and told when the data file cannot be used."""

from pathlib import Path

from PySide6.QtWidgets import QMessageBox

from ui.wording import translate


def ask_for_backup(aside: Path | None, backup: Path | None) -> bool | None:
    """Whether to go on with `backup`; False begins with an empty file, None stops the program."""
    box = QMessageBox()
    box.setIcon(QMessageBox.Icon.Warning)
    box.setWindowTitle(translate("Recovery", "Callside"))
    box.setText(translate("Recovery", "The data file is damaged or missing."))
    box.setInformativeText(_what_is_left(aside, backup))
    stop = box.addButton(translate("Recovery", "Quit"), QMessageBox.ButtonRole.RejectRole)
    empty = box.addButton(translate("Recovery", "Begin empty"), QMessageBox.ButtonRole.ActionRole)
    kept = None
    if backup is not None:
        words = translate("Recovery", "Use the backup")
        kept = box.addButton(words, QMessageBox.ButtonRole.AcceptRole)
        box.setDefaultButton(kept)
    box.setEscapeButton(stop)
    box.exec()
    if box.clickedButton() is stop:
        return None
    return box.clickedButton() is not empty


def tell(sentence: str) -> str:
    """Show `sentence`, on which the program stops, and hand it back."""
    box = QMessageBox(QMessageBox.Icon.Warning, translate("Recovery", "Callside"), sentence)
    box.exec()
    return sentence


def _what_is_left(aside: Path | None, backup: Path | None) -> str:
    parts = []
    if aside is not None:
        parts.append(
            translate("Recovery", "It was set aside, unchanged, as {0}.").format(aside.name)
        )
    if backup is not None:
        parts.append(translate("Recovery", "The newest good backup is {0}.").format(backup.name))
    return " ".join(parts)
