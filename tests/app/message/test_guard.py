"""A text that could be misread does not go out unnoticed, and any other is left in peace."""

from datetime import datetime, timedelta

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st
from msgspec.structs import replace

from app.cities.city import City
from app.message.compose import compose
from app.message.facts import Facts
from app.message.finding import Fault
from app.message.guard import check, check_template
from app.message.language import Language
from app.message.wording import Kind
from tests.app.message.strategies import languages, sessions
from tests.app.message.worlds import session_at, words_of

OWN = "Europe/Belgrade"
SESSION = session_at(datetime(2026, 11, 24, 14), "America/New_York")  # noqa: DTZ001
NIGHT = replace(SESSION, start=SESSION.start - timedelta(hours=12))
MINUTE = timedelta(minutes=1)

SOUND = [
    ("en", "See you on Tuesday, November 24 at 2:00 PM (New York time)."),
    ("en", "See you Tuesday at 2 PM. Our office is open 9:00-17:00."),
    ("en", "See you Tuesday at 2 PM, and our office opens at 9:00 AM."),
    ("en", "Our office is open Monday to Friday, 9:00 to 17:00; on Tuesday 8:00–20:00."),
    ("en", "Our support hours are Mon–Fri 9:00–17:00, and the office opens at 8:30 AM."),
    ("en", "I will send you the notes by Friday, or call you on Monday."),
    ("en", "Please tell us by Monday, November 23 whether our session suits you."),
    ("en", "It runs from 2:00 PM to 2:45 PM New York time."),
    ("en", "It runs 14:00–14:45, Tuesday 24 November, which is 11/24 or 2026-11-24."),
    ("en", "The invoice of November 3 is attached; version 3.11.2 costs 12.30 dollars."),
    ("en", "We reply within 24 hours, 24/7. See https://example.org/a?at=10:30&zone=UTC"),
    ("en", "Call +1 212 555 0100 or mail ana@utc.example.org."),
    ("en", "You may 5 times try; the format is 16:9. At 2 sites we saw it. Sun and wed 2."),
    ("en", "We are in the Belgrade office.\nAna, Belgrade"),
    ("en", "The best time is your time: 2:00 PM. First time here? So it is."),
    ("en", "See you at 2 on Tuesday, at 2 o'clock, 2:00 in the afternoon, 14:00 your time!"),
    ("en", "Agenda:\n-02:00 PM welcome"),
    ("en", "Tuesday, Nov 24 (Tue) at 2 p.m."),
    ("en", "See you Tue. at 2 PM; at 2 PM on Tue, then. We love the sun. At 2 PM we begin."),
    ("de", "Am Di. um 14 Uhr, also um 14 Uhr am Di."),
    ("fr", "mar. à 14h, à 14h le mar. 24 novembre"),
    ("es", "el mar. a las 14:00. Vemos el mar. A las 14:00 empezamos."),
    ("pt", "ter. às 14h, às 14h de terça"),
    ("it", "mar. alle ore 14"),
    ("en", "Tuesday at 2 PM, and the notes by Friday. Rate us 13/14, +1 from our EST team."),
    ("en", "Today we open at 9:00 AM on weekdays, and ticket 12/34 is closed."),
    ("en", "See you on Tuesday, November 24, 2026 at 1400 hours, 14h, two o'clock."),
    ("en", "See you on the 24th at 2 PM. We answer within 12h, and wait for 15 h. 2 PM - 3."),
    ("de", "Am Dienstag, 24. November 2026 um 14h. Antwort innerhalb 12h."),
    ("es", "El martes 24 de noviembre de 2026 a las 14h."),
    ("fr", "La session est mardi à 14:00, heure locale à New York. C'est prêt, c’est beau."),
    ("fr", "Elle dure 1 h 30, de 14h à 14h45. Nous répondons sous 24 h."),
    ("fr", "Nous répondons en 12 h, du lundi au vendredi de 9h à 17h ; sinon de 9 h à 12 h."),
    ("fr", "À 14:00 est prévu le début, est-ce bon ? Bonne après-midi."),
    ("de", "Unser Termin ist am Dienstag um 14 Uhr. So ist es gut. Er dauert 45 Minuten."),
    ("de", "Um 14:00 ist alles bereit, 14:00 am Dienstag, 24.11. (Di)."),
    ("de", "Die Sitzung um 14:00 ist gebucht; geöffnet ist von 9:00 bis 17:00 Uhr."),
    ("de", "Um 2 Uhr nachmittags, 14 Uhr 45 ist Schluss. 14:00 Uhr Ihrer Zeit."),
    ("es", "Nuestra sesión es el martes a las 14:00. El mar está en calma."),
    ("es", "La sesión es a las 2 de la tarde, hora de Nueva York. Los lunes cerramos."),
    ("pt", "Sessão: terça-feira às 14h (horário de Nova York). As 3 perguntas, segunda vez."),
    ("it", "La sessione è martedì alle 14:00, ora di New York. Dura 2 ore 15 minuti."),
    ("ja", "セッションは１１月２４日（火）１４：００（ニューヨーク時間）です。"),
    ("ja", "11月24日火曜日の午後2時に、お会いしましょう。営業時間は9:00〜17:00です。"),
    ("ja", "所要時間は45分、24時間受付。火曜日、現地時間14:00です。"),
]
FAULTY = [
    ("en", "Tuesday at 2:00 PM «CET»", Fault.ABBREVIATION),
    ("en", "«EST» 2 PM", Fault.ABBREVIATION),
    ("en", "2 PM «GST», 2 PM «BDT», 2 PM «MET»", Fault.ABBREVIATION),
    ("en", "2 PM «EST»/«EDT»", Fault.ABBREVIATION),
    ("en", "Tuesday at 2:00 PM «Tokyo time»", Fault.OTHER_ZONE),
    ("en", "Tuesday at 2:00 P.M. «Tokyo time»", Fault.OTHER_ZONE),
    ("en", "Tuesday at 2 PM «German time»", Fault.OTHER_ZONE),
    ("en", "2 PM «U.T.C.»", Fault.UTC),
    ("en", "2 PM «U\u200bT\xadC»", Fault.UTC),
    ("en", "2 PM «-0500»", Fault.OFFSET),
    ("en", "2 PM «-05»", Fault.OFFSET),
    ("en", "«December 1, 2027» at 2 PM", Fault.OTHER_DATE),
    ("en", "«November 24, 2027» at 2 PM", Fault.OTHER_DATE),
    ("en", "Tuesday, «11/24/2027» at 2 PM", Fault.OTHER_DATE),
    ("en", "See you on «the 2nd» at 2 PM", Fault.OTHER_DATE),
    ("en", "See you at «1900 hours».", Fault.OTHER_HOUR),
    ("en", "See you Tuesday«, 15h».", Fault.OTHER_HOUR),
    ("en", "See you at «eight o'clock».", Fault.OTHER_HOUR),
    ("de", "Am Dienstag «15h»", Fault.OTHER_HOUR),
    ("de", "14 Uhr «Ostküstenzeit»", Fault.OTHER_ZONE),
    ("de", "«24.11.2027» um 14:00", Fault.OTHER_DATE),
    ("es", "a las 14:00, «hora alemana»", Fault.OTHER_ZONE),
    ("es", "sesión el «miercoles» a las 14:00", Fault.OTHER_WEEKDAY),
    ("es", "el «24 de noviembre de 2027» a las 14:00", Fault.OTHER_DATE),
    ("fr", "à 14:00, «heure allemande»", Fault.OTHER_ZONE),
    ("fr", "à 14:00, «heure de l’Est»", Fault.OTHER_ZONE),
    ("fr", "le «2 decembre» à 14:00", Fault.OTHER_DATE),
    ("pt", "às 14:00, «hora alemã»", Fault.OTHER_ZONE),
    ("it", "alle 14:00, «ora tedesca»", Fault.OTHER_ZONE),
    ("ja", "«2027年11月24日»14:00", Fault.OTHER_DATE),
    ("en", "All times are «CET».", Fault.ABBREVIATION),
    ("en", "2:00 PM («UTC-5»)", Fault.UTC),
    ("en", "2:00 pm «gmt»", Fault.UTC),
    ("en", "We count in «Universal Time».", Fault.UTC),
    ("en", "2026-11-24T14:00:00«-05:00»", Fault.OFFSET),
    ("en", "at 14:00«+01:00»", Fault.OFFSET),
    ("en", "at 14:00 «-05:00»", Fault.OFFSET),
    ("en", "at 14:00 «(-5)»", Fault.OFFSET),
    ("en", "at 2 PM («+1»)", Fault.OFFSET),
    ("en", "2:00 PM «my time»", Fault.OTHER_ZONE),
    ("en", "2:00 PM («Paris time»)", Fault.OTHER_ZONE),
    ("en", "2:00 PM «Eastern»", Fault.OTHER_ZONE),
    ("en", "The zone is «Asia/Tokyo».", Fault.OTHER_ZONE),
    ("en", "The zone is «Europe/Belgrade».", Fault.OWN_ZONE),
    ("en", "«Belgrade time»: 2:00 PM", Fault.OWN_ZONE),
    ("en", "2:00 PM in «Belgrade»", Fault.OWN_ZONE),
    ("en", "Our session is at «3 PM».", Fault.OTHER_HOUR),
    ("en", "«2:00 AM» it is.", Fault.OTHER_HOUR),
    ("en", "Please open the link at «3:00 PM».", Fault.OTHER_HOUR),
    ("en", "See you at «midnight»!", Fault.OTHER_HOUR),
    ("en", "See you «at 3»!", Fault.OTHER_HOUR),
    ("en", "See you «at 3» on Tuesday, «3 o’clock».", Fault.OTHER_HOUR),
    ("es", "el martes «a las 3» de la tarde", Fault.OTHER_HOUR),
    ("pt", "terça-feira «às 3» da tarde", Fault.OTHER_HOUR),
    ("it", "martedì «alle 3» di notte", Fault.OTHER_HOUR),
    ("en", "Our session is «13:00»-«13:45».", Fault.OTHER_HOUR),
    ("en", "Let's chat on Tuesday at «2:30 PM»", Fault.OTHER_HOUR),
    ("en", "See you on «Wednesday» at 2:00 PM", Fault.OTHER_WEEKDAY),
    ("en", "«Wed», Nov 24, 2:00 PM", Fault.OTHER_WEEKDAY),
    ("en", "Our session is on «Monday».", Fault.OTHER_WEEKDAY),
    ("en", "«Wed» at 2 PM", Fault.OTHER_WEEKDAY),
    ("en", "See you at 2 PM on «Wed».", Fault.OTHER_WEEKDAY),
    ("en", "Our session is on «Wed» at 2:00 PM (New York time).", Fault.OTHER_WEEKDAY),
    ("en", "Our session is on «Wed.» at 2:00 PM.", Fault.OTHER_WEEKDAY),
    ("en", "Tuesday, «November 25th»", Fault.OTHER_DATE),
    ("en", "Our session is on «12/24».", Fault.OTHER_DATE),
    ("en", "Hello «{name}», hello «{}»", Fault.UNFILLED),
    ("en", "or by emailing us «to...»", Fault.EMPTY),
    ("en", "Write «to ____», or «mailto:»", Fault.EMPTY),
    ("fr", "La session est «à 15 h».", Fault.OTHER_HOUR),
    ("fr", "mardi à 14 h, «heure de Paris»", Fault.OTHER_ZONE),
    ("fr", "mardi 24 novembre 14h «CET»", Fault.ABBREVIATION),
    ("fr", "à 14:00, «notre heure»", Fault.OTHER_ZONE),
    ("fr", "«mercredi» à 14:00", Fault.OTHER_WEEKDAY),
    ("fr", "La session est «mer.» à 14h.", Fault.OTHER_WEEKDAY),
    ("fr", "à 14h le «mer.» 24 novembre", Fault.OTHER_WEEKDAY),
    ("fr", "à 14:00, mardi «25 novembre»", Fault.OTHER_DATE),
    ("fr", "à «minuit»", Fault.OTHER_HOUR),
    ("fr", "mardi à «2:00» de la nuit", Fault.OTHER_HOUR),
    ("de", "um «15 Uhr»", Fault.OTHER_HOUR),
    ("de", "«um 2» am Dienstag", Fault.OTHER_HOUR),
    ("de", "Termin um 14:00 Uhr «MEZ»", Fault.ABBREVIATION),
    ("de", "14:00 Uhr «unserer Zeit»", Fault.OTHER_ZONE),
    ("de", "14:00 Uhr «Belgrader Zeit»", Fault.OWN_ZONE),
    ("de", "Die Sitzung ist am «Mi.» um 14 Uhr.", Fault.OTHER_WEEKDAY),
    ("de", "um 14:00 Uhr am «Mi»", Fault.OTHER_WEEKDAY),
    ("de", "«Mittwoch», 24.11., 14:00 Uhr", Fault.OTHER_WEEKDAY),
    ("de", "«Mittwochnachmittag» um 14:00 Uhr", Fault.OTHER_WEEKDAY),
    ("de", "Di, «25.11.» um 14:00", Fault.OTHER_DATE),
    ("es", "a las 14:00, «hora de Madrid»", Fault.OTHER_ZONE),
    ("es", "a las 14:00, «hora española»", Fault.OTHER_ZONE),
    ("es", "sesión el «miércoles» a las 14:00 h", Fault.OTHER_WEEKDAY),
    ("es", "La sesión es el «mié.» a las 14:00.", Fault.OTHER_WEEKDAY),
    ("es", "a las 14:00 h del «mié»", Fault.OTHER_WEEKDAY),
    ("es", "«2:00» de la madrugada", Fault.OTHER_HOUR),
    ("es", "nos vemos «a las 3»", Fault.OTHER_HOUR),
    ("pt", "falamos «às 15h»", Fault.OTHER_HOUR),
    ("pt", "«quarta» às 14:00", Fault.OTHER_WEEKDAY),
    ("pt", "às 14:00, «horário de Brasília»", Fault.OTHER_ZONE),
    ("it", "ci vediamo «alle 15»", Fault.OTHER_HOUR),
    ("it", "alle 14, «ora di Roma»", Fault.OTHER_ZONE),
    ("it", "La sessione è «mer.» alle ore 14.", Fault.OTHER_WEEKDAY),
    ("it", "alle 14 di «mer»", Fault.OTHER_WEEKDAY),
    ("it", "«mercoledì» alle ore 14.00", Fault.OTHER_WEEKDAY),
    ("ja", "火曜日«１５：００»", Fault.OTHER_HOUR),
    ("ja", "お会いするのは«午後３時半»です。", Fault.OTHER_HOUR),
    ("ja", "14:00（«日本時間»）", Fault.OTHER_ZONE),
    ("ja", "14:00（«ベオグラード時間»）", Fault.OWN_ZONE),
    ("ja", "14:00 «ＵＴＣ»", Fault.UTC),
    ("ja", "11月24日（«水»）14:00", Fault.OTHER_WEEKDAY),
    ("ja", "«11月25日»（火）14:00", Fault.OTHER_DATE),
]


