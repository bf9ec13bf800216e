"""A test alert: what became of it so far."""

from datetime import datetime

from msgspec import Struct
from msgspec.structs import replace

from app.alert import Receipt, Touch, Touched
from app.session.delivery import Arrival, Channel, Fault


class Trial(Struct, frozen=True):
    """A test alert, known by its `key`: how far it came, and what the agent did to it or says."""

    key: str
    sent_at: datetime
    arrival: Arrival | None = None
    fault: Fault | None = None
    touch: Touch | None = None
    was_seen: bool | None = None

    @property
    def is_open(self) -> bool:
        """Whether only the agent can tell what became of it."""
        is_told = self.touch is not None or self.was_seen is not None
        return self.arrival is Arrival.ACCEPTED and not is_told

    @property
    def failed(self) -> bool:
        """Whether the desktop did not show it."""
        return self.arrival in {Arrival.HELD, Arrival.REFUSED} and self.touch is None

    def after(self, news: Receipt | Touched) -> "Trial":
        """The same once more is known; the first touch counts."""
        if news.key != self.key:
            return self
        if isinstance(news, Receipt):
            if news.channel is not Channel.NOTIFICATION:
                return self
            return replace(self, arrival=news.arrival, fault=news.fault)
        return replace(self, touch=self.touch or news.touch)
