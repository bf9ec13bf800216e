"""What a word on the command line may say, and the sentence where it says something else."""

import argparse
from collections.abc import Callable, Sequence
from datetime import time
from pathlib import Path

from app.session.capture import CaptureKind
from app.session.session import LONGEST_NAME, Mode
from app.zone import time_of_day


def folder_in(folder: Path) -> Callable[[str], Path]:
    """Takes a folder, meant from `folder`."""

    def path(text: str) -> Path:
        if not text:
            raise argparse.ArgumentTypeError("name a folder")
        return folder / text

    return path


def number_in(bounds: range) -> Callable[[str], int]:
    """Takes a whole number within `bounds`."""

    def number(text: str) -> int:
        if not text.isdecimal() or int(text) not in bounds:
            wanted = f"take a whole number from {bounds.start} to {bounds.stop - 1}"
            raise argparse.ArgumentTypeError(f"{wanted}, not {text!r}")
        return int(text)

    return number


def whom(text: str) -> str:
    """A name that is kept as it is typed, and not cut."""
    if len(text) > LONGEST_NAME:
        raise argparse.ArgumentTypeError(f"a name has at most {LONGEST_NAME} letters")
    return text


def is_on(text: str) -> bool:
    """Whether it says on, and not off."""
    if text not in {"on", "off"}:
        raise argparse.ArgumentTypeError(f"take on or off, not {text!r}")
    return text == "on"


def hour(text: str) -> time:
    """A time of day."""
    wall = time_of_day(text)
    if wall is None:
        raise argparse.ArgumentTypeError(f"take a time of day like 15:15, not {text!r}")
    return wall


def modes(text: str) -> frozenset[Mode]:
    """Some modes, with commas between."""
    words = text.split(",")
    unknown = [word for word in words if word not in {*Mode}]
    if unknown:
        known = ", ".join(Mode)
        raise argparse.ArgumentTypeError(f"take some of {known}, not {unknown[0]!r}")
    return frozenset(map(Mode, words))


def kind(text: str) -> CaptureKind:
    """What a line is."""
    if text not in {*CaptureKind}:
        known = ", ".join(CaptureKind)
        raise argparse.ArgumentTypeError(f"take one of {known}, not {text!r}")
    return CaptureKind(text)


class Sentence(argparse.Action):
    """Takes all words that are left as one text."""

    def __call__(
        self,
        parser: argparse.ArgumentParser,
        namespace: argparse.Namespace,
        values: str | Sequence[object] | None,
        option_string: str | None = None,
    ) -> None:
        """Put them together."""
        del parser, option_string
        setattr(namespace, self.dest, " ".join(map(str, values or ())))
