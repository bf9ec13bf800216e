"""Builds the file of cities: `python -m resources.cities PACKAGE FILE`."""

import sys
from pathlib import Path

from resources.cities.book import book_of
from resources.cities.file import file_of
from resources.cities.world import read_world


def main() -> None:
    """Read the packages, and write the file."""
    package, file = map(Path, sys.argv[1:])
    world = read_world(package)
    file.write_bytes(file_of(book_of(world), world))


if __name__ == "__main__":
    main()
