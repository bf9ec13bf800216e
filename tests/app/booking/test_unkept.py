"""What the disk refused is done again before whatever comes next."""

from datetime import timedelta

from app.booking.arranging import booking_of, cancel, move
from app.booking.preparing import take_notes
from app.booking.unkept import Unkept, as_it_is
from app.clock import Moment
from tests.app.booking.fakes import HOUR, NOW, planned
from tests.app.fakes import accepted

AT = Moment(NOW, timedelta(0), "boot-1")


def test_that_what_was_typed_is_done_in_its_order_before_anything_else() -> None:
    unkept = Unkept()
    for words in ("a", "ab"):
        unkept.keep(planned().id, take_notes(words))

    both = accepted(unkept.before(move(NOW + 5 * HOUR))(planned(), AT))

    assert booking_of(both, AT).preparation.notes == "ab"
    assert both.planned_at == NOW + 5 * HOUR
    assert unkept.on(planned(number=2), AT) == planned(number=2)


def test_that_what_was_typed_last_stands_for_all_that_was_typed_at_its_place() -> None:
    unkept = Unkept()
    unkept.keep(planned().id, take_notes("a"), "notes")
    unkept.keep(planned().id, move(NOW + 5 * HOUR))
    unkept.keep(planned().id, take_notes("ab"), "notes")

    after = unkept.on(planned(), AT)
    assert len(unkept.steps[planned().id]) == 2
    assert (booking_of(after, AT).preparation.notes, after.planned_at) == ("ab", NOW + 5 * HOUR)


def test_that_nothing_is_done_again_once_it_is_on_disk() -> None:
    unkept = Unkept()
    unkept.keep(planned().id, take_notes("a"))
    unkept.keep(planned(number=2).id, take_notes("b"))

    unkept.forget(planned().id)

    assert accepted(unkept.before(as_it_is)(planned(), AT)) == planned()
    assert list(unkept.steps) == [planned(number=2).id]


def test_that_what_cannot_be_done_any_more_is_left_out() -> None:
    unkept = Unkept()
    unkept.keep(planned().id, cancel)
    live = accepted(unkept.on(planned(), AT))
    assert live.closed_at == NOW

    begun = planned()
    begun = type(begun)(begun.id, begun.name, begun.length, planned_at=begun.planned_at, started=AT)
    assert unkept.on(begun, AT) == begun
