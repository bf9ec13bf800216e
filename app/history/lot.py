"""The sessions that one bar of a picture counts."""

from datetime import tzinfo
from enum import StrEnum
from heapq import nlargest

import msgspec
from msgspec import Struct

from app.history.history import History
from app.history.search import Hit
from app.history.span import Span, bounds
from app.history.tally import Tally
from app.text.folding import searchable

MOST_OF_LOT = 60
"""How many of a lot are read, the newest first."""
_IDS = msgspec.json.Decoder(list[str])


class Trait(StrEnum):
    """What the sessions of a lot have in common."""

    LEFT_OPEN = "left-open"
    MISTAKE = "mistake"
    OWN_MISTAKE = "own-mistake"
    ATTENDANCE = "attendance"
    FOCUS = "focus"


class Lot(Struct, frozen=True):
    """A trait, and which of it: an item, own words, who came, or a level."""

    trait: Trait
    which: str

    @property
    def item(self) -> str:
        """The item that it is about; of other lots nothing."""
        return self.which if self.trait in {Trait.LEFT_OPEN, Trait.MISTAKE} else ""


def sessions_of(history: History, span: Span, zone: tzinfo, lot: Lot) -> tuple[Hit, ...]:
    """The newest sessions of `lot` in `span`; days are those of `zone`."""
    slices = history.tallies(*bounds(span, zone))
    ours = ((one.at, one.id) for tallies in slices for one in tallies if _is_in(one, lot))
    return history.sessions([identity for _, identity in nlargest(MOST_OF_LOT, ours)])


def _is_in(tally: Tally, lot: Lot) -> bool:
    match lot.trait:
        case Trait.LEFT_OPEN:
            return lot.which in _IDS.decode(tally.still_open)
        case Trait.MISTAKE:
            return lot.which in _IDS.decode(tally.mistakes)
        case Trait.OWN_MISTAKE:
            return bool(tally.own_words) and searchable(tally.own_words) == searchable(lot.which)
        case Trait.ATTENDANCE:
            return tally.attendance == lot.which
        case _:
            return str(tally.focus) == lot.which
