"""Customers with a past, and what they were promised."""

from datetime import timedelta
from uuid import UUID

from msgspec.structs import replace

from app.people.customer import Customer
from app.people.met import Regroup
from app.session.aftercare import Aftercare, FollowUp
from app.session.capture import Capture, CaptureKind, Owner, Promise
from app.session.session import Session
from tests.app.people.fakes import met
from tests.pictures.days import NEW_YORK, OSAKA, SAO_PAULO
from tests.ui.stage import Stage, flush
from ui.desk.desk import Desk
from ui.desk.people.customers_page import CustomersPage
from ui.desk.people.fold import Fold
from ui.desk.people.promise_list import PromiseList
from ui.folk import Folk
from ui.widgets.button import Button

DAY, MINUTE = timedelta(days=1), timedelta(minutes=1)
MARINA = "marina duarte"
GUIDE = UUID(int=901)
"""The promise that is overdue."""
BY_MONTH = UUID(int=907)
"""One that is due in three days."""


def the_past(stage: Stage) -> None:
    """Three customers, one of them met three times, with promises in every standing."""
    now = stage.clock.now().wall
    today = now.date()

    def line(number: int, kind: CaptureKind, text: str, promise: Promise | None = None) -> Capture:
        return Capture(UUID(int=900 + number), kind, text, now, promise)

    def promise(number: int, text: str, known: Promise) -> Capture:
        return line(number, CaptureKind.PROMISE, text, known)

    sent = FollowUp(
        "After our session: your shop", "Hello Marina,\n\nthank you for today.", "en",
        sent_at=now - 7 * DAY,
    )  # fmt: skip
    last = met(
        901,
        promise(1, "Send the guide to shipping abroad", Promise(due=today - 2 * DAY)),
        promise(2, "Ask billing about the second invoice",
                Promise(Owner.OTHER, "Tom, billing", due=today)),
        line(3, CaptureKind.INSIGHT, "Packs all orders on Friday: quick labels matter most"),
        line(4, CaptureKind.QUOTE, "I just want to know that it has arrived."),
        line(5, CaptureKind.NOTE, "Photographs on a phone, so large pictures are slow"),
        line(10, CaptureKind.QUESTION, "Does the export take a second currency?"),
        line(11, CaptureKind.GOAL, "A second shop in Spanish"),
    )  # fmt: skip
    first = met(902, line(6, CaptureKind.NOTE, "Sells prints in two sizes"), days_ago=36)
    kenji = met(
        903,
        promise(7, "Look whether an export by month is possible", Promise(due=today + 3 * DAY)),
        promise(8, "Send the screenshots of the error", Promise(Owner.CUSTOMER)),
        promise(9, "Turn the old address off", Promise(done_at=now - DAY)),
        customer="kenji mori",
        days_ago=3,
        city=OSAKA,
    )
    ana = met(904, customer="ana schmidt", days_ago=21, city=NEW_YORK)
    for session, name in (
        (replace(last, aftercare=Aftercare(sent)), "Marina Duarte"),
        (first, "Marina Duarte"),
        (kenji, "Kenji Mori"),
        (ana, "Ana Schmidt"),
    ):
        stage.program.parts.store.save(_held_in_english(replace(session, name=name)))
    known = Customer(MARINA, "Marina Duarte", "ma-REE-na", SAO_PAULO, "pt", "Prefers mail.")
    stage.program.parts.people().regroup(Regroup({}, {MARINA: known}))


def coming(stage: Stage) -> None:
    """The next session is with somebody who was met before."""
    the_past(stage)
    folk = Folk(stage.program.parts, stage.program.plays.real.keeper)
    stage.program.plays.folk = folk
    stage.plan(after=12, name="Marina Duarte")
    stage.program.look()


def naming(stage: Stage) -> None:
    """A name is being typed for the next session."""
    the_past(stage)
    stage.program.plays.folk = Folk(stage.program.parts, stage.program.plays.real.keeper)
    stage.program.look()


def marina(desk: Desk) -> None:
    """The page of a customer, all of it."""
    page = desk.page
    assert isinstance(page, CustomersPage)
    page.opened.emit(MARINA)
    desk.resize(desk.width(), 1500)
    flush()


def unfolded(desk: Desk) -> None:
    """The overdue promise is open."""
    (promises,) = desk.page.findChildren(PromiseList)
    promises.upper.chosen.emit(GUIDE)
    desk.resize(desk.width(), 760)
    flush()


def known_in_full(desk: Desk) -> None:
    """The page of a customer, with who they are and by which names unfolded."""
    marina(desk)
    for part in desk.page.findChildren(Fold):
        part.head.click()
    desk.resize(desk.width(), 1710)
    flush()


def telling(desk: Desk) -> None:
    """The customer of another promise is about to be told."""
    (promises,) = desk.page.findChildren(PromiseList)
    promises.upper.chosen.emit(BY_MONTH)
    flush()
    (button,) = desk.page.findChildren(Button, f"promise.{BY_MONTH}.tell")
    button.click()
    desk.resize(desk.width(), 1100)
    flush()


def _held_in_english(session: Session) -> Session:
    """`session` with its lines written down in it, one a minute."""
    assert session.booking is not None
    assert session.start is not None
    lines = (
        replace(line, at=session.start + minute * MINUTE)
        for minute, line in enumerate(session.captures, start=1)
    )
    booking = replace(session.booking, language="en")
    return replace(session, booking=booking, captures=tuple(lines))
