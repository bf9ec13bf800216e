"""What an agent asks for becomes a waiting session, or is refused."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.refusal import Reason
from app.session.draft import JOINERS, Draft, session_from
from app.session.session import LONGEST_NAME, Mode, Phase
from app.session.steps import LONGEST
from tests.app.fakes import IDENTITY, MINUTE, START, USUAL, ManualClock, accepted, refused

NOW = ManualClock().now()


def test_that_a_session_is_as_long_as_usual_unless_told_otherwise() -> None:
    session = accepted(session_from(Draft(), IDENTITY, USUAL, NOW))

    assert session.length == USUAL
    assert session.phase is Phase.BEFORE


def test_that_a_length_can_be_asked_for() -> None:
    session = accepted(session_from(Draft(length=15 * MINUTE), IDENTITY, USUAL, NOW))

    assert session.length == 15 * MINUTE


def test_that_an_end_by_the_clock_wins_over_a_length() -> None:
    draft = Draft(length=15 * MINUTE, until=START + 50 * MINUTE)

    session = accepted(session_from(draft, IDENTITY, USUAL, NOW))

    assert session.length == 50 * MINUTE
    assert session.until == START + 50 * MINUTE


def test_that_the_length_to_an_end_counts_from_the_planned_start() -> None:
    draft = Draft(until=START + 50 * MINUTE, at=START + 20 * MINUTE)

    session = accepted(session_from(draft, IDENTITY, USUAL, NOW))

    assert session.length == 30 * MINUTE
    assert session.planned_at == START + 20 * MINUTE


@pytest.mark.parametrize(
    "draft",
    [
        Draft(length=timedelta(0)),
        Draft(length=-MINUTE),
        Draft(length=LONGEST + MINUTE),
        Draft(until=START),
        Draft(until=START + 20 * MINUTE, at=START + 20 * MINUTE),
        Draft(modes=frozenset()),
    ],
)
def test_that_an_impossible_session_is_refused(draft: Draft) -> None:
    assert refused(session_from(draft, IDENTITY, USUAL, NOW)) is Reason.OUT_OF_BOUNDS


def test_that_half_a_day_is_the_longest_session() -> None:
    assert accepted(session_from(Draft(length=LONGEST), IDENTITY, USUAL, NOW)).length == LONGEST


def test_that_the_modes_are_those_asked_for() -> None:
    draft = Draft(modes=frozenset({Mode.AUDIO, Mode.SCREEN}))

    assert accepted(session_from(draft, IDENTITY, USUAL, NOW)).modes == draft.modes


@given(st.text())
def test_that_a_name_is_one_short_line_and_may_stay_empty(name: str) -> None:
    session = accepted(session_from(Draft(name), IDENTITY, USUAL, NOW))

    assert session.name == " ".join(session.name.split())
    assert len(session.name) <= LONGEST_NAME
    assert all(sign.isprintable() or sign in JOINERS for sign in session.name)


@pytest.mark.parametrize(
    "typed, kept",
    [
        ("Łucja  Żak", "Łucja Żak"),
        ("\x1b[31mred\a", "[31mred"),
        ("a\u202eb", "a b"),
        ("👩\u200d🔧", "👩\u200d🔧"),
    ],
)
def test_that_a_name_keeps_what_can_be_seen(typed: str, kept: str) -> None:
    assert accepted(session_from(Draft(typed), IDENTITY, USUAL, NOW)).name == kept


def test_that_a_long_name_does_not_end_in_a_space() -> None:
    name = "x" * (LONGEST_NAME - 1) + " y"

    assert accepted(session_from(Draft(name), IDENTITY, USUAL, NOW)).name == name[:-2]
