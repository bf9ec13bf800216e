"""Only web pages and telephone numbers are opened."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.booking.link import call_of, is_openable


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


@pytest.mark.parametrize(
    "phone, address",
    [
        ("+34 600 000 000", "tel:+34600000000"),
        ("(212) 555-0100", "tel:2125550100"),
        ("", ""),
        ("ask Ann", ""),
        ("12", ""),
        ("٣٤٦٠٠", ""),
    ],
)
def test_that_a_number_is_called_as_it_is_written(phone: str, address: str) -> None:
    assert call_of(phone) == address
    assert not address or is_openable(address)
