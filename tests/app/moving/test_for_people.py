"""What goes out for people: tables without formulas, prose without marks, and sentences."""

import csv
from datetime import UTC, date, timedelta
from io import StringIO
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from app.cities.city import City
from app.moving.facts import capture_words
from app.moving.files import NoFiles
from app.moving.outcome import (
    Exported,
    Going,
    Imported,
    Remnant,
    exported_words,
    forgotten_words,
    going_words,
    imported_words,
    restored_words,
)
from app.moving.prose import customer_words, session_words, title_words
from app.moving.table import COLUMNS, Besides, row
from app.moving.wish import Whom, Wish
from app.people.customer import Customer
from app.session.aftercare import Access, Aftercare, FollowUp, SelfCheck
from app.session.booking import Booking
from app.session.capture import Capture, CaptureKind, Owner, Promise
from app.session.insight import Insight, InsightKind, Status
from app.session.outcome import Attendance, Outcome
from app.session.preparation import Example, Expectation, Goal, Preparation, Standing
from app.session.session import Mark, Session
from app.session.talk import Harvest, Talk
from app.text.defused import STARTS, defused
from app.text.escaped import escaped
from app.wall.rules import zone_named
from tests.app.storage.acts import LENGTH, NOW, STARTED
from tests.app.strategies import sessions

HOUR = timedelta(hours=1)
PROMISE = Promise(Owner.OTHER, "Cy", date(2026, 3, 5), done_at=NOW, told_at=NOW)
ANN = Session(
    UUID(int=1),
    "Ann *Lee*",
    LENGTH,
    started=STARTED,
    ended=STARTED.after(HOUR),
    marks={"during.listen": Mark.OPEN, "before.goal": Mark.DONE},
    booking=Booking(
        NOW,
        City("New York", "", "", "America/New_York"),
        mail="-ann@example.com",
        preparation=Preparation(expectations=(Expectation("to see"),), plan=("a", "b"), notes="n"),
    ),
    outcome=Outcome(Attendance.LATE, NOW, "train"),
    captures=(
        Capture(UUID(int=1), CaptureKind.PROMISE, "Send\nit", NOW, PROMISE),
        Capture(UUID(int=2), CaptureKind.PROMISE, "Ask", NOW, Promise(Owner.OTHER)),
        Capture(UUID(int=3), CaptureKind.NOTE, "=1+1", NOW),
    ),
    aftercare=Aftercare(
        FollowUp("Thanks", "Hi\nAnn", "en", sent_at=NOW),
        SelfCheck(NOW, 2, ("during.listen",), "too fast"),
    ),
)

BROUGHT_IN = {
    "in their words": "We never know",
    "what I make of it": "They are afraid",
    "asked": "What is hard?",
    "biggest challenge": "=the export",
    "why now": "The year ends",
    "their goals": "Fridays off",
    "their reality": "Two people left",
    "who else": "Ben (Sales)",
    "I pitched": "no",
}
TALK = replace(
    ANN,
    name="Ada",
    talk=Talk("Product", "We never know", "They are afraid"),
    harvest=Harvest(
        NOW,
        "What is hard?",
        "=the export",
        "The year ends",
        "Fridays off",
        "Two people left",
        "Ben (Sales)",
        did_pitch=False,
    ),
)


@given(st.text())
def test_that_no_cell_begins_a_formula(text: str) -> None:
    assert not defused(text).lstrip()[:1] or defused(text).lstrip()[0] not in STARTS
    assert defused(text)[:1] not in STARTS
    assert defused(text) in {text, f"'{text}"}


@pytest.mark.parametrize("cell", ["=1", "+1", "-1", "@a", "\t=1", "\r=1", " =1", "\n=1", "\uff1d1"])
def test_that_what_would_begin_a_formula_is_a_text(cell: str) -> None:
    assert defused(cell) == f"'{cell}"


@given(sessions())
def test_that_no_cell_of_any_session_begins_a_formula(session: Session) -> None:
    page = StringIO(newline="")
    csv.writer(page, quoting=csv.QUOTE_ALL).writerow(row(session))

    (cells,) = csv.reader(StringIO(page.getvalue(), newline=""))

    assert len(cells) == len(COLUMNS)
    texts = [cell for cell, told in zip(cells, row(session), strict=True) if isinstance(told, str)]
    assert not any(cell.lstrip()[:1] in STARTS for cell in texts if cell.strip())


