"""A desk for each test, cleared away after it."""

from collections.abc import Callable, Iterator
from datetime import tzinfo
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from app.settings import Settings, Theme
from tests.ui.desk.office import ABIDJAN, X11, Office
from ui.above import Abilities

MakeOffice = Callable[..., Office]
PLAIN = Settings(theme=Theme.LIGHT)


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """The folder of the agent's own files."""
    folder = tmp_path / "checklists"
    folder.mkdir()
    return folder


@pytest.fixture
def make_office(qapp: QApplication, own: Path) -> Iterator[MakeOffice]:
    """Desks with settings of their own."""
    del qapp
    offices: list[Office] = []

    def make(
        settings: Settings = PLAIN, abilities: Abilities = X11, zone: tzinfo = ABIDJAN
    ) -> Office:
        offices.append(Office(own, settings, abilities, zone))
        return offices[-1]

    yield make
    for office in offices:
        office.close()


@pytest.fixture
def office(make_office: MakeOffice) -> Office:
    """A desk on an empty disk, open at the lists."""
    office = make_office()
    office.open()
    return office
