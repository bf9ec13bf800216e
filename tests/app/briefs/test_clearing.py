"""Whoever is named in a text is taken out of it, and whoever may be named is pointed out."""

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from app.briefs.clearing import Clearer, Fate, text_of
from app.briefs.named import Named
from app.briefs.reading import Reader
from app.briefs.spot import Sort
from app.briefs.trace import trace_of
from app.text.letters import folded, plain
from tests.app.briefs.fakes import PLACES, clearer, seen, told
from tests.bench.stamp import now

HIDDEN = "\u200b\u200d\u00ad\u2060\ufeff\u202e\u0301\u034f"
BOUND = 3_000
"""Milliseconds, on a machine that does much else."""


@pytest.mark.parametrize(
    "text, left",
    [
        ("Ann Lee says so", "[name] says so"),
        ("it is ANN's shop", "it is [name] shop"),
        ("we met ann and anns cat", "we met [name] and [name] cat"),
        ("the shop of Lee, Ann", "the shop of [name], [name]"),
        ("as A. Lee said", "as [name] said"),
        ("jorg muller wrote", "[name] wrote"),
        ("J\u200bö\u00adrg M\u0308u\u0308ller wrote", "[name] wrote"),
        ("\u202eeeL nnA\u202c or Ann", "[?eeL] [?nnA] or [name]"),
        ("Аnn Lее wrote", "[name] wrote"),  # noqa: RUF001 - Cyrillic letters in it
        ("ＡＮＮ wrote", "[name] wrote"),  # noqa: RUF001 - wide letters
        ("obrien and O'Brien’s", "[name] and [name]"),
        ("annlee87 and ann_lee", "[name] and [name]"),
        ("Will said that it will work", "[?Will] said that it [?will] work"),
        ("they asked Will", "they asked [name]"),
        ("Will Smith said so", "[name] said so"),
        ("田中太郎さんが", "[name][?さんが]"),
        ("ask 林さん", "ask [?林][?さん]"),
        ("vander wrote, derberg too", "[name] wrote, [name] too"),
    ],
)
def test_that_known_names_are_taken_out_in_any_spelling(text: str, left: str) -> None:
    assert told(text) == left


@pytest.mark.parametrize(
    "text, left",
    [
        ("mail me at x.y+z@shop.example.org please", "mail me at [mail] please"),
        ("me＠example。com", "[mail]"),  # noqa: RUF001 - wide signs
        ("m\u200be@exa\u00admple.org", "[mail]"),
        ("me (at) example dot com", "[mail]"),
        ("me at example dot com", "[mail]"),
        ("me @ example . com", "[mail]"),
        ("see https://example.org/a?b=c now", "see [link] now"),
        ("see www.example.org.", "see [link]"),
        ("at example.co.uk it works", "at [link] it works"),
        (r"in C:\Users\someone it is", "in [link] it is"),
        ("under /home/someone/shop it is", "under [link] it is"),
        ("the host fe80:0:0:1::2 is down", "the host [link] is down"),
        ("ask @someone there", "ask [handle] there"),
        ("call +49 (171) 234-56 78 now", "call [number] now"),
        ("order 2291837 failed", "order [number] failed"),
        ("order AB-2291837 failed", "order [number] failed"),
        ("the host 192.168.100.1 is down", "the host [number] is down"),
        ("call ٠١٢٣٤٥٦ now", "call [number] now"),
        ("call 5*5*5*0*1*9*9 now", "call [number] now"),
        ("call 5_5 5~5=0|1 * 9•9 now", "call [number] now"),
    ],
)
def test_that_addresses_links_and_long_numbers_are_taken_out(text: str, left: str) -> None:
    assert told(text) == left


@pytest.mark.parametrize(
    "text, left",
    [
        ("then Brigitte told us", "then [?Brigitte] told us"),
        ("Brigitte told us", "[?Brigitte] told us"),
        ("we sell in Berlin and paris", "we sell in [?Berlin] and [?paris]"),
        ("ask mr brimble", "ask mr [?brimble]"),
        ("it takes 45 minutes in 2026", "it takes [?45] minutes in [?2026]"),
        ("jorgg wrote", "[?jorgg] wrote"),
        ("jrög wrote", "[?jrög] wrote"),
        ("jor waits, jorgs too", "[?jor] waits, [name] too"),
        ("a jor, jorgs too", "a jor, [name] too"),
        ("see report.final there", "see [?report.final] there"),
        ("my_shop is down", "[?my_shop] is down"),
        ("j0hn is here", "[?j0hn] is here"),
        ("x @ y", "x [?@] y"),
        ("call one seven one five two", "call [?one seven one five two]"),
        ("call nine hundred eleven twelve", "call [?nine hundred eleven twelve]"),
        ("seven eight nine, null eins fünf", "[?seven eight nine, null eins fünf]"),
        ("two or three, four and five", "two or three, four and five"),
        ("ticket #7, then № 8 and 9", "ticket [?#7], then [?№ 8] and 9"),
        ("Room 7 is hers, or flat 3", "Room [?7] is hers, or flat [?3]"),
        ("ticket 7, apt 12, room 45", "ticket [?7], apt [?12], room [?45]"),
        ("room 7th, a mushroom 7, rooms 3", "room 7th, a mushroom 7, rooms 3"),
        ("Rose is slow", "[?Rose] is slow"),
        ("Grace, Jack", "[?Grace], [?Jack]"),
        ("написала Анна", "написала [?Анна]"),
        ("שרה אמרה", "[?שרה אמרה]"),
        ("x" * 31, f"[?{'x' * 31}]"),
        ("jmuller, mullershop", "[?jmuller], [?mullershop]"),
        ("the smiths’ smithery", "the [name]’ [?smithery]"),
        ("a mulling, mulleresque", "a mulling, [?mulleresque]"),
    ],
)
def test_that_what_may_tell_somebody_is_a_doubt(text: str, left: str) -> None:
    assert told(text) == left


