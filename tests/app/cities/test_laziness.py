"""A search loads what it needs when it needs it."""

import subprocess
import sys

import pytest

from tests.app.cities.conftest import SHIPPED

LOOK = f"""
import sys
from pathlib import Path
from app.cities.gazetteer import Gazetteer
from app.cities.zone_cities import ZoneCities
from app.storage.atlas import CityFile
gazetteer = Gazetteer(CityFile(Path({str(SHIPPED)!r})), ZoneCities())
{{act}}
print("rapidfuzz" in sys.modules)
"""


@pytest.mark.parametrize(
    "act, loads",
    {
        "": "False",
        "gazetteer.find('Lond')": "False",
        "gazetteer.find('Texas')": "False",
        "gazetteer.find('Chigaco')": "True",
        "gazetteer.prepare()": "True",
    }.items(),
)
def test_that_only_a_misspelling_loads_what_it_needs(act: str, loads: str) -> None:
    words = [sys.executable, "-c", LOOK.format(act=act)]

    told = subprocess.run(words, stdout=subprocess.PIPE, text=True, check=True).stdout

    assert told.strip() == loads
