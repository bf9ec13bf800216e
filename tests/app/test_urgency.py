"""The desktop speaks up for a cue as loudly as the cue deserves, and the agent allows."""

import pytest

from app.session.showing import CueKind
from app.urgency import Urgency, urgency_of


@pytest.mark.parametrize(
    "kind, passing, kept_back",
    [
        (CueKind.OPENING, Urgency.LOW, Urgency.LOW),
        (CueKind.NOTICE, Urgency.NORMAL, Urgency.NORMAL),
        (CueKind.WRAP, Urgency.CRITICAL, Urgency.NORMAL),
        (CueKind.RELATION, Urgency.NORMAL, Urgency.NORMAL),
        (CueKind.OVER, Urgency.CRITICAL, Urgency.NORMAL),
    ],
)
def test_that_only_what_cannot_wait_may_be_critical(
    kind: CueKind, passing: Urgency, kept_back: Urgency
) -> None:
    assert urgency_of(kind, passes_dnd=True) is passing
    assert urgency_of(kind, passes_dnd=False) is kept_back
