"""Customers in the strip: names while they are typed, the last time, and a word in the morning."""

from datetime import timedelta
from functools import partial

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from app.alert import Touch, Touched
from app.booking.kept_form import kept_form
from app.booking.preparing import bring_up
from app.people.owed import Due
from app.people.record import Remains
from app.refusal import Refusal
from app.remote.request import Command
from app.session.capture import CaptureKind, Owner
from tests.app.fakes import ManualClock
from tests.app.people.fakes import DAY, TODAY, line, met, promised
from tests.ui.doubles import HandAlarm
from tests.ui.measures import clipped
from tests.ui.stage import Stage, flush
from ui.folk import Folk
from ui.morning import KEY, MorningCall
from ui.strip.last_card import LastCard
from ui.widgets.button import Button
from ui.widgets.suggestions import Suggestions

DUE = met(1, promised(1, TODAY), promised(2, TODAY - DAY), promised(3, TODAY + DAY))
TOLD = line(CaptureKind.INSIGHT, "Packs on Friday", 5)
NOW = ManualClock().now()
SAID = line(CaptureKind.QUOTE, "Where is it?", 6)


def know(stage: Stage, *sessions: object) -> None:
    """Have met customers before, and remember them as after the first paint."""
    for session in sessions:
        stage.program.parts.store.save(session)  # type: ignore[arg-type]  # all are sessions
    stage.program.plays.folk = Folk(stage.program.parts, stage.program.plays.real.keeper)
    stage.program.look()
    flush()


def offers(stage: Stage) -> Suggestions | None:
    """The list below the field, while it is seen."""
    found = [one for one in stage.strip.findChildren(Suggestions) if one.isVisible()]
    return found[0] if found else None


def card(stage: Stage) -> LastCard | None:
    """What is remembered of the last time, while it is seen."""
    found = [one for one in stage.strip.findChildren(LastCard) if one.isVisible()]
    return found[0] if found else None


def name_field(stage: Stage) -> QLineEdit:
    """Where a name is typed."""
    return stage.body.form.name


@pytest.fixture
def naming(stage: Stage) -> Stage:
    """Two customers were met, and the next session needs a name."""
    kenji = replace(met(2, customer="kenji", days_ago=3), name="Kenji Mori")
    ken = replace(met(3, customer="ken", days_ago=9), name="Ken Adams")
    know(stage, met(1), kenji, ken)
    name_field(stage).setFocus()
    return stage


def test_that_names_are_offered_while_one_is_typed(naming: Stage) -> None:
    assert offers(naming) is None
    naming.enter("ke")

    found = offers(naming)
    assert found is not None
    assert [words for words, _, _ in found.text_regions()] == ["Kenji Mori", "Ken Adams"]
    assert clipped(naming.strip) == []
    naming.press("Down")
    assert "Kenji Mori, Last met Friday" in name_field(naming).accessibleDescription()
    naming.press("Down")
    naming.press("Return")

    assert name_field(naming).text() == "Ken Adams"
    assert offers(naming) is None
    assert naming.program.session is None


@pytest.fixture
def namesakes(stage: Stage) -> Stage:
    """Two customers of one name were met, the one with the plain key last."""
    first = replace(met(2, customer="kenji mori", days_ago=3), name="Kenji Mori")
    second = replace(met(3, customer="kenji mori (2)", days_ago=9), name="Kenji Mori")
    know(stage, first, second)
    name_field(stage).setFocus()
    return stage


def pick_the_second(stage: Stage) -> None:
    """Type, and choose whoever was met earlier."""
    stage.enter("ken")
    for key in ("Down", "Down", "Return"):
        stage.press(key)


def test_that_the_session_is_with_the_namesake_who_was_picked(namesakes: Stage) -> None:
    pick_the_second(namesakes)
    namesakes.press("Return")

    session = namesakes.program.session
    assert session is not None
    assert (session.name, session.customer) == ("Kenji Mori", "kenji mori (2)")


