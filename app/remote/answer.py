"""The reply to a question about the status, as JSON or for people."""

import json
from collections.abc import Callable
from datetime import tzinfo

from app.remote.request import ExitStatus, Reply, Request
from app.status import Status
from app.summary import summary


def status_answer(request: Request, status: Status, zone: Callable[[], tzinfo]) -> Reply:
    """`status` in the form that `request` wants; only people need the `zone`."""
    words = json.dumps(status) if request.json else summary(status, zone())
    return Reply(ExitStatus.DONE, words)