def faults(text: str, facts: Facts, language: str = "en", own: str = OWN) -> list[str]:
    found = check(text, facts, own, Language(language))
    return [text[finding.start : finding.end] for finding in found]


@pytest.mark.parametrize("language, text", SOUND)
def test_that_a_sound_text_is_left_in_peace(language: str, text: str) -> None:
    assert faults(text, SESSION, language) == []


@pytest.mark.parametrize("language, marked, fault", FAULTY)
def test_that_a_fault_is_found_at_its_place(language: str, marked: str, fault: Fault) -> None:
    text = marked.replace("«", "").replace("»", "")

    found = check(text, SESSION, OWN, Language(language))

    places = [part.split("»")[0] for part in marked.split("«")[1:]]
    assert [text[finding.start : finding.end] for finding in found] == places
    assert {finding.fault for finding in found} == {fault}


def test_that_the_other_half_of_the_day_stands_only_beside_the_hour_itself() -> None:
    assert faults("At 2:00 AM, or did you mean 2:00 PM?", NIGHT) == []
    assert faults("At 2:00 PM, or did you mean 3:00 PM?", NIGHT) == ["2:00 PM", "3:00 PM"]


def test_that_the_old_time_of_a_moved_session_stands_only_beside_the_new_one() -> None:
    moved = replace(SESSION, old=SESSION.start - timedelta(days=4, hours=1))
    old = "Friday, November 20 at 1:00 PM"

    assert faults(f"Tuesday at 2 PM. No longer: {old}", moved) == []
    assert faults(f"We meet on {old}", moved) == ["Friday", "November 20", "1:00 PM"]
    assert faults(f"Tuesday at 2 PM. No longer: {old}", SESSION) == [
        "Friday",
        "November 20",
        "1:00 PM",
    ]