@pytest.mark.parametrize(
    "text, left",
    [
        (
            "Mr White from accounting waits, and so does janet from globex",
            "Mr [?White] from accounting waits, and so does [?janet] from [?globex]",
        ),
        ("my boss mr turner, or Ms Price", "my boss mr [?turner], or Ms [?Price]"),
        ("Mrs. Price, Dr. Long, MR WHITE", "Mrs. [?Price], Dr. [?Long], MR [?WHITE]"),
        ("our boss turner left", "our boss [?turner] left"),
        ("Grace Day of Best Black", "[?Grace Day] of [?Best Black]"),
        ("we work for Zoom in Reading", "we work for [?Zoom] in [?Reading]"),
        ("we live in nice", "we live in [?nice]"),
        ("her skype is janetglobex", "her skype is [?janetglobex]"),
        ("slack: janetg, janetg", "slack: [?janetg], janetg"),
        ("we at globex wait for janet", "we at [?globex] wait for [?janet]"),
        ("i am janet, hello", "i am [?janet], hello"),
        ("signed, janet", "signed, [?janet]"),
        ("it is slow. thanks, janet", "it is slow. thanks, [?janet]"),
        ("thanks, garbled again", "thanks, garbled again"),
        ("this is janet speaking", "this is [?janet] speaking"),
        ("it's janet here", "it's [?janet] here"),
        ("janet here, it broke", "[?janet] here, it broke"),
        ("it was janet who broke it", "it was [?janet] who broke it"),
        ("it stutters here", "it stutters here"),
        ("talk to janet, or call brimble", "talk to [?janet], or call [?brimble]"),
        ("on behalf of janet", "on behalf of [?janet]"),
        ("ask janet in finance", "ask [?janet] in finance"),
        ("this is janet from globex", "this is [?janet] from [?globex]"),
        ("signed janet, sr garcia", "signed [?janet], sr [?garcia]"),
        ("brimble says so, with brimble's help", "[?brimble] says so, with [?brimble's] help"),
    ],
)
def test_that_english_tells_by_what_stands_beside_it_who_may_be_named(text: str, left: str) -> None:
    assert told(text) == left


@pytest.mark.parametrize(
    "text",
    [
        "It takes some ms longer, mr the, a miss there",
        "the Settings page (The second one) and the Save button, on Monday in Chrome",
        "I am frustrated with reconciliation, see the customer's invoice",
        "Please put the PDFs in Excel",
        "I cannot export my invoices to CSV. The plugin hangs; Chrome does too!",
        "It takes 3 clicks more than before, e.g. to open a report",
        "Sorting, filtering and importing are slower than they were",
    ],
)
def test_that_ordinary_words_need_no_look(text: str) -> None:
    assert told(text) == text


@pytest.mark.parametrize(
    "text, left",
    [
        ("Call Paris Brimble today", "Call [name] today"),
        ("Call J. Brimble, P. Q. Berlin", "Call [name], [name]"),
        ("a shop in Elm Street", "a shop in [name]"),
        ("we sell in New Haven", "we sell in [place]"),
        ("we sell in Paris, Berlin", "we sell in [place], [place]"),
        ("Paris said so, with Berlin's help", "[name] said so, with [name] help"),
        ("to paris Berlin", "to [place] [place]"),
        ("Ann Brimble Paris", "[name] [name]"),
        ("Brimble 45 Elm Street", "[name] [number] [name]"),
    ],
)
def test_that_capitals_next_to_each_other_are_one_doubt(text: str, left: str) -> None:
    spots = [piece.spot for piece in clearer().clear(text, 400) if piece.spot]
    out = clearer(looked={spot.key: False for spot in spots})
    assert text_of(out.clear(text, 400)) == left


def test_that_a_name_of_two_words_decides_nothing_of_either_alone() -> None:
    (spot,) = [piece.spot for piece in clearer().clear("Call Elm Brimble", 400) if piece.spot]
    stays = clearer(looked={spot.key: True})

    left = text_of(stays.clear("Call Elm Brimble, or Brimble, or Elm-Brimble", 400))
    assert left == "Call Elm Brimble, or [?Brimble], or [?Elm-Brimble]"