def test_that_the_planner_goes_on_with_whoever_was_picked(namesakes: Stage) -> None:
    pick_the_second(namesakes)
    namesakes.find(Button, "Another day").click()

    form = kept_form(namesakes.program.parts.unfinished)
    assert form is not None
    assert (form.name, form.customer) == ("Kenji Mori", "kenji mori (2)")


def test_that_another_name_is_not_theirs_who_was_picked(namesakes: Stage) -> None:
    pick_the_second(namesakes)
    namesakes.enter(" Junior")
    namesakes.press("Return")

    session = namesakes.program.session
    assert session is not None
    assert (session.name, session.customer) == ("Kenji Mori Junior", "kenji mori junior")


def test_that_whoever_was_picked_stays_when_the_window_is_dressed_anew(namesakes: Stage) -> None:
    pick_the_second(namesakes)
    namesakes.settings.change(text_size=120)
    flush()
    name_field(namesakes).setFocus()
    namesakes.press("Return")

    session = namesakes.program.session
    assert session is not None
    assert session.customer == "kenji mori (2)"


def test_that_return_without_a_choice_starts_the_session(naming: Stage) -> None:
    naming.enter("Ke")
    naming.press("Return")

    assert naming.program.session is not None
    assert naming.program.session.name == "Ke"


def test_that_a_click_picks_and_escape_leaves(naming: Stage) -> None:
    naming.enter("mar")
    found = offers(naming)
    assert found is not None
    naming.press("Esc")
    assert offers(naming) is None
    assert naming.strip.isVisible()

    naming.enter("i")
    found = offers(naming)
    assert found is not None
    QTest.mouseMove(found, QPoint(20, 20))
    QTest.mouseClick(found, Qt.MouseButton.LeftButton, pos=QPoint(20, 20))

    assert name_field(naming).text() == "Marina Duarte"


def test_that_the_arrows_go_round_and_the_list_goes_with_the_keyboard(naming: Stage) -> None:
    naming.enter("ke")
    naming.press("Up")
    assert "Ken Adams" in name_field(naming).accessibleDescription()
    naming.press("Down")
    assert name_field(naming).accessibleDescription() == ""
    naming.press("Ctrl+A")
    assert offers(naming) is not None
    naming.press("Tab")
    assert offers(naming) is None


def test_that_no_name_is_offered_out_of_sight_of_the_customer(naming: Stage) -> None:
    naming.obey(Command.DISCREET, on=True)
    name_field(naming).setFocus()
    naming.enter("ke")

    assert offers(naming) is None


def test_that_no_name_is_offered_before_the_first_paint_or_in_a_rehearsal(stage: Stage) -> None:
    acts = stage.body._acts  # noqa: SLF001 - as the form asks
    assert acts.people_called("mar") == ()
    know(stage, met(1))
    assert acts.people_called("mar") != ()
    stage.obey(Command.REHEARSE)
    assert acts.people_called("mar") == ()


def test_that_whoever_is_new_is_offered_the_next_time(naming: Stage) -> None:
    folk = naming.program.plays.folk
    assert folk is not None
    assert folk.called("grace") == ()

    naming.plan(after=60, name="Grace Ngata")

    assert [one.name for one in folk.called("grace")] == ["Grace Ngata"]


def test_that_the_last_time_is_remembered_in_a_line_for_each_kind(stage: Stage) -> None:
    parked = line(CaptureKind.GOAL, "Sell abroad", 8)
    noted = bring_up("A second shop")(met(1, parked, TOLD, SAID, promised(7, TODAY + DAY)), NOW)
    know(stage, noted, met(2, line(CaptureKind.GOAL, "Print at home", 9), days_ago=20))
    stage.plan(after=12, name="Marina Duarte")

    assert found_words(stage) == [
        "Last time: Mon 23 Feb",
        "3 open goals: A second shop · Sell abroad · Print at home",
        "Insight: Packs on Friday",
        "Quote: “Where is it?”",
        "1 open promise: Send the guide, by Tue 3 Mar",
    ]


