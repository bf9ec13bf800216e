"""A talk with a colleague in the strip: begun in two clicks, without anything of our own."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QMessageBox, QPushButton, QWidget

from app.booking.preparing import LONGEST_NOTES
from app.people.owed import Owed
from app.refusal import Reason, Refusal
from app.remote.request import Command, Request
from app.session.agenda import Agenda
from app.session.capture import CaptureKind
from app.session.session import Phase, Session
from app.storage.people import PeopleRows
from app.talks.asking import not_yet_asked
from app.talks.colleague import Colleague, Revision
from app.talks.talks import Talks
from tests.app.fakes import START
from tests.ui.measures import parts
from tests.ui.stage import CUSTOMER, OTHER, Stage, called, flush
from tests.ui.states import (
    ASIDE,
    HELP,
    QUESTION,
    SAID,
    TEAM,
    after,
    questioned,
    running,
    talk_ahead,
    talked,
    talking,
)
from tests.ui.test_captures import full
from tests.ui.unveiled import leaks
from ui.acquaintance import Acquaintance
from ui.desk.day.pad import Pad
from ui.desk.pages import TURNS
from ui.hands import Hands
from ui.key_words import CAPTURES
from ui.keys import AIDS, SEQUENCES
from ui.refusals import sentence
from ui.talk.aside_part import AsidePart
from ui.widgets.chip import Chip
from ui.widgets.field import Field
from ui.widgets.signed import Signed
from ui.widgets.suggestions import Suggestions
from ui.widgets.text import Text

OURS = (*CAPTURES, *AIDS, "aids", "notes", "goal", "captured", "example", "late", "follow-up")
FOLLOW_UP = "When did that happen the last time? Tell me about it."

LEARN = "I am only here to learn: I want nothing from them"
CHALLENGE = "The export keeps me busy all Friday"


def talks(stage: Stage) -> Talks:
    return stage.program.parts.talks()


def at_hand(stage: Stage) -> Session:
    session = stage.program.session
    assert session is not None
    return session


def team_of(stage: Stage) -> str:
    talk = at_hand(stage).talk
    assert talk is not None
    return talk.team


def phase(stage: Stage) -> Phase:
    return stage.scene.phase


def said(stage: Stage) -> list[str]:
    """All that can be read in the strip, if need be after scrolling."""
    texts = (
        getattr(part, "words", None) or called(part) or text(part) for part in parts(stage.strip)
    )
    return [str(words) for words in texts if words]


def text(part: QWidget) -> str:
    read = getattr(part, "text", None)
    return str(read()) if callable(read) else ""


def pad(stage: Stage, name: str) -> Pad:
    return stage.find(Pad, name)


def write(stage: Stage, name: str, words: str) -> None:
    """Type into a place, and leave it."""
    place = pad(stage, name)
    place.setFocus()
    for line in words.splitlines():
        stage.enter(line)
        stage.press("Return")
    stage.strip.setFocus()
    flush()


def test_that_a_talk_begins_in_two_clicks_with_nobody_booked(stage: Stage) -> None:
    stage.find(QPushButton, "Talk to a colleague").click()
    flush()
    assert phase(stage) is Phase.BEFORE

    stage.find(QPushButton, "Start the talk").click()
    flush()

    assert phase(stage) is Phase.DURING
    assert at_hand(stage).talk is not None
    assert (at_hand(stage).name, at_hand(stage).customer) == ("", "")


def test_that_a_key_prepares_a_talk_and_asks_who_it_is_with(stage: Stage) -> None:
    stage.press("Ctrl+J")
    stage.enter("Ada")
    stage.press("Tab")
    stage.enter("Product")
    stage.press("Ctrl+Return")

    talk = at_hand(stage).talk
    assert talk is not None
    assert (at_hand(stage).name, talk.team) == ("Ada", "Product")


def test_that_the_menu_offers_a_talk(stage: Stage) -> None:
    stage.find(QWidget, "Menu").click()  # type: ignore[attr-defined]  # a button
    (menu,) = stage.body.head.findChildren(QMenu)
    (talk,) = (one for one in menu.actions() if one.text().startswith("Talk to a colleague"))
    talk.trigger()
    menu.close()
    flush()

    assert stage.scene.is_talk


def test_that_colleagues_and_their_teams_are_offered_while_a_name_is_typed(stage: Stage) -> None:
    talks(stage).know([Revision(None, Colleague("Ada Lovelace", TEAM, START))])
    stage.press("Ctrl+J")

    stage.enter("lov")
    (offers,) = stage.strip.findChildren(Suggestions)
    assert [words for words, _, _ in offers.text_regions()] == ["Ada Lovelace"]
    stage.press("Down")
    stage.press("Return")

    assert at_hand(stage).name == "Ada Lovelace"
    assert team_of(stage) == TEAM


def test_that_a_team_is_offered_while_it_is_typed(stage: Stage) -> None:
    talks(stage).know([Revision(None, Colleague("", "Customer Success", START))])
    stage.press("Ctrl+J")
    stage.press("Tab")

    stage.enter("suc")
    stage.press("Down")
    stage.press("Return")

    assert team_of(stage) == "Customer Success"


def test_that_a_talk_waits_in_front_of_a_session_that_can_still_call(stage: Stage) -> None:
    stage.plan(after=12)
    stage.press("Ctrl+J")
    assert stage.scene.is_talk

    stage.wait(minutes=3)

    assert stage.scene.card is not None
    assert stage.notifier.told


def test_that_a_talk_that_is_not_wanted_leaves_no_trace(stage: Stage) -> None:
    stage.plan(after=30)
    talk_ahead(stage)
    talk = at_hand(stage).id

    stage.find(QPushButton, "Not now").click()
    flush()

    assert at_hand(stage).name == OTHER
    assert talks(stage).put_aside(talk) == ()


def test_that_no_talk_begins_beside_a_call_or_in_a_rehearsal(stage: Stage) -> None:
    stage.obey(Command.REHEARSE)
    stage.press("Ctrl+J")
    assert not stage.scene.is_talk
    assert stage.obey(Command.TALK).status == 4
    stage.obey(Command.END)

    assert hands(stage).talk_with("Ben", "Sales") == Refusal(Reason.REHEARSING)


def test_that_a_session_that_is_not_closed_is_closed_first(stage: Stage) -> None:
    stage.start()
    stage.obey(Command.END)

    assert stage.obey(Command.TALK).err.endswith("Close it first: callside close")


def test_that_the_command_line_starts_a_talk(stage: Stage) -> None:
    reply = stage.obey(Command.TALK, name="Ada", team="Product")
    assert (reply.status, reply.out) == (0, "The talk has begun. Its clock never interrupts.")
    before = at_hand(stage).deadline
    refused = stage.obey(Command.EXTEND, minutes=5)
    assert (refused.status, refused.err) == (4, "A talk has no end that could be moved.")
    assert at_hand(stage).deadline == before

    talk = at_hand(stage).talk
    assert stage.scene.phase is Phase.DURING
    assert talk is not None
    assert (at_hand(stage).name, talk.team) == ("Ada", "Product")


def test_that_what_is_put_aside_is_kept_while_it_is_typed(stage: Stage) -> None:
    stage.press("Ctrl+J")
    write(stage, "To put aside", "The billing bug\n ")

    assert talks(stage).put_aside(at_hand(stage).id) == ("The billing bug",)


def test_that_what_is_put_aside_goes_with_the_start_and_comes_back_after_the_end(
    stage: Stage,
) -> None:
    talk_ahead(stage)
    assert "\n".join(ASIDE) in said(stage)
    assert LEARN in said(stage)

    stage.press("Ctrl+Return")
    assert not any(line in words for line in ASIDE for words in said(stage))

    stage.wait(minutes=1)
    stage.press("Ctrl+E")
    assert all(line in said(stage) for line in ASIDE)


def test_that_what_is_not_let_go_of_stays_and_asks_for_nothing(stage: Stage) -> None:
    talked(stage)
    (part,) = stage.strip.findChildren(AsidePart)

    stage.find(QPushButton, f"Let go: {ASIDE[0]}").click()
    flush()

    assert talks(stage).put_aside(at_hand(stage).id) == (ASIDE[1],)
    assert [called(one) for one in part.findChildren(QPushButton)] == [f"Let go: {ASIDE[1]}"]
    assert "What is not let go of stays with this talk." in said(stage)


def test_that_the_last_line_takes_the_place_with_it(stage: Stage) -> None:
    talked(stage)
    for line in ASIDE:
        stage.find(QPushButton, f"Let go: {line}").click()
        flush()

    assert stage.strip.findChildren(AsidePart)[0].isHidden()


def test_that_the_question_is_large_and_what_follows_is_one_key_away(stage: Stage) -> None:
    talking(stage)
    assert QUESTION in said(stage)

    stage.press("Ctrl+J")
    assert FOLLOW_UP in said(stage)
    assert QUESTION not in said(stage)

    pad(stage, "In their words").setFocus()
    stage.press("Ctrl+J")
    assert "How do you manage it now?" in said(stage)
    stage.find(QPushButton, "The question again").click()
    flush()
    assert QUESTION in said(stage)


def test_that_what_is_typed_while_one_looks_at_the_colleague_is_written_down(
    stage: Stage,
) -> None:
    stage.press("Ctrl+J")
    stage.enter("Ada")
    stage.press("Ctrl+Return")
    stage.enter("paid too")
    stage.wait(minutes=1)
    stage.press("Ctrl+E")
    stage.enter("The invoices")
    stage.body.keep_typed()

    talk, harvest = at_hand(stage).talk, at_hand(stage).harvest
    assert talk is not None
    assert harvest is not None
    assert (talk.words, harvest.challenge) == ("paid too", "The invoices")


def test_that_a_talk_that_the_command_line_begins_is_written_down_at_once(stage: Stage) -> None:
    stage.obey(Command.TALK)

    assert QApplication.focusWidget() is pad(stage, "In their words")


def test_that_the_keyboard_stays_where_it_was_in_a_talk(stage: Stage) -> None:
    stage.obey(Command.TALK)
    stage.strip.setFocus()
    for discreet in (True, False):
        stage.obey(Command.DISCREET, on=discreet)

    assert QApplication.focusWidget() is stage.strip


@pytest.mark.parametrize(
    "state, name", [(talk_ahead, "To put aside"), (talking, "In their words"), (talked, "Why now")]
)
def test_that_escape_leaves_what_is_written_to_the_single_keys(
    stage: Stage, state: Callable[[Stage], None], name: str
) -> None:
    state(stage)
    pad(stage, name).setFocus()
    stage.enter("x")

    stage.press("Escape")
    assert QApplication.focusWidget() is stage.strip
    assert "x" in pad(stage, name).words
    stage.press("D")

    assert stage.program.discreet.value


def test_that_after_the_last_one_the_question_comes_again(stage: Stage) -> None:
    talking(stage)
    for _ in range(8):
        stage.press("Ctrl+J")

    assert QUESTION in said(stage)


def test_that_a_team_has_a_question_of_its_own_and_the_one_asked_is_kept(stage: Stage) -> None:
    stage.obey(Command.TALK, team="Sales")
    own = "What is the biggest challenge in the talks you are having right now?"
    assert own in said(stage)

    stage.find(QPushButton, "Other words").click()
    (menu,) = (one for one in stage.strip.findChildren(QMenu) if one.actions())
    menu.actions()[1].trigger()
    menu.close()
    flush()

    assert QUESTION in said(stage)
    harvest = at_hand(stage).harvest
    assert harvest is not None
    assert harvest.question == QUESTION


def test_that_a_team_that_is_said_after_the_talk_changes_nothing_that_was_asked(
    stage: Stage,
) -> None:
    stage.obey(Command.TALK)
    stage.wait(minutes=4)
    stage.press("Ctrl+E")
    stage.find(Field, "Who it was with").setFocus()
    for words in ("Ada", "Sales"):
        stage.enter(words)
        stage.press("Tab")
    flush()

    assert f"“{QUESTION}”" in said(stage)
    write(stage, "Biggest challenge", "Dates")
    harvest = at_hand(stage).harvest
    assert harvest is not None
    assert (team_of(stage), harvest.question) == ("Sales", QUESTION)


def test_that_the_question_of_a_team_is_kept_though_nothing_was_said(stage: Stage) -> None:
    stage.obey(Command.TALK, team="Sales")
    own = next(words for words in said(stage) if words.endswith("?"))
    stage.obey(Command.DISCREET, on=True)
    stage.press("Ctrl+E")
    stage.obey(Command.DISCREET, on=False)

    harvest = at_hand(stage).harvest
    assert harvest is not None
    assert (harvest.question, harvest.challenge) == (own, "")
    assert f"“{own}”" in said(stage)


def test_that_a_talk_that_was_begun_by_mistake_goes_without_a_trace(stage: Stage) -> None:
    stage.obey(Command.TALK)
    stage.strip.setFocus()

    stage.press("Ctrl+Z")

    assert stage.program.session is None


def test_that_a_talk_that_has_not_begun_after_all_was_not_asked(stage: Stage) -> None:
    talk_ahead(stage)
    stage.press("Ctrl+Return")
    stage.obey(Command.UNDO)

    assert phase(stage) is Phase.BEFORE
    assert at_hand(stage).harvest is None


def test_that_questions_of_the_agents_own_are_asked(stage: Stage) -> None:
    stage.own.mkdir(parents=True, exist_ok=True)
    (stage.own / "talk.toml").write_text(
        'version = 1\nowner = "I"\ndate = 2026-01-01\nquestions = ["What is hard?"]\n',
        encoding="utf-8",
    )
    stage.program.parts.library.reload()
    stage.obey(Command.TALK)

    assert "What is hard?" in said(stage)
    assert not [
        one
        for one in stage.seen.findChildren(QPushButton)
        if one.text() == "Ask next" and one.isVisible()
    ]


def test_that_their_words_and_my_reading_are_kept_apart_as_they_are_typed(stage: Stage) -> None:
    stage.obey(Command.TALK)
    write(stage, "In their words", "We never know")
    write(stage, "What I make of it", "They are afraid")

    talk, harvest = at_hand(stage).talk, at_hand(stage).harvest
    assert talk is not None
    assert harvest is not None
    assert (talk.words, talk.reading) == ("We never know\n", "They are afraid\n")
    assert (harvest.question, harvest.at) == (QUESTION, START)


@pytest.mark.parametrize("act", OURS)
def test_that_what_is_ours_is_away_and_its_keys_do_nothing(stage: Stage, act: str) -> None:
    talking(stage)
    stage.strip.setFocus()
    before, seen = at_hand(stage), said(stage)

    stage.press(SEQUENCES[act])

    assert at_hand(stage) == before
    assert said(stage) == seen
    has_typed_after_it = act.startswith("capture-") or act == "goal"
    assert (QApplication.focusWidget() is stage.strip) is not has_typed_after_it


@pytest.mark.parametrize("act", sorted(set(TURNS) - {"plan"} - {"settings", "help"}))
def test_that_nothing_of_ours_opens_in_a_talk_and_it_is_said_why(stage: Stage, act: str) -> None:
    talking(stage)
    stage.press(SEQUENCES[act])
    assert stage.doorman.pages == []
    assert sentence(Refusal(Reason.PUT_ASIDE)) in said(stage)

    stage.press("Ctrl+E")
    stage.press(SEQUENCES[act])
    assert stage.doorman.pages == [TURNS[act]]


@pytest.mark.parametrize("act", ["settings", "help"])
def test_that_settings_and_keys_open_in_a_talk(stage: Stage, act: str) -> None:
    talking(stage)
    stage.press(SEQUENCES[act])
    assert stage.doorman.pages == [TURNS[act]]


def test_that_no_session_is_planned_on_the_desk_in_a_talk(stage: Stage) -> None:
    talking(stage)
    hands(stage).plan_on_desk(Request(Command.PLAN, name="Ada"))
    assert stage.doorman.pages == []


def test_that_nothing_of_a_customer_is_asked_or_written_by_a_command(stage: Stage) -> None:
    talking(stage)
    assert stage.obey(Command.CAPTURE, kind=CaptureKind.INSIGHT, text="x").status == 4
    assert stage.obey(Command.OUTCOME, attendance="no-show").status == 4
    assert at_hand(stage).captures == ()


def test_that_a_talk_is_never_interrupted_and_says_calmly_that_it_was_long(stage: Stage) -> None:
    stage.obey(Command.TALK)
    for _ in range(14):
        stage.wait(minutes=1)
        assert stage.scene.plate.state == "calm"
        assert stage.scene.card is None
    assert "14 minutes so far" in said(stage)

    stage.wait(minutes=1)

    assert "15 minutes have passed. 15 minutes so far" in said(stage)
    assert stage.scene.plate.state == "calm"
    assert stage.notifier.told == []
    assert stage.player.played == []
    assert stage.strip.windowTitle() == "A talk – Callside"


def test_that_the_pill_counts_what_has_gone_by(stage: Stage) -> None:
    talking(stage, minutes=7)
    stage.obey(Command.MINI)

    assert stage.pill.accessibleName().startswith("7 minutes so far")


def test_that_a_talk_has_no_more_time_to_agree_on(stage: Stage) -> None:
    talking(stage)
    before = at_hand(stage).deadline

    stage.press("E")

    assert at_hand(stage).deadline == before


def test_that_a_pause_is_told_on_the_plate_of_a_talk(stage: Stage) -> None:
    talking(stage)
    stage.press("Ctrl+P")

    assert "Paused, 3 minutes so far" in said(stage)


def test_that_a_talk_has_short_lists_of_its_own(stage: Stage) -> None:
    talk_ahead(stage)
    titles = [
        row.item.title for phase in stage.scene.lists for row in stage.scene.lists[phase].rows
    ]

    assert titles == [
        *("Put aside", "I am only here to learn", "Listening", "Silence", "Thanks", "Their words")
    ]
    stage.strip.setFocus()
    stage.press("2")
    assert stage.scene.lists[Phase.BEFORE].is_complete


def test_that_putting_aside_ticks_its_item_and_leaves_what_the_agent_said(stage: Stage) -> None:
    stage.press("Ctrl+J")
    assert still_open(stage) == ["Put aside", "I am only here to learn"]
    write(stage, "To put aside", "The billing bug")
    assert still_open(stage) == ["I am only here to learn"]

    stage.press("1")
    write(stage, "To put aside", "The other bug")
    assert "Put aside" in still_open(stage)
    stage.press("N")
    pad(stage, "To put aside").put("")
    write(stage, "To put aside", " ")
    assert "Put aside" not in still_open(stage)


def test_that_nothing_put_aside_is_open_again(stage: Stage) -> None:
    stage.press("Ctrl+J")
    write(stage, "To put aside", "x")
    pad(stage, "To put aside").setFocus()
    stage.press("Ctrl+A")
    stage.press("Backspace")
    stage.strip.setFocus()
    flush()

    assert "Put aside" in still_open(stage)


def still_open(stage: Stage) -> list[str]:
    """The items that are open in the list of this phase."""
    return [row.item.title for row in stage.scene.lists[phase(stage)].open_rows]


def test_that_the_harvest_is_written_down_after_the_talk(stage: Stage) -> None:
    talking(stage)
    stage.press("Ctrl+E")
    for name, words in (
        ("Biggest challenge", "We never see it used"),
        ("Why now", "The launch"),
        ("Their goals", "Fewer returns"),
        ("The reality", "Measured by dates"),
        ("Who else", "Ann, Ben (Sales)"),
    ):
        write(stage, name, words)
    stage.find(Chip, "No, I listened").click()
    flush()

    harvest = at_hand(stage).harvest
    assert harvest is not None
    assert harvest.question == QUESTION
    assert (harvest.challenge, harvest.why_now) == ("We never see it used\n", "The launch\n")
    assert (harvest.goals, harvest.reality) == ("Fewer returns\n", "Measured by dates\n")
    assert harvest.did_pitch is False
    (challenge,) = talks(stage).challenges()  # type: ignore[misc]  # they can be read
    assert (challenge.name, challenge.team) == (CUSTOMER, TEAM)

    stage.find(Chip, "No, I listened").click()
    flush()
    assert at_hand(stage).harvest.did_pitch is None  # type: ignore[union-attr]


def test_that_whom_it_was_with_can_be_said_once_it_is_over(stage: Stage) -> None:
    acquaintance = Acquaintance(stage.program)
    stage.obey(Command.TALK)
    stage.obey(Command.END)
    stage.find(Field, "Who it was with").setFocus()
    stage.enter("Ada")
    stage.press("Tab")
    stage.enter(TEAM)
    stage.press("Ctrl+Return")

    (one,) = talks(stage).talks()  # type: ignore[misc]  # they can be read
    assert (one.name, one.team) == ("Ada", TEAM)
    (known,) = talks(stage).colleagues()  # type: ignore[misc]  # they can be read
    assert (known.name, known.team) == ("Ada", TEAM)
    acquaintance.deleteLater()


def test_that_after_a_talk_one_line_leads_to_what_customers_said_about_its_challenge(
    stage: Stage,
) -> None:
    stage.obey(Command.TALK)
    stage.wait(minutes=1)
    stage.press("Ctrl+E")
    words = "Customers may have said something about their challenge"
    assert words not in said(stage)

    write(stage, "Biggest challenge", "The export keeps us busy")
    assert words in said(stage)
    button = stage.strip.findChildren(QPushButton, "talk.meet")[0]
    button.click()
    assert stage.doorman.pages == ["colleagues"]
    pad(stage, "Biggest challenge").setPlainText("")
    write(stage, "Biggest challenge", " ")
    assert words not in said(stage)


def test_that_what_they_said_stands_beside_the_challenge_to_be_shortened(stage: Stage) -> None:
    stage.obey(Command.TALK)
    write(stage, "In their words", SAID)
    stage.press("Ctrl+E")

    names = [one.accessibleName() for one in stage.seen.findChildren(Pad) if one.isVisible()]
    assert names[:2] == ["Biggest challenge", "In their words"]
    assert len(set(names)) == len(names)
    assert pad(stage, "In their words").words.strip() == SAID


def test_that_one_next_action_is_a_promise_with_a_day(stage: Stage) -> None:
    talking(stage)
    stage.press("Ctrl+E")
    stage.find(Field, "How we might help").setFocus()
    stage.enter(HELP)
    stage.find(Field, "By when").setFocus()
    stage.enter("6 Mar")
    stage.press("Return")
    stage.press("Ctrl+Return")

    owed = PeopleRows(stage.database).owed(most=9)
    assert not isinstance(owed, Refusal)
    (promise,) = owed
    assert isinstance(promise, Owed)
    assert (promise.capture.text, promise.promise.due) == (HELP, date(2026, 3, 6))


def test_that_a_day_that_is_not_understood_is_a_warning_and_named_at_the_foot(
    stage: Stage,
) -> None:
    talking(stage)
    stage.press("Ctrl+E")
    assert "By when" in [one.text() for one in stage.strip.findChildren(Text)]
    stage.find(Field, "How we might help").setFocus()
    stage.enter(HELP)
    stage.find(Field, "By when").setFocus()
    stage.enter("show")
    assert "Still open: By when" in " ".join(said(stage))
    stage.press("Return")

    (warning,) = (one for one in stage.strip.findChildren(Signed) if "show" in one.words)
    assert warning.isVisible()
    stage.press("Ctrl+A")
    stage.enter("6 Mar")
    stage.press("Ctrl+Return")
    assert stage.program.session is None
    owed = PeopleRows(stage.database).owed(most=9)
    assert not isinstance(owed, Refusal)
    assert [one.promise.due for one in owed] == [date(2026, 3, 6)]


def test_that_the_foot_names_a_day_no_more_once_it_is_understood_or_the_talk_closed(
    stage: Stage,
) -> None:
    talking(stage)
    stage.press("Ctrl+E")
    stage.find(Field, "By when").setFocus()
    stage.enter("Fri")
    assert "By when" in stage.body.foot.open.words
    stage.press("Return")
    assert "By when" not in stage.body.foot.open.words

    stage.enter("x")
    assert "By when" in stage.body.foot.open.words
    stage.obey(Command.CLOSE)
    stage.obey(Command.TALK)
    stage.press("Ctrl+E")
    assert "By when" not in stage.body.foot.open.words


def test_that_whoever_else_is_named_is_not_yet_asked_once_the_talk_is_closed(
    stage: Stage,
) -> None:
    acquaintance = Acquaintance(stage.program)
    talks(stage).know([Revision(None, Colleague("Ben", "Sales", START, "Zoe"))])
    stage.obey(Command.TALK, name=CUSTOMER, team=TEAM)
    stage.press("Ctrl+E")
    pad(stage, "Who else").setFocus()
    stage.enter("Dana (Legal), Ben (Sales)")
    stage.wait(minutes=1)
    assert known(stage) == {("Ben", "Sales", "Zoe")}
    write(stage, "Why now", "The launch")
    assert "Among those not yet asked, once this talk is closed: Dana (Legal)" in said(stage)
    assert "On your list already: Ben (Sales)" in said(stage)

    pad(stage, "Who else").setFocus()
    stage.press("End")
    stage.enter(", (Docs)")
    stage.press("Ctrl+Return")

    assert known(stage) == {
        ("Ben", "Sales", "Zoe"),
        ("Dana", "Legal", CUSTOMER),
        ("", "Docs", CUSTOMER),
        (CUSTOMER, TEAM, ""),
    }
    acquaintance.deleteLater()


def test_that_whoever_else_is_named_is_told_as_they_are_written_and_known_now(
    stage: Stage,
) -> None:
    stage.obey(Command.TALK, name=CUSTOMER, team=TEAM)
    stage.press("Ctrl+E")
    write(stage, "Who else", "dana")
    assert "Among those not yet asked, once this talk is closed: dana" in said(stage)

    pad(stage, "Who else").put("")
    write(stage, "Who else", "Dana")
    assert "Among those not yet asked, once this talk is closed: Dana" in said(stage)

    talks(stage).know([Revision(None, Colleague("Dana", "", START, ""))])
    write(stage, "Why now", "The launch")
    assert "On your list already: Dana" in said(stage)


def to_ask(stage: Stage) -> list[tuple[str, str]]:
    """Who is not yet asked."""
    kept, held = talks(stage).colleagues(), talks(stage).talks()
    assert not isinstance(kept, Refusal)
    assert not isinstance(held, Refusal)
    return [(one.name, one.team) for one in not_yet_asked(kept, held, {})]


def test_that_whoever_is_asked_from_the_list_and_gains_a_team_stays_one(stage: Stage) -> None:
    acquaintance = Acquaintance(stage.program)
    talks(stage).know([Revision(None, Colleague("Ann", "", START, "Ben"))])
    hands(stage).talk_with("Ann", "")
    stage.wait(minutes=1)
    stage.find(Field, "Their team").setFocus()
    stage.enter("Sales")
    stage.press("Ctrl+Return")
    stage.wait(minutes=1)
    stage.press("Ctrl+E")
    assert to_ask(stage) == []
    stage.press("Ctrl+Return")

    assert known(stage) == {("Ann", "Sales", "Ben")}
    assert to_ask(stage) == []
    acquaintance.deleteLater()


def test_that_a_name_alone_is_the_colleague_who_was_asked(stage: Stage) -> None:
    acquaintance = Acquaintance(stage.program)
    talks(stage).know([Revision(None, Colleague("Ann", "Sales", START))])
    stage.obey(Command.TALK, name="Ben", team="Docs")
    stage.press("Ctrl+E")
    write(stage, "Who else", "ann")
    assert "On your list already: Ann (Sales)" in said(stage)
    stage.press("Ctrl+Return")

    assert known(stage) == {("Ann", "Sales", ""), ("Ben", "Docs", "")}
    acquaintance.deleteLater()


def known(stage: Stage) -> set[tuple[str, str, str]]:
    """Which colleagues are kept, and by whom they were named."""
    found = talks(stage).colleagues()
    assert not isinstance(found, Refusal)
    return {(one.name, one.team, one.named_by) for one in found}


def test_that_whoever_was_talked_to_is_remembered_once(stage: Stage) -> None:
    acquaintance = Acquaintance(stage.program)
    stage.obey(Command.TALK, name=CUSTOMER, team=TEAM)
    stage.obey(Command.END)
    assert known(stage) == set()
    stage.obey(Command.CLOSE)
    stage.obey(Command.TALK, name=CUSTOMER, team=TEAM)
    stage.obey(Command.END)
    stage.obey(Command.CLOSE)

    assert known(stage) == {(CUSTOMER, TEAM, "")}
    acquaintance.deleteLater()


def fields_of(stage: Stage) -> list[str]:
    """What stands in the fields of whom a talk that is over was with."""
    return [stage.find(Field, name).text() for name in ("Who it was with", "Their team")]


def test_that_a_close_that_is_taken_back_takes_back_whom_it_made_known(stage: Stage) -> None:
    acquaintance = Acquaintance(stage.program)
    talks(stage).know([Revision(None, Colleague("Ann", "", START, "Ben"))])
    stage.obey(Command.TALK)
    stage.press("Ctrl+E")
    stage.find(Field, "Who it was with").setFocus()
    stage.enter("Ann")
    stage.press("Tab")
    stage.enter("Sales")
    write(stage, "Who else", "Dana (Legal), Bo, Bo (IT)")
    stage.press("Ctrl+Return")
    assert known(stage) == {("Ann", "Sales", "Ben"), ("Dana", "Legal", "Ann"), ("Bo", "IT", "Ann")}

    stage.press("Ctrl+Z")
    assert known(stage) == {("Ann", "", "Ben")}
    assert fields_of(stage) == ["Ann", "Sales"]
    assert pad(stage, "Who else").words.strip() == "Dana (Legal), Bo, Bo (IT)"

    stage.find(Field, "Their team").setFocus()
    stage.press("Ctrl+A")
    stage.enter("Docs")
    pad(stage, "Who else").put("")
    write(stage, "Who else", "(Docs)")
    stage.press("Ctrl+Return")
    assert known(stage) == {("Ann", "Docs", "Ben"), ("", "Docs", "Ann")}
    acquaintance.deleteLater()


def test_that_who_was_added_by_hand_stays_though_the_close_is_taken_back(stage: Stage) -> None:
    acquaintance = Acquaintance(stage.program)
    talks(stage).know([Revision(None, Colleague("Dana", "Legal", START))])
    stage.obey(Command.TALK, name=CUSTOMER, team=TEAM)
    stage.press("Ctrl+E")
    write(stage, "Who else", "Dana")
    stage.press("Ctrl+Return")
    stage.press("Ctrl+Z")

    assert known(stage) == {("Dana", "Legal", "")}
    acquaintance.deleteLater()


def test_that_whom_no_disk_took_is_no_more_due_once_the_close_is_taken_back(stage: Stage) -> None:
    acquaintance = Acquaintance(stage.program)
    talked(stage)
    closed, agenda = stage.program.plays.real.keeper.agenda.value, Agenda()
    with full(stage.database):
        stage.program.plays.real.keeper.agenda.publish(agenda)
    stage.program.plays.real.keeper.agenda.publish(closed)

    assert known(stage) == set()
    acquaintance.deleteLater()


def test_that_whom_no_disk_took_is_tried_again(stage: Stage) -> None:
    acquaintance = Acquaintance(stage.program)
    talked(stage)
    with full(stage.database):
        stage.program.plays.real.keeper.agenda.publish(Agenda())
    assert talks(stage).colleagues() == ()

    stage.start()

    assert (CUSTOMER, TEAM, "") in known(stage)
    acquaintance.deleteLater()


def named(stage: Stage) -> str:
    """All that can be read of it in the strip, and its title."""
    return " | ".join((*said(stage), stage.strip.windowTitle())).casefold()


def test_that_the_menu_drops_a_talk_that_has_not_begun(stage: Stage) -> None:
    stage.plan(after=30)
    talk_ahead(stage)
    stage.find(QWidget, "Menu").click()  # type: ignore[attr-defined]  # a button
    (menu,) = stage.body.head.findChildren(QMenu)
    (drop,) = (one for one in menu.actions() if one.text() == "Not now: drop this talk")
    drop.trigger()
    menu.close()
    flush()

    assert at_hand(stage).name == OTHER


def test_that_a_talk_is_called_a_talk_wherever_it_is_at_hand(stage: Stage) -> None:
    talk_ahead(stage)
    assert "before the talk" in named(stage)
    assert "not now: drop this talk" in named(stage)
    for key, words in (("Ctrl+Return", "a talk"), ("Ctrl+E", "talk ended")):
        stage.wait(minutes=1)
        stage.press(key)
        assert words in named(stage)
        assert "the session" not in named(stage)
        assert not [one for one in said(stage) if one.startswith("Session")]
    assert "after the talk" in named(stage)
    assert "the talk took" in named(stage)

    stage.press("Ctrl+J")
    assert "the last talk has ended. close it first" in named(stage)
    stage.press("Ctrl+Return")
    assert "talk closed" in " ".join(said(stage)).casefold()


def test_that_a_talk_in_the_way_is_called_so(stage: Stage) -> None:
    talking(stage)
    assert hands(stage).talk_with("Ben", "Sales") == Refusal(Reason.TALK_LIVE)
    refused = stage.program.plays.obstacle()
    assert refused == Refusal(Reason.TALK_LIVE)
    assert stage.obey(Command.QUIT).out == "The talk goes on while Callside is closed."


def test_that_a_talk_that_waits_for_its_place_stays_so_while_callside_is_closed(
    stage: Stage,
) -> None:
    talking(stage)
    stage.press("Ctrl+P")
    hands(stage).leave()
    flush()
    (box,) = stage.strip.findChildren(QMessageBox)
    assert box.text() == "Quit in the middle of the talk?"
    assert box.informativeText() == "The talk stays paused while Callside is closed."
    box.reject()


def test_that_a_talk_is_followed_by_nothing_of_a_call(stage: Stage) -> None:
    talked(stage)

    scene = stage.scene
    assert scene.closing is None
    assert not scene.is_attendance_open
    assert not [words for words in said(stage) if "Were you with them" in words]

    stage.press("Ctrl+Return")
    assert stage.program.session is None


def test_that_nothing_of_a_talk_is_in_sight_while_it_is_discreet(stage: Stage) -> None:
    for state in (talk_ahead, talking, talked):
        stage.restart()
        state(stage, "Zyx Ada")
        stage.obey(Command.DISCREET, on=True)
        hidden = leaks(stage.strip)
        stage.obey(Command.DISCREET, on=False)

        assert hidden == []
        assert leaks(stage.strip)
        stage.obey(Command.END)
        stage.obey(Command.CLOSE)
        stage.program.plays.real.keeper.delete(at_hand(stage).id) if stage.program.session else None


@pytest.mark.parametrize("command", [Command.SHOW, Command.MINI])
@pytest.mark.parametrize("state", [talk_ahead, talking, talked])
def test_that_what_was_put_aside_is_in_no_window_while_it_is_discreet(
    stage: Stage, state: Callable[[Stage], None], command: Command
) -> None:
    state(stage)
    stage.obey(command)
    stage.obey(Command.DISCREET, on=True)

    held = [words for window in QApplication.topLevelWidgets() for words in leaks(window)]

    assert talks(stage).put_aside(at_hand(stage).id) == ASIDE
    assert held == []
    assert not any(line in said(stage) for line in ASIDE)


def test_that_a_talk_comes_back_with_what_was_typed(stage: Stage) -> None:
    talk_ahead(stage)
    stage.restart()
    assert "\n".join(ASIDE) in said(stage)

    stage.press("Ctrl+Return")
    pad(stage, "In their words").setFocus()
    stage.enter("We never")
    stage.restart()
    assert pad(stage, "In their words").words == "We never"
    assert not any(line in words for line in ASIDE for words in said(stage))

    stage.press("Ctrl+E")
    assert all(line in said(stage) for line in ASIDE)


def test_that_a_rehearsal_before_a_talk_leaves_it_as_it_was(stage: Stage) -> None:
    talk_ahead(stage)
    stage.obey(Command.REHEARSE)
    stage.program.leave_rehearsal()
    flush()

    assert "\n".join(ASIDE) in said(stage)


def test_that_a_look_that_changes_leaves_what_is_typed(stage: Stage) -> None:
    talking(stage)
    pad(stage, "In their words").setFocus()
    stage.enter("x")
    stage.settings.change(text_size=150)
    flush()

    assert "x" in pad(stage, "In their words").words
    assert QApplication.focusWidget() is pad(stage, "In their words")


def test_that_a_customer_can_be_asked_the_same_question(stage: Stage) -> None:
    running(stage)
    stage.press("Ctrl+J")
    assert QUESTION in said(stage)
    stage.enter(CHALLENGE)
    stage.press("Escape")

    harvest = at_hand(stage).harvest
    assert harvest is not None
    assert (harvest.question, harvest.challenge) == (QUESTION, CHALLENGE)
    (challenge,) = talks(stage).challenges()  # type: ignore[misc]  # they can be read
    assert (challenge.name, challenge.customer) == (CUSTOMER, at_hand(stage).customer)
    assert QUESTION not in said(stage)


def test_that_the_question_is_among_the_cards_of_a_call(stage: Stage) -> None:
    running(stage)
    stage.press("A")
    (menu,) = stage.strip.findChildren(QMenu)
    menu.actions()[-1].trigger()
    menu.close()
    flush()

    assert QUESTION in said(stage)


def test_that_the_question_goes_with_the_call_and_while_it_is_discreet(stage: Stage) -> None:
    questioned(stage)
    stage.obey(Command.DISCREET, on=True)
    assert leaks(stage.strip) == []
    stage.press("Ctrl+J")
    stage.obey(Command.DISCREET, on=False)
    assert pad(stage, "Their challenge").words == SAID

    stage.obey(Command.END)
    assert QUESTION not in said(stage)


def test_that_the_answer_of_a_customer_is_corrected_and_added_after_the_call(stage: Stage) -> None:
    running(stage)
    stage.press("Ctrl+J")
    stage.enter("Fridys")
    stage.press("Escape")
    stage.press("Ctrl+E")
    stage.wait(minutes=1)

    stage.press("Ctrl+J")
    assert pad(stage, "Their challenge").words == "Fridys"
    pad(stage, "Their challenge").selectAll()
    stage.enter("Fridays")
    stage.press("Ctrl+Return")

    (challenge,) = talks(stage).challenges()  # type: ignore[misc]  # they can be read
    assert challenge.harvest.challenge == "Fridays"
    assert QUESTION not in said(stage)


@pytest.mark.parametrize("state", [running, after])
def test_that_the_menu_leads_to_the_question_in_a_call_and_after_it(
    stage: Stage, state: Callable[[Stage], None]
) -> None:
    state(stage)
    stage.find(QWidget, "Menu").click()  # type: ignore[attr-defined]  # a button
    (menu,) = stage.body.head.findChildren(QMenu)
    (question,) = (one for one in menu.actions() if one.text().startswith("The question…"))
    question.trigger()
    menu.close()
    flush()

    assert QUESTION in said(stage)


def test_that_the_form_that_was_chosen_stands_until_it_is_answered(stage: Stage) -> None:
    running(stage)
    stage.press("Ctrl+J")
    stage.find(QPushButton, "Other words").click()
    (menu,) = (one for one in stage.strip.findChildren(QMenu) if one.actions())
    other = menu.actions()[1]
    words = other.text()
    other.trigger()
    menu.close()
    flush()
    stage.strip.activateWindow()
    stage.press("Escape")
    assert words not in said(stage)

    stage.press("Ctrl+J")
    assert words in said(stage)
    stage.enter(CHALLENGE)
    stage.press("Escape")
    harvest = at_hand(stage).harvest
    assert harvest is not None
    assert harvest.question == words

    stage.press("Ctrl+E")
    stage.press("Ctrl+Return")
    running(stage)
    stage.press("Ctrl+J")
    assert QUESTION in said(stage)


def hands(stage: Stage) -> Hands:
    """The agent's, on the program."""
    return Hands(stage.program, lambda _page: None, lambda: None)


