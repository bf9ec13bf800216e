"""A brief tells what most customers speak of, what changed, and how sure that is."""

from datetime import timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from app.briefs.brief import MOST_REMEMBERED, Before, Brief, Days, last_before, remembered
from app.briefs.clearing import Fate, text_of
from app.briefs.digest import LEAST_QUOTES, MOST_QUOTES, MOST_THEMES, Part
from app.briefs.edition import Edition, changed, edition_of, handed_out, looked
from app.briefs.meant import meant_by
from app.briefs.range import Range, range_of
from app.briefs.themes import themes_of
from app.briefs.wording import days_words
from app.insights.heard import Heard
from app.insights.piles import OnTop, piles
from app.refusal import Refusal
from app.session.insight import Insight, InsightKind, Status
from app.talks.colleague import Colleague
from app.text.tidy import LONGEST_LINE
from tests.app.briefs.fakes import BUG, EARLIER, NOW, WEEK, Shelves, challenge, heard

WISH = Insight(area="reports", kind=InsightKind.WISH, team="Product")
DAY = timedelta(days=1)


def lines(edition: Edition, part: Part) -> list[str]:
    """The lines of a part: ours, the area, and the words of people."""
    return [
        "|".join(filter(None, (one.lead, text_of(one.area), text_of(one.words))))
        for one in edition.cleared.of(part)
    ]


def repeating(other: Heard, team: str = "") -> Insight:
    """What is known of a line that was marked as said before: no area and no team is asked for."""
    return Insight(status=Status.DUPLICATE, same_as=other.capture.id, team=team)


def test_that_customers_are_counted_and_never_mentions() -> None:
    one = [heard(number, "ann lee") for number in range(9)]

    assert range_of(one) == Range(1, 1)
    assert range_of((*one, heard(10, "bob"), heard(11), heard(12))) == Range(2, 4)
    assert range_of((heard(1), heard(2))) == Range(1, 2)
    assert range_of(()) == Range(0, 0)


@pytest.mark.parametrize(
    "voices, words, sure",
    [
        (Range(0, 0), "no customer", "nobody said it yet"),
        (Range(1, 1), "1 customer", "one voice so far"),
        (Range(1, 3), "1–3 customers", "one voice so far"),
        (Range(3, 3), "2–3 customers", "a first sign"),
        (Range(5, 12), "4–19 customers", "a pattern"),
        (Range(60, 61), "50 or more customers", "well supported"),
    ],
)
def test_that_how_many_is_told_in_words_and_ranges(voices: Range, words: str, sure: str) -> None:
    assert (voices.words, voices.sure) == (words, sure)


@given(st.integers(1, 100), st.integers(0, 100))
def test_that_a_range_holds_all_that_it_stands_for(low: int, more: int) -> None:
    told, unit = Range(low, low + more).words.rsplit(" ", 1)
    first, *last = (int(number) for number in told.removesuffix(" or more").split("–"))

    assert first <= low
    assert told.endswith(" or more") or low + more <= (last or [first])[0]
    assert unit == "customer" if told == "1" else unit == "customers"


def test_that_themes_stand_by_area_and_kind_those_of_most_customers_first() -> None:
    rows = (
        heard(1, "a", insight=WISH),
        heard(2, "a", insight=Insight(area="Export", kind=BUG, team="Product")),
        heard(3, "b", insight=Insight(area="export", kind=BUG, team="Product")),
        heard(4, "b", insight=Insight(area=" EXPORT", kind=BUG, team="Product")),
        heard(5, "c", insight=Insight(area="export", kind=BUG, team="Product")),
        heard(6, "c", insight=Insight(team="Product")),
    )

    themes = themes_of(meant_by(rows))

    assert [(one.area, one.kind, one.voices.low) for one in themes] == [
        ("export", BUG, 3),
        ("reports", InsightKind.WISH, 1),
        ("", None, 1),
    ]


def test_that_a_duplicate_counts_where_what_it_repeats_does() -> None:
    first = heard(1, "a")
    again = replace(WISH, status=Status.DUPLICATE, same_as=first.capture.id)
    lost = replace(WISH, status=Status.DUPLICATE, same_as=UUID(int=7))
    unsaid = replace(WISH, status=Status.DUPLICATE)

    rows = (
        first,
        heard(2, "b", insight=again),
        heard(3, "c", insight=lost),
        heard(4, "c", insight=unsaid),
    )
    themes = themes_of(meant_by(rows))

    assert [(one.area, one.voices.low) for one in themes] == [("export", 2), ("reports", 1)]