def test_that_a_zone_that_agent_and_customer_share_may_be_named() -> None:
    novi_sad = City("Novi Sad", "Vojvodina", "Serbia", OWN)
    shared = replace(session_at(datetime(2026, 11, 24, 14), OWN), city=novi_sad)  # noqa: DTZ001

    assert faults("14:00 CET, Belgrade time, Europe/Belgrade", shared) == []
    assert faults("14:00 CEST, UTC+1, Paris time", shared) == ["CEST", "UTC+1"]


def test_that_greenwich_may_be_named_where_both_keep_it_and_only_then() -> None:
    winter = session_at(datetime(2026, 1, 20, 14), "Europe/London")  # noqa: DTZ001
    summer = session_at(datetime(2026, 7, 20, 14), "Europe/London")  # noqa: DTZ001

    assert faults("2 PM GMT", winter, own="Europe/London") == []
    assert faults("2 PM GMT", winter) == ["GMT"]
    assert faults("2 PM GMT", summer, own="Europe/London") == ["GMT"]


def test_that_an_unknown_known_zone_the_agent_hides_nothing_else() -> None:
    assert faults("2:00 PM UTC, at 3:00 PM", SESSION, own="") == ["UTC", "3:00 PM"]


def test_that_the_customers_city_may_look_like_a_date_or_an_hour() -> None:
    city = City("25 de Mayo", "Buenos Aires", "Argentina", "America/Argentina/Buenos_Aires")
    facts = replace(session_at(datetime(2026, 11, 24, 14), city.zone), city=city)  # noqa: DTZ001

    message = compose(Kind.CONFIRMATION, facts, words_of(Language.SPANISH))

    assert "(hora de 25 de Mayo)" in message.text
    assert check(message.text, facts, OWN, Language.SPANISH) == ()


