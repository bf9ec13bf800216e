"""A question about the status is answered in the form that was wanted."""

import json
from datetime import UTC, tzinfo

from app.remote.answer import status_answer
from app.remote.request import Command, ExitStatus, Reply, Request
from app.session.ladder import Ladder
from app.status import status_of
from app.summary import NO_SESSION
from tests.app.fakes import ManualClock
from tests.app.told import WORDS

STATUS = status_of(None, WORDS, Ladder(), ManualClock().now())


def test_that_programs_get_json_in_one_line() -> None:
    reply = status_answer(Request(Command.STATUS, json=True), STATUS, no_zone)

    assert json.loads(reply.out) == STATUS
    assert "\n" not in reply.out


def test_that_people_get_words() -> None:
    assert status_answer(Request(Command.STATUS), STATUS, lambda: UTC) == Reply(
        ExitStatus.DONE, out=NO_SESSION
    )


def no_zone() -> tzinfo:
    """JSON is in UTC."""
    raise AssertionError
