"""What a message says of a session."""

from datetime import date, datetime, timedelta, tzinfo

from msgspec import Struct

from app.cities.city import City
from app.message.agreed import Agreed
from app.message.channels import Channels

MINUTE = timedelta(minutes=1)
DAY = timedelta(days=1)


class Facts(Struct, frozen=True):
    """What is known of a session; an empty text is not known.

    `start` and `old`, the start before it was moved, are instants (UTC). `zone` holds the rules of
    the city's zone. `question` is what is still to be asked, in lines; `reason` is why a wish
    cannot be met; `channels` are where the customer reaches us. `promise` is what was promised, and
    `due` the day until which. `delay` is how late the agent is, in minutes or in words. A city
    without a name is not known: then `zone` is the agent's own, and no hour can be told. `today`
    is the day in `zone`, where it matters.
    """

    name: str
    start: datetime
    length: timedelta
    city: City
    zone: tzinfo
    link: str = ""
    old: datetime | None = None
    question: str = ""
    reason: str = ""
    promise: str = ""
    due: date | None = None
    delay: str = ""
    channels: Channels = Channels()
    agreed: Agreed = Agreed()
    today: date | None = None

    @property
    def end(self) -> datetime:
        """When it is over (UTC)."""
        return self.start + self.length

    @property
    def days(self) -> frozenset[date]:
        """The days by which something is to be done."""
        return frozenset(filter(None, (*self.agreed.days, self.due)))

    @property
    def past_days(self) -> frozenset[date]:
        """Those of them that are over."""
        today = self.today or date.min
        return frozenset(day for day in self.days if day < today)


def is_midnight(local: datetime) -> bool:
    """Whether it belongs to two days in the ears of most people."""
    return (local.hour, local.minute) == (0, 0)


def eve(midnight: datetime, zone: tzinfo) -> date:
    """The day that ends at `midnight` there: not always yesterday, as calendars leave days out."""
    local = midnight.astimezone(zone)
    before = (midnight - MINUTE).astimezone(zone).date()
    return before if before < local.date() else local.date() - DAY
