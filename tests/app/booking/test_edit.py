"""What is typed over a session keeps what was done to it meanwhile, and outlives the program."""

from msgspec.structs import replace

from app.booking.arranging import cancel
from app.booking.edit import Edit, can_edit, keep_edit, kept_edit
from app.booking.form import Form, form_of
from app.storage.opening import open_scratch
from app.storage.unfinished import UnfinishedRows
from tests.app.booking.fakes import HOUR, NEW_YORK, NOW, planned
from tests.app.booking.test_telling import AT, after
from tests.app.booking.test_writer import writer
from tests.app.fakes import IDENTITY

WAS = Form("Marina", "2026-03-02 10:00", NEW_YORK, chosen=NOW + HOUR, minutes=45)


def test_that_only_what_was_typed_is_brought_along() -> None:
    now = replace(WAS, kind="review", language="de", minutes=30)

    edit = Edit(WAS, replace(WAS, name="Ana")).on(now)

    assert edit == Edit(now, replace(now, name="Ana"))
    assert Edit(WAS, WAS).on(now) == Edit(now, now)


def test_that_a_start_is_typed_as_a_whole() -> None:
    moved = replace(WAS, when="2026-03-04 09:00", chosen=NOW + 48 * HOUR, by_own_clock=True)
    typed = replace(WAS, when="tomorrow 9:00", chosen=None)

    assert Edit(WAS, typed).on(moved).form == typed
    assert Edit(WAS, replace(WAS, name="Ana")).on(moved).form == replace(moved, name="Ana")
    halfway = replace(WAS, city=None, city_words="Lisb")
    assert Edit(WAS, halfway).on(moved).form == replace(halfway, chosen=WAS.chosen)


def test_that_what_is_typed_is_kept_until_it_changes_nothing() -> None:
    unfinished = UnfinishedRows(open_scratch())
    edit = Edit(WAS, replace(WAS, name="Ana"))
    assert kept_edit(unfinished, IDENTITY) is None

    assert keep_edit(unfinished, IDENTITY, edit) is None
    assert kept_edit(unfinished, IDENTITY) == edit

    keep_edit(unfinished, IDENTITY, Edit(WAS, WAS))
    assert kept_edit(unfinished, IDENTITY) is None
    keep_edit(unfinished, IDENTITY, edit)
    keep_edit(unfinished, IDENTITY, None)
    assert kept_edit(unfinished, IDENTITY) is None
    unfinished.put(f"{IDENTITY}.agreement", "{")
    assert kept_edit(unfinished, IDENTITY) is None


def test_that_a_session_can_be_edited_until_it_begins_is_off_or_past() -> None:
    session = planned()

    assert can_edit(session, NOW)
    assert can_edit(replace(session, planned_at=None), NOW)
    assert not can_edit(session, NOW + 2 * HOUR)
    assert not can_edit(replace(session, started=AT), NOW)
    assert not can_edit(after(session, cancel), NOW)


def test_that_the_writer_knows_what_was_typed_over_a_session_that_can_be_edited() -> None:
    session, by = planned(), writer()
    was = form_of(session, by.own, by.zone_of)
    edit = Edit(was, replace(was, name="Ana"))
    assert by.typed_over(session) is None
    keep_edit(by.unfinished, session.id, edit)

    assert by.typed_over(session) == edit
    assert by.typed_over(replace(session, name="Ana")) is None
    assert replace(by, now=NOW).typed_over(session) == edit
    assert replace(by, now=NOW + 2 * HOUR).typed_over(session) is None
