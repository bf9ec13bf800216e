"""Disks that take no more, and folders that let nobody in."""

import os
import resource
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = 0
NOBODY = 65534


@contextmanager
def no_file_longer_than(size: int) -> Iterator[None]:
    """Let every write of this process break off at `size`."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@contextmanager
def shut(folder: Path) -> Iterator[None]:
    """Keep this process out of `folder`; root would enter, and becomes nobody meanwhile."""
    user = os.geteuid()
    folder.chmod(0)
    os.seteuid(NOBODY if user == ROOT else user)
    try:
        yield
    finally:
        os.seteuid(user)
        folder.chmod(0o700)
