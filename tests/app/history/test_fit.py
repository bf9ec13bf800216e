"""What fits best comes first, as a person would sort it who reads all of it."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from app.history.fit import fit
from app.history.search import terms_of
from app.text.folding import searchable, tokens
from tests.app.history.naive import naive_fit, stands_in


@pytest.mark.parametrize(
    "typed, better, worse",
    [
        ("export", ("", "", "", "the export"), ("exported", "exported", "exported", "")),
        ("export", ("export", "", "", ""), ("", "export", "", "")),
        ("export", ("", "an export", "", ""), ("", "", "an export", "")),
        ("export", ("", "", "an export", ""), ("", "", "", "an export")),
        ("exp", ("", "exported", "", ""), ("", "", "exported", "")),
        ("export pdf", ("", "pdf export", "", ""), ("", "export", "", "pdf")),
        ("export pdf", ("", "", "", "pdf export"), ("", "pdfs exported", "", "")),
        ("e-mail", ("", "", "e mail", ""), ("", "", "mail e", "e mail")),
    ],
)
def test_that_whole_words_count_before_beginnings_and_lines_before_what_came_after(
    typed: str, better: tuple[str, ...], worse: tuple[str, ...]
) -> None:
    assert fit(better, terms_of(typed)) < fit(worse, terms_of(typed))


def test_that_saying_it_twice_fits_no_better() -> None:
    once, twice = ("", "an export", "", ""), ("", "export of export", "export", "export")

    assert fit(once, terms_of("export")) == fit(twice, terms_of("export"))


words = st.text(st.sampled_from([*"abé京- \n"]), max_size=12)


@given(written=st.lists(words, min_size=4, max_size=4), typed=words)
def test_that_the_fit_is_what_plain_looking_says(written: list[str], typed: str) -> None:
    terms = terms_of(typed)
    fields = [tokens(text) for text in written]
    for word in terms.words:
        assume(any(stands_in(field, word, goes_on=True) for field in fields))

    assert fit([searchable(text) for text in written], terms) == naive_fit(fields, terms)
