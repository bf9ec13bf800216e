"""What is written while somebody is not there: to whom is awaited, and when the agent is late."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from app.booking.absence import ABSENCES, MISSED
from app.booking.arranging import cancel, judge, move, rearrange
from app.booking.slip import slip_of
from app.booking.subject import pointed
from app.booking.telling import kinds_of, marking, told
from app.booking.writer import Writer
from app.clock import Moment
from app.lists.kinds import Kinds
from app.message.book import Book
from app.message.compose import compose
from app.message.facts import Facts
from app.message.guard import check
from app.message.language import Language
from app.message.wording import Kind
from app.records.attending import attend
from app.refusal import Reason, Refusal
from app.session.booking import Absence, Booking
from app.session.draft import Draft
from app.session.outcome import Attendance
from app.session.patience import Patience, Turn, waited
from app.session.preparation import Verdict
from app.session.session import Session
from app.session.steps import Step, begin
from app.session.undo import reversal
from app.wall.night import USUAL_NIGHT
from app.wall.rules import zone_named
from tests.app.booking.fakes import HOUR, MINUTE, NEW_YORK, NOW, planned
from tests.app.fakes import accepted
from tests.app.message.strategies import sessions
from tests.app.message.test_compose import HARD
from tests.app.message.worlds import BUILT_IN, session_at, words_of

AT = Moment(NOW, MINUTE, "boot-1")
SESSION = planned(NOW)
SHAMING = {
    Language.ENGLISH: (
        "you did not",
        "you missed",
        "failed",
        "forgot",
        "no-show",
        "wasted",
        "again",
    ),
    Language.GERMAN: (
        "sie haben nicht",
        "versäumt",
        "vergessen",
        "umsonst",
        "erneut",
        "schon wieder",
    ),
    Language.SPANISH: ("usted no", "faltó", "olvid", "perdió", "de nuevo", "otra vez", "en vano"),
    Language.FRENCH: ("vous n’avez pas", "vous avez manqué", "oubli", "encore une fois", "en vain"),
    Language.ITALIAN: ("lei non", "non si è", "dimentica", "ha mancato", "di nuovo", "invano"),
    Language.PORTUGUESE: (
        "você não",
        "faltou",
        "esquec",
        "perdeu o",
        "de novo",
        "outra vez",
        "em vão",
    ),
    Language.JAPANESE: ("お忘れ", "忘れ", "欠席", "すっぽかし", "無断", "また来", "再び", "無駄"),
}


class Drawer:
    """Keeps what is typed."""

    def __init__(self) -> None:
        self.texts: dict[str, str] = {}

    def get(self, name: str) -> str:
        return self.texts.get(name, "")

    def put(self, name: str, text: str) -> Refusal | None:
        self.texts[name] = text
        return None


def after(session: Session, *steps: Step | None) -> Session:
    for step in steps:
        assert step is not None
        session = accepted(step(session, AT))
    return session


def writer(*, minutes: float, missed: int | Refusal = 0) -> Writer:
    """One who waits for so many minutes, for somebody who did not come so often."""
    return Writer(
        Book(BUILT_IN, BUILT_IN / "nowhere"),
        Drawer(),
        zone_named,
        USUAL_NIGHT,
        kinds=Kinds(),
        now=NOW + minutes * MINUTE,
        missed_before=lambda _: missed,
    )


def fitting(minutes: float, session: Session = SESSION, missed: int | Refusal = 0) -> Kind:
    written = writer(minutes=minutes, missed=missed).write(session)
    assert written is not None
    return written.kind


def test_that_the_wait_begins_at_the_planned_start_and_ends_with_the_session() -> None:
    assert waited(SESSION, NOW - MINUTE) is None
    assert waited(SESSION, NOW) == 0 * MINUTE
    assert waited(SESSION, NOW + 6 * MINUTE) == 6 * MINUTE
    assert waited(after(SESSION, begin()), NOW + 6 * MINUTE) is None
    assert waited(after(SESSION, attend(Attendance.NO_SHOW)), NOW + 6 * MINUTE) is None
    assert waited(replace(SESSION, planned_at=None), NOW) is None


def test_that_a_nudge_is_due_at_five_minutes_and_a_kind_close_at_ten() -> None:
    assert fitting(-1) is fitting(0) is fitting(4.9) is Kind.CONFIRMATION
    assert fitting(5) is fitting(9.9) is Kind.NUDGE
    assert fitting(10) is fitting(600) is Kind.MISSED
    assert Patience(MINUTE, 2 * MINUTE).turn(MINUTE) is Turn.NUDGE


def test_that_a_first_and_a_repeated_absence_have_their_own_words() -> None:
    assert fitting(10, missed=0) is Kind.MISSED
    assert fitting(10, missed=1) is Kind.MISSED_AGAIN
    assert fitting(10, missed=Refusal(Reason.NOT_READ)) is Kind.MISSED
    gone = after(SESSION, attend(Attendance.NO_SHOW))
    assert kinds_of(gone, is_odd=True) == MISSED
    assert fitting(90, gone, missed=2) is Kind.MISSED_AGAIN


def test_that_whoever_is_to_hear_a_no_hears_that_first() -> None:
    assert fitting(10, after(SESSION, judge(Verdict.NOT_ALLOWED))) is Kind.NOT_ALLOWED


def test_that_the_agent_can_say_that_they_are_late_until_the_session_begins() -> None:
    assert Kind.RUNNING_LATE in kinds_of(SESSION, is_odd=False)
    assert Kind.RUNNING_LATE in kinds_of(SESSION, is_odd=False, turn=Turn.CLOSE)
    assert Kind.RUNNING_LATE not in kinds_of(after(SESSION, begin()), is_odd=False)
    assert Kind.RUNNING_LATE not in kinds_of(after(SESSION, cancel), is_odd=False)


def test_that_each_is_marked_as_sent_by_hand_with_its_instant() -> None:
    for kind in ABSENCES:
        assert told(SESSION, kind).sent_at is None
        marked = after(SESSION, marking(SESSION, kind))
        assert told(marked, kind).sent_at == NOW
        back = reversal(SESSION, marked)
        assert after(marked, back) == SESSION


def test_that_another_start_is_another_wait() -> None:
    nudged = after(SESSION, marking(SESSION, Kind.NUDGE))
    said = nudged.booking
    assert said is not None
    draft = Draft(SESSION.name, SESSION.length, at=NOW, booking=said)

    kept = after(nudged, rearrange(draft)).booking
    moved = after(nudged, move(NOW + HOUR)).booking

    assert kept is not None
    assert kept.absence == Absence(nudged_at=NOW)
    assert moved is not None
    assert moved.absence == Absence()


@pytest.mark.parametrize("minutes,kind", [(5, "nudge"), (10, "missed")])
def test_that_the_strip_offers_the_nudge_and_the_close(minutes: int, kind: str) -> None:
    slip = slip_of(SESSION, writer(minutes=minutes))

    assert slip is not None
    assert slip.kind == kind
    assert slip.when in slip.text
    assert not slip.is_sent
    marked = after(SESSION, marking(SESSION, Kind(kind)))
    sent = slip_of(marked, writer(minutes=minutes))
    assert sent is not None
    assert sent.is_sent


def test_that_the_strip_offers_that_the_agent_is_late_when_it_is_wanted() -> None:
    slip = slip_of(SESSION, writer(minutes=-3), Kind.RUNNING_LATE)

    assert slip is not None
    assert slip.kind == "running-late"
    assert slip.is_absence
    confirmation = slip_of(replace(SESSION, booking=Booking(NOW, NEW_YORK)), writer(minutes=-3))
    assert confirmation is not None
    assert not confirmation.is_absence


def test_that_a_delay_is_optional_and_a_number_is_minutes() -> None:
    by = writer(minutes=-3)
    written = by.write(SESSION, Kind.RUNNING_LATE)
    assert written is not None
    assert "about" not in written.message.text

    by.point_out(written, "10")
    again = by.write(SESSION, Kind.RUNNING_LATE)

    assert again is not None
    assert again.point == "10"
    assert "We will be with you in about 10 minutes." in again.message.text
    assert not by.findings(again)
    by.point_out(again, "half an hour")
    other = by.write(SESSION, Kind.RUNNING_LATE)
    assert other is not None
    assert "in about half an hour." in other.message.text


@pytest.mark.parametrize("instant,zone,when", HARD)
@pytest.mark.parametrize("kind", ABSENCES)
def test_that_in_the_hardest_zones_each_tells_the_very_time(
    kind: Kind, instant: str, zone: str, when: str
) -> None:
    facts = session_at(datetime.fromisoformat(instant).replace(tzinfo=UTC), zone)
    for delay in ("", "10"):
        message = compose(kind, pointed(facts, kind, delay), words_of(Language.ENGLISH))

        assert when in message.text
        assert when in message.subject
        assert not check(message.text, facts, "Europe/Madrid", Language.ENGLISH)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("kind", ABSENCES)
def test_that_in_the_hardest_zones_the_guard_finds_nothing_in_any_language(
    kind: Kind, language: Language
) -> None:
    for instant, zone, _ in HARD:
        facts = session_at(datetime.fromisoformat(instant).replace(tzinfo=UTC), zone)
        pointing = pointed(facts, kind, "10")
        message = compose(kind, pointing, words_of(language))

        for text in (message.subject, message.text):
            assert not check(text, pointing, "Pacific/Fiji", language), text


@given(sessions(), st.sampled_from(Language), st.sampled_from(tuple(ABSENCES)), st.integers(1, 60))
def test_that_the_guard_finds_nothing_in_any_language(
    facts: Facts, language: Language, kind: Kind, minutes: int
) -> None:
    pointing = pointed(replace(facts, link=""), kind, str(minutes))
    message = compose(kind, pointing, words_of(language))

    for text in (message.subject, message.text):
        assert not check(text, pointing, "Pacific/Fiji", language), text


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("kind", ABSENCES)
def test_that_nothing_shames(kind: Kind, language: Language) -> None:
    text = words_of(language).texts[kind]

    said = f"{text.subject} {text.text}".casefold()
    assert not [word for word in SHAMING[language] if word in said]


@pytest.mark.parametrize("language", Language)
def test_that_the_two_closes_differ_in_every_language(language: Language) -> None:
    texts = words_of(language).texts

    assert texts[Kind.MISSED] != texts[Kind.MISSED_AGAIN]
    for kind in ABSENCES:
        assert "{when}" in texts[kind].text
    for kind in (Kind.NUDGE, Kind.RUNNING_LATE):
        assert "{link}" in texts[kind].text
