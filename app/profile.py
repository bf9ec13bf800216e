"""Where the agent works: a room at home asks for other care than an office."""

from enum import StrEnum


class Profile(StrEnum):
    """The room that the items of a list are for."""

    HOME = "home"
    OFFICE = "office"
