"""What one Callside exports another takes in, and exports again to the letter."""

import json
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings

from app.home import home_in
from app.session.booking import Booking
from app.session.preparation import Preparation
from tests.app.storage.moving.homes import (
    BOOKING,
    PREPARATION,
    Holdings,
    exported,
    filled,
    holdings,
    imported,
)


@settings(max_examples=20, deadline=None)
@given(holdings())
def test_that_an_export_taken_in_by_an_empty_home_is_exported_again_to_the_letter(
    held: Holdings,
) -> None:
    with TemporaryDirectory() as folder:
        there, here = Path(folder) / "there", Path(folder) / "here"
        first = exported(filled(there, held), Path(folder) / "first.json")

        outcome = imported(home_in(here), Path(folder) / "first.json")

        assert outcome.sessions == len(held.sessions)
        assert outcome.customers == len(held.customers)
        assert outcome.answers == len(held.answers)
        assert outcome.colleagues == len(held.colleagues)
        assert outcome.briefs == len(held.briefs)
        assert exported(home_in(here), Path(folder) / "second.json") == first
        assert json.loads(first)["format"] == "callside"


def test_that_no_fact_that_can_be_agreed_is_left_out_of_the_round_trip() -> None:
    assert {*PREPARATION} == {*Preparation.__struct_fields__}
    assert {*BOOKING, "preparation"} == {*Booking.__struct_fields__}
