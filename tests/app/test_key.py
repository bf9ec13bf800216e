"""A name is found however it is spelled, in every script."""

import pytest
from hypothesis import given
from hypothesis.strategies import text

from app.key import key_of

KEYS = {
    "München": "munchen",
    "  são   PAULO ": "sao paulo",
    "Łódź": "lodz",
    "Ålesund": "alesund",
    "Tromsø": "tromso",
    "Đà Nẵng": "da nang",
    "Weißenfels": "weissenfels",
    "İzmir": "izmir",
    "I\u011fd\u0131r": "igdir",
    "Þórshöfn": "thorshofn",
    "Xi’an": "xian",
    "D.C.": "dc",
    "Winston-Salem": "winston salem",
    "St. Louis": "saint louis",
    "East St Louis": "east saint louis",
    "St": "st",
    "Москва": "москва",
    "大阪": "大阪",
    "서울": "서울",
    "मुंबई": "मुंबई",
    "القاهرة": "القاهره",
    "کراچي": "کراچی",
    "LOS ANGELES": "los angeles",
    "100 %": "100",
    "%_'\"\0\ud800": "",
}


@pytest.mark.parametrize("name, key", KEYS.items())
def test_that_a_name_has_one_key_for_all_its_spellings(name: str, key: str) -> None:
    assert key_of(name) == key


@given(text())
def test_that_a_key_is_its_own_key(name: str) -> None:
    key = key_of(name)

    assert key_of(key) == key


@given(text())
def test_that_a_key_is_one_tidy_line(name: str) -> None:
    key = key_of(name)

    assert key == " ".join(key.split())
    assert not set(key) & set("%_*?'\"\0")
    key.encode()
