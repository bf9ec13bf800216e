"""The desktop is asked what it would do with an alert; what it does not say stays unknown."""

from contextlib import closing
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.proof import HELD, UNTOLD, YES, Reach, alike
from app.session.delivery import Fault
from tests.journeys.daemon import Actor, private_bus
from tests.journeys.recorder import Recorder, recorder
from tests.ui.notifier.conftest import desktop_at
from tests.ui.notifier.hearing import PROGRAM, Hearing, Install, no, unknown

NONE = alike(no(Fault.NO_SERVICE))
SERVICE = "[D-BUS Service]\nName=org.freedesktop.Notifications\nExec={program}\n"


@pytest.mark.parametrize(
    "inhibited, expected",
    [(None, alike(UNTOLD)), (False, alike(YES)), (True, Reach(HELD, UNTOLD))],
)
def test_that_a_server_is_taken_at_its_word(
    hearing: Hearing, desktop: Recorder, expected: Reach, *, inhibited: bool | None
) -> None:
    desktop.inhibited = inhibited

    assert hearing.ask() == expected


def test_that_a_change_is_told_unasked(hearing: Hearing, desktop: Recorder) -> None:
    desktop.inhibited = False
    assert hearing.ask() == alike(YES)

    desktop.inhibit(wanted=True)
    assert hearing.next_reach() == Reach(HELD, UNTOLD)

    desktop.inhibit(wanted=False)
    assert hearing.next_reach() == alike(YES)


def test_that_another_server_is_asked_as_soon_as_it_takes_over(
    hearing: Hearing, address: str
) -> None:
    assert hearing.ask() == NONE

    with recorder(address):
        assert hearing.next_reach() == alike(UNTOLD)

    assert hearing.next_reach() == NONE


@pytest.mark.parametrize(
    "question, expected",
    [
        ("GetServerInformation", alike(no(Fault.NO_ANSWER))),
        ("Get", alike(unknown(Fault.NO_ANSWER))),
    ],
)
def test_that_a_server_that_hangs_is_given_up(
    hearing: Hearing, desktop: Recorder, question: str, expected: Reach
) -> None:
    desktop.inhibited = False
    desktop.hold(question)
    assert hearing.ask() == expected

    desktop.release()

    assert hearing.ask() == alike(YES)


def test_that_a_late_answer_does_not_count(hearing: Hearing, desktop: Recorder) -> None:
    desktop.inhibited = True
    desktop.hold("Get")
    hearing.desktop.ask()
    hearing.qtbot.waitUntil(lambda: "Get" in desktop.calls)

    desktop.inhibited = False
    hearing.desktop.ask()
    hearing.qtbot.waitUntil(lambda: desktop.calls.count("Get") == 2)
    desktop.release()

    assert hearing.next_reach() == alike(YES)
    assert hearing.news == []


@pytest.mark.parametrize("address", ["", "unix:path=/nowhere/bus"])
@pytest.mark.usefixtures("qtbot")
def test_that_no_bus_is_told_at_once(hearing: Hearing) -> None:
    hearing.desktop.ask()

    assert hearing.news == [alike(no(Fault.NO_BUS))]


def test_that_a_bus_that_goes_is_told_unasked(
    hearing: Hearing, bus: tuple[str, Actor], desktop: Recorder
) -> None:
    desktop.inhibited = False
    assert hearing.ask() == alike(YES)

    bus[1].kill()

    assert hearing.next_reach() == alike(no(Fault.NO_BUS))


def test_that_a_bus_that_hangs_is_given_up(hearing: Hearing, bus: tuple[str, Actor]) -> None:
    bus[1].freeze()
    assert hearing.ask() == alike(no(Fault.NO_ANSWER))

    bus[1].thaw()

    assert hearing.next_reach() == NONE


def test_that_no_service_is_started_by_the_question(qtbot: QtBot, tmp_path: Path) -> None:
    started, program = tmp_path / "started", tmp_path / "program"
    program.write_text(PROGRAM.format(does=f"touch {started}"), encoding="ascii")
    program.chmod(0o700)
    file = tmp_path / "notifications.service"
    file.write_text(SERVICE.format(program=program), encoding="ascii")

    with private_bus(tmp_path) as (address, _), closing(desktop_at(address)) as desktop:
        hearing = Hearing(qtbot, desktop)
        desktop.listen(hearing.news.append)

        assert hearing.ask() == alike(unknown(Fault.NOT_STARTED))
        assert not started.exists()


def test_that_closing_stops_every_question(
    hearing: Hearing, desktop: Recorder, install: Install
) -> None:
    desktop.name = "gnome-shell"
    install("gsettings", "while :; do :; done")
    hearing.desktop.ask()
    hearing.qtbot.waitUntil(lambda: "GetServerInformation" in desktop.calls)

    hearing.desktop.close()
    hearing.desktop.close()

    assert hearing.news == []
