"""A city is called by the customer's own word for it, and by no other city's."""

import pytest

from app.cities.city import City
from app.message.language import Language
from app.message.place import canonical_zone, city_label, zone_cities

WORDS = [
    ("New York", "America/New_York", "Nueva York", "Nova York", "ニューヨーク"),
    ("Kolkata", "Asia/Kolkata", "Calcuta", "Calcutá", "コルカタ"),
    ("Kolkata", "Asia/Calcutta", "Calcuta", "Calcutá", "コルカタ"),
    ("Kyiv", "Europe/Kyiv", "Kiev", "Kiev", "キーウ"),
    ("Belgrade", "Europe/Belgrade", "Belgrado", "Belgrado", "ベオグラード"),
    (
        "Buenos Aires",
        "America/Argentina/Buenos_Aires",
        "Buenos Aires",
        "Buenos Aires",
        "ブエノスアイレス",
    ),
    ("São Paulo", "America/Sao_Paulo", "São Paulo", "São Paulo", "サンパウロ"),
]


@pytest.mark.parametrize("name, zone, spanish, portuguese, japanese", WORDS)
def test_that_the_city_that_names_its_zone_is_translated_also_under_a_newer_name(
    name: str, zone: str, spanish: str, portuguese: str, japanese: str
) -> None:
    city = City(name, "", "", zone)

    assert city_label(city, Language.SPANISH) == spanish
    assert city_label(city, Language.PORTUGUESE) == portuguese
    assert city_label(city, Language.JAPANESE) == japanese
    assert city_label(city, Language.ENGLISH) == name


@pytest.mark.parametrize(
    "name, zone",
    [
        ("Bangalore", "Asia/Kolkata"),
        ("Munich", "Europe/Berlin"),
        ("Montréal", "America/Toronto"),
        ("Coyhaique", "America/Coyhaique"),
        ("Elsewhere", "No/Such_Zone"),
    ],
)
def test_that_any_other_city_keeps_the_name_that_the_agent_picked(name: str, zone: str) -> None:
    city = City(name, "", "", zone)

    assert {city_label(city, language) for language in Language} == {name}


def test_that_a_city_in_other_letters_is_named_in_letters_that_its_reader_knows() -> None:
    moscow = City("Москва", "Moscow", "Russia", "Europe/Moscow", latin="Moscow")
    osaka = City("大阪", "Ōsaka", "Japan", "Asia/Tokyo", latin="Osaka")

    assert city_label(moscow, Language.ENGLISH) == "Moscow"
    assert city_label(moscow, Language.GERMAN) == "Moskau"
    assert city_label(osaka, Language.FRENCH) == "Osaka"
    assert city_label(osaka, Language.JAPANESE) == "大阪"


def test_that_zones_under_two_names_are_one() -> None:
    assert canonical_zone("Asia/Calcutta") == canonical_zone("Asia/Kolkata") == "Asia/Kolkata"


def test_that_a_zone_is_known_by_its_city_in_both_languages() -> None:
    assert zone_cities("Europe/Belgrade", Language.GERMAN) == {"Belgrade", "Belgrad"}
