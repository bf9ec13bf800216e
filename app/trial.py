"""A test alert: what became of it so far."""

from msgspec import Struct
from msgspec.structs import replace

from app.alert import Receipt, Touch, Touched
from app.session.delivery import Arrival, Channel, Fault


class Trial(Struct, frozen=True):
    """A test alert, known by its `key`: how far it came, and what the agent did to it."""

    key: str
    arrival: Arrival | None = None
    fault: Fault | None = None
    touch: Touch | None = None

    def after(self, news: Receipt | Touched) -> "Trial":
        """The same once more is known; the first touch counts."""
        if news.key != self.key:
            return self
        if isinstance(news, Receipt):
            if news.channel is not Channel.NOTIFICATION:
                return self
            return replace(self, arrival=news.arrival, fault=news.fault)
        return replace(self, touch=self.touch or news.touch)
