"""How long a session took is the same wherever it is told, and never counts a pause."""

from datetime import timedelta

from app.session.countdown import took
from app.session.steps import end, pause, resume
from tests.app.fakes import Desk


def test_that_pauses_do_not_count() -> None:
    desk = Desk()
    desk.start()
    desk.wait(minutes=10)
    desk.do(pause)
    desk.wait(minutes=30)
    desk.do(resume)
    desk.wait(minutes=30)
    assert took(desk.session) is None

    desk.do(end)

    assert took(desk.session) == timedelta(minutes=40)
