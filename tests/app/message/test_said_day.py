"""A promise that says its day itself is told that day once."""

from datetime import UTC, date, datetime

import pytest
from msgspec.structs import replace

from app.message.agreed import Agreed, Task
from app.message.compose import compose
from app.message.language import Language
from app.message.wording import Kind
from tests.app.message.worlds import session_at, words_of

FRIDAY = date(2026, 11, 27)
FACTS = session_at(datetime(2026, 11, 24, 14, tzinfo=UTC), "Europe/London")
SAID = [
    ("en", "Send the steps by Friday", "Send the steps by Friday, November 27"),
    ("en", "Call them on friday.", "Call them on Friday, November 27."),
    ("en", "By Friday, the steps", "By Friday, November 27, the steps"),
    ("en", "Send it by Fri", "Send it by Friday, November 27"),
    ("en", "Send it by Nov 27", "Send it by Nov 27"),
    ("en", "Send it by Friday, 27 November", "Send it by Friday, 27 November"),
    ("es", "Enviar los pasos hasta el viernes", "… hasta el viernes, 27 de noviembre"),
    ("de", "Die Schritte bis Freitag schicken", "… bis Freitag, 27. November schicken"),
    ("de", "Am Freitag, nicht früher", "Am Freitag, 27. November, nicht früher"),
    ("fr", "Envoyer les étapes d’ici vendredi", "… d’ici vendredi 27 novembre"),
    ("it", "Mandare i passi entro venerdì", "… entro venerdì 27 novembre"),
    ("pt", "Enviar os passos até sexta", "… até sexta-feira, 27 de novembro"),
    ("pt", "Enviar os passos até sexta-feira", "… até sexta-feira, 27 de novembro"),
    ("ja", "金曜日までに手順を送ります", "11月27日（金曜日）までに手順を送ります"),
    ("ja", "11月27日（金）までに送ります", "11月27日（金）までに送ります"),
]
ELSEWHERE = [
    "Send the steps",
    "Send Friday’s figures",
    "Send it by Friday’s call",
    "Work on Friday plans",
    "Send the figures of Friday",
    "Send it before Friday",
    "Send it by Thursday",
    "Send it by November 26",
    "Send it by Friday, 27 November 2027",
    "Send it by 2 pm",
    "Send it by Friday 2 pm",
    "Call them by Friday and send the invoice on Friday",
    "Tell Kim by Friday that it ships on Friday",
    "Send it by Friday or by November 27",
]


def told(what: str, language: str = "en", who: str = "") -> str:
    """What the follow-up says that we do by that Friday."""
    facts = replace(FACTS, agreed=Agreed(mine=(Task(what, FRIDAY, who),)))
    message = compose(Kind.FOLLOW_UP, facts, words_of(Language(language)))
    (line,) = (line for line in message.text.splitlines() if line.startswith("–"))
    return line.removeprefix("– ")


@pytest.mark.parametrize("language, what, words", SAID)
def test_that_a_day_that_a_promise_says_itself_is_told_once(
    language: str, what: str, words: str
) -> None:
    found = told(what, language)

    assert found.endswith(words.removeprefix("… "))
    assert found.count("27") == 1


@pytest.mark.parametrize("what", ELSEWHERE)
def test_that_another_day_in_a_promise_is_not_taken_for_its_own(what: str) -> None:
    assert told(what) == f"{what} (by Friday, November 27)"


def test_that_it_is_still_told_whose_promise_it_is() -> None:
    assert told("Look at it by Friday", who="Ana") == "Ana: Look at it by Friday, November 27"
