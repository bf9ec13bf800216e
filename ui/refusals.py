"""What the agent is told when a command was not done: what, and what to do."""

from pathlib import Path

from app.refusal import Reason, Refusal
from ui.wording import translate


def sentence(refusal: Refusal) -> str:
    """One sentence for `refusal`."""
    return _sentences()[refusal.reason].format(refusal.detail)


def _sentences() -> dict[Reason, str]:
    return {
        Reason.NO_TITLE: translate("Refusal", "An item needs a title."),
        Reason.TOO_MANY_MUSTS: translate("Refusal", "A list has at most two must-dos."),
        Reason.CHANGED_MEANWHILE: translate(
            "Refusal", "The file was changed meanwhile and has been read again. Try once more."
        ),
        Reason.NOT_RUNNING: translate("Refusal", "Callside is not running."),
        Reason.NO_SUCH_TIME: translate(
            "Refusal", "{0} does not exist that day, because the clocks change. Choose another."
        ),
        Reason.LAST_MODE: translate("Refusal", "One of camera, screen and audio has to stay."),
        Reason.NOT_SAVED: translate(
            "Refusal", "Nothing was saved ({0}). Make room on the disk, then try again."
        ),
        Reason.NO_SESSION: translate("Refusal", "There is no session. Begin one with: callside start"),
        Reason.NO_ITEM: translate(
            "Refusal", "There is no item {0} in this session. See: callside status"
        ),
        Reason.NO_CUE: translate("Refusal", "No line waits to be said."),
        Reason.NOTHING_TO_UNDO: translate("Refusal", "There is nothing to undo."),
        Reason.SESSION_LIVE: translate(
            "Refusal", "A session is already live. End and close it first."
        ),
        Reason.LATE_START: translate(
            "Refusal", "The session is late. Say which end: callside start {0}"
        ),
        Reason.NOT_STARTED: translate("Refusal", "The session has not started yet."),
        Reason.ALREADY_STARTED: translate("Refusal", "The session has already started."),
        Reason.NOT_ENDED: translate(
            "Refusal", "The session is still live. End it first: callside end"
        ),
        Reason.ALREADY_ENDED: translate("Refusal", "The session has already ended."),
        Reason.PAUSED: translate("Refusal", "The session is already paused."),
        Reason.NOT_PAUSED: translate("Refusal", "The session is not paused."),
        Reason.UNDO_TOO_LATE: translate(
            "Refusal", "An end can be taken back for ten seconds; that time has passed."
        ),
        Reason.OUT_OF_BOUNDS: translate(
            "Refusal", "A session ends at least a minute and at most 12 hours after it starts."
        ),
    }


def newer_words(version: int, known: int) -> str:
    """A file that a newer program wrote."""
    words = translate(
        "Refusal",
        "A newer Callside wrote the data file (version {0}, this one reads {1})."
        " Install the newer one again; nothing was changed.",
    )
    return words.format(version, known)


def unopened_words(trouble: str, path: Path) -> str:
    """A file that the machine does not let us open."""
    words = translate(
        "Refusal", "The data file {0} cannot be opened ({1}). Mend that, then start again."
    )
    return words.format(path, trouble)
