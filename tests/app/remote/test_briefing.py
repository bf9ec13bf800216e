"""A brief is printed for a terminal: the text, and apart from it what was taken out."""

from datetime import date
from pathlib import Path

import pytest

from app.briefs.edition import looked
from app.remote.arguments import Arguments, arguments_in
from app.remote.briefing import Briefing, briefing_reply
from app.remote.request import Command, ExitStatus, Reply, Request, line_of, request_in
from app.session.store import Unread
from tests.app.briefs.fakes import NOW, WEEK, Shelves, heard

READ_IT = (
    "Read it once more before it leaves: Callside misses names that it does not know, above all"
    " in small letters or in another language than English."
)
HERE = Path("/home/agent/desk")
SINCE = date(2026, 11, 16)
ASKED = Request(Command.BRIEF, name="PRODUCT", since=SINCE, until_day=WEEK.last, form="md")


def asked(shelves: Shelves, request: Request = ASKED) -> Reply:
    return briefing_reply(request, Briefing(shelves.sources, NOW))


def test_that_an_open_doubt_is_marked_and_leaves_with_four() -> None:
    told = asked(Shelves(heard(1, "a", "Ann and Ann: Brimble at a@example.org")))

    assert told.status == 4
    assert r"> \[name\] and \[name\]: \[?Brimble\] at \[mail\]" in told.out
    assert told.err.splitlines() == [
        "Taken out: “Ann” (name, 2 times), “a@example.org” (mail).",
        "Still to be looked at: “Brimble” (name). Do so in the window, under Ctrl+O.",
        READ_IT,
    ]


def test_that_a_brief_leaves_with_zero_once_all_was_looked_at() -> None:
    shelves = Shelves(heard(1, "a", "Ann likes Brimble"))
    edition = shelves.edition()
    (doubt,) = edition.cleared.doubts
    shelves.sources.briefs.save(looked(edition, doubt.spot.key, stays=True))

    told = asked(shelves)

    assert told.status is ExitStatus.DONE
    assert "likes Brimble" in told.out
    assert told.err.splitlines() == [
        "Taken out: “Ann” (name).",
        "Left in by hand: “Brimble” (name).",
        READ_IT,
    ]


def test_that_it_says_where_sessions_stay_that_cannot_be_read() -> None:
    shelves = Shelves(heard(1, "a"))
    shelves.unread = Unread(2, Path("x.sqlite"))
    words = "2 sessions cannot be read. They stay as they are in x.sqlite."

    assert asked(shelves).err.splitlines() == [words, READ_IT]
    shelves.lines = ()
    told = asked(shelves)
    assert (told.status, told.err) == (ExitStatus.DONE, words)


def test_that_it_asks_to_be_read_also_where_nothing_was_found() -> None:
    told = asked(Shelves(heard(1, "a")))
    assert (told.status, told.err) == (ExitStatus.DONE, READ_IT)


def test_that_what_was_left_in_by_hand_is_told() -> None:
    shelves = Shelves(heard(1, "a", "Ann asks"))
    edition = shelves.edition()
    (known,) = edition.cleared.pointed
    shelves.sources.briefs.save(looked(edition, known.spot.key, stays=True))

    assert asked(shelves).err.splitlines() == ["Left in by hand: “Ann” (name).", READ_IT]


def test_that_an_empty_span_is_one_sentence_and_zero() -> None:
    told = asked(Shelves())
    assert told == Reply(ExitStatus.DONE, "Nothing was heard for product in 16–22 November 2026.")


def test_that_days_to_come_are_told_as_such() -> None:
    request = Request(
        Command.BRIEF, name="product", since=WEEK.last, until_day=WEEK.last, form="md"
    )
    told = asked(Shelves(), request)
    assert told == Reply(
        ExitStatus.DONE, "Nothing was heard for product: 22 November 2026 is still to come."
    )


def test_that_an_unknown_team_names_those_that_there_are() -> None:
    request = Request(Command.BRIEF, name="Sales\n", since=SINCE, form="md")
    shelves = Shelves()

    assert asked(shelves, request).err == "No team is called 'Sales'. There are: Billing, product."
    shelves.spelled = tuple(f"Team {number}" for number in range(20))
    assert asked(shelves, request).err.endswith("Team 18, Team 19, ….")
    shelves.spelled = ()
    told = asked(shelves, request)
    assert told.status is ExitStatus.NOTHING
    assert told.err == "No team is called 'Sales'. No insight names a team yet."


def test_that_without_an_end_it_reaches_up_to_today() -> None:
    told = asked(Shelves(), Request(Command.BRIEF, name="product", since=SINCE, form="md"))
    assert "16–20 November 2026" in told.out
    ahead = Request(Command.BRIEF, name="product", since=WEEK.last, form="md")
    assert "22 November 2026 is still to come" in asked(Shelves(), ahead).out
    today = Request(Command.BRIEF, name="product", form="md")
    assert "on 20 November 2026" in asked(Shelves(), today).out


def test_that_days_stand_in_their_order() -> None:
    request = Request(Command.BRIEF, name="product", since=WEEK.last, until_day=SINCE, form="md")
    told = asked(Shelves(), request)
    assert told.status is ExitStatus.WRONG_USAGE
    assert "Say the earlier day first" in told.err


@pytest.mark.parametrize("what", ["teams", "names"])
def test_that_a_disk_that_does_not_give_it_is_told(what: str) -> None:
    shelves = Shelves(heard(1))
    shelves.unreadable = what
    told = asked(shelves)
    assert told.status is ExitStatus.REFUSED
    assert told.err.startswith("The brief cannot be read: ")


@pytest.mark.parametrize("form", ["md", "html", "csv"])
def test_that_the_words_of_the_command_line_are_understood(form: str) -> None:
    words = ["brief", "Product", "--since", "2026-11-16", "--until", "2026-11-22", "--format", form]

    read = arguments_in(words, HERE)

    assert isinstance(read, Arguments)
    assert read.request == Request(
        Command.BRIEF, name="Product", since=SINCE, until_day=WEEK.last, form=form
    )
    assert request_in(line_of(read.request)) == read.request


@pytest.mark.parametrize(
    "day", ["yesterday", "2026-02-30", "1969-01-01", "2999-01-01", "", "20261116", "2026-W47-1"]
)
def test_that_no_other_day_is_taken(day: str) -> None:
    told = arguments_in(["brief", "Product", "--since", day], HERE)
    assert isinstance(told, Reply)
    assert told.status is ExitStatus.WRONG_USAGE