def test_that_nobody_can_forge_what_marks_a_doubt_or_a_removal() -> None:
    forged = "[?fake] and [name] or [[?31mred], a]b@c[d"
    assert told(forged) == "(?fake) and (name) or ((?[?31mred]), a)[mail](d"


def test_that_a_short_name_and_signs_between_names_hide_nothing() -> None:
    assert told("Al and bo, not albo", "Al Bo") == "[name] and [name], not albo"
    assert told("田中太郎、田中太郎") == "[name]、[name]"


@pytest.mark.parametrize(
    "text, name, left",
    [
        ("ask o neill and jose", "José O'Neill", "ask [name] and [name]"),
        ("ask Neill, oneill", "José O'Neill", "ask [name], [name]"),
        ("annie and bobby wait", "Ann Bob", "[?annie] and [?bobby] wait"),
        (
            "catherine, jusuf and sofie",
            "Katherine Yusuf Zofie",
            "[?catherine], [?jusuf] and [?sofie]",
        ),
        ("a bobsleigh, an annexe, a valley", "Ann Bob", "a bobsleigh, an annexe, a valley"),
    ],
)
def test_that_half_a_name_or_its_other_form_is_found(text: str, name: str, left: str) -> None:
    assert told(text, name) == left


def test_that_a_word_of_a_forgotten_name_is_still_taken_out_and_its_trace_tells_none() -> None:
    traces = [trace_of(word, salt) for word, salt in (("janet", "a"), ("globe", "b" * 99))]
    named = Named((), traces)

    left = Clearer(Reader(named, PLACES.__contains__), {}).clear(
        "janet’s, JÁNETS at globe, jan", 99
    )

    assert text_of(left) == "[name], [name] at [name], jan"
    assert not any("janet" in trace.digest for trace in traces)
    assert trace_of("janet", "a") != trace_of("janet", "b")


def test_that_nobody_is_known_where_no_name_is() -> None:
    assert told("Ann Lee", " ", "12") == "[?Ann Lee]"


def test_that_what_is_hidden_or_endless_costs_neither_time_nor_sense() -> None:
    began = now()
    for hostile in ("a@" * 10**6, "1 " * 10**6, "\u200b" * 10**6, "Ann " * 10**6, "a." * 10**6):
        assert len(told(hostile)) < 10_000
    assert now() - began < BOUND


def test_that_what_is_cut_leaves_no_half_of_an_address() -> None:
    assert told("it is ann@example.org", most=12) == "it is …"
    assert told("x" * 500, most=12) == "…"


def test_that_a_look_decides_all_places_of_the_same_words() -> None:
    text = "Brimble and BRIMBLE, Ann"
    (one, *_) = [piece.spot for piece in clearer().clear(text, 400) if piece.spot]
    assert one is not None

    stays = clearer(looked={one.key: True}).clear(text, 400)
    goes = clearer(looked={one.key: False}).clear(text, 400)

    assert text_of(stays) == "Brimble and BRIMBLE, [name]"
    assert text_of(goes) == "[name] and [name], [name]"
    assert "brimble" not in one.key


def test_that_what_was_taken_out_can_be_put_back_by_hand() -> None:
    (piece,) = clearer().clear("Ann", 400)
    assert piece.spot is not None

    (back,) = clearer(looked={piece.spot.key: True}).clear("Ann", 400)

    assert (piece.fate, back.fate, back.words) == (Fate.OUT, Fate.STAYS, "Ann")
    assert piece.spot.sort is Sort.NAME


@given(st.text(max_size=300))
@example("\ud800 Ann")
@example("İ Ann ﬁ\u0345")
def test_that_pieces_are_the_whole_text_in_order(text: str) -> None:
    telling = clearer().clear(text, 400)

    assert seen(telling) == plain(text, 400)
    assert len(folded(plain(text, 400)).text) == len(folded(plain(text, 400)).places)


@given(st.text(max_size=40), st.sampled_from(HIDDEN), st.integers(0, 6))
def test_that_no_known_name_is_ever_left(around: str, hidden: str, place: int) -> None:
    name = "Ann Lee"
    broken = f"{name[:place]}{hidden}{name[place:]}"

    left = told(f"{around} {broken} {around}")

    bare = unicodedata.normalize("NFKD", left)
    assert name not in "".join(letter for letter in bare if not unicodedata.combining(letter))


@given(st.text(max_size=200))
def test_that_what_is_shown_is_on_one_line_and_hides_nothing(text: str) -> None:
    shown = plain(text, 400)

    kinds = {unicodedata.category(letter) for letter in shown} - {"Cf"}
    assert not kinds & {"Cc", "Cs", "Co", "Cn", "Zl", "Zp"}
    assert shown == " ".join(shown.split())