def test_that_a_theme_of_duplicates_alone_has_the_name_of_what_they_repeat() -> None:
    odd = replace(WISH, status=Status.DUPLICATE, same_as=UUID(int=1001), area="other")
    rows = (heard(1, "a", insight=replace(WISH, area="")), heard(2, insight=odd))
    (theme,) = themes_of(meant_by(rows))
    assert theme.area == ""


def test_that_a_duplicate_is_for_the_team_of_what_it_repeats() -> None:
    first, other = heard(1, "a"), heard(2, "b", insight=Insight(team="Billing"))
    unsorted = heard(3, "c", insight=Insight())
    rows = (
        *(first, other, unsorted),
        heard(4, "d", insight=repeating(first)),
        heard(5, "e", insight=repeating(other, team="Product")),
        heard(6, "f", insight=repeating(unsorted, team="Product")),
    )
    shelves = Shelves(*rows)

    assert shelves.edition("Product").digest.voices == Range(3, 3)
    assert shelves.edition("Billing").digest.voices == Range(2, 2)


def test_that_what_repeats_an_earlier_line_stands_under_its_area() -> None:
    grave = Insight(area="Export", kind=BUG, team="Product", problem="nobody gets paid")
    first = heard(1, "a", insight=grave, at=NOW - 9 * DAY)
    second = heard(2, "b", insight=repeating(first))
    shelves = Shelves(heard(3, "c", insight=repeating(second)), second, first)

    edition = shelves.edition()

    assert [(one.area, one.voices.low) for one in edition.digest.themes] == [("Export", 2)]
    assert lines(edition, Part.THEME) == ["Export|nobody gets paid"]


def test_that_lines_that_repeat_each_other_are_one_theme() -> None:
    first, second = heard(1, "a"), heard(2, "b")
    (theme,) = themes_of(
        meant_by(
            (heard(1, "a", insight=repeating(second)), heard(2, "b", insight=repeating(first)))
        )
    )
    assert theme.voices == Range(2, 2)


def test_that_a_theme_is_what_a_pile_of_insights_is() -> None:
    spelled = ("Export by month", "export, by month", "Exports by month", "★")
    rows = [
        heard(number, f"c{number}", insight=replace(WISH, area=area))
        for number, area in enumerate(spelled)
    ]

    themes = [(one.area, len(one.heard)) for one in themes_of(meant_by(rows))]

    assert themes == [("Export by month", 3), ("★", 1)]
    assert sorted(len(pile.heard) for pile in piles(rows, OnTop())) == [1, 3]


def test_that_the_first_themes_stand_with_their_weightiest_problem() -> None:
    many = [
        heard(number, f"c{number}", insight=replace(WISH, area=f"area {number}"))
        for number in range(9)
    ]
    grave = replace(WISH, problem="nobody gets paid", weight=3)
    edition = Shelves(heard(20, "a", insight=grave), heard(21, "b", insight=WISH), *many).edition()

    themes = lines(edition, Part.THEME)

    assert len(themes) == MOST_THEMES
    assert themes[0] == "reports|nobody gets paid"


def test_that_three_to_six_quotes_are_of_different_customers_where_there_are_some() -> None:
    said = [
        heard(number, f"c{number % 8}", f"it is slow, and {'very ' * number}")
        for number in range(20)
    ]
    edition = Shelves(*said).edition()
    assert len(lines(edition, Part.QUOTE)) == MOST_QUOTES

    few = [heard(number, "one", f"it is slow, and {'very ' * number}") for number in range(20)]
    assert len(lines(Shelves(*few).edition(), Part.QUOTE)) == LEAST_QUOTES


def test_that_nobody_is_quoted_twice_with_the_same_words_or_with_none() -> None:
    same = (heard(1, "a", "It is  slow"), heard(2, "b", "it is slow"), heard(3, "c", "  "))
    assert lines(Shelves(*same).edition(), Part.QUOTE) == ["export|It is slow"]


def test_that_only_its_own_team_is_told_whatever_its_spelling() -> None:
    rows = (
        heard(1, "a", insight=replace(WISH, team="PRODUCT")),
        heard(2, "b", insight=replace(WISH, team="Billing")),
        heard(3, "c", insight=replace(WISH, team="")),
    )
    assert Shelves(*rows).edition("product").digest.voices == Range(1, 1)


