"""What the strip shows of the message that can go out now."""

from msgspec import Struct


class Slip(Struct, frozen=True):
    """A sound message about the time of a session, told in `city`; `kind` is as in messages.

    `when` is the day and the hour that `text` tells.
    """

    kind: str
    city: str
    when: str
    text: str
    is_sent: bool = False
