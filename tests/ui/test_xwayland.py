"""XWayland is taken only where it is wanted, there, and answers."""

import pytest

from ui.xwayland import has_xwayland, platform_words

BOTH = {"WAYLAND_DISPLAY": "wayland-0", "DISPLAY": ":0"}
X11 = ("-platform", "xcb")


@pytest.mark.parametrize(
    "environment",
    [
        {},
        {"DISPLAY": ":0"},
        {"WAYLAND_DISPLAY": "wayland-0"},
        {**BOTH, "DISPLAY": ""},
        {**BOTH, "QT_QPA_PLATFORM": "wayland"},
    ],
)
def test_that_nothing_is_offered_where_there_is_no_choice(environment: dict[str, str]) -> None:
    assert not has_xwayland(environment)
    assert platform_words(environment, wanted=lambda: True, obstacle=lambda _: None) == ()


def test_that_xwayland_is_taken_where_it_is_wanted() -> None:
    assert has_xwayland(BOTH)
    assert platform_words(BOTH, wanted=lambda: True, obstacle=lambda _: None) == X11
    assert platform_words(BOTH, wanted=lambda: False, obstacle=lambda _: None) == ()


def test_that_xwayland_that_does_not_answer_is_left() -> None:
    def gone(environment: object) -> str | None:
        return "gone" if environment == {**BOTH, "QT_QPA_PLATFORM": "xcb"} else None

    assert platform_words(BOTH, wanted=lambda: True, obstacle=gone) == ()