def test_that_as_many_goals_are_open_as_the_page_of_the_customer_tells(stage: Stage) -> None:
    goals = [line(CaptureKind.GOAL, f"Goal {number}", 20 + number) for number in range(1, 10)]
    know(stage, *(met(number, one, days_ago=7 * number) for number, one in enumerate(goals, 1)))
    stage.plan(after=12, name="Marina Duarte")

    folk = stage.program.plays.folk
    assert folk is not None
    remains = folk.remains(met(1).customer)
    assert isinstance(remains, Remains)
    assert len(remains.noted) == 9
    assert found_words(stage)[1].startswith("9 open goals: Goal 1 · Goal 2")


def test_that_the_last_time_takes_no_more_lines_than_there_is_something_to_tell(
    stage: Stage,
) -> None:
    know(stage, met(1, line(CaptureKind.NOTE, "Two shops", 9)))
    stage.plan(after=12, name="Marina Duarte")

    assert found_words(stage) == ["Last time: Mon 23 Feb", "Note: Two shops"]


def test_that_the_last_time_is_found_behind_all_that_is_planned(stage: Stage) -> None:
    ahead = [
        replace(
            met(number, days_ago=-7 * number),
            started=None,
            deadline=None,
            ended=None,
            closed_at=None,
        )
        for number in range(2, 16)
    ]
    know(stage, met(1, TOLD), *ahead)

    last = stage.program.plays.folk
    assert last is not None
    found = last.last_time(ahead[0])
    assert found is not None
    assert found.said == (TOLD,)


def test_that_the_last_time_is_not_seen_discreetly_nor_in_the_call(stage: Stage) -> None:
    know(stage, met(1, TOLD))
    stage.plan(after=12, name="Marina Duarte")
    assert card(stage) is not None
    stage.obey(Command.DISCREET, on=True)
    assert card(stage) is None
    assert stage.program.sight().last_time is None
    stage.obey(Command.DISCREET, on=False)
    assert card(stage) is not None

    stage.obey(Command.START)

    assert card(stage) is None


def test_that_nobody_is_remembered_whom_nobody_met(stage: Stage) -> None:
    know(stage)
    stage.plan(after=12, name="Marina Duarte")
    assert card(stage) is None


def test_that_a_promise_that_was_kept_is_remembered_no_more(stage: Stage) -> None:
    know(stage, DUE)
    stage.plan(after=12, name="Marina Duarte")
    assert "3 open promises" in str(found_words(stage))
    keeper = stage.program.plays.real.keeper

    from app.people.owed import fulfil

    keeper.amend(DUE.id, fulfil(DUE.captures[0].id))
    stage.program.look()
    flush()

    assert "2 open promises" in str(found_words(stage))


def found_words(stage: Stage) -> list[str]:
    """What the card says."""
    found = card(stage)
    assert found is not None
    return found.words


class Morning:
    """A call in the morning, with an alarm that the test rings."""

    def __init__(self, stage: Stage) -> None:
        """At the first look."""
        self.opened: list[str] = []
        self.alarm = HandAlarm()
        self.call = MorningCall(stage.program, partial(self.opened.append, "promises"), self.alarm)


def told(stage: Stage) -> list[str]:
    """What the agent was told of promises."""
    return [alert.title for alert in stage.notifier.told if alert.key == KEY]


def test_that_the_morning_says_once_how_much_is_due_and_names_nobody(stage: Stage) -> None:
    know(stage, DUE)
    morning = Morning(stage)

    assert told(stage) == ["1 promise is due today, 1 promise is overdue"]
    assert "Marina" not in str(stage.notifier.told)
    morning.call.look()
    stage.program.look()
    assert len(told(stage)) == 1
    assert morning.call.hear(Touched(KEY, Touch.OPENED))
    assert morning.opened == ["promises"]
    assert morning.call.hear(Touched(KEY, Touch.DISMISSED))
    assert not morning.call.hear(Touched("cue", Touch.OPENED))
    assert morning.opened == ["promises"]


