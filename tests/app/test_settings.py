"""Settings: what the agent chose becomes cues, and nonsense falls back to the default."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from app.session.ladder import Ladder
from app.session.patience import Patience
from app.settings import (
    CUE_MINUTES,
    LENGTH_MINUTES,
    TEXT_SIZES,
    WRAP_MINUTES,
    Settings,
    resized,
    within_bounds,
)
from tests.app.fakes import MINUTE

ANY = st.integers(-100, 1000)


def test_that_the_minutes_become_a_ladder() -> None:
    settings = Settings(notice_minutes=12, wrap_minutes=6)

    assert settings.ladder == Ladder(12 * MINUTE, 6 * MINUTE, 10 * MINUTE)


def test_that_the_cue_before_a_planned_session_can_be_left_out() -> None:
    assert Settings(prepare_minutes=0).ladder.prepare is None


def test_that_the_first_cue_can_be_left_out() -> None:
    assert Settings(has_notice=False).ladder == Ladder(None, 5 * MINUTE, 10 * MINUTE)


def test_that_the_last_length_is_the_usual_one() -> None:
    assert Settings(length_minutes=30).usual_length == 30 * MINUTE


@pytest.mark.parametrize(
    "nonsense",
    [
        Settings(length_minutes=0),
        Settings(length_minutes=721),
        Settings(text_size=79),
        Settings(text_size=201),
        Settings(wrap_minutes=0),
        Settings(wrap_minutes=60),
        Settings(notice_minutes=0),
        Settings(notice_minutes=61),
    ],
)
def test_that_a_number_out_of_its_bounds_falls_back(nonsense: Settings) -> None:
    assert within_bounds(nonsense) == Settings()


def test_that_only_the_number_out_of_bounds_falls_back() -> None:
    assert within_bounds(Settings(length_minutes=0, text_size=150)) == Settings(text_size=150)


def test_that_the_first_cue_stays_before_the_second() -> None:
    assert within_bounds(Settings(notice_minutes=5, wrap_minutes=20)).notice_minutes == 21


@given(ANY, ANY, ANY, ANY)
def test_that_settings_lie_in_their_bounds_and_stay(
    length: int, notice: int, wrap: int, size: int
) -> None:
    asked = Settings(length, notice, wrap, text_size=size, nudge_minutes=notice, close_minutes=wrap)

    settings = within_bounds(asked)

    assert settings.length_minutes in LENGTH_MINUTES
    assert settings.text_size in TEXT_SIZES
    assert settings.wrap_minutes in WRAP_MINUTES
    assert settings.notice_minutes in CUE_MINUTES
    assert settings.notice_minutes > settings.wrap_minutes
    assert settings.nudge_minutes < settings.close_minutes
    assert within_bounds(settings) == settings
    assert within_bounds(replace(asked, wrap_minutes=5)).wrap_minutes == 5


@pytest.mark.parametrize(
    "size,by,wanted", [(100, 10, 110), (195, 10, 200), (80, -10, 80), (150, 0, 100)]
)
def test_that_text_grows_within_its_bounds(size: int, by: int, wanted: int) -> None:
    assert resized(size, by) == wanted


def test_that_a_nudge_is_due_after_five_minutes_and_a_close_after_ten() -> None:
    assert Settings().patience == Patience(timedelta(minutes=5), timedelta(minutes=10))
    assert within_bounds(Settings(nudge_minutes=15)).close_minutes == 16
