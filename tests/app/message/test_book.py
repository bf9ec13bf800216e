"""Words that a person edited: what holds, what is said of a fault, and what is kept."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.booking.subject import PROMISED
from app.lists.problem import Cause, FileProblem
from app.message.book import Book, with_text
from app.message.field import unknown_field
from app.message.language import Language
from app.message.reading import ALLOWED, NEEDED, tidy_lines, wording_from
from app.message.wording import Field, Kind, Part, Shape, Text, Wording
from app.refusal import Reason, Refusal
from app.text.tidy import tidy
from tests.app.message.worlds import BUILT_IN, words_of

ENGLISH = Language.ENGLISH
PATH = Path("en.toml")
HEAD = 'version = 1\nowner = "Ana"\ndate = 2026-11-24\n'
ASK = '[text.ask]\nsubject = "Ours"\ntext = """\nHello {name},\n\n\n  what else?\n"""\n'
MINE = Text("Mine: {when}", 'Hi {name},\n\nso "it" is: \\ {when}')


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """The folder of the agent's own words, as a first launch finds it: not there."""
    return tmp_path / "config" / "messages"


@pytest.fixture
def book(own: Path) -> Book:
    return Book(BUILT_IN, own)


def read(text: str, path: Path = PATH) -> Wording:
    found = wording_from(text, path)
    assert isinstance(found, Wording), found
    return found


def edit(own: Path, text: str) -> Path:
    own.mkdir(parents=True)
    path = own / "en.toml"
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize("language", Language)
def test_that_the_built_in_words_of_a_language_are_all_there(language: Language) -> None:
    words = words_of(language)

    assert words.language is language
    assert set(words.texts) == set(Kind)
    assert set(words.shapes) == set(Shape)
    assert set(words.parts) == set(Part)


@pytest.mark.parametrize("language", Language)
def test_that_every_built_in_text_names_its_time_and_asks_only_where_it_must(
    language: Language,
) -> None:
    texts = words_of(language).texts

    timed = set(Kind) - {Kind.NOT_ALLOWED, Kind.NOT_PROVIDED, Kind.FOLLOW_UP} - PROMISED
    assert {kind for kind, text in texts.items() if "{when}" in text.text} == timed
    assert {kind for kind, text in texts.items() if "{other}" in text.text} == {
        Kind.ODD_HOUR,
        Kind.MOVED,
    }
    assert {kind for kind, text in texts.items() if "{old}" in text.text} == {Kind.MOVED}


def test_that_an_own_copy_says_what_it_says_and_the_built_in_one_the_rest(
    book: Book, own: Path
) -> None:
    edit(own, HEAD + ASK + '[shape]\nlength = "{minutes} min"\n[contraction]\n"a b" = "c"\n')

    edition = book.edition(ENGLISH)

    built_in = words_of(ENGLISH)
    assert edition.is_own
    assert edition.problem is None
    assert edition.value.texts[Kind.ASK] == Text("Ours", "Hello {name},\n\nwhat else?")
    assert edition.value.texts[Kind.MOVED] == built_in.texts[Kind.MOVED]
    assert edition.value.shapes[Shape.LENGTH] == "{minutes} min"
    assert edition.value.contractions == {"a b": "c"}


@pytest.mark.parametrize(
    "text, fault",
    [
        (HEAD + "[text.ask", (4, Cause.SYNTAX, "Expected ']' at the end of a table declaration")),
        ('owner = "Ana"\ndate = 2026-11-24\n', (1, Cause.MISSING, "version")),
        (HEAD + "[texts]\n", (4, Cause.UNKNOWN, "texts")),
        (HEAD + "[text]\nask = 1\n", (5, Cause.WRONG_TYPE, "ask")),
        (HEAD + "[text.bye]\n", (4, Cause.UNKNOWN, "bye")),
        (HEAD + "text = 1\n", (4, Cause.WRONG_TYPE, "text")),
        (HEAD + '[text.ask]\nsubject = "S"\n', (4, Cause.MISSING, "text")),
        (HEAD + '[text.ask]\nsubject = "S"\ntext = "  "\n', (6, Cause.MISSING, "text")),
        (HEAD + ASK.replace("{name}", "{nmae}"), (6, Cause.FIELD, "nmae")),
        (HEAD + ASK.replace("Ours", "{}"), (5, Cause.FIELD, "{}")),
        (HEAD + ASK.replace("Ours", "{"), (5, Cause.FIELD, "{}")),
        (HEAD + ASK.replace("Ours", "{name.real}"), (5, Cause.FIELD, "name.real")),
        (HEAD + ASK.replace("Ours", "{name!r}"), (5, Cause.FIELD, "{}")),
        (HEAD + '[shape]\nwhen = "{day} at {hour}"\n', (5, Cause.MISSING, "{city}")),
        (HEAD + '[shape]\nwhen = "{day} {hour} {city} {zone}"\n', (5, Cause.FIELD, "zone")),
        (HEAD + '[shape]\nnoon = "{hour}"\n', (5, Cause.FIELD, "hour")),
        (HEAD + '[shape]\nhour = "{time12}"\n', (5, Cause.MISSING, "{time24}")),
        (HEAD + "[shape]\nam = 1\n", (5, Cause.WRONG_TYPE, "am")),
        (HEAD + '[part]\ndusk = "DUSK"\n', (5, Cause.UNKNOWN, "dusk")),
        (HEAD + "[contraction]\na = 1\n", (5, Cause.WRONG_TYPE, "a")),
    ],
)
def test_that_a_broken_own_copy_is_named_and_the_built_in_one_used(
    book: Book, own: Path, text: str, fault: tuple[int, Cause, str]
) -> None:
    path = edit(own, text)

    edition = book.edition(ENGLISH)

    assert edition.problem == FileProblem(path, *fault)
    assert not edition.is_own
    assert edition.value == words_of(ENGLISH)


