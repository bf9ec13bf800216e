"""A city as the agent picked it for a customer."""

from msgspec import Struct


class City(Struct, frozen=True):
    """Where a customer is: `zone` is the name of its time zone, like America/New_York.

    `name` is the one that messages say; `region` and `country` tell it from its namesakes. Where
    it is written in other letters, `latin` is the name for readers of Latin ones.
    """

    name: str
    region: str
    country: str
    zone: str
    latin: str = ""

    @property
    def place(self) -> str:
        """The city and what tells it from its namesakes; a country that answers for itself once."""
        within = (self.region, self.country if self.country != self.name else "")
        return ", ".join(part for part in (self.name, *within) if part)
