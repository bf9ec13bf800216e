"""The ledger follows what is played, keeps real sessions in sight, and nothing of a rehearsal."""

import pytest

from app.account import Account
from app.remote.request import Command
from tests.ui.stage import Stage
from ui.desk.ledger import Ledger, ledger_of


@pytest.fixture
def ledger(stage: Stage) -> Ledger:
    """The ledger of the program on the stage."""
    return ledger_of(stage.program)


def told(ledger: Ledger) -> list[tuple[bool, bool]]:
    """Which accounts there are, the newest first: of a rehearsal, of a session that runs."""
    return [(one.is_rehearsal, one.is_live) for one in ledger.today().accounts]


def cues(account: Account) -> int:
    return len(account.cues)


def test_that_each_look_of_the_program_is_heard(stage: Stage, ledger: Ledger) -> None:
    heard: list[int] = []
    ledger.looked.connect(lambda: heard.append(sum(map(cues, ledger.today().accounts))))

    stage.start()
    stage.wait(minutes=35)

    assert (heard[0], heard[-1]) == (1, 2)


def test_that_a_rehearsal_is_told_as_one_and_leaves_nothing(stage: Stage, ledger: Ledger) -> None:
    stage.obey(Command.REHEARSE)
    assert told(ledger) == [(True, True)]

    stage.program.leave_rehearsal()
    assert told(ledger) == []


def test_that_real_sessions_stay_in_sight_beside_a_rehearsal(stage: Stage, ledger: Ledger) -> None:
    stage.start()
    stage.obey(Command.END)
    stage.obey(Command.CLOSE)
    stage.start()
    stage.wait(minutes=2)
    stage.obey(Command.END)

    stage.obey(Command.REHEARSE)

    assert told(ledger) == [(True, True), (False, False), (False, False)]


def test_that_closed_sessions_are_told_after_a_restart(stage: Stage, ledger: Ledger) -> None:
    stage.start()
    stage.wait(minutes=36)
    stage.obey(Command.END)
    ended = ledger.today()
    stage.obey(Command.CLOSE)
    assert ledger.today() == ended

    stage.restart()

    assert ledger_of(stage.program).today() == ended
