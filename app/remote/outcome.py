"""What comes of asking the program that runs, told so that the agent knows what to do next."""

from pathlib import Path

from msgspec import Struct

from app.remote.request import ExitStatus, Reply


class NotRunning(Struct, frozen=True):
    """Nobody listens, or nobody any more."""


class Silent(Struct, frozen=True):
    """Somebody listens and does not answer: which process, where the system tells."""

    process: int | None


Outcome = Reply | NotRunning | Silent

NOT_RUNNING = Reply(ExitStatus.NOTHING, err="Callside is not running. Start it with: callside")
OTHER_VERSION = Reply(
    ExitStatus.REFUSED,
    err="The running Callside is of another version. Close it with Ctrl+Q, then start it again.",
)
STRANGER = Reply(
    ExitStatus.REFUSED,
    err="The Callside that runs there belongs to another user. Choose a folder with --home.",
)
UNREACHABLE = Reply(
    ExitStatus.REFUSED,
    err="Callside is running, but its socket is gone. Close it with Ctrl+Q, then start it again.",
)


def settled(outcome: Outcome) -> Reply:
    """The reply that an outcome amounts to."""
    if isinstance(outcome, NotRunning):
        return NOT_RUNNING
    return _no_answer(outcome.process) if isinstance(outcome, Silent) else outcome


def _no_answer(process: int | None) -> Reply:
    if process is None:
        return refused("Callside does not answer. If its window hangs, end it and start it again.")
    return refused(
        f"Callside does not answer. Look at process {process};"
        f" if it hangs, end it with: kill -9 {process}"
    )


def refused(sentence: str) -> Reply:
    """The reply to what cannot be done now."""
    return Reply(ExitStatus.REFUSED, err=sentence)


def unusable(folder: Path | str, error: OSError) -> Reply:
    """The reply where the machine does not let a folder be used."""
    return refused(
        f"{folder} cannot be used: {error.strerror}."
        " Mend that, or choose another folder with --home."
    )