def test_that_a_row_tells_what_happened() -> None:
    told = dict(zip(COLUMNS, row(ANN), strict=True))

    assert told["started at (UTC)"] == "2026-03-02 14:00"
    assert (told["agreed minutes"], told["minutes taken"]) == (45, 60)
    assert told["mail"] == "'-ann@example.com"
    assert told["notes"] == "'=1+1"
    assert told["promises"] == (
        "Send it (Cy, by 2026-03-05, done 2026-03-02, told 2026-03-02)\nAsk (somebody)"
    )
    assert (told["items left open"], told["went wrong"]) == ("listen", "listen\ntoo fast")
    assert (told["attendance"], told["focus"], told["city"]) == ("late", 2, "New York")


def test_that_prose_tells_it_too() -> None:
    words = session_words(ANN, UTC)

    assert words.startswith("## Ann \\*Lee\\* · 2026-03-02 14:00\n\n- **Length:** 45 min agreed")
    assert "45 min agreed, 60 min taken" in words
    assert "- **Promise:** Send it (Cy, by 2026-03-05" in words
    assert "- **Note:** \\=1+1" in words
    assert "- **Focus:** 2 of 3" in words
    assert "- **Follow-up:** Hi  \n  Ann" in words
    assert session_words(Session(UUID(int=1), "", LENGTH), UTC).startswith("## No name\n")


def test_that_a_goal_that_came_up_is_told_like_a_parked_one_until_it_is_reached() -> None:
    goals = (Goal("Invoices"), Goal("Speed", Standing.REACHED))
    session = replace(ANN, booking=Booking(NOW, preparation=Preparation(goals=goals)))
    told = dict(zip(COLUMNS, row(session), strict=True))

    assert "- **Parked goal:** Invoices\n" in session_words(session, UTC)
    assert "- **Goals reached:** Speed\n" in session_words(session, UTC)
    assert (told["parked goals"], told["goals reached"]) == ("Invoices", "Speed")


def test_that_items_are_called_by_their_titles_and_one_that_is_gone_by_what_is_left() -> None:
    titles = {"during.listen": "Listen to the end"}
    told = dict(zip(COLUMNS, row(ANN, Besides(titles)), strict=True))

    assert told["items left open"] == "Listen to the end"
    assert told["items done"] == "goal\nme\nmessage"
    assert told["went wrong"] == "Listen to the end\ntoo fast"
    words = session_words(ANN, UTC, titles)
    assert "- **Left open:** Listen to the end\n" in words
    assert "- **Went wrong:** Listen to the end; too fast\n" in words


def test_that_items_of_one_title_are_told_once() -> None:
    twice = replace(ANN, marks={"before.focus": Mark.OPEN, "during.focus": Mark.OPEN})
    titles = {"before.focus": "Focus", "during.focus": "Focus"}

    assert "- **Left open:** Focus\n" in session_words(twice, UTC, titles)


def test_that_nothing_of_what_was_agreed_shown_and_seen_to_is_missing() -> None:
    known = Preparation(ask_whom="Bo", examples=(Example("a.pdf"), Example("/b", "Guide")))
    booking = Booking(
        NOW,
        kind="review",
        call_link="https://call.example",
        ticket_link="https://ticket.example",
        preparation=known,
    )
    session = replace(ANN, booking=booking, aftercare=Aftercare(access=Access(NOW, saw_none=True)))
    words, told = session_words(session, UTC), dict(zip(COLUMNS, row(session), strict=True))

    for fact in (
        "Kind:** review",
        "Call link:** https://call.example",
        "Ticket link:** https://ticket.example",
        "Whom to ask:** Bo",
        "Examples:** a.pdf; Guide: /b",
        "Access:** removed 2026-03-02",
        "Secrets:** none were seen",
    ):
        assert f"- **{fact}\n" in words
    assert (told["call link"], told["ticket link"]) == (booking.call_link, booking.ticket_link)
    assert (told["whom to ask"], told["examples"]) == ("Bo", "a.pdf\nGuide: /b")
    assert (told["access"], told["secrets"]) == ("removed 2026-03-02", "none were seen")
    other = replace(session, aftercare=Aftercare(access=Access(None, NOW, had_none=True)))
    told = dict(zip(COLUMNS, row(other), strict=True))
    assert (told["access"], told["secrets"]) == ("none was granted", "gone 2026-03-02")


def test_that_a_promise_tells_whether_we_can_keep_it() -> None:
    mine = Capture(UUID(int=1), CaptureKind.PROMISE, "Call", NOW, Promise(is_sure=True))
    doubted = replace(mine, promise=Promise(is_sure=False))

    assert capture_words(mine) == "Call (me, we can)"
    assert capture_words(doubted) == "Call (me, not sure that we can)"


