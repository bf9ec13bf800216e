"""Whom the page of colleagues shows, from all that is on disk of them."""

from collections.abc import Mapping
from datetime import datetime

from msgspec import Struct

from app.refusal import Refusal
from app.talks.asking import Asked, Unasked, colleagues_asked, customers_asked, not_yet_asked
from app.talks.challenge import Challenge
from app.talks.colleague import Colleague
from app.talks.talked import Talked
from app.talks.talks import Talks


class Around(Struct, frozen=True):
    """Whom to ask next, and what colleagues and customers named when they were asked."""

    unasked: tuple[Unasked, ...] = ()
    colleagues: tuple[Asked, ...] = ()
    customers: tuple[Asked, ...] = ()


class Rows(Struct, frozen=True):
    """What was read of them."""

    talks: tuple[Talked, ...]
    challenges: tuple[Challenge, ...]
    colleagues: tuple[Colleague, ...]

    def around(self, teams: Mapping[str, datetime]) -> Around:
        """All of them as they are shown; insights are for these `teams`."""
        return Around(
            not_yet_asked(self.colleagues, self.talks, teams),
            colleagues_asked(self.colleagues, self.talks, self.challenges),
            customers_asked(self.talks, self.challenges),
        )


def read_rows(kept: Talks) -> Rows | Refusal:
    """What is on disk of them, or why it cannot be read."""
    talks, challenges, colleagues = kept.talks(), kept.challenges(), kept.colleagues()
    if isinstance(talks, Refusal):
        return talks
    if isinstance(challenges, Refusal):
        return challenges
    if isinstance(colleagues, Refusal):
        return colleagues
    return Rows(talks, challenges, colleagues)
