"""Starts a program that is to be measured, and reads from outside what it costs."""

import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from select import select
from typing import IO, NamedTuple

from tests.bench.stamp import now
from tests.bench.world import World

PATIENCE = 30.0
EMPTY = "tests.bench.empty"
STAMPED = "tests.bench.stamped"
CALLSIDE = (sys.executable, "-c", "import sys; from main import main; sys.exit(main())")
"""What the installed command does."""


class Painted(NamedTuple):
    """A program whose window is there; milliseconds from its start on, and those of them at work.

    What a busy machine makes it wait counts as taken, but not as work.
    """

    pid: int
    took: float
    worked: float


@contextmanager
def painted(
    module: str, world: World, flags: Sequence[str] = (), errors: IO[str] | None = None
) -> Iterator[Painted]:
    """A program with a window, which runs until the end of the block."""
    told, tell = os.pipe()
    command = [sys.executable, *flags, "-m", module, str(tell)]
    with os.fdopen(told, encoding="ascii") as news:
        begun = now()
        with subprocess.Popen(command, env=world, pass_fds=[tell], stderr=errors) as process:
            os.close(tell)
            try:
                readable, _, _ = select([news], [], [], PATIENCE)
                stamp = news.readline().split() if readable else []
                if not stamp:
                    raise RuntimeError(f"{module} painted nothing")
                instant, worked = map(float, stamp)
                yield Painted(process.pid, instant - begun, worked)
            finally:
                process.terminate()


def ask(world: World, *words: str) -> None:
    """Run one command line to its end."""
    subprocess.run([*CALLSIDE, *words], env=world, stdout=subprocess.DEVNULL, check=True)


def begin_session(world: World, minutes: int) -> None:
    """Leave a live session behind that no window shows yet, and no line that waits."""
    ask(world, "start", "Marina Duarte", "--minutes", str(minutes))
    ask(world, "said")
    ask(world, "quit")


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
