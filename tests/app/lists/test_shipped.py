"""The words that come with the program keep the rules that they ask of others."""

import pytest

from app.lists.checklist import LISTED, LONGEST_LIST, MOST_MUSTS
from app.lists.edit import is_long
from app.lists.line import filled
from app.profile import Profile
from app.session.session import Mode, Phase
from app.session.showing import EARLY, CueKind
from tests.app.lists import shipped

LONGEST_ROW = 44
LONGEST_LINE = 90
LONGEST_VALUES = {"name": "Maximiliane", "length": "45 minutes", "minutes": "10", "end": "15:15"}


@pytest.mark.parametrize("profile", Profile)
@pytest.mark.parametrize("phase, count", [("before", 7), ("during", 4), ("after", 6)])
def test_that_a_session_with_a_camera_starts_with_seven_four_and_six_items(
    phase: str, count: int, profile: Profile
) -> None:
    items = shipped.checklist(phase).applying({Mode.CAMERA})

    assert sum(profile in item.profiles for item in items) == count


@pytest.mark.parametrize("phase", LISTED)
def test_that_no_shipped_list_is_long_or_has_more_than_two_musts(phase: Phase) -> None:
    checklist = shipped.checklist(phase)

    assert not is_long(checklist)
    assert len(checklist.items) <= LONGEST_LIST
    assert sum(item.must for item in checklist.items) <= MOST_MUSTS


@pytest.mark.parametrize("phase", LISTED)
def test_that_each_shipped_item_fits_its_row_and_names_a_state_to_see(phase: Phase) -> None:
    rows = {f"{item.title} {item.state}" for item in shipped.checklist(phase).items if item.state}

    assert len(rows) == len(shipped.checklist(phase).items)
    assert [row for row in rows if len(row) > LONGEST_ROW] == []


@pytest.mark.parametrize("phase", LISTED)
def test_that_each_shipped_item_has_a_reason_of_one_or_two_sentences(phase: Phase) -> None:
    endings = [
        sum(item.reason.replace("”", "").count(mark) for mark in ".?!")
        for item in shipped.checklist(phase).items
    ]

    assert set(endings) <= {1, 2}


def test_that_there_is_a_shipped_line_for_each_cue() -> None:
    assert set(shipped.lines()) == set(CueKind)


def test_that_each_shipped_line_is_short_once_filled_and_ends_with_a_question_or_an_offer() -> None:
    lines = [line for kind, line in shipped.lines().items() if kind not in EARLY]
    said = [filled(line.text, LONGEST_VALUES) for line in lines]

    assert [text for text in said if len(text) > LONGEST_LINE or not text.endswith("?")] == []


def test_that_the_shipped_lines_before_the_start_are_short_and_say_what_to_do() -> None:
    read = [filled(shipped.lines()[kind].text, LONGEST_VALUES) for kind in EARLY]

    assert [text for text in read if len(text) > LONGEST_LINE or not text.endswith(".")] == []


def test_that_each_shipped_line_after_the_opening_has_a_headline_for_the_plate() -> None:
    plain = [kind for kind, line in shipped.lines().items() if not line.headline]

    assert plain == [CueKind.PREPARE, CueKind.BEGIN, CueKind.OPENING]
