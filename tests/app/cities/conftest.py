"""The gazetteer that agents use."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from app.cities.gazetteer import Gazetteer
from app.cities.zone_cities import ZoneCities
from app.storage.atlas import CityFile

SHIPPED = Path(__file__).parents[3] / "resources" / "cities.sqlite"


@pytest.fixture(scope="session")
def gazetteer() -> Iterator[Gazetteer]:
    """With the file that is shipped."""
    with closing(CityFile(SHIPPED)) as file:
        yield Gazetteer(file, ZoneCities())
