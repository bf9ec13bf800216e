"""Nothing is cut and nothing is out of reach, whatever the text size, the width or the language."""

from array import array
from collections.abc import Callable, Iterator
from datetime import timedelta
from itertools import combinations, pairwise
from uuid import UUID

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QListView, QWidget

from app.booking.form import Form
from app.booking.kept_form import keep_form
from app.history.span import Choice, chosen_span
from app.lists.guide import Guide, Setup
from app.lists.library import LINES
from app.moving.wish import Whom
from app.session.preparation import Clarity, Example, Expectation, Preparation, Verdict
from app.session.showing import CueKind
from app.settings import Settings, Theme
from tests.app.booking.fakes import NEW_YORK, planned
from tests.ui.desk.briefs_ahead import briefs, no_brief
from tests.ui.desk.conftest import MakeOffice
from tests.ui.desk.days import busy_day
from tests.ui.desk.days_ahead import LINK, OTHER_WISH, PREPARED, open_booking
from tests.ui.desk.insights_ahead import insights, judged, repeated, uninsightful
from tests.ui.desk.letters import NIGHT, START, keep_own, open_at, press, untold, write
from tests.ui.desk.office import CONTROLS, Office, flush, name_of
from tests.ui.desk.past import keep_past
from tests.ui.desk.people_ahead import customer, customers, owed_to_nobody, promises
from tests.ui.desk.talks_ahead import colleagues, mending, to_ask
from tests.ui.measures import clipped
from tests.ui.ring import has_gap, least_ring, ring
from ui.desk.day.message_section import MessageSection
from ui.desk.field import Area
from ui.desk.history.bars import Bars
from ui.desk.moving.forget import Forget
from ui.desk.nav import Nav
from ui.desk.stepper import Number
from ui.desk.switch import Switch
from ui.tokens import DARK, LIGHT
from ui.widgets.chip import Chip
from ui.widgets.heading import Heading

LEAST_TARGET = 24
LEAST_ROW = 36
ROOMS = [(100, 760, 540), (100, 560, 400), (150, 560, 400), (200, 560, 400), (200, 1064, 676)]


def before(office: Office) -> None:
    """A list with an open row, a warning, a refusal and something removed."""
    office.open("lists")
    for number in range(3):
        office.hold(name_of(office.new))
        office.enter(f"Item number {number} with rather a long title")
        office.press("Return")
    office.hold("Grooming")
    office.press("Alt+Del")
    office.hold("Noise")
    office.press("Return")


def lines(office: Office) -> None:
    """The lines with one that cannot be filled."""
    office.open("lists")
    office.turn_to(LINES)
    office.unfold_row(LINES, CueKind.WRAP)


def broken(office: Office) -> None:
    """A file that cannot be read."""
    (office.own / "during.toml").write_text('id = "during"\ntitle "During"')
    office.library.reload()
    office.open("lists")


def alerts(office: Office) -> None:
    """A day with every kind of cue, and a session that runs."""
    busy_day(office.agent)
    office.open("alerts")


def quiet(office: Office) -> None:
    """A day without a cue."""
    office.open("alerts")


def settings(office: Office) -> None:
    """The settings."""
    office.open("settings")


def keys(office: Office) -> None:
    """The keys."""
    office.open("keys")


def message(office: Office) -> None:
    """A message with many faults, that was sent and changed since."""
    open_at(office, planned(START))
    press(office, "message.kind.ask")
    write(office, " Tuesday at 15:00 UTC, 4 pm EST ({channel})")


def asking(office: Office) -> None:
    """A question that is taken from the preparation."""
    known = Preparation(expectations=(Expectation(OTHER_WISH),))
    open_at(office, untold(kind="troubleshooting", preparation=known, language="ja"))
    press(office, "message.kind.ask")


def planning(office: Office) -> None:
    """A plan with much to be said of it, longer than its kind is."""
    add = Form(
        "Ann", "2026-11-02 2:00", NEW_YORK, minutes=50, mail="ann@example.org", kind="review"
    )
    keep_form(office.diary.unfinished, add)
    office.open("plan")


def cityless(office: Office) -> None:
    """A session whose customer's time nobody knows."""
    open_at(office, untold(city=None))


def wording(office: Office) -> None:
    """Words for all messages, with a fault."""
    open_at(office, untold())
    write(office, " {fun} 4 pm EST")
    press(office, "message.all")


def unworded(office: Office) -> None:
    """Words of the agent's own that cannot be read, and typed ones that are out of date."""
    keep_own(office, "oops")
    session = untold()
    open_at(office, session)
    write(office, " Best, Ann")
    press(office, "message.copy")
    open_at(office, replace(session, planned_at=NIGHT))


