"""A brief leaves as text alone, whatever was written in it."""

import csv
from html.parser import HTMLParser
from io import StringIO
from pathlib import Path

import pytest
from msgspec.structs import replace

from app.briefs.edition import changed, looked
from app.briefs.form import Form
from app.briefs.leaving import file_name, save, written
from app.refusal import Reason
from app.session.insight import Insight, InsightKind, Status
from tests.app.briefs.fakes import Shelves, challenge, heard

HOSTILE = '<script>alert("x")</script> =cmd| **bold** & \u202eevil\u0007'
GRAVE = Insight(area="=export", kind=InsightKind.BUG, team="Product", problem="@slow", weight=3)


class Tags(HTMLParser):
    """Remembers every tag and what refers to anything outside."""

    def __init__(self) -> None:
        """Nothing yet."""
        super().__init__()
        self.tags = set[str]()
        self.outside: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Remember."""
        self.tags.add(tag)
        self.outside += [name for name, _ in attrs if name in {"href", "src", "srcset"}]


def shelves() -> Shelves:
    """A brief with hostile words in every field."""
    lines = (
        heard(1, "a", HOSTILE, GRAVE),
        heard(2, "b", "Ann is slow", replace(GRAVE, area="")),
        heard(3, "b", "Ann was slow", replace(GRAVE, area="old", status=Status.DONE)),
    )
    return Shelves(*lines, challenges=[challenge(5, HOSTILE)])


@pytest.mark.parametrize("form", Form)
def test_that_every_form_says_everything_that_a_brief_does(form: Form) -> None:
    text = written(shelves().edition().cleared, form)
    for words in (
        "16–22 November 2026",
        "2–3 customers",
        "one voice so far",
        "answered: done",
        "first brief",
        "[",
        "slow",
    ):
        assert words in text
    assert "Ann" not in text
    assert text.endswith("\n")


@pytest.mark.parametrize(
    "team, name",
    [
        ("Product", "brief-product-2026-11-16.md"),
        ("../Research & Été", "brief-research-ete-2026-11-16.md"),
        ("?", "brief-2026-11-16.md"),
        (20 * "research ", "brief-research-research-research-research-rese-2026-11-16.md"),
        ("Shop of Ann", "brief-shop-of-name-2026-11-16.md"),
        ("ann@example.org", "brief-mail-2026-11-16.md"),
    ],
)
def test_that_the_name_of_its_file_tells_the_team_as_it_leaves(team: str, name: str) -> None:
    assert file_name(shelves().edition(team).cleared) == name


def test_that_a_page_is_one_file_without_a_script_and_readable_when_printed() -> None:
    page = written(shelves().edition().cleared, Form.HTML)

    tags = Tags()
    tags.feed(page)

    assert not tags.outside
    assert tags.tags.isdisjoint({"script", "img", "link", "iframe"})
    assert "&lt;script&gt;" in page
    assert "@media print" in page
    assert "default-src 'none'" in page
    assert "\u202e" not in page
    assert "\u0007" not in page


def test_that_markdown_shows_words_as_they_are() -> None:
    text = written(shelves().edition().cleared, Form.MARKDOWN)
    assert r"\<script\>" in text
    assert r"\*\*bold\*\*" in text
    assert "export** (a bug)" in text
    assert "**No area yet**" in text


def test_that_no_cell_is_a_formula() -> None:
    rows = list(csv.reader(StringIO(written(shelves().edition().cleared, Form.CSV))))
    assert {len(row) for row in rows} == {7}
    assert not [cell for row in rows for cell in row if cell[:1] in {"=", "+", "-", "@"}]
    assert [row[0] for row in rows][:3] == ["part", "brief", "theme"]


@pytest.mark.parametrize("form", Form)
def test_that_a_kind_that_nobody_said_is_not_told_at_all(form: Form) -> None:
    text = written(
        Shelves(heard(1, "a", insight=replace(GRAVE, kind=None))).edition().cleared, form
    )

    assert "not sorted" not in text
    assert "()" not in text
    assert ("(a bug)" in written(shelves().edition().cleared, form)) is (form is not Form.CSV)


@pytest.mark.parametrize("form", [Form.MARKDOWN, Form.HTML])
def test_that_the_foot_says_only_what_was_done(form: Form) -> None:
    def said(text: str, *, stays: bool | None = None) -> str:
        edition = Shelves(heard(1, "a", text, replace(GRAVE, problem=""))).edition()
        for one in () if stays is None else edition.cleared.pointed:
            edition = changed(edition, looked(edition, one.spot.key, stays=stays))
        return written(edition.cleared, form)

    taken_out, left = (
        "stands for what was taken out",
        "How many customers said something is told in ranges.",
    )
    assert taken_out in said("Ann is slow")
    assert taken_out not in said("It is slow")
    assert taken_out not in said("Ann is slow", stays=True)
    assert "are still to be looked at" in said("Brimble is slow")
    assert "are still to be looked at" not in said("Brimble is slow", stays=False)
    both = said("Ann says Brimble is slow")
    assert taken_out in both
    assert "are still to be looked at" in both
    assert all(left in said(text) for text in ("It is slow", "Ann is slow", "Brimble is slow"))


def test_that_a_file_holds_the_brief_or_it_is_told_why_not(tmp_path: Path) -> None:
    assert save("fünf\n", tmp_path / "brief.md") is None
    assert (tmp_path / "brief.md").read_text("utf-8") == "fünf\n"

    refusal = save("", tmp_path)
    assert refusal is not None
    assert refusal.reason is Reason.NOT_SAVED


@pytest.mark.parametrize("form", Form)
def test_that_open_doubts_are_marked_until_they_are_looked_at(form: Form) -> None:
    edition = Shelves(heard(1, "a", "Brimble says so")).edition()
    (doubt,) = edition.cleared.doubts

    assert "[?Brimble" in written(edition.cleared, form).replace("\\", "")
    out = changed(edition, looked(edition, doubt.spot.key, stays=False))
    assert "[name" in written(out.cleared, form).replace("\\", "")
    stays = changed(edition, looked(edition, doubt.spot.key, stays=True))
    assert "Brimble says so" in written(stays.cleared, form)