def test_that_a_file_for_a_language_that_nobody_knows_is_refused() -> None:
    problem = wording_from(HEAD, Path("tlh.toml"))

    assert problem == FileProblem(Path("tlh.toml"), 0, Cause.WRONG_VALUE, "tlh")


def test_that_a_text_is_kept_as_the_agents_own_and_all_others_with_it(
    book: Book, own: Path
) -> None:
    assert book.write(ENGLISH, Kind.MOVED, MINE) is None

    edition = Book(BUILT_IN, own).edition(ENGLISH)
    assert edition.is_own
    assert edition.value.texts == {**words_of(ENGLISH).texts, Kind.MOVED: MINE}
    assert book.edition(Language.GERMAN).value == words_of(Language.GERMAN)


def test_that_a_text_with_an_unknown_field_is_refused_with_its_name(book: Book, own: Path) -> None:
    outcome = book.write(ENGLISH, Kind.MOVED, Text("Mine", "Dear {nmae}"))

    assert isinstance(outcome, FileProblem)
    assert (outcome.cause, outcome.detail) == (Cause.FIELD, "nmae")
    assert not own.exists()


def test_that_a_broken_own_copy_is_never_written_over(book: Book, own: Path) -> None:
    path = edit(own, "broken")

    outcome = book.write(ENGLISH, Kind.MOVED, MINE)

    assert isinstance(outcome, FileProblem)
    assert path.read_text(encoding="utf-8") == "broken"


def test_that_a_disk_that_refuses_is_told(tmp_path: Path) -> None:
    full = tmp_path / "gone" / ("x" * 300)
    own = tmp_path / "messages"
    own.symlink_to(full)

    outcome = Book(BUILT_IN, own).write(ENGLISH, Kind.MOVED, MINE)

    assert outcome == Refusal(Reason.NOT_SAVED, str(own / "en.toml"))


def test_that_the_built_in_words_come_back_and_the_own_ones_stay_beside_them(
    book: Book, own: Path
) -> None:
    book.write(ENGLISH, Kind.MOVED, MINE)

    assert book.restore(ENGLISH) is None

    assert book.edition(ENGLISH).value == words_of(ENGLISH)
    assert (own / "en.toml.bak").exists()
    assert book.restore(ENGLISH) is None


def test_that_everything_else_in_a_file_stays_as_it_was() -> None:
    base = f"# Mine\r\n{HEAD}# Asked first\n{ASK}# The end\n[part]\nnight = 'N'  # late\n"
    base = base.replace("\r\n", "\n").replace("\n", "\r\n")

    written = with_text(base, Kind.ASK, MINE)

    said = 'subject = "Mine: {when}"\ntext = """\nHi {name},\n\nso \\"it\\" is: \\\\ {when}\n"""\n'
    kept = ASK[: ASK.index("subject")] + said
    assert written == base.replace(ASK.replace("\n", "\r\n"), kept.replace("\n", "\r\n"))


def test_that_a_text_that_a_file_left_out_is_added_at_its_end() -> None:
    written = with_text(HEAD + ASK, Kind.MOVED, MINE)

    assert written.startswith(HEAD + ASK + "\n[text.moved]\n")
    assert read(written).texts[Kind.MOVED] == MINE


@given(st.sampled_from(Kind), st.text(), st.text())
def test_that_any_text_is_read_as_it_was_written(kind: Kind, subject: str, text: str) -> None:
    plain = str.maketrans("{}", "()")
    mine = Text(f"S {subject}".translate(plain), f"T {text}".translate(plain))

    kept = read(with_text(HEAD + ASK, kind, mine)).texts[kind]

    assert kept == Text(tidy(mine.subject), tidy_lines(mine.text))


@given(st.text())
def test_that_any_file_is_read_or_told_wrong(text: str) -> None:
    assert isinstance(wording_from(HEAD + text, PATH), Wording | FileProblem)


@given(st.text(st.sampled_from("{}name!:.[] 0")))
def test_that_no_field_reaches_further_than_its_value(text: str) -> None:
    if unknown_field(text, tuple(Field)) is None:
        assert text.format_map({name.value: "x" for name in Field}) is not None


def test_that_every_shape_has_its_rule_or_is_a_word() -> None:
    words = {Shape.FIRST, Shape.NOON, Shape.AM, Shape.PM, Shape.DAILY}

    assert set(NEEDED) == set(Shape) - words
    assert set(ALLOWED) <= set(NEEDED)
