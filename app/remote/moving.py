"""The commands that move what rests on disk: out, in, back, and away for good."""

import argparse
from collections.abc import Callable, Mapping
from uuid import UUID

from app.moving.wish import Form
from app.remote.request import Command


def _options_of_export(options: argparse.ArgumentParser) -> None:
    forms = "|".join(Form)
    words = "json can be imported again"
    options.add_argument(
        "--format", dest="form", required=True, choices=[form.value for form in Form], help=words
    )
    options.add_argument("file", type=_path, metavar="FILE", help=f"where to, as {forms}")
    which = options.add_mutually_exclusive_group()
    which.add_argument("--customer", type=_name, metavar="NAME", help="only their sessions")
    which.add_argument("--session", type=_id, metavar="ID", help="only that one")


def _options_of_import(options: argparse.ArgumentParser) -> None:
    options.add_argument("file", type=_path, metavar="FILE", help="an export as json")
    _in_window(options)


def _options_of_backup(options: argparse.ArgumentParser) -> None:
    words = "where to, if not beside the other backups"
    options.add_argument("file", type=_path, nargs="?", metavar="FILE", help=words)


def _options_of_restore(options: argparse.ArgumentParser) -> None:
    options.add_argument("file", type=_path, metavar="FILE", help="a backup")
    _in_window(options)


def _options_of_forget(options: argparse.ArgumentParser) -> None:
    whom = options.add_mutually_exclusive_group(required=True)
    whom.add_argument("name", nargs="?", metavar="NAME", help="whom")
    whom.add_argument("--session", type=_id, metavar="ID", help="whom that session is with")
    whom.add_argument("--key", help=argparse.SUPPRESS)
    words = "do it; without this it only tells what would go"
    options.add_argument("--yes", dest="is_sure", action="store_true", help=words)
    _in_window(options)


def _in_window(options: argparse.ArgumentParser) -> None:
    """The window passes this when it is to say how it went once it is open again."""
    options.add_argument("--in-window", action="store_true", help=argparse.SUPPRESS)


MOVING: Mapping[Command, tuple[str, Callable[[argparse.ArgumentParser], None]]] = {
    Command.EXPORT: ("write sessions to a file", _options_of_export),
    Command.IMPORT: ("add what an export holds", _options_of_import),
    Command.BACKUP: ("copy the data file", _options_of_backup),
    Command.RESTORE: ("go back to a backup", _options_of_restore),
    Command.FORGET: ("take a customer away for good, kept backups included", _options_of_forget),
}


def _path(text: str) -> str:
    if not text:
        raise argparse.ArgumentTypeError("name a file")
    return text


def _name(text: str) -> str:
    if not text.strip():
        raise argparse.ArgumentTypeError("name a customer")
    return text


def _id(text: str) -> UUID:
    try:
        return UUID(text)
    except ValueError:
        words = f"take an id like those of callside day --json, not {text!r}"
        raise argparse.ArgumentTypeError(words) from None
