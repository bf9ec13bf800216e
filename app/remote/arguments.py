"""Reads the command line, and says in one sentence what is wrong with it."""

from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct

from app.remote.request import ExitStatus, Reply, Request


class Arguments(Struct, frozen=True):
    """What was typed; without a `request` the program itself is wanted.

    `ready_fd` is where a program that was started by another tells that its window is up.
    """

    request: Request | None = None
    home: Path | None = None
    version: bool = False
    diagnose: bool = False
    ready_fd: int | None = None


def arguments_in(words: Sequence[str], folder: Path) -> Arguments | Reply:
    """What `words` ask for, file names meant from `folder`; or the reply to wrong ones."""
    if not words:
        return Arguments()
    from app.remote.grammar import WrongUsageError, parser_in

    try:
        given = vars(parser_in(folder).parse_args(words))
    except WrongUsageError as wrong:
        return Reply(ExitStatus.WRONG_USAGE, err=str(wrong))
    own = {key: given.pop(key) for key in ("home", "version", "diagnose", "ready_fd")}
    if "file" in given:
        given["file"] = str(folder / given["file"])
    request = Request(**given) if "command" in given else None
    return Arguments(request, **own)
