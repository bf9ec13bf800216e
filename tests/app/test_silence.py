"""A bus that hangs is found in time, and Qt is spared it; one that answers is left alone."""

from pathlib import Path

import pytest
from jeepney import HeaderFields, Message, message_bus, new_error, new_method_return, new_signal

from app.silence import DEAD, READERS, SESSION, Buses, Health, health, spare
from tests.app.buses import scripted, silent

OK = b"OK 0123456789abcdef\r\n"


def question(number: int) -> Message:
    """What is answered."""
    asked = message_bus.Hello()
    asked.header.serial = number
    asked.header.fields[HeaderFields.sender] = ":1.1"
    return asked


def message(number: int, *words: str) -> bytes:
    """An answer to the question of some number, as a bus sends it."""
    signature = "s" if words else None
    return bytes(new_method_return(question(number), signature, words).serialise(9))


REFUSAL = new_error(question(2), "org.freedesktop.DBus.Error.ServiceUnknown").serialise(9)
SIGNAL = new_signal(message_bus, "NameAcquired").serialise(9)


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
    with scripted(tmp_path, OK, message(1) + SIGNAL + REFUSAL) as address:
        assert health({SESSION: address}) == Buses(Health.ANSWERS, Health.ABSENT)


def test_that_silent_readers_are_kept_from_qt(tmp_path: Path) -> None:
    (tmp_path / "a b").mkdir()
    with silent(tmp_path / "a b") as readers:
        told = message(2, readers.replace(" ", "%20"))
        with scripted(tmp_path, OK, message(1) + told) as address:
            environment = {SESSION: address}

            assert spare(environment) == {}

    assert environment == {SESSION: address, READERS: DEAD}


def test_that_readers_that_the_agent_names_are_asked_themselves(tmp_path: Path) -> None:
    with scripted(tmp_path, OK, message(1)) as readers:
        assert health({READERS: readers}) == Buses(Health.ABSENT, Health.ANSWERS)


@pytest.mark.parametrize(
    "answers", [(b"",), (b"REJECTED EXTERNAL\r\n",), (OK,), (OK, message(1)[:9])]
)
def test_that_a_bus_that_hangs_up_is_none(tmp_path: Path, answers: tuple[bytes, ...]) -> None:
    with scripted(tmp_path, *answers) as address:
        assert health({SESSION: address}) == Buses(Health.ABSENT, Health.ABSENT)


def test_that_a_dead_address_of_our_own_is_forgotten() -> None:
    environment = {READERS: DEAD}

    spare(environment)

    assert environment == {}
