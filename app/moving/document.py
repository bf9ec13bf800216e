"""The JSON file of an export, which is written and read line by line.

It is one valid JSON object. Each parcel has a line of its own, so that a file of any size needs
little memory, and what is wrong with it can be named by its line.
"""

import json
from collections.abc import Generator, Iterable, Iterator, Mapping, Sequence
from typing import BinaryIO, cast

import msgspec
from msgspec import Struct

from app.moving.fault import UnreadableError
from app.moving.parcel import FORMAT, SECTIONS, VERSION, Header, Parcel, flaw_in

LONGEST_LINE = 16 * 1024 * 1024
NOT_OURS = "this is no export of Callside"
CUT_SHORT = "the file ends too early: it was cut short"
FOLLOWED = "something follows the end"
NEXT, END = b"],", b"]}"
"""What a section ends with, and what the last one does."""
MARK = b"\xef\xbb\xbf"
"""What some editors put before the first line."""


def document(exported_by: str, sections: Mapping[str, Iterable[Struct]]) -> Iterator[bytes]:
    """The bytes of a file with the parcels of all `sections`; the same ones give the same bytes."""
    header = _encoded(Header(FORMAT, VERSION, exported_by))
    yield header[:-1] + b",\n"
    last = [*SECTIONS][-1]
    for name in SECTIONS:
        yield b'"%b":[' % name.encode()
        between = b"\n"
        for parcel in sections.get(name, ()):
            yield between + _encoded(parcel)
            between = b",\n"
        yield b"\n]}\n" if name == last else b"\n],\n"


def parcels_in(file: BinaryIO) -> Iterator[tuple[int, Parcel]]:
    """Each parcel and its line; raises `UnreadableError` where the file is none of ours.

    A section that an older Callside did not know is empty.
    """
    lines = _lines(file)
    _must_be_ours(next(lines, (1, b""))[1].removeprefix(MARK))
    awaited, is_last = [*SECTIONS], False
    while not is_last:
        name = _begun(*_next(lines), awaited)
        awaited = awaited[awaited.index(name) + 1 :]
        is_last = yield from _section(lines, msgspec.json.Decoder(SECTIONS[name]))
    for number, line in lines:
        if line:
            raise UnreadableError(number, FOLLOWED)


def _begun(number: int, line: bytes, awaited: Sequence[str]) -> str:
    """Which of the sections that may come begins here."""
    for name in awaited:
        if line == b'"%b":[' % name.encode():
            return name
    raise UnreadableError(number, f"here should be {awaited[0]}" if awaited else FOLLOWED)


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
    lines: Iterator[tuple[int, bytes]], decoder: msgspec.json.Decoder[Struct]
) -> Generator[tuple[int, Parcel], None, bool]:
    """Its parcels, and whether it is the last one."""
    for number, line in lines:
        if line in {NEXT, END}:
            return line == END
        try:
            text = line.removesuffix(b",")
            parcel = cast("Parcel", decoder.decode(text))
            _must_say_once(number, text)
        except (msgspec.DecodeError, ValueError, RecursionError) as error:
            raise UnreadableError(number, str(error)) from None
        flaw = flaw_in(parcel)
        if flaw:
            raise UnreadableError(number, flaw)
        yield number, parcel
    raise UnreadableError(0, CUT_SHORT)


def _must_say_once(number: int, text: bytes) -> None:
    """Of a key that is there twice, msgspec and others silently take the last."""

    def once(pairs: list[tuple[str, object]]) -> None:
        keys = [key for key, _ in pairs]
        if len({*keys}) < len(keys):
            raise UnreadableError(number, "it says one thing twice")

    json.loads(text, object_pairs_hook=once)


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


def _encoded(parcel: Struct) -> bytes:
    return msgspec.json.encode(parcel, order="deterministic")
