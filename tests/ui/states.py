"""Every state that the strip can be in, reached as an agent reaches it."""

from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, timedelta
from functools import partial
from uuid import UUID

from msgspec.structs import replace

from app.alert import Receipt
from app.cities.city import City
from app.people.customer import known_by
from app.proof import HELD, alike
from app.records.attending import attend
from app.records.closing import SEEING_TO, own_up
from app.remote.request import Command
from app.session.booking import Booking, Confirmation
from app.session.capture import Capture, CaptureKind, Owner, Promise
from app.session.delivery import Arrival, Fault
from app.session.outcome import Attendance
from app.session.session import Mode, Phase
from app.session.steps import set_modes
from app.talks.talking import note, promise_help, reap
from tests.app.booking.fakes import planned
from tests.app.people.fakes import line, met
from tests.app.people.fakes import promised as a_promise
from tests.ui.stage import CUSTOMER, Stage, flush
from ui.desk.day.pad import Pad
from ui.folk import Folk
from ui.slips import Slips
from ui.talk.before_part import BeforePart
from ui.widgets.field import Field

PROMISE = "Send the steps for the export to both of them"
WRITTEN_AT = datetime(2026, 3, 2, 14, 20, tzinfo=UTC)
CAPTURED = (
    Capture(UUID(int=71), CaptureKind.INSIGHT, "They export every Friday", WRITTEN_AT),
    Capture(
        UUID(int=72),
        CaptureKind.PROMISE,
        "Send the invoice with the new address",
        WRITTEN_AT,
        Promise(due=date(2026, 3, 6)),
    ),
    Capture(
        UUID(int=73),
        CaptureKind.PROMISE,
        "Try the export with ten rows",
        WRITTEN_AT,
        Promise(Owner.CUSTOMER, due=date(2026, 3, 4)),
    ),
    Capture(UUID(int=74), CaptureKind.QUOTE, "I dread Fridays", WRITTEN_AT),
)
QUESTION = "What is your biggest challenge right now?"
SAID = "Zyx: nobody tells us who uses what we build"
TEAM = "Product"
HELP = "Send them three quotes on the export"
OTHERS = "Ann, Ben (Sales)"
TALKED = ("We never see who uses it", "The launch is in March", OTHERS, "Ben (Sales)", "Ann")
ASIDE = ("Zyx: the billing bug, again", "That nobody answered in March")
LONG_NAME = "Dr. Konstantin Alexandros Papadopoulos-Wolfeschlegelsteinhausen"


def before(stage: Stage, name: str = CUSTOMER) -> None:
    """Twelve minutes ahead of the start."""
    stage.plan(after=12, name=name)
    stage.plan(after=60)


def prepared(stage: Stage, name: str = CUSTOMER) -> None:
    """Ten minutes ahead of the start, when the Before list is called for."""
    before(stage, name)
    stage.wait(minutes=2)


def tomorrow(stage: Stage, name: str = CUSTOMER) -> None:
    """On the evening before."""
    stage.plan(after=19 * 60, name=name)


def late(stage: Stage, name: str = CUSTOMER) -> None:
    """Five minutes past it."""
    before(stage, name)
    stage.sleep(minutes=17)


def running(stage: Stage, name: str = CUSTOMER, *, minutes: float = 11) -> None:
    """So many minutes into a session of 45."""
    stage.plan(after=60)
    stage.start(name=name)
    stage.obey(Command.SAID)
    stage.sleep(minutes=minutes)


def said(stage: Stage, name: str = CUSTOMER) -> None:
    """The line of the last question has been said."""
    running(stage, name, minutes=35)
    stage.obey(Command.SAID)


def paused(stage: Stage, name: str = CUSTOMER) -> None:
    """The connection dropped."""
    running(stage, name)
    stage.obey(Command.PAUSE)


def after(stage: Stage, name: str = CUSTOMER) -> None:
    """Ended just now, two minutes over."""
    running(stage, name, minutes=47)
    stage.obey(Command.END)


def forgotten(stage: Stage, name: str = CUSTOMER) -> None:
    """The end of yesterday's call is said only now."""
    running(stage, name)
    stage.sleep(minutes=20 * 60)
    stage.obey(Command.END)
    stage.wait(seconds=11)


def parting(stage: Stage, name: str = CUSTOMER) -> None:
    """The follow-up is drafted; a screen was shared, and one promise made on each side."""
    offer_slips(stage)
    stage.settings.change(mail="help@example.org")
    running(stage, name, minutes=41)
    stage.program.step(set_modes(frozenset({Mode.CAMERA, Mode.SCREEN})))
    stage.program.step(set_modes(frozenset({Mode.CAMERA})))
    for one in CAPTURED:
        stage.program.step(
            lambda session, _, one=one: replace(  # type: ignore[misc]  # a step
                session, captures=(*session.captures, one)
            )
        )
    stage.obey(Command.END)


