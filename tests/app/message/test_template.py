"""One edited message becomes words for all: no word of the session stays in them."""

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from app.message.compose import Message, compose, field_values
from app.message.language import Language
from app.message.template import template_of
from app.message.wording import Field, Kind, Text
from app.wall.night import USUAL_NIGHT
from tests.app.message.worlds import session_at, words_of

START = datetime(2026, 12, 10, 14)  # noqa: DTZ001 - a wall time there
FACTS = session_at(START, "America/Sao_Paulo", "Marina Duarte")
NIGHTLY = session_at(START.replace(hour=2), "America/Sao_Paulo", "Marina Duarte")
ENGLISH = words_of(Language.ENGLISH)
VALUES = field_values(FACTS, ENGLISH, USUAL_NIGHT)
TEXT = ENGLISH.texts[Kind.CONFIRMATION]
SAID = compose(Kind.CONFIRMATION, FACTS, ENGLISH)


def remade(message: Message) -> Text:
    return template_of(message, TEXT, VALUES)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("kind", Kind)
def test_that_words_that_were_left_alone_stay(language: Language, kind: Kind) -> None:
    wording = words_of(language)
    for facts in (FACTS, NIGHTLY, replace(FACTS, link="https://call.example", reason="a\nb")):
        said = compose(kind, facts, wording)
        values = field_values(facts, wording, USUAL_NIGHT)

        assert template_of(said, wording.texts[kind], values) == wording.texts[kind]


def test_that_a_line_of_ones_own_comes_in_at_its_place_with_fields() -> None:
    text = SAID.text.replace("We have", "Dear Marina Duarte of Sao Paulo!\nWe have")

    made = remade(replace(SAID, text=text)).text.split("\n")

    place = made.index("Dear {name} of {city}!")
    assert made[place + 1].startswith("We have {length} together")
    assert "The link for the call: {link}" in made


def test_that_a_changed_line_and_subject_lose_what_the_session_filled() -> None:
    subject = SAID.subject.replace("Our session", "All set")
    text = SAID.text.replace("Hello Marina Duarte,", "Good day, Marina Duarte!")

    made = remade(Message(subject, text))

    assert made.subject == "All set: {when}"
    assert made.text.startswith("Good day, {name}!\n")


def test_that_a_removed_line_is_gone() -> None:
    lines = SAID.text.split("\n")
    without = "\n".join(line for line in lines if not line.startswith("If another time"))

    assert "If another time" not in remade(replace(SAID, text=without)).text


def test_that_an_empty_text_keeps_only_what_could_not_be_seen() -> None:
    assert remade(Message("", "")) == Text("", "The link for the call: {link}")


@given(st.text(max_size=80))
def test_that_whatever_was_typed_the_time_of_the_session_does_not_stay(words: str) -> None:
    when = VALUES[Field.WHEN]

    made = remade(Message("x", f"{words}\n{when}"))

    assert when not in made.text


def test_that_questions_that_stand_below_their_line_are_a_field_again() -> None:
    facts = replace(FACTS, question="– Why now?\n– Who else?")
    values, text = field_values(facts, ENGLISH, USUAL_NIGHT), ENGLISH.texts[Kind.ASK]
    said = compose(Kind.ASK, facts, ENGLISH)

    made = template_of(replace(said, text=f"{said.text}\nThank you."), text, values)

    assert made == Text(text.subject, f"{text.text}\nThank you.")
