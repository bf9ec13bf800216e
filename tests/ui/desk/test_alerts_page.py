"""The page of the alerts tells how each cue of the day fared, follows it, and names nobody."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from app.booking.arranging import cancel
from app.refusal import Reason, Refusal
from app.session.answers import delivered, said
from app.session.delivery import Arrival, Channel, Delivery, Fault, Reaction
from app.session.ladder import Ladder
from app.settings import Settings, Theme
from tests.app.fakes import DISK_FULL, MINUTE
from tests.ui.desk.conftest import MakeOffice
from tests.ui.desk.days import busy_day, faulty_session, finish, sent, touch
from tests.ui.desk.office import Office, flush, name_of
from tests.ui.pseudo import Pseudo
from tests.ui.test_language import forgotten, texts
from ui.desk.alert_words import span_words
from ui.desk.cue_row import CueRow
from ui.widgets.heading import Heading
from ui.widgets.text import Text

NAMES = ("Marina", "Duarte", "Kenji", "Mori")


def rows(office: Office) -> list[str]:
    """What is said of each cue that is seen, in order."""
    return [
        " | ".join(text.text() for text in row.findChildren(Text))
        for row in office.desk.findChildren(CueRow)
        if row.isVisible()
    ]


def look(office: Office) -> None:
    """The program looks at the clock and draws."""
    office.agent.keeper.look()
    office.ledger.looked.emit()
    flush()


def test_that_a_day_without_a_cue_says_so(make_office: MakeOffice) -> None:
    office = make_office()

    office.open("alerts")

    assert "Monday" in office.said or "2026" in office.said
    assert "No cue came today." in office.said
    assert office.titles == []


def test_that_each_cue_tells_its_hour_its_ways_and_how_it_was_seen(
    make_office: MakeOffice,
) -> None:
    office = make_office()
    faulty_session(office.agent)

    office.open("alerts")

    opening, first, again, wrap = (row.split(" | ") for row in rows(office))
    assert opening[:3] == ["14:00", "Opening", "Said after 7 s"]
    assert opening[3:] == ["Window: shown", "Notification: delivered"]
    assert first[:3] == ["14:35", "Last question", "Put off after 4 s"]
    assert first[3:] == ["Window: shown", "Notification: held back, paused by Do Not Disturb"]
    assert again[:3] == ["14:36", "Last question", "Not confirmed"]
    assert again[3:] == ["Window: shown", "Notification: not shown, refused by the desktop"]
    assert wrap[:3] == ["14:40", "Next step", "Notification closed after 1 min"]
    assert wrap[3:] == ["Window: shown", "Notification: not shown, the desktop does not answer"]


def test_that_a_missed_cue_and_a_late_one_say_why(make_office: MakeOffice) -> None:
    office = make_office()
    agent = office.agent
    agent.start()
    agent.do(said)
    agent.clock.sleep(minutes=42)
    agent.keeper.look()

    office.open("alerts")

    assert rows(office)[1:] == [
        "14:35 | Last question | Missed: the machine slept",
        "14:40 | Next step | Waits for you now | Window: shown | 2 min late: the machine slept",
    ]
    assert "1 of 3 cues seen, 1 missed." in office.said


def test_that_sessions_stand_by_their_hours_the_newest_open(make_office: MakeOffice) -> None:
    office = make_office()
    busy_day(office.agent)

    office.open("alerts")

    assert [name_of(part) for part in office.desk.findChildren(Heading)] == [
        "15:01–15:46: Running: 1 of 3 seen, 1 missed",
        "14:00–14:41: 3 of 4 seen",
    ]
    assert len(rows(office)) == 3


def test_that_nobody_is_named(make_office: MakeOffice) -> None:
    office = make_office()
    busy_day(office.agent)
    office.open("alerts")
    office.click("14:00")

    everything = " ".join(texts(office.desk))

    assert not [name for name in NAMES if name in everything]


def test_that_a_session_is_folded_and_unfolded_by_key(make_office: MakeOffice) -> None:
    office = make_office()
    busy_day(office.agent)
    office.open("alerts")

    office.press("Return")
    assert rows(office) == []
    office.press("Down", "Space")
    assert len(rows(office)) == 4
    office.press("Down", "Up", "Up", "Return")
    assert len(rows(office)) == 7


def test_that_the_page_follows_the_session(make_office: MakeOffice) -> None:
    office = make_office()
    office.open("alerts")
    office.agent.start()
    look(office)
    assert rows(office) == ["14:00 | Opening | Waits for you now | Window: shown"]

    office.agent.wait(seconds=3)
    office.agent.do(said)
    look(office)

    assert rows(office) == ["14:00 | Opening | Said after 3 s | Window: shown"]


def test_that_rows_that_look_the_same_stay(make_office: MakeOffice) -> None:
    office = make_office()
    office.agent.start()
    office.open("alerts")
    before = office.desk.findChildren(CueRow)

    office.agent.wait(seconds=1)
    look(office)

    assert office.desk.findChildren(CueRow) == before


def test_that_a_page_that_is_not_seen_costs_nothing(make_office: MakeOffice) -> None:
    office = make_office()
    office.open("alerts")
    office.press("Esc")
    reads = office.agent.store.reads

    office.agent.start()
    look(office)

    assert office.agent.store.reads == reads


def test_that_the_disk_is_read_on_opening_and_when_a_session_closes(
    make_office: MakeOffice,
) -> None:
    office = make_office()
    store = office.agent.store
    office.agent.start()
    office.open("alerts")
    opened = store.reads

    office.agent.wait(minutes=1)
    look(office)
    assert store.reads == opened

    finish(office.agent)
    look(office)
    assert store.reads == opened + 2
    assert rows(office) == ["14:00 | Opening | Not confirmed | Window: shown"]

    office.press("Esc")
    office.open("alerts")
    assert store.reads == opened + 4


def test_that_yesterday_is_not_today(make_office: MakeOffice) -> None:
    office = make_office()
    office.agent.start()
    finish(office.agent)
    office.agent.clock.advance(timedelta(hours=10))

    office.open("alerts")

    assert "No cue came today." in office.said


def test_that_a_session_over_midnight_is_of_both_days(make_office: MakeOffice) -> None:
    office = make_office()
    office.agent.clock.advance(timedelta(hours=9, minutes=40))
    office.agent.start()
    office.agent.wait(minutes=35)
    finish(office.agent)

    office.open("alerts")

    assert [row[:5] for row in rows(office)] == ["23:40", "00:15"]


def test_that_sessions_that_cannot_be_read_are_told_and_read_again(
    make_office: MakeOffice,
) -> None:
    office = make_office()
    office.agent.store.unreadable = Refusal(Reason.NOT_READ, DISK_FULL.detail)
    office.open("alerts")
    assert "Earlier sessions cannot be read" in office.said

    office.agent.store.unreadable = None
    office.press("Esc")
    office.open("alerts")

    assert "cannot be read" not in office.said


def test_that_the_fold_and_the_keyboard_outlive_another_look(make_office: MakeOffice) -> None:
    office = make_office()
    busy_day(office.agent)
    office.open("alerts")
    office.press("Down", "Return")
    held, shown = office.held, rows(office)

    office.keeper.change(theme=Theme.DARK)
    flush()

    assert office.held == held
    assert rows(office) == shown


def test_that_the_keyboard_stays_on_the_page_when_a_session_goes(make_office: MakeOffice) -> None:
    office = make_office()
    office.agent.start()
    office.open("alerts")
    office.agent.store.unreadable = Refusal(Reason.NOT_READ, "damaged")

    finish(office.agent)
    look(office)

    held = QApplication.focusWidget()
    assert held is not None
    assert office.desk.page.isAncestorOf(held)


@pytest.mark.parametrize("reaction", Reaction)
def test_that_every_way_to_see_a_cue_has_words(make_office: MakeOffice, reaction: Reaction) -> None:
    office = make_office()
    office.agent.start()
    touch(office.agent, reaction)

    office.open("alerts")

    assert "after 0 s" in rows(office)[0]


@pytest.mark.parametrize(
    "arrival, fault, words",
    [
        (Arrival.REFUSED, Fault.NO_BUS, "Notification: not shown, the desktop cannot be reached"),
        (Arrival.REFUSED, Fault.NO_SERVICE, "Notification: not shown, this desktop has none"),
        (Arrival.REFUSED, Fault.NO_ANSWER, "Notification: not shown, the desktop does not answer"),
        (Arrival.REFUSED, None, "Notification: not shown"),
        (Arrival.HELD, Fault.DO_NOT_DISTURB, "Notification: held back, paused by Do Not Disturb"),
        (Arrival.HELD, None, "Notification: held back"),
    ],
)
def test_that_what_kept_an_alert_back_is_said_plainly(
    make_office: MakeOffice, arrival: Arrival, fault: Fault | None, words: str
) -> None:
    office = make_office()
    office.agent.start()
    sent(office.agent, arrival, fault)

    office.open("alerts")

    assert rows(office)[0].endswith(f"Window: shown | {words}")


def test_that_a_sound_that_was_not_heard_is_told(make_office: MakeOffice) -> None:
    office = make_office()
    agent = office.agent
    agent.start()
    way = Delivery(Channel.SOUND, Arrival.REFUSED, Fault.NO_PLAYER)
    agent.do(delivered(agent.session.showings[-1].key, way))

    office.open("alerts")

    assert rows(office)[0].endswith("Sound: not played, no player is installed")
    assert "Not every alert came through." in office.find(Heading, "14:00").accessibleDescription()


@pytest.mark.parametrize(
    "span, words",
    [(-1, "0 s"), (0, "0 s"), (59.9, "59 s"), (60, "1 min"), (185, "3 min")],
)
def test_that_spans_are_short(span: float, words: str) -> None:
    assert span_words(timedelta(seconds=span)) == words


def test_that_the_page_speaks_another_language(pseudo: Pseudo, make_office: MakeOffice) -> None:
    del pseudo
    office = make_office()
    busy_day(office.agent)
    office.open("alerts")
    day = office.desk.page.findChildren(Text)[0].text()

    found = texts(office.desk.page)

    assert forgotten(found, day) == []


@pytest.fixture
def mirrors() -> Iterator[None]:
    """Whatever the test does, the next one reads from the left."""
    yield
    QApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.mark.usefixtures("mirrors")
def test_that_the_page_mirrors(make_office: MakeOffice) -> None:
    def hours(direction: Qt.LayoutDirection) -> list[tuple[int, int, int]]:
        QApplication.setLayoutDirection(direction)
        office = make_office(Settings(theme=Theme.LIGHT))
        faulty_session(office.agent)
        office.open("alerts")
        texts = [one for one in office.inside.findChildren(Text) if one.isVisible()]
        return [_place(text, office.inside) for text in texts]

    there = hours(Qt.LayoutDirection.LeftToRight)
    back = hours(Qt.LayoutDirection.RightToLeft)

    assert [(end, y, start) for start, y, end in there] == back


def _place(text: QWidget, inside: QWidget) -> tuple[int, int, int]:
    """How far from either side, and how low."""
    box = text.rect().translated(text.mapTo(inside, text.rect().topLeft()))
    return (box.left(), box.top(), inside.width() - 1 - box.right())


def test_that_the_cues_before_a_start_are_told_also_of_a_session_that_never_began(
    make_office: MakeOffice,
) -> None:
    office = make_office()
    office.agent.ladder = Ladder(prepare=10 * MINUTE)
    session = office.agent.plan(after=30)
    office.agent.wait(minutes=20)
    office.agent.clock.advance(seconds=3)
    office.agent.keeper.answer(said)
    office.agent.wait(minutes=9, seconds=57)
    office.open("alerts")
    early = [
        "14:20 | Before list | Answered after 3 s | Window: shown",
        "14:30 | Planned start | Waits for you now | Window: shown",
    ]
    assert rows(office) == early

    office.agent.do(cancel)
    look(office)

    assert rows(office) == [early[0], early[1].replace("Waits for you now", "Not confirmed")]
    assert office.agent.store.sessions[session.id].started is None
