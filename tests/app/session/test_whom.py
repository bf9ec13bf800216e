"""Sessions know whom they are with: whoever was last met by that name."""

from msgspec.structs import replace

from app.booking.arranging import rearrange
from app.session.draft import Draft
from app.session.steps import close, end
from tests.app.fakes import START, USUAL, Desk, accepted


def met(desk: Desk, name: str) -> str:
    session = accepted(desk.keeper.start(Draft(name), USUAL))
    desk.do(end)
    desk.do(close(()))
    return session.customer


def test_that_one_name_is_one_customer_however_it_is_spelt() -> None:
    desk = Desk()

    assert met(desk, "José Núñez") == met(desk, "jose nunez") != met(desk, "Josefa")


def test_that_without_a_name_there_is_no_customer() -> None:
    assert met(Desk(), "") == ""


def test_that_a_name_means_whoever_was_last_met_by_it() -> None:
    desk = Desk()
    first = accepted(desk.keeper.plan(Draft("Ana", at=START), USUAL))
    desk.keeper.arrange(first.id, lambda session, _: replace(session, customer="another"))

    assert accepted(desk.keeper.plan(Draft("ana", at=START), USUAL)).customer == "another"


def test_that_another_name_may_be_another_customer() -> None:
    desk = Desk()
    session = desk.plan(after=60)

    renamed = accepted(desk.keeper.arrange(session.id, rearrange(Draft("Ben"))))

    assert renamed.customer == "ben"
