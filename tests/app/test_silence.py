"""A bus that hangs is found in time, and Qt is spared it; one that answers is left alone."""

import struct
from pathlib import Path

import pytest

from app.silence import DEAD, READERS, SESSION, Buses, Health, health, spare
from tests.app.buses import scripted, silent

OK = b"OK 0123456789abcdef\r\n"


def message(number: int, *, kind: int = 2, body: bytes = b"") -> bytes:
    """An answer to the question of some number, as a bus sends it."""
    fields = b"\x05\x01u\x00" + struct.pack("<I", number)
    return struct.pack("<BBBBIII", ord("l"), kind, 0, 1, len(body), 9, len(fields)) + fields + body


def string(text: str) -> bytes:
    """Words as the body of a message."""
    return struct.pack("<I", len(text)) + text.encode() + b"\0"


SIGNAL = message(0, kind=4)


@pytest.mark.parametrize(
    "environment",
    [
        {},
        {SESSION: ""},
        {SESSION: "tcp:host=localhost"},
        {SESSION: "unix:path=/nowhere"},
        {SESSION: "unix:abstract=callside-nowhere;unix:path=/nowhere"},
        {SESSION: "unix:tmpdir=/tmp"},
    ],
)
def test_that_no_bus_is_no_silence(environment: dict[str, str]) -> None:
    before = dict(environment)

    assert health(environment) == Buses(Health.ABSENT, Health.ABSENT)
    assert spare(environment) == {}
    assert environment == before


def test_that_a_silent_session_is_kept_from_qt_and_comes_back(tmp_path: Path) -> None:
    with silent(tmp_path) as address:
        environment = {SESSION: address}

        kept = spare(environment)

    assert environment == {SESSION: DEAD, READERS: DEAD}
    assert kept == {SESSION: address}


def test_that_readers_that_nobody_starts_are_absent(tmp_path: Path) -> None:
    refusal = message(2, kind=3, body=string("no such service"))
    with scripted(tmp_path, OK + message(1) + SIGNAL + refusal) as address:
        assert health({SESSION: address}) == Buses(Health.ANSWERS, Health.ABSENT)


def test_that_silent_readers_are_kept_from_qt(tmp_path: Path) -> None:
    (tmp_path / "a b").mkdir()
    with silent(tmp_path / "a b") as readers:
        told = message(2, body=string(readers.replace(" ", "%20")))
        with scripted(tmp_path, OK + message(1) + told) as address:
            environment = {SESSION: address}

            assert spare(environment) == {}

    assert environment == {SESSION: address, READERS: DEAD}


def test_that_readers_that_the_agent_names_are_asked_themselves(tmp_path: Path) -> None:
    with scripted(tmp_path, OK + message(1)) as readers:
        assert health({READERS: readers}) == Buses(Health.ABSENT, Health.ANSWERS)


@pytest.mark.parametrize("answer", [b"", b"REJECTED EXTERNAL\r\n", OK, OK + message(1)[:9]])
def test_that_a_bus_that_hangs_up_is_none(tmp_path: Path, answer: bytes) -> None:
    with scripted(tmp_path, answer) as address:
        assert health({SESSION: address}) == Buses(Health.ABSENT, Health.ABSENT)


def test_that_a_dead_address_of_our_own_is_forgotten() -> None:
    environment = {READERS: DEAD}

    spare(environment)

    assert environment == {}
