"""What may speak to what is found by rare words and by the area, and always says truly why."""

from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from app.insights.alike import area_of
from app.insights.heard import Heard
from app.insights.likeness import singular
from app.session.insight import Insight, Status
from app.talks.challenge import Challenge
from app.talks.matching import MOST_HINTS, Hint, Matcher, named_by
from app.talks.said import text_of
from app.talks.words import FEW, words_of
from app.text.folding import tokens
from tests.app.insights.fakes import heard, learned
from tests.app.people.fakes import met
from tests.app.talks.fakes import asked_customer, challenge, talk

COST = challenge(101, "Every month we fix invoices by hand before the exports run")
EXPORT = heard(1, text="The export of an invoice is always late", customer="ben")
COLOUR = heard(2, text="A darker colour would please her eyes", customer="cy")
VOCABULARY = ("export", "exports", "invoice", "Invoices", "café", "cafe", "with", "the", "отчёт")


def truly(hint: Hint) -> bool:
    """Whether the reason of a hint holds, by another way than its own."""
    said, named = (
        {singular(one) for one in tokens(text)}
        for text in (text_of(hint.heard), named_by(hint.challenge))
    )
    both = all(singular(word) in said & named for word in hint.words)
    return both and bool(hint.words or hint.area)


def test_that_what_both_say_is_found_and_told() -> None:
    matcher = Matcher((EXPORT, COLOUR), (COST,))

    (hint,) = matcher.for_challenge(COST.session)

    assert (hint.heard, hint.challenge, hint.area) == (EXPORT, COST, "")
    assert sorted(hint.words) == ["export", "invoice"]
    assert matcher.for_insight(EXPORT.capture.id) == (hint,)
    assert matcher.for_insight(COLOUR.capture.id) == ()


def test_that_the_area_that_is_named_is_a_reason() -> None:
    late = heard(3, Insight(area="Invoices"), text="It comes on the ninth")

    (hint,) = Matcher((late,), (COST,)).for_challenge(COST.session)

    assert (hint.words, hint.area) == ((), "Invoices")


def test_that_an_area_is_one_in_all_its_spellings() -> None:
    late = heard(3, Insight(area="D.C. taxes"), text="It comes on the ninth")
    other = heard(4, Insight(area="Taxes, DC"), text="Nobody told me so")
    named = challenge(101, "They are unsure about the D.C. taxes")

    found = Matcher((late, other), (named,)).for_challenge(named.session)

    assert {one.heard.capture.id: one.area for one in found} == {
        late.capture.id: "D.C. taxes",
        other.capture.id: "Taxes, DC",
    }


def test_that_what_is_linked_brings_others_of_its_area() -> None:
    linked = heard(3, Insight(area="Tax", speaks_to=(COST.session,)), text="It comes too late")
    other = heard(4, Insight(area="tax"), text="Nobody told me so")
    matcher = Matcher((linked, other), (COST,))

    (hint,) = matcher.for_challenge(COST.session)

    assert (hint.heard, hint.words, hint.area) == (other, (), "tax")
    assert matcher.for_insight(other.capture.id) == (hint,)
    assert matcher.said.tied_to(COST.session) == (linked,)
    assert matcher.tied_from(linked.capture.id) == (COST,)


def test_that_words_and_area_weigh_more_than_words() -> None:
    both = heard(3, Insight(area="Exports"), text="Invoices are slow")

    found = Matcher((EXPORT, both), (COST,)).for_challenge(COST.session)

    assert [one.heard for one in found] == [both, EXPORT]


def test_that_what_repeats_another_line_is_left_to_that_one() -> None:
    again = heard(3, Insight(status=Status.DUPLICATE), text="The export of an invoice")
    matcher = Matcher((again,), (COST,))

    assert matcher.for_challenge(COST.session) == matcher.for_insight(again.capture.id) == ()


def test_that_nothing_is_known_of_what_nobody_knows() -> None:
    matcher = Matcher((), ())

    assert matcher.for_challenge(UUID(int=1)) == matcher.for_insight(UUID(int=1)) == ()
    assert matcher.tied_from(UUID(int=1)) == ()
    assert matcher.said.tied_to(UUID(int=1)) == ()