def test_that_hostile_words_in_a_talk_are_shown_as_words_and_bounded(stage: Stage) -> None:
    words, huge = '<b onclick="x()">{0}</b> =cmd %n', "x y " * 250_000
    talk_ahead(stage, words)
    stage.program.plays.aside().keep(at_hand(stage).id, [words])
    stage.press("Ctrl+Return")
    stage.wait(minutes=1)
    stage.press("Ctrl+E")
    for name in ("Biggest challenge", "Who else", "In their words"):
        pad(stage, name).setFocus()
        pad(stage, name).insertPlainText(f"{words}\n{huge}")
    stage.strip.setFocus()
    stage.settle()

    talk, harvest = at_hand(stage).talk, at_hand(stage).harvest
    assert talk is not None
    assert harvest is not None
    kept = (talk.words, harvest.challenge, harvest.others)
    assert [len(one) for one in kept] == [LONGEST_NOTES] * 3
    assert all(one.startswith(words) for one in kept)
    assert said(stage).count(words) >= 2
    labels = [one for one in stage.strip.findChildren(QLabel) if one.text()]
    assert {one.textFormat() for one in labels} == {Qt.TextFormat.PlainText}


def test_that_a_talk_with_somebody_known_is_prepared_in_one_go(stage: Stage) -> None:
    assert hands(stage).talk_with("Ben Okafor", "Sales") is None

    assert at_hand(stage).name == "Ben Okafor"
    assert team_of(stage) == "Sales"
    assert phase(stage) is Phase.BEFORE


