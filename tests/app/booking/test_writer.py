"""Messages as they stand: in the words in force, or as the agent made them."""

from pathlib import Path

from msgspec.structs import replace

from app.booking.arranging import judge, judge_clarity, move, tell, write_in
from app.booking.writer import Writer
from app.booking.written import Written
from app.lists.kinds import Kinds
from app.message.book import Book
from app.message.channels import Channels
from app.message.compose import Message
from app.message.finding import Fault
from app.message.language import Language
from app.message.wording import Kind, Text
from app.refusal import Refusal
from app.session.preparation import Clarity, Expectation, Preparation, Verdict
from app.session.session import Session
from app.unfinished import AtHand
from app.wall.night import USUAL_NIGHT
from app.wall.rules import zone_named
from tests.app.booking.fakes import HOUR, NOW, READY, planned
from tests.app.booking.test_telling import SESSION, UNTOLD, after
from tests.app.fakes import DISK_FULL
from tests.app.lists.shipped import BUILT_IN as CHECKLISTS
from tests.app.message.worlds import BUILT_IN

SHIPPED = CHECKLISTS / "kinds"
VIENNA = "Europe/Vienna"


class Drawer:
    """Keeps unfinished texts, until it is full."""

    def __init__(self) -> None:
        """Empty."""
        self.texts: dict[str, str] = {}
        self.is_full = False

    def get(self, name: str) -> str:
        return self.texts.get(name, "")

    def put(self, name: str, text: str) -> Refusal | None:
        if self.is_full:
            return DISK_FULL
        self.texts[name] = text
        return None


def writer(drawer: Drawer | None = None) -> Writer:
    book = Book(BUILT_IN, Path("nowhere"))
    return Writer(book, drawer or Drawer(), zone_named, USUAL_NIGHT, VIENNA)


def asked_of(known: Preparation, kind: str) -> Session:
    """A session of a kind, prepared so far."""
    assert UNTOLD.booking is not None
    return replace(UNTOLD, booking=replace(UNTOLD.booking, preparation=known, kind=kind))


def written(session: Session, by: Writer, wanted: Kind | None = None) -> Written:
    outcome = by.write(session, wanted)
    assert outcome is not None
    return outcome


def edited(message: Message, words: str) -> Message:
    return replace(message, text=f"{message.text}\n{words}")


def test_that_the_fitting_message_is_written_in_the_customers_language() -> None:
    by = writer()

    fitting = written(after(UNTOLD, write_in("de")), by)

    assert (fitting.kind, fitting.language) == (Kind.CONFIRMATION, Language.GERMAN)
    assert "Montag, 2. März, 10:00 Uhr" in fitting.message.text
    assert not by.findings(fitting)
    assert not fitting.is_edited
    assert fitting.booking.language == "de"
    assert fitting.overrides == ()


def test_that_another_kind_is_written_on_demand_if_it_can_be() -> None:
    by = writer()

    assert written(UNTOLD, by, Kind.ASK).kind is Kind.ASK
    assert written(UNTOLD, by, Kind.MOVED).kind is Kind.CONFIRMATION


def test_that_nothing_is_written_without_the_customers_time() -> None:
    assert writer().write(planned(city=None)) is None
    assert writer().write(replace(SESSION, booking=None)) is None


def test_that_what_was_typed_stays_and_is_checked() -> None:
    by = writer()
    message = edited(written(UNTOLD, by).message, "See you at 16:00 Vienna time.")

    assert by.keep(written(UNTOLD, by), message) is None

    again = written(UNTOLD, by)
    assert again.message == message
    assert again.is_edited
    findings = by.findings(again)
    assert findings.subject == ()
    assert {finding.fault for finding in findings.text} == {Fault.OTHER_HOUR, Fault.OWN_ZONE}
    assert written(UNTOLD, by, Kind.ASK).typed is None


def test_that_a_full_disk_is_told() -> None:
    drawer = Drawer()
    by = writer(drawer)
    drawer.is_full = True

    assert by.keep(written(UNTOLD, by), Message("a", "b")) is DISK_FULL


def test_that_it_can_be_used_as_it_is_until_the_next_letter() -> None:
    by = writer()
    by.keep(written(UNTOLD, by), edited(written(UNTOLD, by).message, "16:00 UTC"))

    by.allow(written(UNTOLD, by))

    allowed = written(UNTOLD, by)
    assert allowed.is_allowed
    assert by.findings(allowed)
    by.keep(allowed, edited(allowed.message, "!"))
    assert not written(UNTOLD, by).is_allowed


def test_that_a_session_that_changed_has_fresh_words_and_keeps_the_old_ones() -> None:
    by = writer()
    message = edited(written(SESSION, by).message, "Bring your files.")
    by.keep(written(SESSION, by), message)
    later = after(SESSION, move(NOW + 2 * HOUR), tell)

    fresh = written(later, by)

    assert fresh.message == fresh.composed
    assert fresh.outdated is not None
    by.bring_back(fresh)
    back = written(later, by)
    assert back.message == message
    assert {finding.fault for finding in by.findings(back).text} == {Fault.OTHER_HOUR}
    by.begin_again(back)
    assert written(later, by).message == fresh.composed


def test_that_what_was_typed_in_another_language_is_told_to_wait_there() -> None:
    by, german = writer(), after(UNTOLD, write_in("de"))
    english = written(UNTOLD, by)
    assert by.allow(english) is None
    assert written(german, by).elsewhere == ()

    assert by.keep(english, edited(english.message, "Bye")) is None

    assert written(UNTOLD, by).elsewhere == ()
    assert written(german, by).elsewhere == (Language.ENGLISH,)
    assert by.begin_again(english) is None
    assert written(german, by).elsewhere == ()


