"""Every colour can be read on its ground, and time running out goes one way in grey too."""

from itertools import pairwise

import pytest

from app.session.countdown import State
from tests.ui.colour import contrast, luminance
from ui.tokens import DARK, LIGHT, Tokens

READABLE, VISIBLE, NEXT_STATE = 4.5, 3.0, 1.4
GROUNDS = ("window", "surface", "sunken", "accent_soft")
TEXTS = [
    *((ink, ground) for ink in ("text", "text_2", "text_3") for ground in GROUNDS),
    *(("accent", ground) for ground in ("surface", "accent_soft")),
    *(("must", ground) for ground in ("window", "surface")),
    *(("not_applicable", ground) for ground in ("surface", "sunken")),
    ("on_accent", "accent"),
    ("on_done", "done"),
]
MARKS = [
    *((mark, ground) for mark in ("border", "accent") for ground in ("window", "surface")),
    *(("border", ground) for ground in ("sunken", "accent_soft")),
    *((mark, "surface") for mark in ("done", "must", "not_applicable")),
    *((mark, "sunken") for mark in ("done", "must", "accent")),
    *((mark, "accent_soft") for mark in ("must", "accent")),
]
LATER = (State.NOTICE, State.WRAP, State.OVER)
BOTH = pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])


@BOTH
@pytest.mark.parametrize("ink,ground", TEXTS)
def test_that_words_can_be_read(tokens: Tokens, ink: str, ground: str) -> None:
    assert contrast(getattr(tokens, ink), getattr(tokens, ground)) >= READABLE


@BOTH
@pytest.mark.parametrize("mark,ground", MARKS)
def test_that_marks_can_be_seen(tokens: Tokens, mark: str, ground: str) -> None:
    assert contrast(getattr(tokens, mark), getattr(tokens, ground)) >= VISIBLE


@BOTH
@pytest.mark.parametrize("state", State)
def test_that_a_plate_can_be_read(tokens: Tokens, state: State) -> None:
    plate = tokens.plates[state]

    assert contrast(plate.ink, plate.fill) >= READABLE
    assert contrast(plate.bar, plate.fill) >= VISIBLE
    assert contrast(plate.bar, plate.bar_rest) >= VISIBLE


@BOTH
@pytest.mark.parametrize("state", LATER)
def test_that_the_edge_of_a_plate_stands_out(tokens: Tokens, state: State) -> None:
    assert contrast(tokens.plates[state].edge, tokens.window) >= VISIBLE


@BOTH
def test_that_the_plate_goes_one_way_while_time_runs_out(tokens: Tokens) -> None:
    fills = [tokens.plates[state].fill for state in State]
    lights = [luminance(fill) for fill in fills]

    assert lights in (sorted(lights), sorted(lights, reverse=True))
    assert all(contrast(*step) >= NEXT_STATE for step in pairwise(fills))
