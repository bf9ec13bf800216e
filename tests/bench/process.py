"""Starts a program that is to be measured, and reads from outside what it costs."""

import os
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from select import select

from tests.bench.stamp import now

PATIENCE = 30.0
EMPTY = "tests.bench.empty"
STAMPED = "tests.bench.stamped"


@dataclass(frozen=True, slots=True)
class Painted:
    """A program whose window is there; milliseconds from its start on, and those of them at work.

    What a busy machine makes it wait counts as taken, but not as work.
    """

    pid: int
    took: float
    worked: float


@contextmanager
def painted(
    module: str, *words: str, environment: Mapping[str, str], flags: Sequence[str] = ()
) -> Iterator[Painted]:
    """A program that runs until the end of the block."""
    told, tell = os.pipe()
    command = [sys.executable, *flags, "-m", module, str(tell), *words]
    with os.fdopen(told, encoding="ascii") as news:
        begun = now()
        with subprocess.Popen(command, env=environment, pass_fds=[tell]) as process:
            os.close(tell)
            try:
                readable, _, _ = select([news], [], [], PATIENCE)
                stamp = news.readline() if readable else ""
                if not stamp:
                    raise RuntimeError(f"{module} painted nothing within {PATIENCE:g} s")
                instant, worked = map(float, stamp.split())
                yield Painted(process.pid, instant - begun, worked)
            finally:
                process.terminate()


def proportional_memory(pid: int) -> float:
    """The memory of a process in MB, each shared page counted by the share that it has in it."""
    for line in Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii").splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) / 1024
    raise RuntimeError(f"the kernel does not say how much memory process {pid} has")


def wakes(pid: int) -> int:
    """How often the threads of a process gave up the processor of their own will, to wait."""
    return sum(
        int(line.split()[1])
        for thread in Path(f"/proc/{pid}/task").iterdir()
        for line in (thread / "status").read_text(encoding="ascii").splitlines()
        if line.startswith("voluntary_ctxt_switches:")
    )
