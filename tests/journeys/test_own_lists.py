"""What the agent edits by hand counts as soon as they turn to the program again."""

import pytest

from tests.journeys.callside import Callside
from tests.journeys.desktop import Desktop
from tests.journeys.waiting import until
from tests.ui.test_own_words import LIST

LOOKS = 3
"""Each a start of a command line; Qt takes a moment to believe that the keyboard has gone."""
pytestmark = pytest.mark.journey


def test_that_a_list_edited_by_hand_is_read_when_the_agent_turns_to_the_window(
    callside: Callside, desktop: Desktop, call: str
) -> None:
    callside("start", "--minutes", "45")
    window = desktop.window()
    own = callside.home.checklists
    own.mkdir(parents=True)
    (own / "during.toml").write_text(LIST, encoding="utf-8")
    assert not has_own(callside)

    def turns_away_and_back() -> bool:
        for where in (call, window):
            desktop.choose(where)
            if any(has_own(callside) for _ in range(LOOKS)):
                return True
        return False

    until(turns_away_and_back)


def has_own(callside: Callside) -> bool:
    """Whether the agent's own item is listed."""
    return "during.hat" in [item["id"] for item in callside.status()["lists"]["during"]]
