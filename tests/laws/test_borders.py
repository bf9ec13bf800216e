"""Each border between the rooms holds, and each is watched by something that can see a breach."""

import tomllib
from pathlib import Path

import pytest

from tests.laws.borders import broken_contracts, circle, reaches_qt, stray_subscribers
from tests.laws.conftest import Plant

BREACHES = {
    "no-screen-in-app": ("app/planted.py", "import PySide6.QtCore"),
    "downwards": ("app/planted.py", "import ui"),
    "features-stand-in-one-order": ("app/records/planted.py", "import app.booking"),
    "strip-without-desk": ("ui/strip/planted.py", "import ui.desk"),
    "main-is-the-top": ("ui/planted.py", "import main"),
    "no-disk-in-features": ("app/history/planted.py", "import sqlite3"),
    "storage-is-private": ("ui/planted.py", "import app.storage"),
    "no-database-in-ui": ("ui/planted.py", "import sqlite3"),
}


def test_that_every_import_contract_holds(house: Path) -> None:
    assert broken_contracts(house) == ""


def test_that_every_contract_has_its_planted_breach(house: Path) -> None:
    settings = tomllib.loads((house / "pyproject.toml").read_text(encoding="utf-8"))
    contracts = settings["tool"]["importlinter"]["contracts"]

    assert {contract["id"] for contract in contracts} == set(BREACHES)


@pytest.mark.parametrize("contract", BREACHES)
def test_that_a_breach_of_a_contract_is_found(plant: Plant, contract: str) -> None:
    place, text = BREACHES[contract]

    message = broken_contracts(plant(place, text), contract)

    assert "BROKEN" in message
    assert "Fix:" in message


def test_that_no_modules_stand_in_a_circle(house: Path) -> None:
    assert circle(house) == ""


def test_that_a_circle_is_found_also_one_of_types(plant: Plant) -> None:
    plant("ui/first.py", "import ui.second")
    typed = "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    import ui.first"
    top = plant("ui/second.py", typed)

    message = circle(top)

    assert "ui.first" in message
    assert "ui.second" in message
    assert "Fix:" in message


def test_that_app_can_be_imported_without_qt(house: Path) -> None:
    assert reaches_qt(house) == ""


def test_that_a_way_from_app_to_qt_is_found(plant: Plant) -> None:
    top = plant("app/planted.py", "from importlib import import_module\nimport_module('PySide6')")

    assert reaches_qt(top).startswith("app.planted: import of PySide6 halted")


def test_that_only_the_binder_subscribes(house: Path) -> None:
    assert stray_subscribers(house) == []


def test_that_a_stray_subscriber_is_found(plant: Plant) -> None:
    plant("ui/bind.py", "observable.subscribe(print)")
    top = plant("ui/planted.py", "observable.subscribe(print)")

    (message,) = stray_subscribers(top)

    assert message.startswith("ui/planted.py:1:")
    assert "Fix:" in message
