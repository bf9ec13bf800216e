"""Only web pages and telephone numbers are opened."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.booking.link import is_openable


@pytest.mark.parametrize(
    "address", ["https://meet.example.org/1?a=b", "http://localhost:8080", "tel:+34600000000"]
)
def test_that_pages_and_numbers_are_opened(address: str) -> None:
    assert is_openable(address)


@pytest.mark.parametrize(
    "address",
    [
        "",
        "meet.example.org",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "https://",
        "https://[",
        "tel:",
        "https://a b",
        "https://a\nb",
        "mailto:a@b.c",
    ],
)
def test_that_nothing_else_is(address: str) -> None:
    assert not is_openable(address)


@given(st.text())
def test_that_any_text_is_judged(text: str) -> None:
    assert is_openable(text) in {True, False}