def test_that_days_are_whole_days_of_the_agent() -> None:
    rows = (
        heard(1, "a", at=NOW.replace(day=16, hour=0)),
        heard(2, "b", at=NOW.replace(day=22, hour=23)),
        heard(3, "c", at=NOW.replace(day=23, hour=0)),
        heard(4, "d", at=NOW.replace(day=15, hour=23)),
    )
    assert Shelves(*rows).edition().digest.voices == Range(2, 2)


def test_that_an_empty_span_says_nothing() -> None:
    edition = Shelves().edition()
    assert edition.is_empty
    assert not edition.can_leave
    assert edition.cleared.lines == ()


def kept_before(*themes: Before) -> Shelves:
    """A brief of the week before that was copied."""
    shelves = Shelves(heard(1, "a"), heard(2, "b"), heard(3, "b", insight=WISH))
    before = handed_out(shelves.edition(days=EARLIER), NOW - 7 * DAY)
    shelves.sources.briefs.save(replace(before, themes=themes))
    return shelves


def test_that_the_first_brief_says_so() -> None:
    edition = Shelves(heard(1, "a")).edition()
    assert lines(edition, Part.CHANGE) == ["This is the first brief for this team."]


def test_that_a_brief_tells_what_changed_since_the_last_one() -> None:
    shelves = kept_before(
        Before("Export", BUG, 1, 1),
        Before("invoices", InsightKind.SPEED, 4, 4),
        Before("reports", InsightKind.WISH, 4, 9),
    )
    assert lines(shelves.edition(), Part.CHANGE) == [
        "From more customers than last time|export",
        "From fewer customers than last time|reports",
        "Not heard this time|invoices",
    ]
    assert lines(kept_before(Before("export", BUG, 2, 2)).edition(), Part.CHANGE) == ["New|reports"]


def test_that_a_brief_says_when_nothing_changed() -> None:
    shelves = kept_before(Before("export", BUG, 3, 3), Before("reports", InsightKind.WISH, 1, 1))
    assert lines(shelves.edition(), Part.CHANGE) == [
        "The same themes as in the brief of 9–15 November 2026."
    ]


def test_that_only_a_brief_that_left_is_the_last_one() -> None:
    shelves = kept_before()
    (left,) = shelves.kept.values()
    begun = replace(left, id=UUID(int=5), copied_at=None, days=Days(WEEK.first, WEEK.first))
    sent = replace(begun, id=UUID(int=6), sent_at=NOW, days=Days(EARLIER.first, EARLIER.first))

    assert last_before((left, begun, sent), "Product", WEEK) == left
    assert last_before((left,), "Billing", WEEK) is None
    assert last_before((left,), "Product", EARLIER) is None


def test_that_one_action_is_suggested_and_can_be_worded() -> None:
    shelves = Shelves(heard(1, "a"))
    edition = shelves.edition()
    own = changed(edition, replace(edition.kept, action="Call Ann"))

    assert lines(edition, Part.ACTION) == [
        "See the bug in export for yourselves, and say whether it can be fixed soon."
    ]
    assert lines(own, Part.ACTION) == ["Call [name]"]


def answered(status: Status, area: str = "export") -> Insight:
    """What the team gave its answer to."""
    return Insight(area=area, kind=BUG, team="Product", status=status)


def test_that_a_theme_says_what_of_it_the_team_answered() -> None:
    rows = (
        heard(1, "a", insight=answered(Status.UNLIKELY)),
        heard(2, "b", insight=answered(Status.DONE)),
        heard(3, "c", insight=answered(Status.DONE)),
        heard(4, "d", insight=answered(Status.PASSED_ON)),
        heard(5, "a", insight=answered(Status.EXISTS, "reports")),
        heard(6, "a", insight=answered(Status.REVIEW, "invoices")),
    )
    edition = Shelves(*rows).edition()

    assert lines(edition, Part.THEME) == [
        "some of it answered: done, unlikely|export",
        "invoices",
        "all of it answered: exists already|reports",
    ]


def test_that_a_theme_with_something_open_comes_before_one_that_was_answered() -> None:
    done = [heard(n, f"c{n}", "It was slow", answered(Status.DONE)) for n in range(5)]
    first = heard(9, "z", "It was slow before", answered(Status.DONE))
    repeated = heard(10, "y", "It was so slow", insight=repeating(first))
    edition = Shelves(*done, first, repeated, heard(11, "x", "Open", WISH)).edition()

    assert [one.area for one in edition.digest.themes] == ["reports", "export"]
    assert lines(edition, Part.QUOTE)[0] == "reports|Open"
    assert lines(edition, Part.ACTION) == [
        "Look at the problem behind the wish in reports before the solution."
    ]


