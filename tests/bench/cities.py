"""How soon a city is found: by its name, while it is typed, and misspelt."""

from contextlib import closing
from statistics import median

from app.cities.gazetteer import Gazetteer
from app.cities.zone_cities import ZoneCities
from app.key import key_of
from app.storage.atlas import CityFile
from tests.bench.answers import share
from tests.bench.stamp import now
from tests.bench.table import Figure
from tests.bench.world import TOP

FILE = TOP / "resources" / "cities.sqlite"
ROUNDS = 20
NAMES = ("LA", "NYC", "Bombay", "São Paulo", "München", "東京", "Texas", "IST", "Paris, Texas")
TYPED = tuple(
    name[:end] for name in ("san francisco", "istanbul", "новосибирск") for end in range(1, 9)
)
MISSPELT = ("Nwe York", "Chigaco", "Tornto", "Melborne", "Bangalroe", "Califronia", "qwertyuiop")


def measure_cities() -> list[Figure]:
    """The hundredth part of the lookups that took longest, and what a process waits for once."""
    with closing(CityFile(FILE)) as file:
        gazetteer = Gazetteer(file, ZoneCities())
        first = _taken(gazetteer, NAMES[:1])
        ready = now()
        gazetteer.prepare()
        ready = now() - ready
        names, typed, misspelt = (
            sorted(_taken(gazetteer, queries * ROUNDS)) for queries in (NAMES, TYPED, MISSPELT)
        )
        bare = _bare(list(file.keys()))
    return [
        Figure("city by its name, p99", share(names, 0.99), "ms", target=5),
        Figure("  the first, which opens the file", first[0], "ms", target=5),
        Figure("city while it is typed, p99", share(typed, 0.99), "ms", target=5),
        Figure("ready for misspellings, once", ready, "ms"),
        Figure("city misspelt, p99", share(misspelt, 0.99), "ms", target=25),
        Figure("  median, in bare comparisons", median(misspelt) / median(bare), "x", target=3),
    ]


def _taken(gazetteer: Gazetteer, queries: tuple[str, ...]) -> list[float]:
    """How long each took."""
    taken = []
    for query in queries:
        begun = now()
        gazetteer.find(query)
        taken.append(now() - begun)
    return taken


def _bare(keys: list[str]) -> list[float]:
    """How long it takes to do nothing but compare."""
    from rapidfuzz.distance import OSA
    from rapidfuzz.process import extract

    taken = []
    for query in map(key_of, MISSPELT):
        begun = now()
        extract(query, keys, scorer=OSA.distance, score_cutoff=2)
        taken.append(now() - begun)
    return taken
