"""How a message leaves the program: by the clipboard, as a mail draft, as a file for calendars."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from app.booking.telling import sequence_of
from app.booking.written import Written
from app.message.invitation import Invitation, calendar_file
from app.message.wording import Kind
from app.private_file import replacing
from app.refusal import Reason, Refusal
from ui.wording import translate


def copy(written: Written) -> None:
    """Put the text on the clipboard."""
    QGuiApplication.clipboard().setText(written.outgoing.text)


def ask_where(parent: QWidget, written: Written, told: Callable[[str], object]) -> None:
    """Ask where to save the invitation; `told` hears the path, if one is chosen."""
    from PySide6.QtWidgets import QFileDialog

    dialog = QFileDialog(parent.window(), translate("Message", "Save the invitation"))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilter(translate("Message", "Invitations (*.ics)"))
    dialog.setDefaultSuffix("ics")
    dialog.selectFile(f"{written.facts.start.astimezone(written.facts.zone):%Y-%m-%d}.ics")
    dialog.fileSelected.connect(told)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def save(written: Written, path: Path, now: datetime) -> Refusal | None:
    """Write the invitation to `path`."""
    invitation = Invitation(
        session_id=written.session.id,
        sequence=sequence_of(written.session),
        made_at=now,
        start=written.facts.start,
        length=written.facts.length,
        message=written.outgoing,
        link=written.booking.call_link,
        is_cancelled=written.kind is Kind.CANCELLED,
    )
    try:
        with replacing(path.resolve()) as draft:
            draft.write_bytes(calendar_file(invitation))
    except OSError:
        return Refusal(Reason.NOT_SAVED, str(path))
    return None