def preparing(office: Office) -> None:
    """A session with everything prepared, a wish unfolded, and enough time spent."""
    open_booking(office, replace(PREPARED, spent=timedelta(minutes=12), verdict=Verdict.ASK))
    office.unfold(OTHER_WISH)


def refused(office: Office) -> None:
    """A session that was refused, with an example unfolded."""
    known = replace(PREPARED, verdict=Verdict.NOT_ALLOWED, plan=(), clarity=Clarity.UNCHECKED)
    open_booking(office, known)
    office.unfold("How to export")


def guide(office: Office) -> None:
    """The guide with a link unfolded and a picture."""
    words = Guide((Example(LINK, "How to export"),), Setup("/home/ana/set-up.png", "Lamp left."))
    office.library.write_guide(words)
    office.open("guide")
    office.unfold("How to export")


def moving(office: Office) -> None:
    """An export under way, and a customer of whom it is known what would go."""
    office.open("moving")
    office.desk.page.findChildren(Forget)[0].look_at(Whom("Ann Lee"))
    while "Forgetting" not in office.said:
        flush()


def history(office: Office) -> None:
    """Every picture, two questions about the lists, and days that were typed."""
    keep_past(office)
    office.open("history")
    office.chronicle.choose(Choice.OWN, chosen_span(Choice.QUARTER, office.chronicle.today))


def search(office: Office) -> None:
    """Something that was found."""
    keep_past(office)
    office.open("search")
    office.type_in("cafe")


def past(office: Office) -> None:
    """A session to be read again."""
    history(office)
    office.press("Tab", "Tab", "Tab")
    (picture,) = office.desk.findChildren(Bars, "history.over")
    picture.opened.emit(UUID(int=9))
    flush()


def cards(office: Office) -> None:
    """The cards for hard moments, a thought unfolded, one taken out and one refused."""
    office.open("lists")
    press(office, "aids.change")
    pen = office.desk.page._pen.aids  # type: ignore[attr-defined]  # noqa: SLF001 - short way
    pen.remove(0)
    pen.fold(2)
    pen.type_in("2", "title", " ")
    pen.finish()
    flush()


def lot(office: Office) -> None:
    """The sessions that one bar counts, and the way to its item."""
    history(office)
    (picture,) = office.desk.findChildren(Bars, "history.open")
    picture.opened.emit(picture.bars.faces[0].leads_to)
    flush()


MESSAGES: dict[str, Callable[[Office], None]] = {
    state.__name__: state for state in (message, asking, cityless, wording, unworded)
}
PAGES = {
    state.__name__: state
    for state in (
        *(before, lines, broken, alerts, quiet, settings, keys, moving),
        *(preparing, refused, guide, planning, customers, customer, promises, owed_to_nobody),
        *(history, search, past, lot, cards, briefs, no_brief),
        *(insights, repeated, judged, uninsightful),
        *(colleagues, mending, to_ask),
    )
}
STATES = PAGES | MESSAGES


def leaves(page: QWidget) -> list[QWidget]:
    """The words and controls of a page."""
    kinds = (*CONTROLS, QLabel, QListView)
    return [
        part
        for part in page.findChildren(QWidget)
        if isinstance(part, kinds) and part.isVisible() and not _is_inside(part, page)
    ]


def _is_inside(part: QWidget, page: QWidget) -> bool:
    around = part.parentWidget()
    while around is not None and around is not page:
        if isinstance(around, CONTROLS):
            return True
        around = around.parentWidget()
    return False


def overlaps(page: QWidget) -> Iterator[str]:
    """Parts that lie on one another."""
    placed = [(part, QRect(part.mapTo(page, QPoint(0, 0)), part.size())) for part in leaves(page)]
    for (one, room), (other, beside) in combinations(placed, 2):
        if room.intersects(beside):
            yield f"{one} {room.getRect()} lies on {other} {beside.getRect()}"