def parted(stage: Stage, name: str = CUSTOMER) -> None:
    """Sent, checked, and nothing left behind."""
    parting(stage, name)
    for key in ("C", "T", "Alt+7"):
        stage.press(key)
    stage.program.step(SEEING_TO["access"](was_none=True))
    stage.program.step(SEEING_TO["secrets"](was_none=False))
    stage.program.step(own_up("during.opening"))
    stage.wait(seconds=11)


def form(stage: Stage, name: str = CUSTOMER) -> None:
    """Nothing yet."""
    del stage, name


def planning(stage: Stage, name: str = CUSTOMER) -> None:
    """Asked for another session in the middle of one."""
    running(stage, name)
    stage.press("Ctrl+N")


def troubled(stage: Stage, name: str = CUSTOMER) -> None:
    """Something could not be done."""
    running(stage, name)
    stage.obey(Command.START, name="Another")


def rehearsing(stage: Stage, name: str = CUSTOMER) -> None:
    """A made-up session."""
    del name
    stage.obey(Command.REHEARSE)
    stage.obey(Command.SAID)


def settled(stage: Stage, name: str = CUSTOMER) -> None:
    """Every item is done or does not apply."""
    before(stage, name)
    for index, row in enumerate(stage.scene.lists[Phase.BEFORE].rows):
        stage.obey(Command.NA if index % 2 else Command.TICK, item=row.item.id)


def tried(stage: Stage, name: str = CUSTOMER) -> None:
    """A test alert waits for the end of do-not-disturb."""
    before(stage, name)
    stage.program.proving.hear(alike(HELD))
    stage.program.proving.try_alert(stage.clock.now().wall)
    held = Receipt(stage.notifier.told[-1].key, Arrival.HELD, Fault.DO_NOT_DISTURB)
    stage.program.proving.hear(held)


def discreet(stage: Stage, name: str = CUSTOMER, *, minutes: float) -> None:
    """The same as running, out of sight of the customer."""
    running(stage, name, minutes=minutes)
    stage.obey(Command.DISCREET, on=True)


def confirming(stage: Stage, name: str = CUSTOMER) -> None:
    """The customer of the next session does not know its time yet."""
    offer_slips(stage)
    start = stage.clock.now().wall + timedelta(minutes=12)
    city = City("Zyx-Llanfairpwllgwyngyll", "", "", "America/New_York")
    session = planned(start, city=city)
    booking = replace(session.booking or Booking(start), confirmation=Confirmation())
    stage.program.plays.real.keeper.put_back(replace(session, name=name, booking=booking))
    flush()


def awaited(stage: Stage, name: str = CUSTOMER, *, minutes: float) -> None:
    """A customer who knows the time is not there, so many minutes after it."""
    offer_slips(stage)
    start = stage.clock.now().wall
    city = City("Zyx-Llanfairpwllgwyngyll", "", "", "America/New_York")
    session = planned(start, city=city)
    stage.program.plays.real.keeper.put_back(replace(session, name=name))
    stage.sleep(minutes=minutes)


def missed(stage: Stage, name: str = CUSTOMER) -> None:
    """It was just said that they did not come; another session waits."""
    before(stage, name)
    stage.sleep(minutes=23)
    stage.program.step(attend(Attendance.NO_SHOW))
    flush()


def begun_late(stage: Stage, name: str = CUSTOMER) -> None:
    """A planned session that began late has ended; how they came is open."""
    before(stage, name)
    stage.sleep(minutes=15)
    stage.obey(Command.START, minutes=45)
    stage.sleep(minutes=30)
    stage.obey(Command.END)
    stage.wait(seconds=15)


def offer_slips(stage: Stage) -> None:
    """Have the strip offer messages, as it does after its first paint."""
    stage.program.plays.slips = Slips(stage.program.parts)


def write_down(stage: Stage, *lines: tuple[str, str]) -> None:
    """Each line by the key of its kind, then leave the field."""
    for key, text in lines:
        stage.press(key)
        stage.enter(text)
        stage.press("Return")
    stage.press("Escape")


def writing(stage: Stage, name: str = CUSTOMER) -> None:
    """A promise was written down, and the next line is being typed."""
    running(stage, name)
    stage.press("Alt+1")
    stage.enter(PROMISE)
    stage.press("Return")
    stage.press("Alt+2")
    stage.enter("Is there a limit")


def captured(stage: Stage, name: str = CUSTOMER) -> None:
    """What was written down is unfolded, and in it a promise that was given a day."""
    running(stage, name)
    write_down(stage, ("Alt+6", "Two shops"), ("Alt+1", PROMISE))
    stage.press("V")
    stage.press("Space")
    stage.enter("tomorrow")
    stage.press("Return")


