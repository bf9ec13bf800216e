"""The JSON file of an export says what it is, and any other file is named by line and cause."""

import json
import re
from contextlib import suppress
from datetime import date, datetime, timedelta
from io import BytesIO
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from app.clock import Moment
from app.history.advice import Answer
from app.moving.document import CUT_SHORT, LONGEST_LINE, NOT_OURS, document, parcels_in
from app.moving.fault import UnreadableError, unreadable_words
from app.moving.parcel import SECTIONS, ItemAnswer, Typed, flaw_in
from app.people.customer import Customer
from app.session.capture import Capture, CaptureKind, Promise
from app.session.session import Session
from app.settings import Settings
from tests.app.storage.acts import LENGTH, NOW

ANN = Session(UUID(int=1), "Ann", LENGTH, planned_at=NOW)
WHOLE = b"".join(
    document("0.1.0", {"settings": [Settings()], "texts": [Typed("a", "b")], "sessions": [ANN]})
)


def fault_in(content: bytes) -> UnreadableError:
    with pytest.raises(UnreadableError) as caught:
        list(parcels_in(BytesIO(content)))
    return caught.value


def test_that_it_is_one_json_object_that_says_what_it_is() -> None:
    held = json.loads(WHOLE)

    assert (held["format"], held["version"], held["exported_by"]) == ("callside", 1, "0.1.0")
    assert [one["name"] for one in held["sessions"]] == ["Ann"]
    assert held["customers"] == []


def test_that_its_parcels_are_read_with_their_lines() -> None:
    parcels = list(parcels_in(BytesIO(WHOLE)))

    assert parcels == [(3, Settings()), (8, Typed("a", "b")), (15, ANN)]


def test_that_ends_of_lines_and_a_mark_of_an_editor_do_no_harm() -> None:
    edited = b"\xef\xbb\xbf" + WHOLE.replace(b"\n", b"\r\n") + b"\r\n"

    assert len(list(parcels_in(BytesIO(edited)))) == 3


@pytest.mark.parametrize(
    "foreign", [b"", b"{}", b"[]\n", b"\xff\xfe", b'{"format":"x","version":1,"exported_by":"",\n']
)
def test_that_a_foreign_file_is_named(foreign: bytes) -> None:
    fault = fault_in(foreign)

    assert (fault.line, fault.cause) == (1, NOT_OURS)


def test_that_other_json_in_one_long_line_is_refused_without_being_read() -> None:
    assert fault_in(b"[" + b"1," * LONGEST_LINE).cause == NOT_OURS
    first, rest = WHOLE.split(b"\n", 1)
    assert (
        fault_in(first + b"\n" + b" " * (LONGEST_LINE + 9) + rest).cause == "the line is too long"
    )


def test_that_deep_nesting_is_refused() -> None:
    deep = WHOLE.replace(b'{"name":"a"', b'{"name":' + b"[" * 9999)

    assert fault_in(deep).line == 8


def test_that_a_file_without_its_end_is_cut_short() -> None:
    ended = WHOLE.removesuffix(b"]}\n")
    fault = fault_in(ended)

    assert (fault.line, fault.cause) == (0, CUT_SHORT)
    assert unreadable_words(fault) == f"Nothing was imported. The end: {CUT_SHORT}."
    assert fault_in(WHOLE.split(b"\n")[0] + b"\n").cause == CUT_SHORT


NAMES = [*SECTIONS]


def older(*missing: str) -> bytes:
    """The same file as a Callside wrote it that did not know some sections yet."""
    text = WHOLE
    for name in missing:
        text = re.sub(rb'"%b":\[\n(?:\{.*\n)*\],?\}?\n' % name.encode(), b"", text)
    return text.removesuffix(b"],\n") + b"]}\n" if text.endswith(b"],\n") else text


@pytest.mark.parametrize("name", NAMES)
def test_that_a_section_that_an_older_callside_did_not_know_is_empty(name: str) -> None:
    written = older(name)
    assert name not in json.loads(written)

    read = [parcel for _, parcel in parcels_in(BytesIO(written))]

    kept = {"settings": Settings(), "texts": Typed("a", "b"), "sessions": ANN}
    assert read == [parcel for section, parcel in kept.items() if section != name]


@given(st.sets(st.sampled_from(NAMES), max_size=len(NAMES) - 1), st.data())
def test_that_an_older_file_that_was_cut_is_named_as_cut(
    missing: set[str], data: st.DataObject
) -> None:
    written = older(*missing)
    assert fault_in(written[: data.draw(st.integers(0, len(written) - 4))]).cause


def test_that_sections_stay_in_their_order() -> None:
    first, settings, words, *rest = re.split(rb'\n(?=")', WHOLE)

    assert fault_in(b"\n".join([first, words, settings, *rest])).cause == "here should be texts"
    assert fault_in(WHOLE.removesuffix(b"]}\n") + b"],\n" + WHOLE.split(b"\n", 1)[1]).cause == (
        "something follows the end"
    )
    assert fault_in(WHOLE.removesuffix(b"]}\n") + b"],\n").cause == CUT_SHORT


@given(st.binary())
def test_that_no_bytes_are_taken_for_an_export(content: bytes) -> None:
    assert fault_in(content).line <= 1


@given(st.integers(0, len(WHOLE) - 1), st.binary(min_size=1, max_size=3))
def test_that_a_garbled_file_is_read_or_named(place: int, garbage: bytes) -> None:
    garbled = WHOLE[:place] + garbage + WHOLE[place + len(garbage) :]

    with suppress(UnreadableError):
        list(parcels_in(BytesIO(garbled)))


def test_that_what_has_the_right_shape_and_cannot_be_is_found() -> None:
    line = Capture(UUID(int=1), CaptureKind.NOTE, "x", NOW)
    twice = Session(UUID(int=1), "", LENGTH, captures=(line, line))
    bare = Session(UUID(int=1), "", LENGTH, until=NOW.replace(tzinfo=None))

    answer = ItemAnswer("before.goal", Answer.KEEP, NOW.replace(tzinfo=None))

    assert flaw_in(ANN) == flaw_in(Settings()) == ""
    assert flaw_in(answer) == "a time without its zone"
    assert flaw_in(twice) == "two captures with one id"
    assert flaw_in(bare) == "a time without its zone"


FAR = "9999-12-31T23:59:59"


@pytest.mark.parametrize(
    "far",
    [
        replace(ANN, planned_at=datetime.fromisoformat(f"{FAR}+00:00")),
        replace(ANN, started=Moment(datetime.fromisoformat(f"{FAR}-12:00"), LENGTH, "b")),
        replace(ANN, until=datetime.fromisoformat("0001-01-01T00:00:00+14:00")),
        replace(
            ANN,
            captures=(
                Capture(UUID(int=1), CaptureKind.PROMISE, "", NOW, Promise(due=date(9999, 12, 31))),
            ),
        ),
    ],
)
def test_that_no_time_comes_in_that_no_clock_can_show(far: Session) -> None:
    assert flaw_in(far) == "a time that is too far away"


def test_that_no_span_and_no_name_comes_in_that_nobody_means() -> None:
    assert flaw_in(replace(ANN, length=timedelta(days=999_999_999))) == "it is too long"
    assert flaw_in(replace(ANN, length=timedelta(days=2))) == "it is too long"
    assert flaw_in(replace(ANN, paused_for=-timedelta(days=999_999_999))) == "it is too long"
    assert flaw_in(replace(ANN, name="x" * 1_000_000)) == "its name is too long"
    assert flaw_in(Customer("x", "x" * 1_000_000)) == "its name is too long"
