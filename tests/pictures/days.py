"""A day of planned sessions, in every state of readiness."""

from datetime import datetime, timedelta
from uuid import UUID

from msgspec.structs import replace

from app.booking.form import Form
from app.booking.kept_form import keep_form
from app.cities.city import City
from app.session.booking import Booking, Confirmation
from app.session.preparation import Clarity, Expectation, Preparation, Verdict
from app.session.session import Session
from tests.app.zones import known_zone
from tests.ui.stage import Stage, flush
from ui.desk.day.day_list import DayList
from ui.desk.day.message_section import MessageSection
from ui.desk.desk import Desk
from ui.desk.page import Page

HOUR = timedelta(hours=1)
READY = Preparation(
    clarity=Clarity.CLEAR,
    verdict=Verdict.YES,
    expectations=(Expectation("Sell photographs", "A shop with three pictures"),),
    plan=("A shop with three pictures",),
)
SAO_PAULO = City("São Paulo", "São Paulo", "Brazil", "America/Sao_Paulo")
OSAKA = City("Ōsaka", "Ōsaka", "Japan", "Asia/Tokyo")
NEW_YORK = City("New York", "New York", "United States", "America/New_York")
AUCKLAND = City("Auckland", "Auckland", "New Zealand", "Pacific/Auckland")
TALL = 860
FULL = 1240
NIGHT = UUID(int=4)
"""The one that would start in the customer's night."""


def a_day(stage: Stage) -> None:
    """Ready, unchecked, refused, and at night, for an agent in Madrid."""
    stage.zone = known_zone("Europe/Madrid")
    stage.program.look_around()
    now = stage.clock.now().wall
    refused = replace(READY, verdict=Verdict.NOT_ALLOWED, verdict_at=now - 3 * HOUR)
    unchecked = Preparation()
    for number, (hours, name, known, city) in enumerate(
        (
            (0.5, "Marina Duarte", READY, SAO_PAULO),
            (1.3, "Kenji Mori", unchecked, OSAKA),
            (4, "Ana Schmidt", refused, NEW_YORK),
            (17, "Tom Fields", READY, NEW_YORK),
            (26, "Grace Ngata", READY, AUCKLAND),
        ),
        start=1,
    ):
        start = now + hours * HOUR
        session = planned(number, name, start, known, city)
        stage.program.plays.real.keeper.put_back(session)


def half_typed(stage: Stage) -> None:
    """The same day, on which a session is being planned by the customer's clock."""
    a_day(stage)
    typed = Form("Grace Ngata", "tomorrow 2:30", AUCKLAND, kind="review")
    keep_form(stage.program.parts.unfinished, typed)


def planned(number: int, name: str, start: datetime, known: Preparation, city: City) -> Session:
    """One session; the customer at night was not told yet."""
    told = Confirmation(start, start - 40 * HOUR, start - 39 * HOUR)
    booking = Booking(
        start - 50 * HOUR,
        city,
        confirmation=Confirmation() if number == NIGHT.int else told,
        preparation=known,
    )
    length = timedelta(minutes=45)
    return Session(UUID(int=number), name, length, planned_at=start, booking=booking)


def opened(desk: Desk) -> None:
    """The page of the session at night, its message in sight."""
    desk.findChildren(DayList)[0].opened.emit(NIGHT)
    desk.resize(desk.width(), TALL)
    page = desk.page
    assert isinstance(page, Page)
    flush()
    section = desk.findChildren(MessageSection)[0]
    section.fields.text.appendPlainText("That is 09:00 CET here.")
    flush()
    page.bring_into_sight(section)


def in_full(desk: Desk) -> None:
    """As high as a follow-up, and what else is asked after a call."""
    desk.resize(desk.width(), FULL)
    flush()
