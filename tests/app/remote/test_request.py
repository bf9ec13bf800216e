"""What is asked and answered arrives as it was sent, and nothing else is taken for it."""

import json
from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import fields, replace

from app.remote.request import (
    SPEEDS,
    Command,
    ExitStatus,
    Reply,
    Request,
    line_of,
    reply_in,
    request_in,
)
from app.session.session import Mode
from app.settings import LENGTH_MINUTES

words = st.text(st.characters(exclude_categories=["Cs"]))
walls = st.builds(time, st.integers(0, 23), st.integers(0, 59))
requests = st.builds(
    Request,
    command=st.sampled_from(Command),
    name=words,
    minutes=st.none() | st.sampled_from(LENGTH_MINUTES),
    until=st.none() | walls,
    at=st.none() | walls,
    modes=st.frozensets(st.sampled_from(Mode)),
    item=words,
    speed=st.sampled_from(SPEEDS),
    json=st.booleans(),
    on=st.booleans(),
)
replies = st.builds(Reply, st.sampled_from(ExitStatus), words, words)
json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


def told(request: Request) -> dict[str, object]:
    """The fields of a request as they travel."""
    sent = json.loads(line_of(request))
    assert isinstance(sent, dict)
    return sent


@given(requests)
def test_that_a_request_arrives_as_it_was_sent(request: Request) -> None:
    line = line_of(request)

    assert request_in(line) == request
    assert line.index(b"\n") == len(line) - 1


@given(replies)
def test_that_a_reply_arrives_as_it_was_sent(reply: Reply) -> None:
    line = line_of(reply)

    assert reply_in(line) == reply
    assert line.index(b"\n") == len(line) - 1


@given(st.binary() | json_values.map(lambda value: json.dumps(value).encode()))
def test_that_garbage_is_no_message(line: bytes) -> None:
    assert request_in(line) is None
    assert reply_in(line) is None


@given(st.sampled_from([field.name for field in fields(Request)]), json_values)
def test_that_a_field_of_the_wrong_kind_is_never_let_through(field: str, value: object) -> None:
    changed = told(Request(Command.START)) | {field: value}

    request = request_in(json.dumps(changed).encode())

    assert request is None or request_in(line_of(request)) == request


@pytest.mark.parametrize(
    "bomb",
    [
        b"[" * 60_000,
        b'{"a":' * 60_000,
        b'{"command":"said","a":' + b"[" * 60_000,
        b"9" * 60_000,
        b'{"command":"start","name":"\\ud800"}',
    ],
)
def test_that_a_line_that_json_chokes_on_is_no_message(bomb: bytes) -> None:
    assert request_in(bomb) is None
    assert reply_in(bomb) is None


@pytest.mark.parametrize(
    "field, value", [("minutes", 0), ("minutes", 10**9), ("speed", 601), ("minutes", 4.5)]
)
def test_that_a_number_out_of_its_bounds_is_not_let_through(field: str, value: float) -> None:
    changed = told(Request(Command.EXTEND)) | {field: value}

    assert request_in(json.dumps(changed).encode()) is None


def test_that_a_name_that_no_file_could_take_becomes_one_that_it_can() -> None:
    typed = b"Zo\xeb".decode(errors="surrogateescape")
    request = Request(Command.START, name=typed)

    assert request_in(line_of(request)) == replace(request, name="Zo?")
