"""Every fault has words, the same ones wherever it is told, and none is told raw."""

import pytest

from app.fault_words import IN_THE_TERMINAL
from app.session.delivery import Fault
from tests.ui.pseudo import Pseudo
from ui.fault_words import fault_words


@pytest.mark.parametrize("fault", Fault)
def test_that_the_window_and_the_terminal_word_a_fault_alike(fault: Fault) -> None:
    assert fault_words(fault) == IN_THE_TERMINAL[fault]


@pytest.mark.parametrize("fault", Fault)
def test_that_a_fault_is_told_in_another_language(pseudo: Pseudo, fault: Fault) -> None:
    del pseudo
    assert fault_words(fault).startswith("[")
