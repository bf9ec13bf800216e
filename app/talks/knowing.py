"""Keeps on disk how colleagues are known, once that changes."""

from collections.abc import Callable, Sequence

from app.refusal import Refusal
from app.talks.colleague import Colleague, Revision
from app.talks.talked import Talked
from app.talks.talks import Talks

Change = Callable[[Sequence[Colleague], Sequence[Talked]], tuple[Revision, ...]]
"""What changes for those who are known, by all talks there are."""


def know(talks: Talks, change: Change) -> tuple[Revision, ...] | Refusal:
    """Keep what changes, all of it or nothing: what that was, or why not."""
    known, held = talks.colleagues(), talks.talks()
    if isinstance(known, Refusal):
        return known
    if isinstance(held, Refusal):
        return held
    made = change(known, held)
    return (talks.know(made) if made else None) or made
