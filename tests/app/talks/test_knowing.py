"""What changes for colleagues is kept as a whole, or not at all."""

from contextlib import closing

import pytest

from app.refusal import Reason, Refusal
from app.storage.opening import open_scratch
from app.storage.talks import TalkRows
from app.talks.colleague import Colleague, Revision
from app.talks.knowing import know
from app.talks.talked import Talked
from tests.app.people.fakes import NOW

BEN = Colleague("Ben", "", NOW)
DAMAGED = Refusal(Reason.NOT_READ, "damaged")


class Torn(TalkRows):
    """What is `torn` cannot be read."""

    torn = ""

    def colleagues(self) -> tuple[Colleague, ...] | Refusal:
        """Everybody, or why not."""
        return DAMAGED if self.torn == "colleagues" else super().colleagues()

    def talks(self) -> tuple[Talked, ...] | Refusal:
        """Every talk, or why not."""
        return DAMAGED if self.torn == "talks" else super().talks()


def test_that_what_changes_is_kept_and_told() -> None:
    with closing(open_scratch()) as database:
        rows = TalkRows(database)
        assert know(rows, lambda *_: (Revision(None, BEN),)) == (Revision(None, BEN),)
        assert rows.colleagues() == (BEN,)

        writes = rows.writes
        assert know(rows, lambda *_: ()) == ()
        assert rows.writes == writes


@pytest.mark.parametrize("torn", ["colleagues", "talks"])
def test_that_nothing_changes_where_they_cannot_be_read(torn: str) -> None:
    with closing(open_scratch()) as database:
        rows = Torn(database)
        rows.torn = torn
        assert know(rows, lambda *_: (Revision(None, BEN),)) == DAMAGED
        rows.torn = ""
        assert rows.colleagues() == ()
