"""A customer is still to be told once the team said what becomes of what they said."""

from uuid import UUID

import pytest

from app.insights.alike import Alike
from app.insights.looking import Heap
from app.insights.piles import OnTop, Sieve
from app.insights.telling import is_to_tell, to_tell
from app.session.insight import ANSWERED, Insight, Status
from tests.app.insights.fakes import heard
from tests.app.people.fakes import NOW


@pytest.mark.parametrize("status", Status)
def test_that_who_said_what_is_answered_is_to_be_told_until_they_were(status: Status) -> None:
    one, told = heard(1, Insight(status=status)), heard(2, Insight(status=status, told_at=NOW))
    nameless = heard(3, Insight(status=status), customer="")

    expected = {one.capture.id} if status in ANSWERED else set()
    assert is_to_tell(one.insight) is (status in ANSWERED)
    assert not is_to_tell(told.insight)
    assert to_tell(Alike((one, told, nameless, heard(4))).lines) == expected


def test_that_who_said_before_what_is_answered_is_to_be_told_as_well() -> None:
    first = heard(1, Insight(status=Status.DONE, told_at=NOW))
    second = heard(2, Insight(status=Status.DUPLICATE, same_as=first.capture.id))
    third = heard(3, Insight(status=Status.DUPLICATE, same_as=second.capture.id))
    lost = heard(4, Insight(status=Status.DUPLICATE, same_as=UUID(int=7)))
    around = [
        heard(5, Insight(status=Status.DUPLICATE, same_as=heard(6).capture.id)),
        heard(6, Insight(status=Status.DUPLICATE, same_as=heard(5).capture.id)),
    ]
    known = Alike((first, second, third, lost, *around)).lines
    assert to_tell(known) == {second.capture.id, third.capture.id}


def test_that_those_who_are_to_be_told_can_be_looked_at_alone() -> None:
    done, new = heard(1, Insight(area="a", team="b", status=Status.DONE)), heard(2)
    heap = Heap((done, new))

    look = heap.look(Sieve(to_tell=True), OnTop(), 9)

    assert tuple(look.heard.values()) == (done,)
    assert look.to_tell == {done.capture.id}
    assert heap.look(Sieve("x", to_tell=True), OnTop(), 9).piles == ()
    assert heap.look(Sieve(), OnTop(), 9).to_tell == look.to_tell
