"""Short ways to insights, challenges and the briefs that come of them."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, date, datetime
from typing import TypeVar
from uuid import UUID

from msgspec import Struct

from app.briefs.brief import Brief, Days
from app.briefs.briefs import Names
from app.briefs.clearing import Clearer, Telling, text_of
from app.briefs.edition import Edition, Sources, edition_of
from app.briefs.named import Named
from app.briefs.reading import Reader
from app.insights.heard import Heard
from app.refusal import Reason, Refusal
from app.session.capture import Capture, CaptureKind
from app.session.insight import Insight, InsightKind
from app.session.store import Unread
from app.session.talk import Harvest
from app.talks import talked
from app.talks.challenge import Challenge
from app.talks.colleague import Colleague, Revision

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)
WEEK = Days(date(2026, 11, 16), date(2026, 11, 22))
EARLIER = Days(date(2026, 11, 9), date(2026, 11, 15))
BUG = InsightKind.BUG
PEOPLE = ("Ann Lee", "Jörg Müller", "Will Smith", "O’Brien", "van der Berg", "田中太郎", "林 一郎")
PLACES = frozenset({"berlin", "haven", "new haven", "paris"})
T = TypeVar("T")


def heard(
    number: int,
    customer: str = "",
    text: str = "it is slow",
    insight: Insight | None = None,
    at: datetime = NOW,
) -> Heard:
    """A line of the kind insight, in a session of its own."""
    known = insight or Insight(area="export", kind=BUG, team="Product")
    line = Capture(UUID(int=1000 + number), CaptureKind.INSIGHT, text, at, insight=known)
    return Heard(UUID(int=number), customer, customer.title(), line, at)


def challenge(number: int, words: str, team: str = "Product", customer: str = "") -> Challenge:
    """What somebody named, in a session of its own."""
    return Challenge(UUID(int=number), "Jo Doe", team, customer, Harvest(NOW, challenge=words))


class Shelves:
    """All that a brief is made from, in memory."""

    def __init__(self, *lines: Heard, challenges: Sequence[Challenge] = ()) -> None:
        """Everybody is known by these names."""
        self.lines = lines
        self.named = tuple(challenges)
        self.people: tuple[str, ...] = PEOPLE
        self.colleagues: tuple[Colleague, ...] = ()
        self.kept: dict[UUID, Brief] = {}
        self.spelled: tuple[str, ...] = ("product", "Product", " Billing ", "")
        self.unread = Unread()
        self.unreadable = ""
        """Which of the reads fails."""

    @property
    def sources(self) -> Sources:
        """As a brief asks them; only `PLACES` are places."""
        return Sources(
            *(Lines(self), Talked(self), Written(self)),
            *(PLACES.__contains__, UTC, lambda: self.unread),
            is_put_aside=False,
        )

    def edition(self, team: str = "Product", days: Days = WEEK) -> Edition:
        """The brief as it stands now."""
        edition = edition_of(team, days, self.sources, NOW)
        assert isinstance(edition, Edition)
        return edition

    def read(self, what: str, found: T) -> T | Refusal:
        """What is found, unless the disk does not give it."""
        return Refusal(Reason.NOT_READ, "damaged") if what == self.unreadable else found


class Lines(Struct, frozen=True):
    """The insights of a shelf."""

    shelves: Shelves

    def heard(self) -> tuple[Heard, ...] | Refusal:
        return self.shelves.read("earlier", self.shelves.lines)

    def heard_between(self, start: datetime, end: datetime) -> tuple[Heard, ...] | Refusal:
        lines = self.shelves.lines
        found = tuple(one for one in lines if start <= one.capture.at < end)
        return self.shelves.read("heard", found)


class Talked(Struct, frozen=True):
    """The challenges of a shelf; the rest no brief asks for."""

    shelves: Shelves

    @property
    def writes(self) -> object:
        return None

    def challenges(self) -> tuple[Challenge, ...] | Refusal:
        return self.shelves.read("challenges", self.shelves.named)

    def talks(self) -> tuple[talked.Talked, ...] | Refusal:
        return ()

    def colleagues(self) -> tuple[Colleague, ...] | Refusal:
        return self.shelves.read("colleagues", self.shelves.colleagues)

    def know(self, changes: Iterable[Revision]) -> Refusal | None:
        del changes
        return None

    def put_aside(self, session: UUID) -> tuple[str, ...] | Refusal:
        del session
        return ()

    def keep_aside(self, session: UUID, lines: tuple[str, ...]) -> Refusal | None:
        del session, lines
        return None


class Written(Struct, frozen=True):
    """The briefs of a shelf."""

    shelves: Shelves

    def all(self) -> tuple[Brief, ...] | Refusal:
        return self.shelves.read("all", tuple(self.shelves.kept.values()))

    def save(self, brief: Brief) -> Refusal | None:
        self.shelves.kept[brief.id] = brief
        return None

    def teams(self) -> tuple[str, ...] | Refusal:
        return self.shelves.read("teams", self.shelves.spelled)

    def names(self) -> Names | Refusal:
        return self.shelves.read("names", Names(self.shelves.people))


def clearer(*names: str, looked: Mapping[str, bool] | None = None) -> Clearer:
    """Knows these names, or the usual ones."""
    return Clearer(Reader(Named(names or PEOPLE), PLACES.__contains__), looked or {})


def told(text: str, *names: str, most: int = 400) -> str:
    """A text as it leaves."""
    return text_of(clearer(*names).clear(text, most))


def seen(telling: Telling) -> str:
    """A text as it was, as far as it is shown at all."""
    return "".join(piece.text for piece in telling)
