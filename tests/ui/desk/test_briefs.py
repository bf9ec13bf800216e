"""The page of briefs shows what would leave, asks about every doubt, and lets nothing go before."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QPoint
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget

from app.briefs.brief import Brief, Days
from app.briefs.briefs import Briefs, Names
from app.briefs.clearing import Fate
from app.refusal import Refusal
from tests.app.briefs.fakes import Shelves, heard
from tests.app.fakes import DISK_FULL
from tests.app.people.fakes import NOW
from tests.app.talks.fakes import talk, waiting
from tests.ui.desk.briefs_ahead import briefs, fill, no_brief
from tests.ui.desk.conftest import MakeOffice
from tests.ui.desk.letters import press
from tests.ui.desk.office import Office, flush
from ui.desk.briefs.brief_words import open_words
from ui.desk.briefs.briefs_page import BriefsPage
from ui.desk.briefs.leaflet import Leaflet
from ui.desk.briefs.leaving_part import LeavingPart
from ui.desk.briefs.lists_part import TakenPart
from ui.desk.briefs.marked import Marked
from ui.desk.briefs.press import Press
from ui.desk.field import Area
from ui.desk.pages import BRIEFS
from ui.desk.pages import DAY as DAY_PAGE
from ui.pencil import Pencil
from ui.widgets.text import Text

OPEN = "3 things to look at before it can leave"


@pytest.fixture
def office(make_office: MakeOffice) -> Office:
    office = make_office()
    briefs(office)
    return office


def kept(office: Office) -> tuple[Brief, ...]:
    known = office.diary.press.sources().briefs.all()
    assert not isinstance(known, Refusal)
    return known


def clipboard() -> str:
    return QGuiApplication.clipboard().text()


def look_at_everything(office: Office) -> None:
    for _ in range(3):
        press(office, "brief.out")
    assert "Everything that was marked was looked at." in office.said


def fates(office: Office, fate: Fate) -> list[str]:
    """The words that are marked so in the brief."""
    marked = office.desk.findChildren(Marked)
    return [words for one in marked for words, known, _ in one.spans if known is fate]


def test_that_the_brief_stands_as_it_would_leave_with_what_is_open_marked(office: Office) -> None:
    assert "What customers told us, for Product" in office.said
    assert "2–3 customers, a first sign" in office.said
    assert "[name]" in office.said
    assert "Marina" not in office.said.split("Taken out")[0]
    assert fates(office, Fate.OPEN) == ["Porto", "1200", "Brimble"]
    assert sorted(fates(office, Fate.OUT)) == ["[mail]", "[name]"]


def test_that_the_removals_are_listed_before_anything_can_leave(office: Office) -> None:
    def top(kind: type[QWidget]) -> int:
        (part,) = office.desk.findChildren(kind)
        return part.mapTo(office.desk.page, QPoint(0, 0)).y()

    assert top(Leaflet) < top(TakenPart) < top(LeavingPart)
    assert "“Marina’s” is taken out: [name]" in office.said
    assert "“kenji@example.org” is taken out: [mail]" in office.said


@pytest.mark.parametrize(
    "text, words",
    [
        (
            "it is slow",
            "Nothing was found that may tell who it is. Read it once more before it leaves: ",
        ),
        ("Ann waits", "What was found was taken out. Read it once more before it leaves: "),
    ],
)
def test_that_a_brief_in_which_nothing_is_marked_asks_to_be_read(text: str, words: str) -> None:
    told = open_words(Shelves(heard(1, "a", text)).edition().cleared)
    assert told.startswith(words)
    assert told.endswith("in another language than English.")


def test_that_nothing_leaves_before_all_was_looked_at(office: Office) -> None:
    QGuiApplication.clipboard().clear()
    press(office, "brief.copy")
    assert "Not yet: look at what is marked first." in office.said
    assert clipboard() == ""
    assert office.held == "Take it out"

    press(office, "brief.save")
    assert office.desk.findChildren(QFileDialog) == []


def test_that_every_doubt_is_decided_with_the_keyboard_one_after_the_other(office: Office) -> None:
    office.hold("Take it out")
    assert OPEN in office.said
    office.press("Space")
    assert "2 things to look at" in office.said
    assert office.held == "Take it out"
    office.press("Tab", "Space", "Space")

    assert "Everything that was marked was looked at." in office.said
    assert fates(office, Fate.OPEN) == []
    assert "“Porto” is taken out: [place]" in office.said
    assert "“1200” stays" in office.said
    assert "1200 rows, says Brimble" in office.said


def test_that_the_last_decision_leads_to_the_copy_and_a_key_takes_it_back(office: Office) -> None:
    office.hold("Take it out")
    office.press("Return", "Return", "Return")
    assert office.held == "Copy"
    office.press("Return")
    assert "Copied as Markdown" in office.said

    office.press("Ctrl+Z")
    assert "1 thing to look at" in office.said


def test_that_the_last_decision_can_be_taken_back(office: Office) -> None:
    press(office, "brief.out")
    office.press("Ctrl+Z")
    assert OPEN in office.said
    press(office, "brief.out")
    press(office, "brief.undo")
    assert OPEN in office.said
    office.press("Ctrl+Z")
    assert OPEN in office.said


def test_that_a_decision_can_be_taken_back_after_the_brief_was_copied(office: Office) -> None:
    look_at_everything(office)
    press(office, "brief.copy")
    copied_at = kept(office)[0].copied_at

    press(office, "brief.undo")

    assert "1 thing to look at" in office.said
    assert kept(office)[0].copied_at == copied_at is not None


def test_that_all_decisions_can_be_taken_back_one_after_the_other(office: Office) -> None:
    press(office, "brief.out")
    press(office, "brief.keep")
    assert "1 thing to look at" in office.said

    office.press("Ctrl+Z")
    assert "2 things to look at" in office.said
    assert "“Porto” is taken out." in office.said
    office.press("Ctrl+Z")
    assert OPEN in office.said
    assert "“Porto” is taken out." not in office.said


def test_that_what_was_decided_yesterday_is_not_taken_back_today(office: Office) -> None:
    press(office, "brief.out")
    office.open(DAY_PAGE)
    office.open(BRIEFS)
    assert "“Porto” is taken out." in office.said
    office.agent.clock.advance(minutes=24 * 60)
    office.open(DAY_PAGE)
    office.open(BRIEFS)
    assert "“Porto” is taken out." not in office.said

    office.press("Ctrl+Z")

    edition = office.diary.press.edition
    assert edition is not None
    assert edition.kept.days == office.diary.press.days == Days(NOW.date(), date(2026, 3, 3))


def test_that_what_was_taken_out_can_be_left_in_and_out_again(office: Office) -> None:
    for words in ("Leave it in: “kenji", "Take it out: “kenji"):
        office.click(words)
    assert "“kenji@example.org” is taken out" in office.said


def test_that_a_copy_is_markdown_and_is_noted_with_its_moment(office: Office) -> None:
    look_at_everything(office)
    press(office, "brief.copy")

    assert clipboard().startswith("# What customers told us, for Product")
    assert "Marina" not in clipboard()
    assert "Copied as Markdown" in office.said
    (brief,) = kept(office)
    assert brief.copied_at == office.agent.clock.now().wall
    assert [one.area for one in brief.themes] == ["Export", "Reports"]


@pytest.mark.parametrize("form, begins", [("md", "# "), ("html", "<!DOCTYPE"), ("csv", "part,")])
def test_that_it_is_saved_in_the_form_that_the_name_ends_in(
    office: Office, tmp_path: Path, form: str, begins: str
) -> None:
    look_at_everything(office)
    press(office, "brief.save")
    (dialog,) = office.desk.findChildren(QFileDialog)
    dialog.filterSelected.emit("HTML (*.html)")
    dialog.fileSelected.emit(str(tmp_path / f"brief.{form}"))
    dialog.reject()
    flush()

    assert (tmp_path / f"brief.{form}").read_text(encoding="utf-8").startswith(begins)
    assert "Saved." in office.said
    assert kept(office)[0].copied_at is not None


def test_that_a_brief_that_may_not_leave_any_more_is_not_told_as_saved(
    office: Office, tmp_path: Path
) -> None:
    look_at_everything(office)
    press(office, "brief.save")
    (dialog,) = office.desk.findChildren(QFileDialog)
    office.diary.press.take_back()

    dialog.fileSelected.emit(str(tmp_path / "brief.md"))
    dialog.reject()
    flush()

    assert not (tmp_path / "brief.md").exists()
    assert "Not yet: look at what is marked first." in office.said
    assert "Saved." not in office.said
    assert all(one.copied_at is None for one in kept(office))


def test_that_a_folder_that_takes_no_file_is_told_with_its_cause(
    office: Office, tmp_path: Path
) -> None:
    look_at_everything(office)
    (part,) = office.desk.findChildren(LeavingPart)
    part.save_to(str(tmp_path / "none" / "brief.md"), "md")
    assert "Nothing was saved: the file is out of reach." in office.said
    assert kept(office)[0].copied_at is None


@pytest.mark.parametrize("act", ["copy", "save"])
def test_that_what_left_and_could_not_be_noted_is_told(
    office: Office, tmp_path: Path, act: str
) -> None:
    look_at_everything(office)
    known = office.diary.press.sources()
    full = Press(lambda: replace(known, briefs=Full(known.briefs)), office.diary.now)
    full.team = "product"
    page = BriefsPage(office.desk.page.theme, full)
    page.show()
    (part,) = page.findChildren(LeavingPart)
    if act == "save":
        part.save_to(str(tmp_path / "brief.md"), "md")
        assert (tmp_path / "brief.md").exists()
    else:
        page.findChildren(QPushButton, "brief.copy")[0].click()
        assert clipboard().startswith("# What customers told us")
    flush()

    told = " ".join(text.text() for text in page.findChildren(Text) if text.isVisible())
    assert ("Copied as Markdown" if act == "copy" else "Saved.") in told
    assert f"Callside could not note that: {DISK_FULL.detail}." in told
    assert "Nothing was saved" not in told
    page.deleteLater()


def test_that_sent_and_answered_are_marked_and_taken_back_by_hand(office: Office) -> None:
    look_at_everything(office)
    for words in ("It was sent", "It was answered"):
        office.click(words)
    (brief,) = kept(office)
    assert brief.sent_at is not None
    assert brief.answered_at is not None
    assert brief.copied_at is None
    assert "sent 2 Mar 2026, answered 2 Mar 2026" in office.said

    for words in ("It was not sent", "It was not answered"):
        office.click(words)
    assert kept(office)[0].sent_at is None
    assert kept(office)[0].answered_at is None


def test_that_the_action_is_worded_by_the_agent(office: Office) -> None:
    office.hold("What we suggest")
    office.press("Ctrl+A")
    office.type_in("Talk with Marina")
    office.press("Return")

    assert "Talk with [name]" in office.said
    assert kept(office)[0].action == "Talk with Marina"


def pause(office: Office) -> None:
    """Type nothing for so long that it is kept."""
    (part,) = office.desk.findChildren(LeavingPart)
    for pencil in part.findChildren(Pencil):
        pencil.finish()
    flush()


def test_that_a_pause_takes_nothing_from_who_goes_on_typing(office: Office) -> None:
    office.hold("What we suggest")
    office.press("Ctrl+A")
    for words in ("Talk ", "with them"):
        office.type_in(words)
        pause(office)

    assert kept(office)[0].action == "Talk with them"
    assert office.find(Area, "What we suggest").words == "Talk with them"


def test_that_a_cleared_field_stays_so_until_it_is_left(office: Office) -> None:
    office.hold("What we suggest")
    area = office.find(Area, "What we suggest")
    offered = area.words
    office.press("Ctrl+A", "Delete")
    pause(office)
    assert area.words == ""

    office.type_in("Call ")
    pause(office)
    office.press("Ctrl+A", "Delete")
    pause(office)
    assert area.words == ""
    assert kept(office)[0].action == ""
    office.press("Tab")
    assert area.words == offered


def test_that_teams_and_days_can_be_chosen(office: Office) -> None:
    office.click("Team Billing")
    assert "for Billing" in office.said
    office.click("Days Last week")
    assert "Nothing was heard for this team in 23 February – 1 March 2026." in office.said
    office.click("Days Since the last brief")
    assert "for Billing" in office.said
    office.click("Days From … to")
    assert "for Billing" in office.said


def test_that_the_day_on_which_the_last_brief_left_is_in_both_and_that_is_told(
    office: Office,
) -> None:
    look_at_everything(office)
    press(office, "brief.copy")
    office.agent.clock.advance(minutes=24 * 60)
    office.open(DAY_PAGE)
    office.open(BRIEFS)
    told = "The last brief left on 2 March 2026: that day is in both."
    assert told not in office.said

    office.click("Days Since the last brief")
    assert told in office.said
    assert office.diary.press.days == Days(NOW.date(), NOW.date() + timedelta(days=1))
    assert "What customers told us, for Product" in office.said


def test_that_a_brief_goes_without_the_challenge_of_its_team_while_a_talk_waits(
    make_office: MakeOffice,
) -> None:
    office, words = make_office(), "I never see what happens after a release"
    office.agent.store.save(talk(40, words, team="Product"))
    briefs(office)
    aside = "What the team named as its challenge is put aside for your talk."
    assert words in office.said
    assert aside not in office.said

    office.agent.keeper.put_back(waiting(talk(41)))
    flush()
    assert words not in office.said
    assert aside in office.said

    office.agent.keeper.delete(waiting(talk(41)).id)
    flush()
    assert words in office.said
    assert aside not in office.said


def test_that_days_of_ones_own_can_be_typed(office: Office) -> None:
    office.click("Days From … to")
    for name, day in (("From", "2026-02-01"), ("To", "2026-02-03")):
        office.hold(name)
        office.press("Ctrl+A")
        office.type_in(day)
        office.press("Return")
    assert office.diary.press.days == Days(date(2026, 2, 1), date(2026, 2, 3))
    assert "Nothing was heard for this team in 1–3 February 2026." in office.said


def test_that_earlier_briefs_stand_below_with_what_became_of_them(office: Office) -> None:
    look_at_everything(office)
    press(office, "brief.copy")
    office.agent.clock.advance(minutes=7 * 24 * 60)
    office.open(DAY_PAGE)
    office.open(BRIEFS)

    assert "Nothing was heard for this team on 9 March 2026." in office.said
    assert "2 March 2026: copied 2 Mar 2026" in office.said
    office.click("Look at it")
    assert "Everything that was marked was looked at." in office.said
    assert office.diary.press.days == Days(NOW.date(), NOW.date())


def test_that_without_insights_it_says_how_a_brief_comes_about(make_office: MakeOffice) -> None:
    office = make_office()
    no_brief(office)
    assert "No insight is for a team yet." in office.said


def test_that_what_was_looked_at_is_there_again_after_a_restart(office: Office) -> None:
    look_at_everything(office)
    page = BriefsPage(office.desk.page.theme, office.diary.press)
    assert office.diary.press.edition is not None
    assert office.diary.press.edition.can_leave
    page.deleteLater()


class Full(Struct, frozen=True):
    """Reads, and keeps no brief."""

    briefs: Briefs

    def all(self) -> tuple[Brief, ...] | Refusal:
        return self.briefs.all()

    def teams(self) -> tuple[str, ...] | Refusal:
        return self.briefs.teams()

    def names(self) -> Names | Refusal:
        return self.briefs.names()

    def save(self, brief: Brief) -> Refusal | None:
        del brief
        return DISK_FULL


def test_that_a_full_disk_leaves_the_doubt_open_and_is_told(office: Office) -> None:
    known = office.diary.press.sources()
    press_full = Press(lambda: replace(known, briefs=Full(known.briefs)), office.diary.now)
    press_full.team = "product"
    page = BriefsPage(office.desk.page.theme, press_full)
    page.show()
    edition = press_full.edition
    assert edition is not None

    assert press_full.decide(edition.cleared.doubts[0].spot.key, "", stays=True) == DISK_FULL
    page.findChildren(QPushButton, "brief.keep")[0].click()
    flush()

    assert press_full.edition == edition
    assert any("disk full" in text.text() for text in page.findChildren(Text) if text.isVisible())
    page.deleteLater()


def test_that_keys_lead_there(make_office: MakeOffice) -> None:
    office = make_office()
    fill(office)
    office.open(DAY_PAGE)
    office.press("Ctrl+O")
    assert isinstance(office.desk.page, BriefsPage)
