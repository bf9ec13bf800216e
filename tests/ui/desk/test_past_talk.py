"""A talk is read again on its page, with what was put aside; the questions are a file."""

from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QUrl

from app.session.session import Mark
from app.session.talk import Harvest, Talk
from tests.app.fakes import START
from tests.app.lists import shipped
from tests.app.people.fakes import met
from tests.ui.desk.office import Office
from tests.ui.openers import Desktop
from ui.desk.history.past_words import course_of, parts_of
from ui.desk.history.talk_words import talk_parts, title_words
from ui.widgets.button import Button

ASIDE = ("The billing bug",)
HARVEST = Harvest(START, "What is hard?", "We never see it", "The launch", "Fewer returns", "Dates")
SESSION = replace(
    met(9),
    name="Ada",
    talk=Talk("Product", "We never know\n\nand guess", "Fear"),
    harvest=replace(HARVEST, others="Ann", did_pitch=False),
    marks={"after.thanks": Mark.OPEN},
)


@pytest.mark.usefixtures("qapp")
def test_that_a_talk_is_told_in_the_order_of_what_matters() -> None:
    assert title_words(SESSION) == "Talk: Ada, Product"
    assert talk_parts(SESSION, ASIDE) == (
        (
            "What the question brought in",
            (
                "Asked: “What is hard?”",
                "Biggest challenge: We never see it",
                "Why now: The launch",
                "Their goals: Fewer returns",
                "Their reality: Dates",
                "Who else: Ann",
                "I did not pitch",
            ),
        ),
        ("In their words", ("We never know", "and guess")),
        ("What I make of it", ("Fear",)),
        ("What I put aside", ASIDE),
    )


def test_that_nothing_of_a_call_is_said_of_a_talk() -> None:
    zone = START.tzinfo
    assert zone is not None
    parts = (*course_of(SESSION, {}), *parts_of(SESSION, {}, zone))
    titles = [title for title, _ in parts]

    assert "How it went" not in titles


def test_that_anyone_and_a_customer_are_named_as_they_are() -> None:
    assert title_words(replace(SESSION, name="", talk=Talk())) == "A talk"
    assert title_words(replace(SESSION, talk=None)) == "Ada"
    asked = replace(SESSION, talk=None, harvest=Harvest(START, "", "Fridays", did_pitch=True))
    assert talk_parts(asked, ()) == (
        ("What the question brought in", ("Biggest challenge: Fridays", "I pitched")),
    )
    assert talk_parts(replace(SESSION, talk=None, harvest=None), ()) == ()


def test_that_the_file_of_the_questions_is_made_and_opened(
    office: Office, own: Path, desktop: Desktop
) -> None:
    office.click("Open the questions", Button)

    path = own / "talk.toml"
    assert path.read_text(encoding="utf-8") == shipped.text_of("talk")
    assert desktop.opened == [QUrl.fromLocalFile(str(path)).toString()]
    office.click("Back to the built-in questions", Button)
    assert not path.exists()
