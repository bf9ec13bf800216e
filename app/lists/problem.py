"""What is wrong with a file that a person edited."""

from enum import StrEnum
from pathlib import Path

from msgspec import Struct


class Cause(StrEnum):
    """The kinds of fault in a list file or in the file of lines."""

    UNREADABLE = "unreadable"
    TOO_LARGE = "too-large"
    ENCODING = "encoding"
    SYNTAX = "syntax"
    MISSING = "missing"
    UNKNOWN = "unknown"
    WRONG_TYPE = "wrong-type"
    WRONG_VALUE = "wrong-value"
    DOUBLE = "double"
    TOO_MANY_MUSTS = "too-many-musts"
    FIELD = "field"


class FileProblem(Struct, frozen=True):
    """A file that was set aside for the built-in one: where, why, and the word at fault.

    `line` counts from 1; it is 0 where the file as a whole is at fault.
    """

    path: Path
    line: int
    cause: Cause
    detail: str = ""
