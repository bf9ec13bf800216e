"""Answers which city an agent means, also when the file of cities cannot be read."""

from msgspec.structs import replace

from app.cities.atlas import Atlas, AtlasError
from app.cities.finding import Finding
from app.cities.search import search, search_few
from app.key import key_of

_MISSPELT = "Lonndon"


class Gazetteer:
    """Searches one atlas, and another where the first has no answer."""

    def __init__(self, atlas: Atlas, spare: Atlas) -> None:
        """Search `atlas`; `spare` is one that can always be read."""
        self._atlas = atlas
        self._spare = spare

    def prepare(self) -> None:
        """Load what the first misspelling would wait for: some 40 ms, when nobody types."""
        self.find(_MISSPELT)

    def find(self, typed: str) -> Finding:
        """The cities that `typed` may mean; never an error, whatever it is."""
        try:
            finding = search(self._atlas, typed)
        except AtlasError:
            return replace(search_few(self._spare, typed), is_whole=False)
        return finding if finding.cities or finding.question else search(self._spare, typed)

    def has(self, word: str) -> bool:
        """Whether a city, a country or a state has this very name; never an error."""
        key = key_of(word)
        try:
            return bool(self._atlas.named(key) or self._atlas.choices(key))
        except AtlasError:
            return bool(self._spare.named(key))
