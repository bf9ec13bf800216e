"""What is typed over a session keeps what was done to it meanwhile, and outlives the program."""

from msgspec.structs import replace

from app.booking.edit import Edit, keep_edit, kept_edit
from app.booking.form import Form
from app.storage.opening import open_scratch
from app.storage.unfinished import UnfinishedRows
from tests.app.booking.fakes import HOUR, NEW_YORK, NOW
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
