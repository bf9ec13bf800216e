"""A kill in the middle of a word leaves every letter that was typed until just before it."""

from random import SystemRandom

import pytest

from tests.journeys.callside import Callside
from tests.journeys.desktop import Desktop
from tests.journeys.reader import TEXT, Reader
from tests.journeys.waiting import A_MOMENT, idle, until

pytestmark = pytest.mark.journey

KEPT = "They moved last month, speak quietly "
"""Typed a moment before the kill: longer than it takes to save."""
CUT = "and hope to send all the invoices of a year as one single file."
LONGEST_LEAD = 0.7
"""Seconds; it takes longer to type what is cut."""
NOTES, MESSAGE, WHOM, WHEN = "Notes", "Message", "Who it is with", "When"


class Typist:
    """An agent who types into the desk, and goes on after a kill."""

    def __init__(self, callside: Callside, desktop: Desktop, reader: Reader) -> None:
        """Nothing is open yet."""
        self._callside = callside
        self._desktop = desktop
        self._reader = reader

    def open(self, *keys: str) -> None:
        """Start the program, and open a page of its desk by keys."""
        self._callside.open()
        strip = self._desktop.window()
        self._desktop.choose(strip)
        self._desktop.press("ctrl+d")
        until(lambda: len(self._desktop.windows()) == 2)
        until(lambda: self._desktop.in_use() not in {strip, ""})
        self._desktop.press(*keys)

    def read(self, field: str) -> str:
        """What a field of the page holds."""
        return self._reader.text(field)

    def type_into(self, field: str) -> str:
        """Type behind what a field holds until the program is killed; what it held."""
        before = self.read(field)
        self._reader.go_to(field, TEXT)
        self._desktop.press("ctrl+End")
        self._desktop.write(KEPT)
        until(lambda: self.read(field) == before + KEPT)
        idle(A_MOMENT)
        typing = self._desktop.begin_to_write(CUT)
        idle(SystemRandom().uniform(0, LONGEST_LEAD))
        self._callside.kill()
        typing.wait()
        return before


@pytest.fixture
def typist(callside: Callside, desktop: Desktop, reader: Reader) -> Typist:
    booked = ("plan", "Ann", "--at", "tomorrow 14:00", "--city", "New York")
    assert callside(*booked).status == 0
    return Typist(callside, desktop, reader)


def is_kept(before: str, after: str) -> bool:
    """Whether all is there but the last letters, each in its place."""
    whole = before + KEPT
    return after.startswith(whole) and CUT.startswith(after.removeprefix(whole))


@pytest.mark.parametrize("field", [NOTES, MESSAGE])
def test_that_what_is_typed_on_the_page_of_a_session_outlives_a_kill(
    typist: Typist, field: str
) -> None:
    typist.open("Return")

    before = typist.type_into(field)
    typist.open("Return")

    after = typist.read(field)
    assert is_kept(before, after), after


@pytest.mark.parametrize("field", [WHOM, WHEN])
def test_that_a_half_typed_plan_outlives_a_kill(typist: Typist, field: str) -> None:
    typist.open("ctrl+n")

    before = typist.type_into(field)
    typist.open("ctrl+n")

    after = typist.read(field)
    assert is_kept(before, after), after
