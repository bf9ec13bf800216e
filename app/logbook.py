"""Where the program writes what went wrong with itself; never what an agent typed."""

import logging
import sys
import threading
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from app.private_file import PRIVATE_FILE

LONGEST = 256 * 1024
LAYOUT = "%(asctime)s %(levelname)s %(name)s %(message)s"
LOG = logging.getLogger("callside")


def keep_log(path: Path) -> None:
    """Write to `path` from now on, unhandled faults included."""
    path.touch(mode=PRIVATE_FILE)
    handler = RotatingFileHandler(path, maxBytes=LONGEST, backupCount=1, encoding="utf-8")
    handler.setFormatter(logging.Formatter(LAYOUT))
    logging.getLogger().addHandler(handler)
    sys.excepthook = _log_fault
    threading.excepthook = _log_fault_in_thread


def _log_fault(
    kind: type[BaseException], fault: BaseException, trace: TracebackType | None
) -> None:
    """Tell kinds and places only, here and on the terminal: words may hold what an agent typed."""
    del fault
    LOG.error("unhandled %s", kind.__name__, exc_info=(_Wordless, _Wordless(), trace))
    sys.__excepthook__(_Wordless, _Wordless(kind.__name__), trace)


def _log_fault_in_thread(fault: threading.ExceptHookArgs) -> None:
    """The same of a fault in a thread of its own."""
    if fault.exc_value is not None:
        _log_fault(fault.exc_type, fault.exc_value, fault.exc_traceback)


class _Wordless(Exception):  # noqa: N818 - stands in for any fault
    """A fault without its words."""