def test_that_a_template_is_checked_without_a_session() -> None:
    text = "Hi {name}, {when} CET, {nmae} {}, at {day} UTC. Open 9:00-17:00 Belgrade time."

    found = check_template(text, OWN, Language.ENGLISH)

    assert [text[finding.start : finding.end] for finding in found] == [
        "CET",
        "{nmae}",
        "{}",
        "UTC",
        "Belgrade time",
    ]


@pytest.mark.parametrize("language", Language)
def test_that_the_built_in_templates_are_sound(language: Language) -> None:
    for text in words_of(language).texts.values():
        assert check_template(text.subject, OWN, language) == ()
        assert check_template(text.text, OWN, language) == ()


@given(
    facts=sessions(), language=languages, minutes=st.integers(1, 12 * 60 - 1), sign=st.booleans()
)
def test_that_a_message_is_refused_for_a_session_at_another_hour(
    facts: Facts, language: Language, minutes: int, *, sign: bool
) -> None:
    text = compose(Kind.CONFIRMATION, facts, words_of(language)).text
    shift = timedelta(minutes=minutes if sign else -minutes)
    other = replace(facts, start=facts.start + shift, old=None)
    told = facts.start.astimezone(facts.zone).replace(tzinfo=None)
    known = {at.astimezone(facts.zone).replace(tzinfo=None) for at in (other.start, other.end)}
    half = {at + timedelta(hours=hours) for at in known for hours in (0, 12, -12)}
    assume(told not in half)

    assert check(text, other, "", language)


