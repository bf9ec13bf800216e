"""A home on a real disk, and its database."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from app.home import Home, home_in
from app.storage.database import Database
from tests.app.storage.acts import opened


@pytest.fixture
def home(tmp_path: Path) -> Home:
    """Empty folders."""
    return home_in(tmp_path / "home").made()


@pytest.fixture
def database(home: Home) -> Iterator[Database]:
    """An open database without a session."""
    with closing(opened(home)) as database:
        yield database
