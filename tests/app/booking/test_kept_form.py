"""A half-typed plan is kept whole; what is none of ours is no plan."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.booking.form import Form
from app.booking.kept_form import NAME, keep_form, kept_form
from app.session.session import Mode
from tests.app.booking.fakes import NEW_YORK, NOW
from tests.app.booking.test_writer import Drawer

SCREEN = frozenset({Mode.SCREEN})


@given(
    st.builds(
        Form,
        name=st.text(),
        when=st.text(),
        city=st.sampled_from([None, NEW_YORK]),
        chosen=st.sampled_from([None, NOW]),
        modes=st.frozensets(st.sampled_from(Mode)),
        minutes=st.sampled_from([None, 30]),
        kind=st.sampled_from(["", "review"]),
    )
)
def test_that_a_form_comes_back_as_it_was_typed(form: Form) -> None:
    drawer = Drawer()

    assert keep_form(drawer, form) is None

    assert (kept_form(drawer) or Form()) == form


def test_that_an_empty_form_leaves_nothing_behind() -> None:
    drawer = Drawer()
    keep_form(drawer, Form("Ann"))

    keep_form(drawer, Form())

    assert drawer.texts[NAME] == ""
    assert kept_form(drawer) is None


@pytest.mark.parametrize("rubbish", ["{", "7", '{"name": 7}'])
def test_that_rubbish_is_no_form(rubbish: str) -> None:
    drawer = Drawer()
    drawer.put(NAME, rubbish)

    assert kept_form(drawer) is None