def test_that_of_a_theme_what_is_open_is_quoted_first() -> None:
    grave = replace(answered(Status.DONE), weight=3)
    rows = (heard(1, "a", "It was slow", grave), heard(2, "b", "It is slow"))
    assert lines(Shelves(*rows).edition(), Part.QUOTE)[0] == "export|It is slow"


def test_that_nothing_is_asked_of_a_team_that_answered_everything() -> None:
    edition = Shelves(heard(1, "a", insight=answered(Status.PLANNED))).edition()
    assert lines(edition, Part.ACTION) == [
        "Nothing more is asked of you: everything here has your answer."
    ]
    assert edition.can_leave


@pytest.mark.parametrize("kind", [*InsightKind, None])
def test_that_our_own_words_need_no_look(kind: InsightKind | None) -> None:
    insight = Insight(kind=kind, team="Product")
    edition = Shelves(heard(1, "a", insight=insight)).edition()
    assert edition.cleared.pointed == ()
    assert edition.can_leave


NAMED = (
    challenge(91, "a customer says", customer="c"),
    challenge(92, "the newest"),
    challenge(93, "an older one"),
    challenge(94, "of others", team="Billing"),
)


def challenge_told(*rows: Heard) -> list[str]:
    """The challenge of the brief that is made of these."""
    return lines(Shelves(*rows, challenges=NAMED).edition(), Part.CHALLENGE)


def test_that_a_linked_challenge_is_named_before_the_newest_of_the_team() -> None:
    linked = replace(WISH, speaks_to=(UUID(int=93), UUID(int=94)))
    first = heard(1, "a", insight=linked, at=NOW - 9 * DAY)

    assert challenge_told(heard(1, "a", insight=WISH)) == [
        "The newest challenge of the team|the newest"
    ]
    for rows in (
        (heard(1, "a", insight=linked),),
        (heard(2, "b", insight=repeating(first)), first),
    ):
        assert challenge_told(*rows) == ["It speaks to this challenge|an older one"]
    assert lines(Shelves(heard(1, "a")).edition(), Part.CHALLENGE) == []


@pytest.mark.parametrize("number", [91, 94])
def test_that_no_team_reads_what_others_named_in_confidence(number: int) -> None:
    linked = heard(1, "a", insight=replace(WISH, speaks_to=(UUID(int=number),)))
    assert challenge_told(linked) == ["The newest challenge of the team|the newest"]


def test_that_a_challenge_named_by_a_colleague_without_a_team_is_told_to_theirs() -> None:
    shelves = Shelves(heard(1, "a"), challenges=[challenge(91, "too many tickets", team="")])
    assert lines(shelves.edition(), Part.CHALLENGE) == []

    shelves.colleagues = (Colleague("Jo Doe", "product", NOW),)
    assert lines(shelves.edition(), Part.CHALLENGE) == [
        "The newest challenge of the team|too many tickets"
    ]


def test_that_no_challenge_of_a_team_is_told_while_a_talk_waits_or_runs() -> None:
    shelves = Shelves(heard(1, "a"), challenges=NAMED)
    shelves.unreadable = "challenges"
    sources = replace(shelves.sources, is_put_aside=True)

    edition = edition_of("Product", WEEK, sources, NOW)

    assert isinstance(edition, Edition)
    assert lines(edition, Part.CHALLENGE) == []


def test_that_a_brief_leaves_only_once_everything_was_looked_at() -> None:
    edition = Shelves(heard(1, "a", "Brimble and Ann in Berlin")).edition()
    assert not edition.can_leave

    for doubt in edition.cleared.doubts:
        edition = changed(edition, looked(edition, doubt.spot.key, stays=False))
    assert edition.can_leave

    again = changed(edition, looked(edition, next(iter(edition.kept.looked)), stays=None))
    assert not again.can_leave


def test_that_what_was_looked_at_is_kept_for_the_same_days() -> None:
    shelves = Shelves(heard(1, "a", "Brimble"))
    edition = shelves.edition()
    (doubt,) = edition.cleared.doubts
    shelves.sources.briefs.save(looked(edition, doubt.spot.key, stays=True))

    assert shelves.edition("PRODUCT").can_leave
    assert "rimble" not in str(shelves.kept)


