"""Settings and places come back, and nonsense on disk does no harm."""

from contextlib import closing

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.home import Home
from app.settings import Settings, Theme
from app.storage.database import Database, put
from app.storage.opening import open_scratch
from app.storage.places import Places
from app.storage.settings import SettingsRows
from tests.app.storage.acts import opened
from tests.app.strategies import settings


@given(settings(), settings())
def test_that_settings_come_back_as_they_were_last_saved(older: Settings, newer: Settings) -> None:
    with closing(open_scratch()) as database:
        rows = SettingsRows(database)
        assert rows.save(older) is None
        assert rows.save(newer) is None

        assert rows.load() == newer


def test_that_a_first_launch_has_the_usual_settings(database: Database) -> None:
    assert SettingsRows(database).load() == Settings()


def test_that_settings_outlive_the_program(home: Home) -> None:
    chosen = Settings(length_minutes=30, theme=Theme.DARK, has_notice=False, text_size=150)
    with closing(opened(home)) as database:
        SettingsRows(database).save(chosen)

    with closing(opened(home)) as database:
        assert SettingsRows(database).load() == chosen


@pytest.mark.parametrize(
    "name,value",
    [
        ("theme", "sepia"),
        ("theme", 7),
        ("on_top", 2),
        ("on_top", "yes"),
        ("text_size", "large"),
        ("text_size", 5000),
        ("length_minutes", b"\x00"),
        ("own_zone", 7),
        ("colour_of_the_moon", "blue"),
    ],
)
def test_that_a_value_without_sense_falls_back_alone(
    database: Database, name: str, value: str | int | bytes
) -> None:
    rows = SettingsRows(database)
    rows.save(Settings(wrap_minutes=4))

    put(database.connection, "setting", [{"name": name, "value": value}])

    assert rows.load() == Settings(wrap_minutes=4)


@given(st.dictionaries(st.text(), st.text() | st.binary()))
def test_that_windows_are_found_where_they_were_left(places: dict[str, str | bytes]) -> None:
    with closing(open_scratch()) as database:
        rows = Places(database)
        for name, place in places.items():
            assert rows.put(name, "elsewhere") is None
            assert rows.put(name, place) is None

        assert {name: rows.get(name) for name in places} == places


def test_that_a_window_that_was_never_left_has_no_place(database: Database) -> None:
    assert Places(database).get("strip") is None


@pytest.mark.parametrize(
    "line, way",
    [
        ("help@example.org", "mail"),
        ("+49 (30) 123 456", "phone"),
        ("https://chat.example.org", "chat"),
        ("", "chat"),
    ],
)
def test_that_the_one_line_of_older_files_becomes_the_way_that_it_names(
    database: Database, line: str, way: str
) -> None:
    rows = SettingsRows(database)
    database.keep(lambda disk: put(disk, "setting", [{"name": "channel", "value": line}]))

    loaded = rows.load()
    assert getattr(loaded, way) == line

    rows.save(Settings())
    assert rows.load() == Settings()
