"""A program that runs is closed while its files change, and comes back after that."""

from app.remote.aside import made_room
from app.remote.outcome import NotRunning, Outcome, Silent, refused, settled
from app.remote.request import Command, ExitStatus, Reply, Request

DONE = Reply(ExitStatus.DONE, out="done")


class Machine:
    """Remembers in which order things were done."""

    def __init__(self, outcome: Outcome, obstacle: Reply | None = None) -> None:
        self.outcome = outcome
        self.obstacle = obstacle
        self.done: list[str] = []

    def ask(self, request: Request) -> Outcome:
        assert request == Request(Command.QUIT)
        self.done.append("asked")
        return self.outcome

    def launch(self) -> Reply | None:
        self.done.append("launched")
        return self.obstacle

    def act(self) -> Reply:
        self.done.append("acted")
        return DONE

    def reply(self) -> Reply:
        return made_room(self.ask, self.launch, self.act)


def test_that_no_program_is_started_where_none_ran() -> None:
    machine = Machine(NotRunning())

    assert machine.reply() == DONE
    assert machine.done == ["asked", "acted"]


def test_that_a_program_that_ran_comes_back() -> None:
    machine = Machine(Reply(ExitStatus.DONE))

    assert machine.reply() == DONE
    assert machine.done == ["asked", "acted", "launched"]


def test_that_nothing_is_done_beside_a_program_that_does_not_close() -> None:
    for outcome in (Silent(4711), refused("Another version.")):
        machine = Machine(outcome)

        assert machine.reply() == settled(outcome)
        assert machine.done == ["asked"]


def test_that_a_window_that_does_not_come_back_is_told() -> None:
    machine = Machine(Reply(ExitStatus.DONE), refused("There is no screen."))

    reply = machine.reply()

    assert (reply.out, reply.err) == (
        "done",
        "The window did not come back: There is no screen.",
    )