def test_that_what_was_looked_at_today_is_not_asked_again_tomorrow() -> None:
    today, tomorrow = Days(WEEK.first, NOW.date()), Days(WEEK.first, NOW.date() + DAY)
    billed = replace(WISH, team="Billing")
    shelves = Shelves(heard(1, "a", "Brimble, Porter"), heard(2, "b", "Brimble", billed))
    edition = shelves.edition(days=today)
    for doubt in edition.cleared.doubts:
        edition = changed(edition, looked(edition, doubt.spot.key, stays=True))
    shelves.sources.briefs.save(edition.kept)

    assert shelves.edition(days=tomorrow).can_leave
    assert not shelves.edition("Billing", days=tomorrow).can_leave

    again = changed(edition, looked(edition, next(iter(edition.kept.looked)), stays=None))
    shelves.sources.briefs.save(again.kept)
    assert not shelves.edition(days=today).can_leave
    assert not shelves.edition(days=tomorrow).can_leave


def test_that_the_newest_look_counts_and_none_at_other_days() -> None:
    shelves = Shelves(heard(1, "a", "Brimble"), heard(2, "a", "Brimble", at=NOW - 7 * DAY))
    (doubt,) = shelves.edition().cleared.doubts
    for number, stays in ((3, False), (5, True), (4, False)):
        days = Days(WEEK.first, WEEK.first + number * DAY)
        kept = Brief(UUID(int=number), "Product", days, NOW + number * DAY)
        shelves.sources.briefs.save(replace(kept, looked={doubt.spot.key: stays}))

    assert shelves.edition().cleared.pointed[0].fate is Fate.STAYS
    assert not shelves.edition(days=EARLIER).can_leave


def test_that_what_is_kept_of_other_days_changes_nothing() -> None:
    shelves = Shelves(heard(1, "a", "Brimble"))
    edition = shelves.edition()
    other = shelves.edition(days=Days(EARLIER.first, WEEK.last))

    assert changed(edition, other.kept) == edition


def test_that_the_same_spot_is_counted_and_told_once() -> None:
    edition = Shelves(heard(1, "a", "Brimble, brimble? BRIMBLE")).edition()
    (doubt,) = edition.cleared.doubts
    assert (doubt.spot.text, doubt.count) == ("Brimble", 3)


def test_that_the_team_is_no_doubt_unless_it_is_a_name() -> None:
    named = Insight(team="Ann Lee’s Folks", area="in the Folks", kind=BUG)
    edition = Shelves(heard(1, "a", insight=named)).edition("Ann Lee’s Folks")
    assert text_of(edition.cleared.team) == "[name] Folks"
    assert edition.cleared.doubts == ()


@pytest.mark.parametrize("what", ["all", "names", "heard", "challenges", "colleagues", "earlier"])
def test_that_what_cannot_be_read_is_a_refusal(what: str) -> None:
    first = heard(1, at=NOW - 9 * DAY)
    shelves = Shelves(heard(2, insight=repeating(first)), first)
    shelves.unreadable = what
    assert isinstance(edition_of("Product", WEEK, shelves.sources, NOW), Refusal)


def test_that_what_is_remembered_is_bounded() -> None:
    rows = [heard(n, f"c{n}", insight=replace(WISH, area=f"{n} {'x' * 999}")) for n in range(200)]
    kept = remembered(themes_of(meant_by(rows)))
    assert len(kept) == MOST_REMEMBERED
    assert all(len(one.area) == LONGEST_LINE for one in kept)


@pytest.mark.parametrize("length", [400, 5_000])
def test_that_a_long_area_is_known_again(length: int) -> None:
    shelves = Shelves(heard(1, "a", insight=replace(WISH, area=f" {'ab' * length} of months")))
    before = handed_out(shelves.edition(days=EARLIER), NOW - 7 * DAY)
    themes = remembered(shelves.edition().digest.themes)
    shelves.sources.briefs.save(replace(before, themes=themes))

    assert lines(shelves.edition(), Part.CHANGE) == [
        "The same themes as in the brief of 9–15 November 2026."
    ]


@pytest.mark.parametrize(
    "first, last, words",
    [
        ("2026-11-16", "2026-11-16", "16 November 2026"),
        ("2026-11-16", "2026-11-22", "16–22 November 2026"),
        ("2026-11-30", "2026-12-06", "30 November – 6 December 2026"),
        ("2026-12-28", "2027-01-03", "28 December 2026 – 3 January 2027"),
    ],
)
def test_that_days_are_told_as_people_do(first: str, last: str, words: str) -> None:
    day = WEEK.first.fromisoformat
    assert days_words(Days(day(first), day(last))) == words
