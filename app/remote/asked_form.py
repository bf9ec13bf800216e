"""The form of a session to be planned, filled in as a request asks."""

from datetime import timedelta

from app.booking.form import Form, untyped
from app.remote.request import Request


def asked_form(request: Request, usual: timedelta) -> Form:
    """The form that says what `request` does, by the agent's own clock."""
    form = Form(
        name=request.name,
        when=request.when,
        by_own_clock=True,
        minutes=request.minutes,
        modes=request.modes,
        customer=request.customer,
    )
    return untyped(form, usual)
