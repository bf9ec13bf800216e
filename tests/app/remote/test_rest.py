"""The status is told from what rests on disk, where no program runs."""

import json
from contextlib import closing
from pathlib import Path

import pytest

from app.home import Home, home_in
from app.remote.outcome import refused
from app.remote.request import Command, Reply, Request
from app.remote.rest import status_at_rest
from app.storage.glimpse import peek
from app.storage.sessions import SessionRows
from tests.app.lists.shipped import BUILT_IN
from tests.app.storage.acts import STARTED, after_acts, opened


@pytest.fixture
def home(tmp_path: Path) -> Home:
    """Empty folders."""
    return home_in(tmp_path / "home").made()


def status_in(home: Home, request: Request) -> Reply:
    """What is told of what rests in `home`."""
    return status_at_rest(peek(home), (BUILT_IN, home.checklists), request, STARTED)


@pytest.mark.parametrize("left", [True, False])
def test_that_the_session_that_was_left_is_told(home: Home, *, left: bool) -> None:
    if left:
        with closing(opened(home)) as database:
            SessionRows(database).save(after_acts(3))

    reply = status_in(home, Request(Command.STATUS, json=True))

    assert json.loads(reply.out)["phase"] == ("during" if left else "idle")


def test_that_a_file_that_cannot_be_read_is_told(home: Home) -> None:
    home.database.write_bytes(b"no database" * 100)

    reply = status_in(home, Request(Command.STATUS))

    assert reply == refused(
        "The data file cannot be read (the file is damaged). To see to it: callside"
    )
