"""What the program writes about itself."""

import logging
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.logbook import keep_log

CUSTOMER = "Marina Duarte"


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Path]:
    """A log that is closed after the test."""
    hook, in_thread = sys.excepthook, threading.excepthook
    before = logging.getLogger().handlers[:]
    path = tmp_path / "callside.log"
    keep_log(path)
    yield path
    sys.excepthook, threading.excepthook = hook, in_thread
    for handler in logging.getLogger().handlers[:]:
        if handler not in before:
            logging.getLogger().removeHandler(handler)
            handler.close()


def test_that_the_log_is_readable_by_its_owner_alone(log: Path) -> None:
    assert log.stat().st_mode & 0o777 == 0o600


def test_that_a_fault_is_logged_by_its_kind_and_place_without_its_words(
    log: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    try:
        int(CUSTOMER)
    except ValueError as fault:
        sys.excepthook(ValueError, fault, fault.__traceback__)

    written, told = log.read_text(), capsys.readouterr().err
    assert "unhandled ValueError" in written
    assert Path(__file__).name in written
    assert "ValueError" in told
    assert CUSTOMER not in written + told


def test_that_a_fault_in_a_thread_is_logged_without_its_words_too(
    log: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    thread = threading.Thread(target=int, args=(CUSTOMER,))
    thread.start()
    thread.join()
    threading.excepthook(threading.ExceptHookArgs((ValueError, None, None, None)))

    written, told = log.read_text(), capsys.readouterr().err
    assert written.count("unhandled ValueError") == 1
    assert CUSTOMER not in written + told