def test_that_a_point_in_another_language_waits_there_as_well() -> None:
    by, german = writer(), after(UNTOLD, write_in("de"))
    assert by.point_out(written(german, by, Kind.ASK), "Welcher Bericht?") is None

    assert written(UNTOLD, by, Kind.ASK).elsewhere == (Language.GERMAN,)
    assert written(UNTOLD, by).elsewhere == ()


def test_that_there_is_nothing_to_bring_back_where_nothing_was_typed() -> None:
    by = writer()

    assert by.bring_back(written(UNTOLD, by)) is None
    assert written(UNTOLD, by).typed is None


def test_that_a_message_says_what_is_asked_and_why_not() -> None:
    by = writer()
    asked = after(UNTOLD, judge_clarity(Clarity.UNCLEAR))
    refused = after(UNTOLD, judge(Verdict.NOT_ALLOWED))

    by.point_out(written(asked, by, Kind.ASK), "which report?")
    by.point_out(written(refused, by), "section 4")

    question, reason = written(asked, by, Kind.ASK), written(refused, by)
    assert "we do not know yet: which report?" in question.message.text
    assert "The point in question: section 4" in reason.message.text
    assert (question.point, reason.point) == ("which report?", "section 4")
    assert not question.is_edited
    assert not reason.is_edited
    by.point_out(question, "")
    assert "do not know yet" not in written(asked, by, Kind.ASK).message.text


def test_that_the_point_stays_when_the_words_begin_again() -> None:
    by = writer()
    by.point_out(written(UNTOLD, by, Kind.ASK), "which report?")
    ask = written(UNTOLD, by, Kind.ASK)
    by.keep(ask, edited(ask.message, "Or so."))

    by.begin_again(written(UNTOLD, by, Kind.ASK))

    assert written(UNTOLD, by, Kind.ASK).message == ask.message


def test_that_a_question_is_drafted_from_the_preparation() -> None:
    by = replace(writer(), kinds=Kinds((SHIPPED,)))
    wish = Expectation("Fewer mails")
    session = asked_of(replace(Preparation(), expectations=(wish,)), "review")

    draft = written(session, by, Kind.ASK)

    assert not draft.is_edited
    assert draft.is_proposed
    assert "we do not know yet:\n– What has changed for you since we last" in draft.message.text
    assert "– “Fewer mails”: what exactly do you hope for?" in draft.message.text
    assert not by.findings(draft)
    assert not written(session, by).is_proposed
    assert "do not know yet" not in written(asked_of(READY, "review"), by, Kind.ASK).message.text


def test_that_what_was_typed_wins_over_the_preparation_also_nothing() -> None:
    by = replace(writer(), kinds=Kinds((SHIPPED,)))
    session = asked_of(Preparation(), "review")

    by.point_out(written(session, by, Kind.ASK), "which report?")
    typed = written(session, by, Kind.ASK)
    assert (typed.point, typed.is_proposed) == ("which report?", False)
    by.point_out(typed, "")
    nothing = written(session, by, Kind.ASK)
    assert (nothing.point, nothing.is_edited) == ("", False)
    assert "do not know yet" not in nothing.message.text
    by.point_out(nothing, nothing.proposed)

    again = written(session, by, Kind.ASK)
    assert again.is_proposed
    assert again.typed is None


def test_that_an_edited_question_stays_when_the_preparation_goes_on() -> None:
    by = replace(writer(), kinds=Kinds((SHIPPED,)))
    session = asked_of(Preparation(), "review")
    draft = written(session, by, Kind.ASK)
    by.keep(draft, edited(draft.message, "Or so."))

    later = written(after(session, judge_clarity(Clarity.ANSWERED)), by, Kind.ASK)

    assert later.message == edited(draft.message, "Or so.")
    assert later.outdated is None


def test_that_a_time_has_no_point() -> None:
    by = writer()

    by.point_out(written(UNTOLD, by), "which report?")

    assert "which report" not in written(UNTOLD, by).message.text


def test_that_rubbish_in_the_place_of_what_was_typed_is_nothing() -> None:
    drawer = Drawer()
    by = writer(drawer)
    by.keep(written(UNTOLD, by), Message("a", "b"))
    (name,) = drawer.texts
    assert str(UNTOLD.id) in name

    for rubbish in ("{", "7", "[]"):
        drawer.texts[name] = rubbish
        assert written(UNTOLD, by).typed is None


def test_that_one_message_becomes_words_for_all(tmp_path: Path) -> None:
    book = Book(BUILT_IN, tmp_path)
    by = replace(writer(), book=book)
    first = written(UNTOLD, by)
    by.keep(first, edited(first.message, "Write to us at {channel}, Marina Duarte."))

    template = by.template(written(UNTOLD, by))

    shipped = first.edition.value.texts[Kind.CONFIRMATION]
    assert template == Text(
        shipped.subject, f"{shipped.text}\nWrite to us at {{channel}}, {{name}}."
    )
    assert book.write(Language.ENGLISH, Kind.CONFIRMATION, template) is None
    after_that = written(UNTOLD, replace(by, channels=Channels(mail="help@example.com")))
    assert "Write to us at help@example.com, Marina Duarte." in after_that.composed.text


def test_that_what_a_full_disk_does_not_take_stays_at_hand() -> None:
    drawer = Drawer()
    at_hand = AtHand(drawer)
    drawer.is_full = True

    assert at_hand.put("message", "typed") is DISK_FULL
    assert at_hand.get("message") == "typed"
    drawer.is_full = False
    assert at_hand.put("message", "typed on") is None
    assert at_hand.get("message") == drawer.texts["message"] == "typed on"
