"""What the machine did has words, the same ones wherever it is told."""

import pytest

from app.refusal import Reason, Refusal
from app.storage.trouble import Trouble
from app.trouble_words import IN_THE_TERMINAL, trouble_told
from ui.refusals import sentence


@pytest.mark.parametrize("trouble", Trouble)
def test_that_the_window_and_the_terminal_word_a_trouble_alike(trouble: Trouble) -> None:
    assert IN_THE_TERMINAL[trouble] in sentence(Refusal(Reason.NOT_SAVED, trouble))


def test_that_any_other_detail_is_told_as_it_is() -> None:
    assert trouble_told("elsewhere") == "elsewhere"
