"""A city as the agent picked it for a customer."""

from msgspec import Struct


class City(Struct, frozen=True):
    """Where a customer is: `zone` is the name of its time zone, like America/New_York.

    `name` is the one that messages say; `region` and `country` tell it from its namesakes.
    """

    name: str
    region: str
    country: str
    zone: str
