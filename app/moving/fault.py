"""What stood in the way of an export or an import."""

from msgspec import Struct


class UnreadableError(Exception):
    """A file that cannot come in: the line, 0 for its end, and the cause."""

    def __init__(self, line: int, cause: str) -> None:
        """Name both."""
        super().__init__(line, cause)
        self.line = line
        self.cause = cause


class StoppedError(Exception):
    """The agent stopped it."""


class NotDoneError(Exception):
    """It cannot be done; the words say why, as one sentence."""


class Fault(Struct, frozen=True):
    """It was not done, and nothing was changed; the words say why, as one sentence."""

    words: str


STOPPED = Fault("Stopped. No file was written.")


def unreadable_words(error: UnreadableError) -> str:
    """The sentence about a file that cannot come in."""
    where = f"Line {error.line}" if error.line else "The end"
    return f"Nothing was imported. {where}: {error.cause}."
