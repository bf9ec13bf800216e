"""What an agent reads aloud, with the session's own values in it."""

import pytest
from hypothesis import given
from msgspec.structs import replace

from app.lists.line import FieldProblem, Line, filled, fitting, problem_of
from app.session.showing import CueKind
from tests.app.lists import strategies

VALUES = {"name": "Ana", "length": "45 minutes", "minutes": "10", "end": "15:15"}


@pytest.mark.parametrize(
    "text", ["", "Hello", "{name}", "{minutes} of {length}", "{{name}}", "50 %", "¿{name}?"]
)
def test_that_known_fields_can_be_filled(text: str) -> None:
    assert problem_of(text) is None


@pytest.mark.parametrize(
    "text, name",
    [
        ("Until {hour}", "hour"),
        ("{Name}", "Name"),
        ("{ name }", " name "),
        ("{name.upper}", "name.upper"),
        ("{name!r}", "name"),
        ("{minutes:>5}", "minutes"),
        ("{}", "{}"),
        ("{name", ""),
        ("name}", ""),
    ],
)
def test_that_an_unknown_field_is_refused_with_its_name(text: str, name: str) -> None:
    assert problem_of(text) == FieldProblem(name)


def test_that_the_built_in_line_is_said_while_the_customers_hour_is_not_known() -> None:
    spare = Line(CueKind.OPENING, "We have {length}.")
    own = Line(CueKind.OPENING, "We have until {end}.", spare=spare)

    assert fitting(own, VALUES) is own
    assert fitting(own, {**VALUES, "end": ""}) is spare
    assert fitting(spare, {**VALUES, "end": ""}) is spare
    by_headline = replace(own, text="We have {length}.", headline="Until {end}")
    assert fitting(by_headline, {**VALUES, "end": ""}) is spare


@pytest.mark.parametrize(
    "text, spoken",
    [
        ("We have {length}, {name}. Shall we?", "We have 45 minutes. Shall we?"),
        ("Hello {name}, welcome.", "Hello, welcome."),
        ("{name}, what matters most?", "What matters most?"),
        ("Anything else, {name}?", "Anything else?"),
        ("{name}", ""),
        ("One  more\nquestion?", "One more question?"),
    ],
)
def test_that_a_line_reads_well_for_a_customer_without_a_name(text: str, spoken: str) -> None:
    assert filled(text, {**VALUES, "name": ""}) == spoken


def test_that_a_line_is_spoken_with_the_sessions_own_values() -> None:
    text = "{name}, we have {length}. In {minutes} we stop, {{or not}}."

    assert filled(text, VALUES) == "Ana, we have 45 minutes. In 10 we stop, {or not}."


@given(strategies.words_with_fields)
def test_that_what_is_accepted_can_be_filled(text: str) -> None:
    assert problem_of(text) is None
    assert "\0" not in filled(text, {**VALUES, "name": ""})