def test_that_a_restart_does_not_say_it_again_but_the_next_day_does(stage: Stage) -> None:
    know(stage, DUE)
    Morning(stage)
    stage.restart()
    Morning(stage)
    assert told(stage) == []

    stage.sleep(minutes=24 * 60)

    assert told(stage) == ["1 promise is due today, 2 promises are overdue"]


def test_that_who_leaves_the_program_open_overnight_is_told_the_next_morning(stage: Stage) -> None:
    know(stage, DUE)
    morning = Morning(stage)
    assert told(stage) == ["1 promise is due today, 1 promise is overdue"]
    assert stage.alarm.delay is None

    for days in (1, 2):
        delay = morning.alarm.delay
        assert delay is not None
        stage.clock.advance(delay)
        morning.alarm.rang.emit()
        assert len(told(stage)) == 1 + days

    assert told(stage)[1:] == [
        "1 promise is due today, 2 promises are overdue",
        "3 promises are overdue",
    ]
    assert stage.clock.now().wall.hour == stage.settings.settings.value.morning_hour


def test_that_what_customers_owe_is_not_told(stage: Stage) -> None:
    know(stage, met(1, promised(1, TODAY - 30 * DAY, Owner.CUSTOMER)))
    Morning(stage)
    assert told(stage) == []


def test_that_a_quiet_morning_is_followed_by_the_next(stage: Stage) -> None:
    know(stage, met(1, promised(1, TODAY + DAY)))
    morning = Morning(stage)
    assert told(stage) == []

    delay = morning.alarm.delay
    assert delay is not None
    stage.clock.advance(delay)
    morning.alarm.rang.emit()

    assert told(stage) == ["1 promise is due today"]


def test_that_the_morning_waits_for_its_hour(stage: Stage) -> None:
    know(stage, DUE)
    stage.settings.change(morning_hour=16)
    morning = Morning(stage)
    assert told(stage) == []
    assert morning.alarm.delay == timedelta(hours=2)

    stage.clock.advance(timedelta(hours=2))
    morning.alarm.rang.emit()

    assert told(stage) == ["1 promise is due today, 1 promise is overdue"]


def test_that_nothing_is_said_where_nothing_is_due_or_wanted(stage: Stage) -> None:
    know(stage, met(1, promised(1, TODAY + DAY), promised(2)))
    Morning(stage)
    assert told(stage) == []
    stage.program.parts.store.save(DUE)
    stage.program.look()
    assert told(stage) == []


def test_that_the_agent_can_do_without(stage: Stage) -> None:
    know(stage, DUE)
    stage.settings.change(has_morning=False)
    Morning(stage)
    assert told(stage) == []


def test_that_a_live_session_and_discreet_mode_are_left_alone(stage: Stage) -> None:
    know(stage, DUE)
    stage.start()
    Morning(stage)
    assert told(stage) == []
    stage.obey(Command.DISCREET, on=True)
    stage.obey(Command.END)
    assert told(stage) == []

    stage.obey(Command.DISCREET, on=False)

    assert told(stage) == ["1 promise is due today, 1 promise is overdue"]


def test_that_a_cue_that_waits_comes_first(stage: Stage) -> None:
    know(stage, DUE)
    stage.plan(after=12)
    stage.wait(minutes=2, seconds=1)
    assert stage.scene.waiting is not None
    Morning(stage)
    assert told(stage) == []


def test_that_what_cannot_be_remembered_is_not_said(stage: Stage) -> None:
    know(stage, DUE)
    stage.database.connection.execute("PRAGMA query_only = ON")
    Morning(stage)
    assert told(stage) == []
    stage.database.connection.execute("PRAGMA query_only = OFF")


def test_that_the_list_below_a_field_lives_as_long_as_its_window(naming: Stage) -> None:
    naming.enter("ke")
    naming.settings.change(text_size=150)
    flush()
    QApplication.processEvents()
    assert offers(naming) is None
    assert isinstance(naming.program.parts.people().count_due(TODAY), Due)
    assert not isinstance(naming.program.parts.people().met(), Refusal)
