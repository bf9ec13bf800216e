"""The JSON file of an export, which is written and read line by line.

It is one valid JSON object. Each record has a line of its own, so that a file of any size needs
little memory, and what is wrong with it can be named by its line.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import BinaryIO, cast

import msgspec
from msgspec import Struct

from app.moving.fault import UnreadableError
from app.moving.record import FORMAT, SECTIONS, VERSION, Header, Record, flaw_in

LONGEST_LINE = 16 * 1024 * 1024
NOT_OURS = "this is no export of Callside"
CUT_SHORT = "the file ends too early: it was cut short"
MARK = b"\xef\xbb\xbf"
"""What some editors put before the first line."""


def document(exported_by: str, sections: Mapping[str, Iterable[Struct]]) -> Iterator[bytes]:
    """The bytes of a file with the records of all `sections`; the same ones give the same bytes."""
    header = _encoded(Header(FORMAT, VERSION, exported_by))
    yield header[:-1] + b",\n"
    last = [*SECTIONS][-1]
    for name in SECTIONS:
        yield b'"%b":[' % name.encode()
        between = b"\n"
        for record in sections.get(name, ()):
            yield between + _encoded(record)
            between = b",\n"
        yield b"\n]}\n" if name == last else b"\n],\n"


def records_in(file: BinaryIO) -> Iterator[tuple[int, Record]]:
    """Each record and its line; raises `UnreadableError` where the file is none of ours."""
    lines = _lines(file)
    _must_be_ours(next(lines, (1, b""))[1].removeprefix(MARK))
    for name, kind in SECTIONS.items():
        number, line = _next(lines)
        if line != b'"%b":[' % name.encode():
            raise UnreadableError(number, f"here should be {name}")
        yield from _section(lines, msgspec.json.Decoder(kind), last=name == [*SECTIONS][-1])
    for number, line in lines:
        if line:
            raise UnreadableError(number, "something follows the end")


def _must_be_ours(line: bytes) -> None:
    try:
        header = msgspec.json.decode(line.removesuffix(b",") + b"}", type=Header)
    except (msgspec.DecodeError, UnicodeError, RecursionError):
        raise UnreadableError(1, NOT_OURS) from None
    if header.format != FORMAT:
        raise UnreadableError(1, NOT_OURS)
    if header.version != VERSION:
        raise UnreadableError(
            1, f"it has version {header.version} of the format, and this Callside knows {VERSION}"
        )


def _section(
    lines: Iterator[tuple[int, bytes]], decoder: msgspec.json.Decoder[Struct], *, last: bool
) -> Iterator[tuple[int, Record]]:
    end = b"]}" if last else b"],"
    for number, line in lines:
        if line == end:
            return
        try:
            record = cast("Record", decoder.decode(line.removesuffix(b",")))
        except (msgspec.DecodeError, UnicodeError, RecursionError) as error:
            raise UnreadableError(number, str(error)) from None
        flaw = flaw_in(record)
        if flaw:
            raise UnreadableError(number, flaw)
        yield number, record
    raise UnreadableError(0, CUT_SHORT)


def _next(lines: Iterator[tuple[int, bytes]]) -> tuple[int, bytes]:
    for line in lines:
        return line
    raise UnreadableError(0, CUT_SHORT)


def _lines(file: BinaryIO) -> Iterator[tuple[int, bytes]]:
    number = 0
    while line := file.readline(LONGEST_LINE + 1):
        number += 1
        if len(line) > LONGEST_LINE:
            raise UnreadableError(number, NOT_OURS if number == 1 else "the line is too long")
        yield number, line.strip()


def _encoded(record: Struct) -> bytes:
    return msgspec.json.encode(record, order="deterministic")
