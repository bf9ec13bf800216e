"""What tests share: one Qt application, on no screen and in English; and buses of their own."""

import os
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings

from tests.journeys.daemon import Actor, Dunst, private_bus, private_dunst

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# Speed is measured by the benchmark: a busy machine is no fault of what is tested.
settings.register_profile("busy", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("busy")


@pytest.fixture(scope="session")
def qapp() -> object:
    """The application as `main.py` makes it, whatever language this machine speaks."""
    from PySide6.QtCore import QLocale

    from ui.application import make_application

    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    return make_application()


@pytest.fixture
def bus() -> Iterator[tuple[str, Actor]]:
    """A session bus, and the daemon behind it."""
    with private_bus() as bus:
        yield bus


@pytest.fixture
def address(bus: tuple[str, Actor]) -> str:
    """Where that bus is."""
    return bus[0]


@pytest.fixture
def dunst(address: str, display: str) -> Iterator[Dunst]:
    """A real notification daemon on that bus; `display` is a screen of the test's own."""
    with private_dunst(address, display) as dunst:
        yield dunst


def pytest_itemcollected(item: pytest.Item) -> None:
    """What a plugin without a screen cannot do is no fault of ours."""
    lacks = ("^This plugin does not support", "systemTrayWindowChanged")
    item.add_marker(pytest.mark.qt_log_ignore(*lacks, extend=True))
