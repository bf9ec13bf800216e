"""What can come of opening the data file, beside a database that can be used."""

from pathlib import Path

from msgspec import Struct


class Newer(Struct, frozen=True):
    """A newer program wrote the file; it is left as it is."""

    version: int
    known: int


class Damaged(Struct, frozen=True):
    """The file cannot be trusted, or is gone, and now lies `aside`; `backup` is a good copy."""

    aside: Path | None
    backup: Path | None


class Unopened(Struct, frozen=True):
    """The machine does not let the file be opened, by its `trouble`; it is left as it is."""

    trouble: str


Unusable = Damaged | Newer | Unopened
