"""The history is seen, walked through, and leads to sessions; the lists learn only by asking."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.booking.preparing import bring_up
from app.history.figures import Figures
from app.history.span import Choice, Span
from app.refusal import Reason, Refusal
from app.session.session import Phase, Session
from tests.ui.desk.office import Office, flush
from tests.ui.desk.past import keep_past, past_sessions
from ui.desk.history.bars import Bars
from ui.desk.history.history_page import HistoryPage
from ui.desk.history.history_words import outline_words
from ui.desk.history.hit_model import FACE
from ui.desk.history.hits import Hits
from ui.desk.history.lot_page import LotPage
from ui.desk.history.past_page import PastPage
from ui.desk.lists_page import ListsPage
from ui.widgets.button import Button
from ui.widgets.chip import Chip
from ui.widgets.field import Field

LINE = "Insight: They look for the export in the settings"


@pytest.fixture
def past(office: Office) -> Office:
    """A desk open at the history of twenty-one sessions."""
    keep_past(office)
    office.open("history")
    return office


def bars(office: Office, name: str) -> Bars:
    """One of the pictures."""
    (found,) = office.desk.findChildren(Bars, f"history.{name}")
    return found


def told(picture: Bars) -> list[str]:
    return [face.told for face in picture.bars.faces]


def test_that_the_history_opens_by_its_key_under_its_own_name(office: Office) -> None:
    office.press("Ctrl+H")

    assert isinstance(office.desk.page, HistoryPage)
    assert office.desk.windowTitle() == "Callside – History"
    assert "My most memorable mistakes" in office.said
    assert "Nothing here yet" in office.said
    assert not bars(office, "over").isVisible()


def test_that_one_sentence_says_what_the_pictures_show(past: Office) -> None:
    assert (
        "15 of 20 sessions ended within 2 minutes of plan."
        " The middle one ended 0:45 min over plan." in past.said
    )


@pytest.mark.parametrize(
    "seconds, words", [(-118, "ended 1:58 min under plan."), (0, "ended as planned.")]
)
def test_that_the_middle_one_is_said_in_words(seconds: int, words: str) -> None:
    days = Span(date(2026, 3, 2), date(2026, 3, 2))
    figures = Figures(days, sessions=7, within=7, middle=timedelta(seconds=seconds))

    assert outline_words(figures).endswith(f"The middle one {words}")


def test_that_a_few_sessions_are_no_habit(office: Office) -> None:
    for session in past_sessions(office.agent.clock.now())[:3]:
        office.agent.store.save(session)
    office.open("history")

    assert "3 sessions so far: too few to tell a habit." in office.said


def test_that_each_picture_says_its_figures(past: Office) -> None:
    assert [face.value for face in bars(past, "over").bars.faces if face.is_late] == [
        "+3",
        "+6.5",
        "+4.8",
        "+2.5",
    ]
    assert [face.value for face in bars(past, "open").bars.faces] == [
        "9 of 20",
        "7 of 20",
        "4 of 20",
        "2 of 20",
    ]
    assert [face.label for face in bars(past, "mistakes").bars.faces] == [
        "1. Next step",
        "2. Noise",
        "3. Talked too fast",
    ]
    assert "Did not come: 1 of 21. Look at the sessions." in told(bars(past, "came"))
    assert "Fully: 7 of 20. Look at the sessions." in told(bars(past, "focus"))
    assert any(words.endswith("6 insights") for words in told(bars(past, "insights")))
    assert any("s from cue to “Said it”" in words for words in told(bars(past, "waits")))


def test_that_bars_are_read_aloud_one_by_one(past: Office) -> None:
    picture = QAccessible.queryAccessibleInterface(bars(past, "over"))

    assert picture.text(QAccessible.Text.Name) == "Minutes over or under plan; the band is ±2 min"
    assert picture.childCount() == 20
    late = picture.child(3).text(QAccessible.Text.Name)
    assert late == "13 Feb 2026: +3:00 from plan. Open the session."


def test_that_arrow_keys_walk_the_bars_and_return_opens_the_session(past: Office) -> None:
    picture = bars(past, "over")
    picture.setFocus(Qt.FocusReason.TabFocusReason)
    past.press("Right", "Right")
    assert "+0:30 from plan" in past.said

    past.press("Return")

    assert isinstance(past.desk.page, PastPage)
    for words in ("Zoë Krüger", "Insight: They look for the export in the settings"):
        assert words in past.said
    assert "Has two sites." in past.said
    past.click("Back")
    assert isinstance(past.desk.page, HistoryPage)


@pytest.fixture
def read_again(past: Office) -> Office:
    """The page of a past session, with an insight and a goal that only came up."""
    now = past.agent.clock.now()
    raised = bring_up("Invoices in Spanish")(past_sessions(now)[2], now)
    assert isinstance(raised, Session)
    assert past.agent.store.save(raised) is None
    picture = bars(past, "over")
    picture.setFocus(Qt.FocusReason.TabFocusReason)
    past.press("Right", "Right", "Return")
    return past


def test_that_a_line_of_a_past_session_is_said_in_other_words_and_taken_back(
    read_again: Office,
) -> None:
    read_again.click_row(LINE)
    read_again.hold("In other words")
    read_again.enter("They look for it in the menu")
    read_again.press("Return")
    assert "Insight: They look for it in the menu" in read_again.said
    assert "Changed." in read_again.said

    read_again.find(Button, "Back").setFocus()
    read_again.press("Ctrl+Z")
    assert LINE in read_again.said


def test_that_a_line_of_a_past_session_is_dropped_and_taken_back(read_again: Office) -> None:
    read_again.click_row(LINE)
    read_again.click("Drop")
    assert LINE not in read_again.said
    assert read_again.held == "Undo"

    read_again.press("Space")
    assert LINE in read_again.said


def test_that_what_is_typed_over_a_past_line_is_kept_as_its_row_is_closed(
    read_again: Office,
) -> None:
    read_again.click_row(LINE)
    read_again.hold("In other words")
    read_again.enter("They look for it in the menu")

    read_again.click_row(LINE)

    assert "Insight: They look for it in the menu" in read_again.said
    assert "In other words" not in read_again.said


def test_that_a_goal_that_only_came_up_is_read_and_no_line_to_be_changed(
    read_again: Office,
) -> None:
    assert "Parked goal: Invoices in Spanish" in read_again.said
    assert len(read_again.titles) == 1


def test_that_a_click_opens_the_session_and_the_pointer_tells_of_it(past: Office) -> None:
    picture = bars(past, "over")
    past.desk.page.ensureWidgetVisible(picture)
    place = picture.visualRect(picture.bars.index(5)).center()
    QTest.mouseMove(picture.viewport(), place - QPoint(1, 1))
    QTest.mouseMove(picture.viewport(), place)
    flush()
    assert picture.bars.faces[5].told in past.said

    QTest.mouseClick(picture.viewport(), Qt.MouseButton.LeftButton, pos=place)
    flush()

    assert isinstance(past.desk.page, PastPage)


def test_that_other_days_are_chosen_or_typed(past: Office) -> None:
    past.click("Days Everything", Chip)
    assert past.chronicle.choice is Choice.ALL
    assert len(bars(past, "over").bars.faces) == 20

    past.click("Days From … to", Chip)
    past.hold("From", Field)
    past.enter("1 March 2026")
    past.hold("To", Field)
    past.enter("2 March 2026")
    past.press("Return")

    assert len(bars(past, "over").bars.faces) == 1
    past.enter("never")
    past.press("Return")
    assert "Type two days up to today" in past.said
    assert len(bars(past, "over").bars.faces) == 1


def test_that_a_bar_of_many_sessions_leads_to_their_days(past: Office) -> None:
    picture = bars(past, "insights")
    picture.setFocus(Qt.FocusReason.TabFocusReason)
    picture.setCurrentIndex(picture.bars.index(11))
    past.press("Return")

    assert past.chronicle.choice is Choice.OWN
    assert past.find(Field, "From").text() == "2026-02-16"
    assert len(bars(past, "over").bars.faces) == 7


def test_that_the_lists_learn_only_by_asking(past: Office) -> None:
    before = past.written(Phase.BEFORE)
    assert "Noise: left open 9 times of 20. Reword it?" in past.said
    assert "Their goal: always ticked in 20 sessions. Keep it?" in past.said

    past.click("Keep it as it is: Their goal", Button)

    assert "always ticked" not in past.said
    assert "left open 9 times" in past.said
    assert past.written(Phase.BEFORE) == before
    past.press("Ctrl+Z")
    assert "Their goal: always ticked in 20 sessions. Keep it?" in past.said


@pytest.mark.parametrize("answer", ["Reword it", "Take it out"])
def test_that_an_answer_leads_to_the_item_and_changes_nothing_itself(
    past: Office, answer: str
) -> None:
    before = past.written(Phase.BEFORE)
    past.click(f"{answer}: Noise", Button)

    assert isinstance(past.desk.page, ListsPage)
    assert past.desk.page._pen.unfolded(Phase.BEFORE) == "before.noise"  # noqa: SLF001
    assert past.written(Phase.BEFORE) == before
    past.press("Ctrl+H")
    assert "left open 9 times" not in past.said


def test_that_the_newest_week_leads_to_its_days_too(past: Office) -> None:
    picture = bars(past, "insights")
    newest = picture.bars.faces[-1]
    assert newest.is_late
    picture.setFocus(Qt.FocusReason.TabFocusReason)
    past.press("End", "Return")

    assert past.chronicle.choice is Choice.OWN
    assert past.find(Field, "From").text() == "2026-03-02"
    assert past.find(Field, "To").text() == past.chronicle.today.isoformat()


@pytest.mark.parametrize("name", ["mistakes", "open", "came", "focus", "waits", "insights", "over"])
def test_that_every_bar_leads_somewhere(past: Office, name: str) -> None:
    assert all(face.leads_to is not None for face in bars(past, name).bars.faces)


def walk_into(past: Office, name: str, place: int = 0) -> list[str]:
    """Press one bar, and read the list that it leads to."""
    picture = bars(past, name)
    picture.setFocus(Qt.FocusReason.TabFocusReason)
    picture.setCurrentIndex(picture.bars.index(place))
    past.press("Return")
    assert isinstance(past.desk.page, LotPage)
    (hits,) = past.desk.page.findChildren(Hits)
    return [hits.found.index(row).data(FACE).told for row in range(hits.found.rowCount())]


def test_that_who_did_not_come_leads_to_the_sessions_and_each_to_its_page(past: Office) -> None:
    came = [face.label for face in bars(past, "came").bars.faces]
    listed = walk_into(past, "came", came.index("Did not come"))

    assert listed == ["Kenji Mori, 28 Feb 2026 · written after it, the wrong day"]
    assert "Did not come" in past.said
    assert past.desk.windowTitle() == "Callside – History"
    past.press("Tab", "Return")
    assert isinstance(past.desk.page, PastPage)
    assert "the wrong day" in past.said
    past.click("Back")
    assert isinstance(past.desk.page, LotPage)
    past.click("Back")
    assert isinstance(past.desk.page, HistoryPage)


@pytest.mark.parametrize(
    "name, place, said, count",
    [
        ("mistakes", 0, "Went wrong: Next step", 6),
        ("mistakes", 2, "Went wrong: Talked too fast", 2),
        ("open", 0, "Left open: Noise", 9),
        ("focus", 0, "Focused: Fully", 7),
    ],
)
def test_that_a_bar_of_a_picture_leads_to_as_many_sessions_as_it_counts(
    past: Office, name: str, place: int, said: str, count: int
) -> None:
    face = bars(past, name).bars.faces[place]
    assert face.value in {str(count), f"{count} of 20"}

    assert len(walk_into(past, name, place)) == count
    assert said in past.said


@pytest.mark.parametrize("name", ["open", "mistakes"])
def test_that_an_item_of_a_picture_leads_to_the_lists(past: Office, name: str) -> None:
    walk_into(past, name)
    past.click("Look at the item")

    assert isinstance(past.desk.page, ListsPage)


def test_that_sessions_of_a_bar_that_cannot_be_read_are_told(past: Office) -> None:
    walk_into(past, "open")
    past.chronicle.listing.came.emit(Refusal(Reason.NOT_READ, "damaged"))

    assert not any(hits.isVisible() for hits in past.desk.findChildren(Hits))
    assert "Earlier sessions cannot be read" in past.said


def test_that_everything_on_the_page_is_reached_by_the_keyboard(past: Office) -> None:
    reached = set()
    for _ in range(60):
        widget = QApplication.focusWidget()
        assert widget is not None
        reached.add(widget.objectName())
        past.press("Tab")

    wanted = {f"history.{name}" for name in ("over", "mistakes", "open", "came", "focus")}
    assert wanted <= reached
