"""One Qt application for all tests: on no screen, in English, dressed like the real one."""

import os

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture(scope="session")
def qapp() -> object:
    """The application as `main.py` makes it, whatever language this machine speaks."""
    from PySide6.QtCore import QLocale

    from ui.application import make_application

    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    return make_application()


def pytest_itemcollected(item: pytest.Item) -> None:
    """What a plugin without a screen cannot do is no fault of ours."""
    lacks = ("^This plugin does not support", "systemTrayWindowChanged")
    item.add_marker(pytest.mark.qt_log_ignore(*lacks, extend=True))
