"""The status is told from what rests on disk, where no program runs."""

import json
from contextlib import closing

import pytest

from app.home import Home
from app.remote.outcome import refused
from app.remote.request import Command, Request
from app.storage.rest import status_at_rest
from app.storage.sessions import SessionRows
from tests.app.lists.shipped import BUILT_IN
from tests.app.storage.acts import STARTED, after_acts, opened


@pytest.mark.parametrize("left", [True, False])
def test_that_the_session_that_was_left_is_told(home: Home, *, left: bool) -> None:
    if left:
        with closing(opened(home)) as database:
            SessionRows(database).save(after_acts(3))

    reply = status_at_rest(home, BUILT_IN, Request(Command.STATUS, json=True), STARTED)

    assert json.loads(reply.out)["phase"] == ("during" if left else "idle")


def test_that_a_file_that_cannot_be_read_is_told(home: Home) -> None:
    home.database.write_bytes(b"no database" * 100)

    reply = status_at_rest(home, BUILT_IN, Request(Command.STATUS), STARTED)

    assert reply == refused("The data file cannot be read (damaged). To see to it: callside")