def test_that_words_that_nearly_every_text_has_are_no_reason() -> None:
    texts = [f"they always wanted thing{number} somewhere" for number in range(200)]
    lines = [heard(number, text=text) for number, text in enumerate(texts, start=1)]
    asked = challenge(999, "They always wanted thing7, and somewhere a zebra")

    found = Matcher(lines, (asked,)).for_challenge(asked.session)

    assert [one.words for one in found] == [("thing7",)]


def test_that_short_words_count_only_once_there_are_many_texts() -> None:
    line, asked = heard(1, text="The VAT is wrong"), challenge(999, "We pay VAT twice")
    others = [heard(one, text=f"Something else{one} entirely") for one in range(2, FEW + 2)]

    assert Matcher((line,), (asked,)).for_challenge(asked.session) == ()
    (hint,) = Matcher((line, *others), (asked,)).for_challenge(asked.session)
    assert hint.words == ("vat",)


def test_that_an_insight_is_found_by_how_its_words_begin() -> None:
    said = Matcher((EXPORT, COLOUR), ()).said

    assert said.called("INV exp") == (EXPORT,)
    assert said.called("a", 1) == (EXPORT,)
    assert said.called("zebra") == said.called(" ?") == ()


def test_that_a_session_is_followed() -> None:
    matcher = Matcher((EXPORT,), (COST,))
    customer = asked_customer(50, "The invoices are late each time")

    matcher.follow(customer)
    assert [one.challenge.session for one in matcher.for_insight(EXPORT.capture.id)] == [
        COST.session, customer.id
    ]  # fmt: skip
    matcher.follow(talk(50))
    matcher.follow(talk(51))
    assert [one.challenge for one in matcher.for_insight(EXPORT.capture.id)] == [COST]


def test_that_what_is_said_in_a_session_is_followed() -> None:
    tied = Insight(area="Exports", speaks_to=(COST.session,))
    before, after = learned(1, insight=tied), learned(1, "Invoices come late")
    matcher = Matcher((), (COST,))

    matcher.follow(met(1, before))
    (line,) = matcher.said.tied_to(COST.session)
    assert line.capture == before
    assert tuple(matcher.said.alike.areas) == ("export",)
    matcher.follow(met(1, after))

    assert matcher.said.tied_to(COST.session) == ()
    assert "export" not in matcher.said.alike.areas
    assert [one.words for one in matcher.for_challenge(COST.session)] == [("invoices",)]


@st.composite
def lines(draw: st.DrawFn) -> tuple[tuple[Heard, ...], tuple[Challenge, ...]]:
    """Insights and challenges of few words, so that many of them meet."""
    texts = st.lists(st.sampled_from(VOCABULARY), max_size=6).map(" ".join)
    asked = tuple(
        challenge(500 + number, words)
        for number, words in enumerate(draw(st.lists(texts.filter(bool), max_size=4)))
    )
    ids = st.lists(st.sampled_from([one.session for one in asked]), unique=True, max_size=2)
    facts = st.builds(
        Insight,
        area=st.sampled_from(("", "Export", "Invoice export", "?!")),
        status=st.sampled_from(Status),
        speaks_to=ids.map(tuple) if asked else st.just(()),
        problem=texts,
    )
    found = draw(st.lists(st.tuples(facts, texts), max_size=6))
    said = tuple(heard(number, *one[:1], text=one[1]) for number, one in enumerate(found, 1))
    return said, asked


@given(lines())
def test_that_every_suggestion_is_true_and_nothing_that_is_linked_is_suggested(
    known: tuple[tuple[Heard, ...], tuple[Challenge, ...]],
) -> None:
    said, asked = known
    matcher = Matcher(said, asked)
    found = [hint for one in asked for hint in matcher.for_challenge(one.session, 99)]
    others = [hint for one in said for hint in matcher.for_insight(one.capture.id, 99)]

    for hint in found:
        assert truly(hint)
        assert hint.challenge.session not in hint.heard.insight.speaks_to
        words = words_of(named_by(hint.challenge))
        tied = matcher.said.tied_to(hint.challenge.session)
        if hint.area:
            assert words_of(hint.area) <= words or any(
                area_of(one) == area_of(hint.heard) for one in tied
            )
    pairs = [(hint.heard.capture.id, hint.challenge.session, hint.words) for hint in found]
    assert sorted(pairs) == sorted(
        (hint.heard.capture.id, hint.challenge.session, hint.words) for hint in others
    )
    assert all(len(matcher.for_challenge(one.session)) <= MOST_HINTS for one in asked)
