"""Lines of nearly the same words are found, and the area in which a line belongs by its words."""

import sys

from hypothesis import given
from hypothesis import strategies as st

from app.insights.fitting import MOST_LIKE, fitting_areas, likest, prepare
from app.session.insight import Insight
from tests.app.insights.fakes import heard

EXPORT, BILLS = Insight(area="Export", team="Product"), Insight(area="Invoices", team="Billing")
KNOWN = (
    heard(1, EXPORT, text="The button for the export is nowhere"),
    heard(2, BILLS, text="The second invoice has the wrong tax number"),
    heard(3, BILLS, text="No tax number on the invoice"),
    heard(4, text="The export button is nowhere to be found"),
)


def test_that_the_lines_of_nearest_words_are_found_the_likest_first() -> None:
    line = heard(9, text="Nowhere to be found, the export button")

    assert likest(line, KNOWN) == (KNOWN[3], KNOWN[0])


def test_that_an_area_fits_by_the_lines_in_it() -> None:
    line = heard(9, text="My tax number is missing on it")

    assert fitting_areas(line, KNOWN)[:1] == ("Invoices",)


def test_that_an_area_that_a_line_names_fits_best() -> None:
    line = heard(9, text="The tax number is missing in the export")

    assert fitting_areas(line, KNOWN) == ("Export", "Invoices")


def test_that_what_compares_words_can_be_made_ready_first() -> None:
    prepare()

    assert "rapidfuzz.process" in sys.modules


def test_that_nothing_fits_where_nothing_is_known() -> None:
    assert fitting_areas(heard(9), ()) == ()
    assert likest(heard(9), ()) == ()


@given(st.lists(st.text(max_size=20), max_size=12), st.text(max_size=20))
def test_that_a_line_is_never_likest_to_itself(texts: list[str], said: str) -> None:
    lines = [heard(number, EXPORT, text=text) for number, text in enumerate(texts, start=1)]
    line = heard(99, text=said)

    found = likest(line, (*lines, line))

    assert line not in found
    assert len(found) <= MOST_LIKE
    assert set(fitting_areas(line, lines)) <= {"Export"}
