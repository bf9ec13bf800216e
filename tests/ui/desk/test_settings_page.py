"""Settings hold as soon as they are chosen, and say where they cannot."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from app.presence import Presence
from app.profile import Profile
from app.settings import Settings, Theme
from app.zone import MachineZone
from tests.app.zones import known_zone
from tests.ui.desk.conftest import MakeOffice
from tests.ui.desk.office import Office, flush
from ui.above import Abilities
from ui.desk.stepper import Number
from ui.desk.switch import Switch
from ui.presences import AUTOSTART, MENU
from ui.widgets.button import Button
from ui.widgets.chip import Chip
from ui.widgets.field import Field

SWITCHES = {
    "First cue": "has_notice",
    "Less motion": "reduced_motion",
    "Above other windows": "on_top",
    "Desktop notifications": "notifications",
    "Single keys": "single_keys",
    "Start in discreet mode": "starts_discreet",
}


@pytest.fixture
def settings(make_office: MakeOffice) -> Office:
    """The desk at the settings."""
    office = make_office()
    office.open("settings")
    return office


def saved(office: Office, field: str) -> object:
    value: object = getattr(office.drawer.settings, field)
    return value


@pytest.mark.parametrize("name", SWITCHES)
def test_that_a_switch_holds_at_once_by_key_and_by_click(settings: Office, name: str) -> None:
    before = saved(settings, SWITCHES[name])
    settings.find(Switch, name).setFocus()

    settings.press("Space")
    assert saved(settings, SWITCHES[name]) is not before
    assert settings.find(Switch, name).isChecked() is not before

    settings.click(name, Switch)
    assert saved(settings, SWITCHES[name]) is before


def test_that_minutes_are_typed(settings: Office) -> None:
    settings.hold("Second cue", Number)

    settings.enter("7")
    assert saved(settings, "wrap_minutes") == 5

    settings.press("Return")
    assert saved(settings, "wrap_minutes") == 7


def test_that_minutes_are_stepped_by_key_and_button(settings: Office) -> None:
    settings.find(Number, "First cue").setFocus()

    settings.press("Up", "Up", "Down")
    assert saved(settings, "notice_minutes") == 11

    settings.click("First cue, minutes before the end: more")
    assert saved(settings, "notice_minutes") == 12


def test_that_the_cue_before_a_planned_session_is_the_agents_to_set(settings: Office) -> None:
    settings.hold("Before a planned session", Number)

    settings.enter("0")
    settings.press("Return")

    assert saved(settings, "prepare_minutes") == 0


def test_that_all_numbers_of_a_page_begin_at_one_edge(settings: Office) -> None:
    names = ("Second cue", "Before a planned session", "Between two sessions", "Text size")
    places = {settings.find(Number, name).mapTo(settings.inside, QPoint()).x() for name in names}

    assert len(places) == 1


def test_that_the_bounds_are_seen_and_kept(settings: Office) -> None:
    assert "Asks for the last question. 6 to 60 min." in settings.said
    assert "Asks to agree the next step. 1 to 59 min." in settings.said
    settings.find(Number, "First cue").setFocus()

    settings.press(*["Down"] * 8)

    assert saved(settings, "notice_minutes") == 6


def test_that_a_later_second_cue_takes_the_first_along(settings: Office) -> None:
    settings.hold("Second cue", Number)

    settings.enter("20")
    settings.press("Return")

    assert saved(settings, "notice_minutes") == 21
    assert settings.find(Number, "First cue").value() == 21
    assert "21 to 60 min." in settings.said


def test_that_a_cue_that_is_switched_off_has_no_minutes_to_set(settings: Office) -> None:
    settings.click("First cue", Switch)

    assert not settings.find(Number, "First cue").isEnabled()


def test_that_minutes_being_typed_are_taken_when_the_desk_closes(settings: Office) -> None:
    settings.hold("Second cue", Number)
    settings.enter("7")

    settings.press("Esc")

    assert saved(settings, "wrap_minutes") == 7


def test_that_minutes_being_typed_are_taken_when_the_theme_changes(settings: Office) -> None:
    settings.hold("Second cue", Number)
    settings.enter("7")

    settings.keeper.change(theme=Theme.DARK)
    flush()

    assert saved(settings, "wrap_minutes") == 7
    assert settings.find(Number, "Second cue").value() == 7
    assert settings.held == "Second cue"


def test_that_the_wheel_scrolls_and_changes_no_number(settings: Office) -> None:
    number = settings.find(Number, "Second cue")
    number.setFocus()
    middle = QPointF(number.rect().center())
    none = Qt.MouseButton.NoButton
    turn = QWheelEvent(
        middle,
        number.mapToGlobal(middle),
        QPoint(0, 0),
        QPoint(0, 120),
        none,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,  # noqa: FBT003 - Qt has no name for it
    )

    QApplication.sendEvent(number, turn)

    assert number.value() == 5


def test_that_colours_change_at_once_and_the_keyboard_stays(settings: Office) -> None:
    settings.find(Chip, "Light").setFocus()

    settings.press("Right")

    assert saved(settings, "theme") is Theme.DARK
    assert settings.held == "Dark"
    assert settings.find(Chip, "Dark").isChecked()


def test_that_text_grows_at_once_and_the_keyboard_stays(settings: Office) -> None:
    settings.hold("Text size", Number)

    settings.press("Up", "Up")

    assert saved(settings, "text_size") == 120
    assert settings.held == "Text size"
    assert settings.find(Number, "Text size").value() == 120


def test_that_what_changes_elsewhere_is_seen(settings: Office) -> None:
    settings.keeper.change(on_top=False, wrap_minutes=3)
    flush()

    assert not settings.find(Switch, "Above other windows").isChecked()
    assert settings.find(Number, "Second cue").value() == 3


def test_that_a_setting_that_cannot_be_saved_goes_back_and_says_why(settings: Office) -> None:
    settings.drawer.is_full = True

    settings.click("Single keys", Switch)

    assert settings.find(Switch, "Single keys").isChecked()
    assert "Nothing was saved: disk full." in settings.said


def test_that_a_desktop_that_keeps_no_window_above_is_honestly_told(
    make_office: MakeOffice,
) -> None:
    office = make_office(Settings(theme=Theme.LIGHT), Abilities(can_place=False))

    office.open("settings")

    assert "Your desktop (Wayland) lets no program do this." in office.said
    assert not office.find(Switch, "Above other windows").isEnabled()


def test_that_a_window_that_the_desktop_does_not_keep_above_is_honestly_told(
    make_office: MakeOffice,
) -> None:
    office = make_office(Settings(theme=Theme.LIGHT), Abilities(keeps_above=False))

    office.open("settings")

    assert "your desktop keeps no window above others." in office.said
    assert office.find(Switch, "Above other windows").isEnabled()


@pytest.mark.parametrize(
    "can_place, uses_xwayland, words",
    [
        (False, False, "Opens Callside again as an X11 window; the session goes on."),
        (True, True, "Callside is an X11 window now."),
        (False, True, "XWayland did not answer"),
    ],
)
def test_that_xwayland_is_offered_where_it_is_there(
    make_office: MakeOffice, *, can_place: bool, uses_xwayland: bool, words: str
) -> None:
    settings = Settings(theme=Theme.LIGHT, uses_xwayland=uses_xwayland)
    office = make_office(settings, Abilities(can_place=can_place, has_xwayland=True))

    office.open("settings")
    assert words in office.said

    office.click("Keep above (uses XWayland)", Switch)
    assert saved(office, "uses_xwayland") is not uses_xwayland


def test_that_xwayland_is_not_spoken_of_elsewhere(settings: Office) -> None:
    assert "XWayland" not in settings.said


def test_that_the_words_of_a_switch_turn_it_too(settings: Office) -> None:
    settings.click_words("Single keys")

    assert saved(settings, "single_keys") is False


PRESENCES = {"Start with the desktop": AUTOSTART, "Show in the applications menu": MENU}


@pytest.mark.parametrize("name", PRESENCES)
def test_that_a_presence_is_switched_on_and_off_at_once(settings: Office, name: str) -> None:
    presence = settings.presences[PRESENCES[name]]
    settings.find(Switch, name).setFocus()

    settings.press("Space")
    assert presence.is_there()
    assert settings.find(Switch, name).isChecked()

    settings.click(name, Switch)
    assert not presence.is_there()
    assert not settings.find(Switch, name).isChecked()


def test_that_a_presence_that_is_there_is_seen(make_office: MakeOffice) -> None:
    office = make_office()
    office.presences[AUTOSTART].put()

    office.open("settings")

    assert office.find(Switch, "Start with the desktop").isChecked()
    assert not office.find(Switch, "Show in the applications menu").isChecked()


def test_that_a_presence_that_came_meanwhile_is_seen_at_the_next_look(settings: Office) -> None:
    settings.press("Esc")
    settings.presences[AUTOSTART].put()

    settings.open("settings")

    assert settings.find(Switch, "Start with the desktop").isChecked()


def test_that_a_presence_of_another_copy_is_told_and_taken_over(settings: Office) -> None:
    settings.press("Esc")
    Presence(settings.own / AUTOSTART, ("/opt/other/callside",)).put()
    settings.open("settings")
    autostart = settings.find(Switch, "Start with the desktop")
    assert not autostart.isChecked()
    told = "On, but for another copy of Callside: /opt/other/callside"
    assert autostart.accessibleDescription() == told

    settings.click("Start with the desktop", Switch)

    assert settings.presences[AUTOSTART].is_there()
    assert autostart.isChecked()
    assert autostart.accessibleDescription() == "The window opens when you log in."


def test_that_a_presence_that_cannot_be_written_goes_back_and_says_why(settings: Office) -> None:
    (settings.own / AUTOSTART).mkdir()

    settings.click("Start with the desktop", Switch)

    assert not settings.find(Switch, "Start with the desktop").isChecked()
    assert f"{settings.own / AUTOSTART} cannot be changed." in settings.said


def test_that_the_room_and_the_limit_of_a_preparation_are_the_agents_to_set(
    make_office: MakeOffice,
) -> None:
    office = make_office()
    office.open("settings")

    office.click("In an office", Chip)
    office.hold("Enough preparation", Number)
    office.enter("15")
    office.press("Return")

    assert office.drawer.settings.profile is Profile.OFFICE
    assert office.drawer.settings.enough_minutes == 15


@pytest.mark.parametrize(
    "name,field,value",
    [
        ("Between two sessions", "breather_minutes", 15),
        ("The customer’s night: from", "night_begins", 22),
        ("The customer’s night: until", "night_ends", 6),
    ],
)
def test_that_what_is_the_agents_to_set_can_be_set(
    settings: Office, name: str, field: str, value: int
) -> None:
    settings.hold(name, Number)

    settings.enter(str(value))
    settings.press("Return")

    assert saved(settings, field) == value


def test_that_the_night_says_what_it_means(settings: Office) -> None:
    assert "A start between 1:00 and 5:00 there waits until they confirm it." in settings.said


def test_that_the_agents_own_city_is_shown_changed_and_given_back(settings: Office) -> None:
    assert "You live by the time of Abidjan: it is 14:00 there now." in settings.said
    field = settings.find(Field, "Another city")
    field.setFocus()
    settings.enter("Lisbon")
    settings.press("Return")
    assert saved(settings, "own_zone") == "Europe/Lisbon"
    assert not field.text()

    settings.zone = known_zone("Europe/Berlin")
    settings.parts.zone.find()
    settings.diary.looked.emit()
    assert "You live by the time of Berlin: it is 15:00 there now." in settings.said

    settings.click("As this machine says", Button)
    assert not saved(settings, "own_zone")
    assert not settings.desk.findChildren(Button, "settings.own-zone-back")[0].isVisible()


def test_that_a_machine_that_does_not_say_where_it_is_is_told(make_office: MakeOffice) -> None:
    office = make_office(zone=MachineZone())

    office.open("settings")

    assert "If that is not your time, choose your city." in office.said


def test_that_a_city_that_cannot_be_kept_is_told(settings: Office) -> None:
    settings.drawer.is_full = True
    settings.find(Field, "Another city").setFocus()

    settings.enter("Lisbon")
    settings.press("Return")

    assert "Nothing was saved" in settings.said