@example(
    facts=session_at(datetime(2000, 1, 3), "Africa/Abidjan"),  # noqa: DTZ001
    language=Language.FRENCH,
    days=-2,
)
@given(facts=sessions(), language=languages, days=st.sampled_from([-6, -2, -1, 1, 2, 6, 30, 100]))
def test_that_a_message_is_refused_for_a_session_on_another_day(
    facts: Facts, language: Language, days: int
) -> None:
    text = compose(Kind.CONFIRMATION, facts, words_of(language)).text
    other = replace(facts, start=facts.start + timedelta(days=days), old=None)

    found = {finding.fault for finding in check(text, other, "", language)}

    assert found & {Fault.OTHER_DATE, Fault.OTHER_WEEKDAY}


@given(
    facts=sessions(),
    language=languages,
    added=st.sampled_from([" CET", " (UTC)", " UTC+1", " +01:00", " (GMT-5)", " MEZ", ", IST"]),
)
def test_that_another_clock_beside_the_hour_is_always_found(
    facts: Facts, language: Language, added: str
) -> None:
    said = compose(Kind.CANCELLED, facts, words_of(language)).subject
    text = said + added

    found = check(f"{text} 10:00", facts, "", language)

    assert any(text[finding.start : finding.end] in added for finding in found)


@given(
    text=st.lists(
        st.sampled_from(["10:00", "-", "+", "UTC", " ", "Tuesday", "{", "}", "at", "5", ".", "\n"])
        | st.text(max_size=3)
    ).map("".join),
    facts=sessions(),
    language=languages,
)
def test_that_whatever_is_typed_each_fault_has_its_place(
    text: str, facts: Facts, language: Language
) -> None:
    for found in (check(text, facts, OWN, language), check_template(text, OWN, language)):
        assert all(0 <= finding.start < finding.end <= len(text) for finding in found)
        assert list(found) == sorted(found, key=lambda finding: finding.start)


@pytest.mark.parametrize("name", ["GMT Ltd", "UTC Kumar", "Ana EST"])
def test_that_a_customer_may_be_called_like_a_zone(name: str) -> None:
    facts = replace(SESSION, name=name)

    assert faults(f"Hello {name}, see you at 2 PM.", facts) == []
    assert faults(f"Hello {name}, see you at 2 PM GMT.", facts) == ["GMT"]