def test_that_a_talk_that_waited_for_somebody_else_says_that_it_is_with_another_now(
    stage: Stage,
) -> None:
    talk_ahead(stage, "Ada")
    assert hands(stage).talk_with("ada", TEAM) is None
    assert stage.program.sight().trouble == ""

    assert hands(stage).talk_with("Ben Okafor", "Sales") is None
    assert at_hand(stage).name == "Ben Okafor"
    passed_on = sentence(Refusal(Reason.PASSED_ON))
    assert passed_on in said(stage)
    assert "\n".join(ASIDE) in said(stage)


def test_that_a_talk_that_waited_for_another_of_that_name_is_with_another_now(
    stage: Stage,
) -> None:
    talks(stage).know([Revision(None, Colleague("Ben", "Sales", START))])
    assert hands(stage).talk_with("Ben", "") is None
    assert hands(stage).talk_with("Ben", "Sales") is None
    assert stage.program.sight().trouble == ""

    assert hands(stage).talk_with("Ben", "IT") is None
    assert team_of(stage) == "IT"
    assert sentence(Refusal(Reason.PASSED_ON)) in said(stage)


def test_that_no_talk_is_prepared_beside_a_call(stage: Stage) -> None:
    stage.start()

    assert hands(stage).talk_with("Ben Okafor", "Sales") == Refusal(Reason.SESSION_LIVE)
