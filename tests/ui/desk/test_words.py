"""The words of all messages become the agent's own, from one message, and can be given back."""

import pytest

from app.message.book import Book
from app.message.language import Language
from app.message.wording import Kind
from tests.app.message.worlds import BUILT_IN
from tests.ui.desk.conftest import MakeOffice
from tests.ui.desk.letters import area, keep_own, marked, open_at, part, press, shown, untold, write
from tests.ui.desk.office import Office, flush
from ui.widgets.button import Button


@pytest.fixture
def office(make_office: MakeOffice) -> Office:
    return make_office()


@pytest.fixture
def begun(office: Office) -> Office:
    """A message that was edited, on its way to become words for all."""
    open_at(office, untold())
    write(office, "\nBest, your team, Marina Duarte")
    press(office, "message.all")
    return office


def own_words(office: Office) -> str:
    edition = Book(BUILT_IN, office.own / "messages").edition(Language.ENGLISH)
    return edition.value.texts[Kind.CONFIRMATION].text


def test_that_the_words_are_shown_with_fields_before_they_are_kept(begun: Office) -> None:
    assert area(begun, "words.subject").words == "Our session: {when}"
    assert area(begun, "words.text").words.endswith("Best, your team, {name}")
    assert area(begun, "words.text").hasFocus()
    assert not area(begun).isVisible()
    assert "your team" not in own_words(begun)


def test_that_they_hold_for_every_customer_once_they_are_kept(begun: Office) -> None:
    press(begun, "words.keep")

    assert own_words(begun).endswith("Best, your team, {name}")
    assert "Kept. All messages of this kind say it from now on." in shown(begun)
    assert area(begun).words.endswith("Best, your team, Marina Duarte")
    assert not part(begun, "message.again").isVisible()
    press(begun, "message.restore")
    assert "your team" not in own_words(begun)
    assert "your team" not in area(begun).words


def test_that_they_can_be_left_as_they_were(begun: Office) -> None:
    press(begun, "words.leave")

    assert "your team" not in own_words(begun)
    assert area(begun).words.endswith("Marina Duarte")
    assert area(begun).hasFocus()


@pytest.mark.parametrize(
    "words,said",
    [
        (" {city} at 3 pm EST", "“EST” means several zones."),
        (" {fun}", "“{fun}” is no field. The fields are {name}, {when},"),
        (" {", "A brace stands alone."),
    ],
)
def test_that_words_with_a_fault_are_not_kept(begun: Office, words: str, said: str) -> None:
    write(begun, words, "words.text")
    keep = part(begun, "words.keep")
    assert isinstance(keep, Button)

    keep.click()
    flush()

    assert any(said in sentence for sentence in shown(begun))
    assert "your team" not in own_words(begun)


def test_that_a_fault_is_marked(begun: Office) -> None:
    write(begun, " 3 pm EST", "words.text")

    assert marked(begun, "words.text") == ["EST"]


def test_that_words_without_the_time_are_not_kept(begun: Office) -> None:
    area(begun, "words.text").setFocus()
    begun.enter("See you!")

    assert "Without {when}, nobody reads when the session is." in shown(begun)
    assert not part(begun, "words.keep").isEnabled()


def test_that_words_that_are_being_changed_outlive_the_window(begun: Office) -> None:
    write(begun, "!", "words.text")

    open_at(begun, untold())

    assert area(begun, "words.text").words.endswith("{name}!")


def test_that_a_broken_file_of_ones_own_is_named_and_can_be_given_up(office: Office) -> None:
    keep_own(office, '[text.confirmation]\nsubject = "a"\ntext = "{fun}"\n')
    open_at(office, untold())

    said = shown(office)
    assert "en.toml, line 6" in said
    assert any(words.startswith("There is no field {fun}. The fields are {name}") for words in said)
    assert area(office).words.startswith("Hello Marina Duarte")
    write(office, "!")
    assert not part(office, "message.all").isVisible()
    press(office, "problem.restore")
    assert "en.toml, line 6" not in shown(office)


def test_that_a_mended_file_is_read_again(office: Office) -> None:
    keep_own(office, "version = ")
    open_at(office, untold())

    keep_own(office, '[text.confirmation]\nsubject = "Hi: {when}"\ntext = "{when}"\n')
    press(office, "problem.again")

    assert area(office, "message.subject").words.startswith("Hi: Monday")


def test_that_a_folder_that_takes_nothing_is_told(begun: Office) -> None:
    (begun.own / "messages").write_text("in the way")

    press(begun, "words.keep")

    assert any("It cannot be opened." in words for words in shown(begun))