@pytest.fixture(params=[Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def direction(request: pytest.FixtureRequest) -> Iterator[None]:
    """Reading from either side."""
    QApplication.setLayoutDirection(request.param)
    yield
    QApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def office_in(make_office: MakeOffice, room: tuple[int, int, int], state: str) -> Office:
    """An office in `state` with that size of text, width and height of the desk."""
    size, width, height = room
    office = make_office(Settings(theme=Theme.LIGHT, text_size=size))
    office.desk.resize(width, height)
    STATES[state](office)
    flush()
    return office


@pytest.mark.usefixtures("pseudo", "direction")
@pytest.mark.parametrize("room", ROOMS)
@pytest.mark.parametrize("state", PAGES)
def test_that_nothing_is_cut(
    make_office: MakeOffice, state: str, room: tuple[int, int, int]
) -> None:
    office = office_in(make_office, room, state)
    inside = office.inside

    assert clipped(inside) == []
    assert clipped(office.desk.findChildren(Nav)[0]) == []
    assert list(overlaps(inside)) == []
    assert inside.width() <= office.desk.page.viewport().width()
    assert cut_areas(inside) == []


@pytest.mark.usefixtures("pseudo", "direction")
@pytest.mark.parametrize("room", ROOMS)
@pytest.mark.parametrize("state", MESSAGES)
def test_that_nothing_of_a_message_is_cut(
    make_office: MakeOffice, state: str, room: tuple[int, int, int]
) -> None:
    office = office_in(make_office, room, state)
    (section,) = office.desk.page.findChildren(MessageSection)

    assert clipped(section) == []
    assert list(overlaps(section)) == []
    assert cut_areas(section) == []
    assert section.width() <= office.desk.page.viewport().width()


def cut_areas(page: QWidget) -> list[str]:
    """The fields whose words do not fit."""
    return [
        area.accessibleName()
        for area in page.findChildren(Area)
        if area.isVisible()
        if area.height() < area.heightForWidth(area.width())
        or area.verticalScrollBar().maximum() > 0
    ]


@pytest.mark.parametrize("size", [80, 100, 200])
@pytest.mark.parametrize("state", STATES)
def test_that_every_control_is_named_and_large_enough(
    make_office: MakeOffice, state: str, size: int
) -> None:
    office = make_office(Settings(theme=Theme.LIGHT, text_size=size))
    STATES[state](office)
    least = min(LEAST_TARGET, round(LEAST_TARGET * size / 100))

    for part in leaves(office.desk):
        if isinstance(part, CONTROLS) and part.isEnabled():
            assert name_of(part), part
            assert min(part.width(), part.height()) >= least - 2, name_of(part)
        if isinstance(part, Heading):
            assert part.height() >= round(LEAST_ROW * size / 100)


@pytest.mark.parametrize("state", STATES)
def test_that_the_tab_key_reads_the_page_and_comes_back(
    make_office: MakeOffice, state: str
) -> None:
    office = make_office()
    STATES[state](office)
    first = QApplication.focusWidget()
    assert first is not None

    there = list(_tour(first, Qt.Key.Key_Tab))
    back = list(_tour(first, Qt.Key.Key_Backtab))

    assert [there[0], *reversed(there[1:])] == back
    page = [part for part in there if office.inside.isAncestorOf(part)]
    tops = [part.mapTo(office.inside, QPoint(0, 0)).y() for part in page]
    start = tops.index(min(tops))
    turned = tops[start:] + tops[:start]
    assert all(later >= earlier - LEAST_ROW for earlier, later in pairwise(turned))
    reachable = [
        part
        for part in leaves(office.desk)
        if part.isEnabled() and part.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    assert set(there) == set(reachable)


def _tour(first: QWidget, key: Qt.Key) -> Iterator[QWidget]:
    held: QWidget | None = first
    seen: set[QWidget] = set()
    while held is not None and held not in seen:
        yield held
        seen.add(held)
        QTest.keyClick(held, key)
        held = QApplication.focusWidget()


@pytest.mark.parametrize("theme", [Theme.LIGHT, Theme.DARK])
@pytest.mark.parametrize("state", STATES)
def test_that_focus_is_seen(make_office: MakeOffice, state: str, theme: Theme) -> None:
    office = make_office(Settings(theme=theme))
    STATES[state](office)
    first = QApplication.focusWidget()
    assert first is not None

    for part in _tour(first, Qt.Key.Key_Tab):
        if isinstance(part, QListView):
            continue  # its ring is around what is chosen in it
        around = _around(part)
        assert ring(part, around) >= least_ring(around), name_of(part)
        assert not _is_full(part) or has_gap(part), name_of(part)


def _is_full(part: QWidget) -> bool:
    return isinstance(part, Chip | Switch) and part.isChecked()


def _around(part: QWidget) -> QWidget:
    """The stepper paints the ring of its number."""
    return (part.parentWidget() or part) if isinstance(part, Number) else part


def _count(image: QImage, colours: set[str]) -> int:
    pixels = array("I", bytes(image.convertToFormat(QImage.Format.Format_RGB32).constBits()))
    return sum(pixels.count(QColor(colour).rgb()) for colour in colours)


@pytest.mark.parametrize("state", STATES)
def test_that_no_colour_of_the_old_theme_stays(make_office: MakeOffice, state: str) -> None:
    switched = make_office(Settings(theme=Theme.LIGHT))
    STATES[state](switched)

    switched.keeper.change(theme=Theme.DARK)
    flush()

    image = switched.desk.grab().toImage()
    assert _count(image, {LIGHT.window, LIGHT.accent_soft, LIGHT.text_2}) == 0
    assert _count(image, {DARK.window}) > image.width() * image.height() // 10