def moment(stage: Stage, name: str = CUSTOMER) -> None:
    """The card for a connection that dropped, at the ways to turn to."""
    stage.settings.change(second_way="https://example.com/spare")
    running(stage, name)
    stage.press("L")
    stage.press("L")


def promised(stage: Stage, name: str = CUSTOMER) -> None:
    """Five minutes left, and more promises than the card has room for."""
    running(stage, name, minutes=12)
    write_down(stage, *(("Alt+1", f"{PROMISE} {number}") for number in range(9)))
    stage.sleep(minutes=28)


def remembered(stage: Stage, name: str = CUSTOMER) -> None:
    """The customer of the next session was met before."""
    said = line(CaptureKind.QUOTE, "I only want to know when it will arrive", 5)
    parked = line(CaptureKind.GOAL, "Sell to shops in two more countries next year", 7)
    before = replace(met(9, said, parked, a_promise(6)), name=name, customer=known_by(name))
    stage.program.parts.store.save(before)
    stage.program.plays.folk = Folk(stage.program.parts, stage.program.plays.real.keeper)
    stage.plan(after=12, name=name)


def talk_ahead(stage: Stage, name: str = CUSTOMER) -> None:
    """A talk is prepared, and something was put aside for it."""
    stage.press("Ctrl+J")
    whom, team = stage.strip.findChildren(BeforePart)[0].findChildren(Field)
    for field, words in ((whom, name), (team, TEAM)):
        field.setText(words)
        field.textEdited.emit(words)
    stage.strip.findChildren(Pad)[0].setPlainText("\n".join(ASIDE))
    stage.body.keep_typed()


def talk_unread(stage: Stage, name: str = CUSTOMER) -> None:
    """What was put aside for it cannot be read any more."""
    talk_ahead(stage, name)
    stage.database.rows("UPDATE put_aside SET lines = ?", "{}")
    stage.restart()


def talking(stage: Stage, name: str = CUSTOMER, *, minutes: float = 3) -> None:
    """So many minutes into a talk, of which something is written down."""
    talk_ahead(stage, name)
    stage.press("Ctrl+Return")
    stage.strip.setFocus()
    stage.sleep(minutes=minutes)
    keeper = stage.program.plays.real.keeper
    session = keeper.agenda.value.at_hand
    assert session is not None
    keeper.arrange(session.id, note(SAID, "Afraid of the date", QUESTION))


def talked(stage: Stage, name: str = CUSTOMER) -> None:
    """It is over, and what it brought in is being written down."""
    talking(stage, name, minutes=7)
    stage.press("Ctrl+E")
    stage.strip.setFocus()
    stage.sleep(minutes=1)
    keeper = stage.program.plays.real.keeper
    session = keeper.agenda.value.at_hand
    assert session is not None
    keeper.arrange(
        session.id,
        reap(
            lambda one: replace(
                one,
                challenge=TALKED[0],
                why_now=TALKED[1],
                others=TALKED[2],
                did_pitch=False,
            )
        ),
    )
    keeper.arrange(
        session.id,
        promise_help(UUID(int=81), HELP, date(2026, 3, 6)),
    )


def questioned(stage: Stage, name: str = CUSTOMER) -> None:
    """The question was asked of a customer in the call."""
    running(stage, name)
    stage.press("Ctrl+J")
    stage.enter(SAID)


STATES: Mapping[str, Callable[..., None]] = {
    "before": before,
    "prepared": prepared,
    "confirming": confirming,
    "remembered": remembered,
    "waiting": partial(awaited, minutes=2),
    "nudging": partial(awaited, minutes=6),
    "kind close": partial(awaited, minutes=11),
    "missed": missed,
    "begun late": begun_late,
    "tomorrow": tomorrow,
    "late": late,
    "calm": running,
    "notice": partial(running, minutes=35),
    "wrap": partial(running, minutes=40),
    "over": partial(running, minutes=47),
    "paused": paused,
    "after": after,
    "forgotten": forgotten,
    "parting": parting,
    "parted": parted,
    "form": form,
    "planning": planning,
    "said": said,
    "troubled": troubled,
    "rehearsing": rehearsing,
    "settled": settled,
    "tried": tried,
    "writing": writing,
    "captured": captured,
    "moment": moment,
    "promised": promised,
    "talk ahead": talk_ahead,
    "talk unread": talk_unread,
    "talking": talking,
    "long talk": partial(talking, minutes=16),
    "talked": talked,
    "questioned": questioned,
    "discreet": partial(discreet, minutes=11),
    "discreet cue": partial(discreet, minutes=35),
}
COUNTDOWN = ("calm", "notice", "wrap", "over")
