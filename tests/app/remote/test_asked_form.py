"""A request fills in a form of planning."""

from msgspec.structs import replace

from app.booking.form import Form
from app.remote.asked_form import asked_form
from app.remote.request import Command, Request
from app.session.session import Mode
from tests.app.booking.fakes import MINUTE

SCREEN = frozenset({Mode.SCREEN})


def test_that_what_was_asked_for_is_meant_by_the_agents_own_clock() -> None:
    asked = Request(Command.PLAN, name="Ann", minutes=30, modes=SCREEN, when="16:30")

    form = Form("Ann", "16:30", by_own_clock=True, minutes=30, modes=SCREEN)
    assert asked_form(asked, 45 * MINUTE) == form


def test_that_the_usual_length_is_none_that_was_asked_for() -> None:
    asked = Request(Command.PLAN, name="Ann", minutes=30)

    assert asked_form(asked, 30 * MINUTE).minutes is None
    assert asked_form(replace(asked, minutes=None), 30 * MINUTE).minutes is None
