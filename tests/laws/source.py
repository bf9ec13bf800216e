"""Reads the modules of a checkout for the laws that judge their text."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

PROGRAM = ("main.py", "app", "ui")
EVERYTHING = (*PROGRAM, "resources", "tests")


@dataclass(frozen=True, slots=True)
class Source:
    """One module; `place` is its path from the top of the checkout."""

    place: str
    lines: tuple[str, ...]
    tree: ast.Module


def sources(top: Path, places: tuple[str, ...] = PROGRAM) -> tuple[Source, ...]:
    """Every module below `places`, in the order of their paths."""
    return tuple(_read(top, path) for path in sorted(_paths(top, places)))


def _paths(top: Path, places: tuple[str, ...]) -> Iterator[Path]:
    for place in places:
        here = top / place
        yield from here.rglob("*.py") if here.is_dir() else top.glob(place)


def _read(top: Path, path: Path) -> Source:
    text = path.read_text(encoding="utf-8")
    return Source(path.relative_to(top).as_posix(), tuple(text.splitlines()), ast.parse(text))