def test_that_a_row_tells_what_is_kept_of_the_customer() -> None:
    known = Customer("ann", "", "ANN-lee", notes="=likes\ntables")
    told = dict(zip(COLUMNS, row(ANN, Besides(customer=known)), strict=True))

    assert (told["how the name is said"], told["kept of them"]) == ("ANN-lee", "'=likes\ntables")


def test_that_prose_says_once_on_whose_clock_its_hours_are() -> None:
    new_york = zone_named("America/New_York")
    assert new_york is not None

    assert title_words(new_york) == "# Callside\n\nAll hours: America/New\\_York.\n\n"
    assert title_words(UTC) == "# Callside\n\nAll hours: UTC.\n\n"


def test_that_a_check_without_a_focus_and_care_without_a_check_are_told() -> None:
    cared = Aftercare(check=SelfCheck(NOW, own_words="late"))
    session = Session(UUID(int=1), "", LENGTH, aftercare=cared)

    assert "Focus" not in session_words(session, UTC)
    assert "- **Went wrong:** late" in session_words(session, UTC)


@given(sessions())
def test_that_any_session_can_be_told(session: Session) -> None:
    assert session_words(session, UTC).startswith("## ")


def test_that_no_text_commands_the_terminal_or_turns_what_follows_round() -> None:
    assert escaped("a\x1b[31mb\x00\x07\x9bc\u202ed\te") == "a\\[31mbcd\te"


def test_that_signs_of_markdown_show_as_they_are() -> None:
    assert escaped("# a_b *c*") == "\\# a\\_b \\*c\\*"
    assert escaped("- x\n1. y\n12") == "\\- x\n\\1. y\n12"


def test_that_a_customer_is_told() -> None:
    city = City("Ōsaka", "", "", "Asia/Tokyo")
    words = customer_words(Customer("k", "Kenji", "ken-jee", city, "ja", "kind"))

    assert words == (
        "## Kenji\n\n- **Say it:** ken-jee\n- **City:** Ōsaka\n- **Language:** ja\n"
        "- **Notes:** kind\n"
    )
    assert customer_words(Customer("k", "")) == "## No name\n\n"


def test_that_an_insight_says_where_it_belongs_for_whom_and_what_became_of_it() -> None:
    known = Insight(area="Export", team="Product", status=Status.PLANNED, told_at=NOW)
    line = Capture(UUID(int=1), CaptureKind.INSIGHT, "Where is\nit?", NOW, insight=known)

    said = f"Where is it? (Export, for Product, planned, told {NOW:%Y-%m-%d})"
    assert capture_words(line) == said
    assert said in session_words(replace(ANN, captures=(line,)), UTC)
    assert capture_words(replace(line, insight=None)) == "Where is it?"
    assert capture_words(replace(line, insight=Insight())) == "Where is it?"


def test_that_all_that_is_known_of_an_insight_is_told() -> None:
    known = Insight("They look\nelsewhere", "No menu", "By hand", kind=InsightKind.BUG, weight=3)
    line = Capture(UUID(int=1), CaptureKind.INSIGHT, "Where?", NOW, insight=known)

    assert capture_words(line) == (
        "Where? (bug, matters 3 of 3, the problem: No menu, workaround: By hand,"
        " what I make of it: They look elsewhere)"
    )


def test_that_a_talk_is_told_with_all_that_it_brought_in() -> None:
    words = session_words(TALK, UTC)
    told = dict(zip(COLUMNS, row(TALK), strict=True))

    assert words.startswith("## Talk: Ada, Product · 2026-03-02 14:00\n")
    for name, said in BROUGHT_IN.items():
        assert f"- **{name[:1].upper()}{name[1:]}:** {escaped(said)}" in words
        assert told[name] == defused(said)
    assert (told["a talk"], told["name"], told["team"]) == ("yes", "Ada", "Product")


def test_that_a_talk_with_nobodys_name_is_told_and_a_customer_may_be_asked() -> None:
    talk = Session(UUID(int=1), "", LENGTH, talk=Talk())
    asked = replace(ANN, harvest=Harvest(NOW, challenge="Taxes", did_pitch=True))

    assert session_words(talk, UTC).startswith("## A talk\n")
    assert "- **Biggest challenge:** Taxes" in session_words(asked, UTC)
    assert "- **I pitched:** yes" in session_words(asked, UTC)
    assert "In their words" not in session_words(asked, UTC)
    assert dict(zip(COLUMNS, row(asked), strict=True))["a talk"] == ""


