"""Every file is short, opens with its purpose, and says which names it uses."""

from pathlib import Path

import pytest

from tests.laws.conftest import Plant
from tests.laws.form import (
    LONGEST_FILE,
    LONGEST_FUNCTION,
    long_files,
    long_functions,
    star_imports,
    unopened_modules,
)
from tests.laws.source import PROGRAM, sources


def test_that_the_laws_see_the_whole_program(house: Path) -> None:
    places = [source.place for source in sources(house)]

    assert {place.split("/")[0] for place in places} == set(PROGRAM)


def test_that_every_file_is_short(house: Path) -> None:
    assert long_files(house) == []


def test_that_every_function_is_short(house: Path) -> None:
    assert long_functions(house) == []


def test_that_every_module_opens_with_a_sentence(house: Path) -> None:
    assert unopened_modules(house) == []


def test_that_nobody_imports_a_star(house: Path) -> None:
    assert star_imports(house) == []


def test_that_a_long_file_is_found(plant: Plant) -> None:
    lawful = plant("ui/lawful.py", "pass\n" * LONGEST_FILE)
    assert long_files(lawful) == []

    breach = plant("ui/planted.py", "pass\n" * (LONGEST_FILE + 1))

    (message,) = long_files(breach)
    assert message.startswith("ui/planted.py: 201 lines")
    assert "Fix:" in message


@pytest.mark.parametrize("opening", ["def f():\n", "async def f():\n"])
def test_that_a_long_function_is_found(plant: Plant, opening: str) -> None:
    lawful = plant("app/lawful.py", opening + "    pass\n" * (LONGEST_FUNCTION - 1))
    assert long_functions(lawful) == []

    breach = plant("app/planted.py", opening + "    pass\n" * LONGEST_FUNCTION)

    (message,) = long_functions(breach)
    assert message.startswith("app/planted.py:1: f has 31 lines")
    assert "Fix:" in message


@pytest.mark.parametrize(
    "opening",
    ["", '"""No stop"""', '"""One. Two."""', '"""First\n\nsecond."""'],
)
def test_that_a_module_without_a_sentence_is_found(plant: Plant, opening: str) -> None:
    breach = plant("app/planted.py", opening + "\n")

    (message,) = unopened_modules(breach)

    assert message.startswith("app/planted.py:1:")
    assert "Fix:" in message


@pytest.mark.parametrize(
    "opening",
    ['"""Reads 2.5 files of callside.toml."""', '"""One.\n\nThen more. And more."""'],
)
def test_that_a_sentence_may_hold_dots_and_be_followed(plant: Plant, opening: str) -> None:
    lawful = plant("app/lawful.py", opening + "\n")

    assert unopened_modules(lawful) == []


def test_that_a_star_is_found(plant: Plant) -> None:
    breach = plant("ui/planted.py", "from PySide6.QtCore import *\n")

    (message,) = star_imports(breach)

    assert message.startswith("ui/planted.py:1: from PySide6.QtCore import *.")
    assert "Fix:" in message
