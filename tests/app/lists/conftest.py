"""The built-in words, and a library with an empty folder of the agent's own beside them."""

from pathlib import Path

import pytest

from app.lists.library import Library
from tests.app.lists.shipped import BUILT_IN


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """The folder of the agent's own files, as a first launch finds it: not there."""
    return tmp_path / "config" / "checklists"


@pytest.fixture
def library(own: Path) -> Library:
    return Library(BUILT_IN, own)
