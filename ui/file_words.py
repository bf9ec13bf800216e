"""What is said of a file that cannot be read or written."""

from pathlib import Path

from PySide6.QtCore import QT_TRANSLATE_NOOP

from app.refusal import Refusal
from ui.wording import translate

DAMAGED = "damaged"
TROUBLES: dict[str, object] = {
    "disk-full": QT_TRANSLATE_NOOP("Refusal", "the disk is full"),
    "read-only": QT_TRANSLATE_NOOP("Refusal", "the disk takes no changes"),
    "locked": QT_TRANSLATE_NOOP("Refusal", "another program holds the file"),
    DAMAGED: QT_TRANSLATE_NOOP("Refusal", "the file is damaged"),
    "newer": QT_TRANSLATE_NOOP("Refusal", "a newer Callside wrote it"),
    "out-of-reach": QT_TRANSLATE_NOOP("Refusal", "the file is out of reach"),
    "unforeseen": QT_TRANSLATE_NOOP("Refusal", "something went wrong; the log tells more"),
}


def trouble_words(detail: str) -> str:
    """The cause of a refused save in words; anything else as it is."""
    return translate("Refusal", str(TROUBLES[detail])) if detail in TROUBLES else detail


def is_damaged(refusal: Refusal) -> bool:
    """Whether waiting will not help: what is there means nothing."""
    return refusal.detail == DAMAGED


def aside_words(refusal: Refusal) -> str:
    """Why what was put aside for a talk cannot be shown."""
    words = translate("Refusal", "What you put aside cannot be read: {0}.")
    return words.format(trouble_words(refusal.detail))


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
    return words.format(path, trouble_words(trouble))
