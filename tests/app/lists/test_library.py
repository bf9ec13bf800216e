"""The agent's own words beside the built-in ones, on a real disk."""

import os
import shutil
import stat
from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace

from app.lists.checklist import Checklist
from app.lists.edit import add
from app.lists.file import LARGEST
from app.lists.library import LINES, Library, Words
from app.lists.line import Line
from app.lists.problem import Cause, FileProblem
from app.refusal import Reason, Refusal
from app.session.session import Phase
from app.session.showing import CueKind
from tests.app.lists import shipped

BEFORE = shipped.checklist("before")
LATIN = 'id = "before"\ntitle = "Vorüber"'.encode("latin-1")


def with_tea(checklist: Checklist) -> Checklist:
    longer = add(checklist, "Tea", "hot, beside me")
    assert isinstance(longer, Checklist)
    return longer


def own_copy(own: Path, stem: str, text: str) -> Path:
    own.mkdir(parents=True, exist_ok=True)
    path = own / f"{stem}.toml"
    path.write_text(text, encoding="utf-8")
    return path


def everything_in(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_that_a_first_launch_finds_the_built_in_words(library: Library) -> None:
    lists = {phase: shipped.checklist(phase) for phase in ("before", "during", "after")}

    words = library.words.value
    assert words.lists == {Phase(p): c for p, c in lists.items()}
    assert words.lines == shipped.lines()
    assert (words.problems, words.own) == ((), frozenset())


def test_that_the_agents_own_copy_wins(own: Path) -> None:
    own_copy(own, "before", shipped.text_of("before").replace("Their goal", "My goal"))

    words = Library(shipped.BUILT_IN, own).words.value

    assert words.lists[Phase.BEFORE].items[0].title == "My goal"
    assert words.lists[Phase.AFTER] == shipped.checklist("after")
    assert words.own == {"before"}


def test_that_lines_left_out_of_the_agents_file_are_the_built_in_ones(own: Path) -> None:
    head = shipped.text_of("lines").split("[line.", maxsplit=1)[0]
    own_copy(own, LINES, head + '[line.over]\ntext = "Time. Shall we stop?"')

    words = Library(shipped.BUILT_IN, own).words.value

    over = Line(CueKind.OVER, "Time. Shall we stop?")
    assert words.lines == {**shipped.lines(), CueKind.OVER: over}
    assert words.own == {LINES}


def test_that_a_file_saved_with_a_byte_order_mark_is_read(own: Path) -> None:
    own_copy(own, "before", "\ufeff" + shipped.text_of("before"))

    words = Library(shipped.BUILT_IN, own).words.value

    assert words.own == {"before"}
    assert words.problems == ()


def broken_syntax(path: Path) -> None:
    path.write_text('id = "before"\ntitle "Before"\n', encoding="utf-8")


def not_utf8(path: Path) -> None:
    path.write_bytes(LATIN)


def folder(path: Path) -> None:
    path.mkdir()


def dangling_link(path: Path) -> None:
    path.symlink_to("nowhere.toml")


def endless(path: Path) -> None:
    os.mkfifo(path)


def huge(path: Path) -> None:
    path.write_text("# " + "x" * LARGEST)


def bottomless(path: Path) -> None:
    path.write_text("a." * 1200 + "b = 1")


BROKEN = [
    (endless, 0, Cause.UNREADABLE),
    (huge, 0, Cause.TOO_LARGE),
    (bottomless, 0, Cause.SYNTAX),
    (broken_syntax, 2, Cause.SYNTAX),
    (not_utf8, 2, Cause.ENCODING),
    (folder, 0, Cause.UNREADABLE),
    (dangling_link, 0, Cause.UNREADABLE),
]


@pytest.mark.parametrize("spoil, line, cause", BROKEN)
def test_that_a_broken_own_copy_is_reported_and_the_built_in_one_used(
    own: Path, spoil: Callable[[Path], None], line: int, cause: Cause
) -> None:
    path = own / "before.toml"
    own.mkdir(parents=True)
    spoil(path)

    words = Library(shipped.BUILT_IN, own).words.value

    [problem] = words.problems
    assert (problem.path, problem.line, problem.cause) == (path, line, cause)
    assert words.lists[Phase.BEFORE] == BEFORE
    assert words.own == set()


def test_that_a_folder_that_cannot_be_looked_into_is_reported_and_nothing_written(
    tmp_path: Path,
) -> None:
    blocked = tmp_path / "checklists"
    blocked.write_text("a file where the folder should be")
    library = Library(shipped.BUILT_IN, blocked)

    outcome = library.write(with_tea(BEFORE))

    problems = library.words.value.problems
    assert [problem.cause for problem in problems] == [Cause.UNREADABLE] * 5
    assert outcome == problems[0]


@pytest.mark.parametrize("content", [b'id = "before"\ntitle', LATIN])
def test_that_a_broken_own_copy_is_never_overwritten(own: Path, content: bytes) -> None:
    own.mkdir(parents=True)
    (own / "before.toml").write_bytes(content)
    library = Library(shipped.BUILT_IN, own)

    outcome = library.write(with_tea(BEFORE))

    assert outcome == library.words.value.problems[0]
    assert everything_in(own) == {"before.toml": content}


def test_that_an_edited_list_is_there_at_once_and_at_the_next_launch(
    library: Library, own: Path
) -> None:
    heard: list[Words] = []
    library.words.subscribe(heard.append)

    outcome = library.write(with_tea(BEFORE))

    assert outcome is None
    assert [words.lists[Phase.BEFORE] for words in heard] == [with_tea(BEFORE)]
    assert heard[0].own == {"before"}
    assert Library(shipped.BUILT_IN, own).words.value == heard[0]


def test_that_an_own_copy_keeps_the_version_that_it_was_made_from(
    tmp_path: Path, own: Path
) -> None:
    newer = tmp_path / "newer"
    shutil.copytree(shipped.BUILT_IN, newer)
    Library(newer, own).write(with_tea(BEFORE))
    path = newer / "before.toml"
    path.write_text(path.read_text(encoding="utf-8").replace("version = 1", "version = 2"))

    words = Library(newer, own).words.value

    assert words.lists[Phase.BEFORE].version == 1


def test_that_what_is_written_is_for_the_agents_eyes_alone_and_leaves_no_draft(
    library: Library, own: Path
) -> None:
    library.write(with_tea(BEFORE))
    (own / "before.toml").chmod(0o644)
    (own / ".before.toml.draft").write_text("left by a power cut")

    library.write(BEFORE)

    assert stat.S_IMODE(own.stat().st_mode) == 0o700
    assert stat.S_IMODE((own / "before.toml").stat().st_mode) == 0o600
    assert list(everything_in(own)) == ["before.toml"]


def test_that_an_own_copy_behind_a_link_stays_behind_it(own: Path, tmp_path: Path) -> None:
    target = own_copy(tmp_path / "dotfiles", "before", shipped.text_of("before"))
    own.mkdir(parents=True)
    (own / "before.toml").symlink_to(target)
    library = Library(shipped.BUILT_IN, own)

    library.write(with_tea(BEFORE))

    assert (own / "before.toml").is_symlink()
    assert "Tea" in target.read_text(encoding="utf-8")


def test_that_what_was_edited_by_hand_meanwhile_is_shown_and_not_overwritten(
    library: Library, own: Path
) -> None:
    by_hand = shipped.text_of("before").replace("Their goal", "My goal")
    own_copy(own, "before", by_hand)

    outcome = library.write(with_tea(BEFORE))

    assert outcome == Refusal(Reason.CHANGED_MEANWHILE, "before")
    assert library.words.value.lists[Phase.BEFORE].items[0].title == "My goal"
    assert everything_in(own) == {"before.toml": by_hand.encode()}


def test_that_reloading_shows_what_was_edited_by_hand(library: Library, own: Path) -> None:
    own_copy(own, "after", shipped.text_of("after").replace("Promises", "Promised"))

    library.reload()

    assert library.words.value.lists[Phase.AFTER].items[0].title == "Promised"


def test_that_a_list_that_would_be_broken_is_refused_with_its_fault(
    library: Library, own: Path
) -> None:
    musts = tuple(replace(item, must=True) for item in BEFORE.items[:3])

    outcome = library.write(replace(BEFORE, items=musts))

    assert isinstance(outcome, FileProblem)
    assert (outcome.cause, outcome.detail) == (Cause.TOO_MANY_MUSTS, "screen")
    assert not own.exists()


def test_that_edited_lines_are_kept_and_an_unknown_field_is_refused_with_its_name(
    library: Library, own: Path
) -> None:
    wrap = replace(shipped.lines()[CueKind.WRAP], text="In {minutes}, {name}: what next?")
    lines = {**shipped.lines(), CueKind.WRAP: wrap}
    wrong = {**lines, CueKind.WRAP: replace(wrap, text="At {hour}?")}

    kept, refused = library.write_lines(lines), library.write_lines(wrong)

    assert kept is None
    assert isinstance(refused, FileProblem)
    assert (refused.cause, refused.detail) == (Cause.FIELD, "hour")
    assert library.words.value.lines == lines
    assert shipped.text_of(LINES).splitlines()[0] in (own / "lines.toml").read_text("utf-8")


def test_that_a_line_with_the_customers_hour_knows_the_built_in_one(library: Library) -> None:
    opening = replace(shipped.lines()[CueKind.OPENING], text="We have until {end}.")

    assert library.write_lines({**shipped.lines(), CueKind.OPENING: opening}) is None

    kept = library.words.value.lines[CueKind.OPENING]
    assert kept == replace(opening, spare=shipped.lines()[CueKind.OPENING])
    assert library.write_lines({**library.words.value.lines}) is None


def test_that_restoring_sets_the_own_copy_aside_and_never_loses_one(
    library: Library, own: Path
) -> None:
    for title in ("One", "Two", "Three"):
        library.write(replace(BEFORE, title=title))
        library.restore("before")

    assert (
        library.words.value.lists == Library(shipped.BUILT_IN, own / "elsewhere").words.value.lists
    )
    texts = {name: text.decode().splitlines()[1] for name, text in everything_in(own).items()}
    assert texts == {
        "before.toml.bak": 'title = "One"',
        "before.toml.bak1": 'title = "Two"',
        "before.toml.bak2": 'title = "Three"',
    }


def test_that_restoring_cures_a_broken_copy_and_keeps_it_byte_for_byte(own: Path) -> None:
    own.mkdir(parents=True)
    (own / "lines.toml").write_bytes(LATIN)
    library = Library(shipped.BUILT_IN, own)

    outcome = library.restore(LINES)

    assert outcome is None
    assert library.words.value.problems == ()
    assert everything_in(own) == {"lines.toml.bak": LATIN}


def test_that_there_may_be_nothing_to_restore(library: Library, own: Path) -> None:
    assert library.restore("before") is None
    assert not own.exists()


def test_that_a_disk_that_takes_nothing_is_a_refusal(library: Library, own: Path) -> None:
    (own / ".before.toml.draft").mkdir(parents=True)

    outcome = library.write(with_tea(BEFORE))

    assert outcome == Refusal(Reason.NOT_SAVED, str(own / "before.toml"))
    assert library.words.value.lists[Phase.BEFORE] == BEFORE


def test_that_a_program_without_sound_words_of_its_own_does_not_start(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="without sound words"):
        Library(tmp_path / "nothing", tmp_path)
