"""A command line goes to the program that runs, brings it up, or looks at its files."""

from dataclasses import dataclass, field
from io import BytesIO, StringIO, TextIOWrapper
from pathlib import Path

import pytest

from app.remote.client import AT_REST, OPENERS, deliver, reply_to
from app.remote.outcome import NOT_RUNNING, NotRunning, Outcome, Silent, refused, settled
from app.remote.request import Command, ExitStatus, Reply, Request

DONE = Reply(ExitStatus.DONE, out="done")
ON_DISK = Reply(ExitStatus.DONE, out="on disk")
OTHERS = set(Command) - OPENERS - AT_REST


@dataclass
class Machine:
    """A machine on which the program runs, or not yet, or not at all."""

    outcome: Outcome = DONE
    obstacle: Reply | None = None
    asked: list[Request] = field(default_factory=list)
    launches: int = 0

    def ask(self, request: Request) -> Outcome:
        self.asked.append(request)
        return self.outcome

    def launch(self) -> Reply | None:
        self.launches += 1
        if self.obstacle is None:
            self.outcome = DONE
        return self.obstacle

    def look(self, _request: Request) -> Reply:
        return ON_DISK

    def reply_to(self, command: Command) -> Reply:
        return reply_to(Request(command), self.ask, self.launch, self.look)


@pytest.mark.parametrize("command", Command)
def test_that_the_program_that_runs_is_asked(command: Command) -> None:
    machine = Machine()

    assert machine.reply_to(command) == DONE
    assert machine.asked == [Request(command)]
    assert machine.launches == 0


@pytest.mark.parametrize("command", Command)
def test_that_a_program_that_hangs_is_told_of(command: Command) -> None:
    machine = Machine(Silent(4711))

    assert machine.reply_to(command) == settled(Silent(4711))
    assert machine.launches == 0


@pytest.mark.parametrize("command", [Command.START, Command.REHEARSE])
def test_that_a_start_brings_the_program_up_and_then_asks_it(command: Command) -> None:
    machine = Machine(NotRunning())

    assert machine.reply_to(command) == DONE
    assert machine.asked == [Request(command), Request(command)]
    assert machine.launches == 1


def test_that_a_program_that_cannot_come_up_says_why() -> None:
    machine = Machine(NotRunning(), refused("There is no screen here."))

    assert machine.reply_to(Command.START) == refused("There is no screen here.")
    assert len(machine.asked) == 1


@pytest.mark.parametrize("command", sorted(AT_REST))
def test_that_what_needs_no_program_is_read_from_disk_where_none_runs(command: Command) -> None:
    machine = Machine(NotRunning())

    assert machine.reply_to(command) == ON_DISK
    assert machine.launches == 0


@pytest.mark.parametrize("command", sorted(OTHERS))
def test_that_nothing_else_brings_the_program_up(command: Command) -> None:
    machine = Machine(NotRunning())

    assert machine.reply_to(command) == NOT_RUNNING
    assert machine.launches == 0


@pytest.mark.parametrize(
    "reply, out, err",
    [
        (Reply(ExitStatus.DONE), "", ""),
        (Reply(ExitStatus.DONE, out="34 min left"), "34 min left\n", ""),
        (Reply(ExitStatus.NOTHING, err="No line waits."), "", "No line waits.\n"),
    ],
)
def test_that_a_reply_is_printed_and_becomes_the_exit_status(
    reply: Reply, out: str, err: str
) -> None:
    stdout, stderr = StringIO(), StringIO()

    assert deliver(reply, stdout, stderr) == reply.status
    assert stdout.getvalue() == out
    assert stderr.getvalue() == err


def test_that_a_name_is_told_on_a_terminal_that_lacks_its_letters() -> None:
    raw = BytesIO()
    terminal = TextIOWrapper(raw, encoding="latin-1")

    status = deliver(Reply(ExitStatus.DONE, out="Łucja"), terminal, StringIO())
    terminal.flush()

    assert status == ExitStatus.DONE
    assert raw.getvalue() == b"\\u0141ucja\n"


def test_that_a_stream_that_is_shut_wants_no_words() -> None:
    assert deliver(Reply(ExitStatus.DONE, out="34 min left"), None, None) == ExitStatus.DONE


def test_that_what_could_not_be_told_is_told_on_the_other_stream() -> None:
    stderr = StringIO()

    with Path("/dev/full").open("w", encoding="utf-8") as full:
        status = deliver(Reply(ExitStatus.DONE, out="34 min left"), full, stderr)

    assert status == ExitStatus.REFUSED
    assert stderr.getvalue() == "It was done, but not told: No space left on device.\n"
