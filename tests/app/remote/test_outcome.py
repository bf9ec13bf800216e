"""Whatever comes of asking, the agent is told what to do next."""

import pytest

from app.remote.outcome import NotRunning, Outcome, Silent, settled, unusable
from app.remote.request import ExitStatus, Reply


def test_that_a_reply_is_passed_on() -> None:
    reply = Reply(ExitStatus.DONE, out="34 min left")

    assert settled(reply) == reply


@pytest.mark.parametrize(
    "outcome, status, hint",
    [
        (NotRunning(), ExitStatus.NOTHING, "Start it with: callside"),
        (Silent(4711), ExitStatus.REFUSED, "kill -9 4711"),
        (Silent(None), ExitStatus.REFUSED, "start it again"),
    ],
)
def test_that_the_lack_of_a_reply_says_what_to_do(
    outcome: Outcome, status: ExitStatus, hint: str
) -> None:
    reply = settled(outcome)

    assert reply.status is status
    assert hint in reply.err
    assert "\n" not in reply.err


def test_that_a_folder_that_cannot_be_used_is_named_with_the_cause() -> None:
    reply = unusable("/srv/notes", PermissionError(13, "Permission denied"))

    assert reply.status == ExitStatus.REFUSED
    assert reply.err.startswith("/srv/notes cannot be used: Permission denied.")