def test_that_a_promise_of_ones_own_says_so() -> None:
    mine = Capture(UUID(int=1), CaptureKind.PROMISE, "Call", NOW, Promise())

    assert capture_words(mine) == "Call (me)"


def test_that_outcomes_are_one_sentence() -> None:
    out = Path("/out.json")

    assert exported_words(Exported(out, 1200, 1, ("a.toml",))) == (
        "Exported 1,200 sessions and 1 customer to /out.json."
        " Left out, because it is no text: a.toml."
    )
    assert imported_words(Imported(2, 1, 3, 1, 2, 1, 1, 4, 5, 6, 3, 5)) == (
        "Imported 2 sessions, 6 insights, 1 customer, 1 colleague, 1 brief,"
        " 3 files of your own words, 1 unfinished text and 2 answers about your lists."
        " Here already: 3 sessions and 1 other thing."
        " Here with other facts, and left as before: 5 sessions."
    )
    assert imported_words(Imported(same=2)) == (
        "Imported 0 sessions. Here already: 2 other things."
    )
    assert imported_words(Imported()) == "Imported 0 sessions."


def test_that_what_goes_is_told_before_and_after() -> None:
    going = Going("ann", ("Ann", "Anna"), 2, 1, 1, copies=3, unreadable=2, mentions=1, insights=5)

    assert going_words(going) == (
        "Forgetting Ann and Anna takes away 2 sessions, 1 promise, 5 insights and 1 unfinished"
        " text, here and in 3 backups. 2 damaged copies cannot be opened, and will be deleted as a"
        " whole. The name is also written in 1 place of others: what is there stays as it is."
        " Files that you exported and backups that you wrote elsewhere are not touched: delete"
        " those yourself. This cannot be undone."
    )
    assert going_words(Going("ann", ("Ann",))) == (
        "Forgetting Ann takes away 0 sessions."
        " Files that you exported and backups that you wrote elsewhere are not touched: delete"
        " those yourself. This cannot be undone."
    )
    assert "Ann" not in forgotten_words(going)


def test_that_a_restore_tells_what_it_laid_by_and_whom_it_brought() -> None:
    assert restored_words(None, 0) == "Restored."
    assert restored_words(Path("/before"), 2) == (
        "Restored. What was there before is kept as /before."
        " It brought 2 customers who were not here: if you forgot one of them, do so again."
    )


def test_that_words_of_the_name_that_stand_with_others_are_told_and_where() -> None:
    remnants = (Remnant("ann", 7, ("Bo", "Cy", "Di", "Ed", "Fay")), Remnant("lee", 1, ("Bo",)))
    going = Going("ann", ("Ann Lee",), remnants=remnants)

    assert going_words(going) == (
        "Forgetting Ann Lee takes away 0 sessions. Words of the name stand with others:"
        " “ann” (Bo, Cy, Di and 2 more, 7 places) and “lee” (Bo). They stay, and briefs go on"
        " taking them out. Find them with Ctrl+F to change one first."
        " Files that you exported and backups that you wrote elsewhere are not touched: delete"
        " those yourself. This cannot be undone."
    )
    assert forgotten_words(going) == (
        "Forgotten: 0 sessions. Briefs go on taking out the words of the name that stand with"
        " others."
    )


def test_that_without_a_home_there_is_nothing() -> None:
    none, wish = NoFiles(), Wish(Path("/out"))

    assert none.export(wish, lambda _done, _total: True) == Exported(Path("/out"))
    assert none.backups() == ()
    assert "nothing to back up" in str(none.back_up())
    assert "Nobody" in str(none.going(Whom("Ann")))


@pytest.mark.parametrize("unseen", ["\u200b", "\ufeff", "\0", "\u202e", " \u2066\u200f"])
def test_that_an_unseen_letter_hides_no_formula(unseen: str) -> None:
    assert defused(f"{unseen}=1+1") == f"'{unseen}=1+1"
    assert defused(f"{unseen}Ann") == f"{unseen}Ann"


@pytest.mark.parametrize("end", ["\r", "\r\n", "\u2028", "\v"])
def test_that_each_line_of_a_text_is_shown_as_it_is_however_lines_end(end: str) -> None:
    assert escaped(f"a{end}- x{end}1. y{end}===") == "a\n\\- x\n\\1. y\n\\==="


def test_that_a_name_of_many_lines_is_one_title() -> None:
    words = customer_words(Customer("k", "Ann\n\n# Bo\rLee"))

    assert words == "## Ann \\# Bo Lee\n\n"
