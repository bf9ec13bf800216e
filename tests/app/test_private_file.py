"""Whoever writes a file has a draft of their own, and leaves a whole file or none."""

import os
from pathlib import Path

import pytest

from app.private_file import replacing, sweep


@pytest.fixture
def target(tmp_path: Path) -> Path:
    """What is to be written."""
    return tmp_path / "two.json"


def test_that_two_writers_of_one_file_do_not_meet(target: Path) -> None:
    with replacing(target) as first:
        first.write_text("the first, whole")
        other = replacing(target)
        other.__enter__().write_text("half of the sec")
        assert other.__exit__(None, ValueError("stopped"), None) is False

    assert target.read_text() == "the first, whole"
    assert [*target.parent.iterdir()] == [target]


def test_that_the_last_of_several_writers_stays(target: Path) -> None:
    with replacing(target) as first:
        with replacing(target) as second:
            second.write_text("the second")
        assert target.read_text() == "the second"
        first.write_text("the first")

    assert target.read_text() == "the first"


def test_that_a_draft_that_is_being_written_is_not_swept_and_one_that_is_left_is(
    target: Path,
) -> None:
    left = target.with_name(".two.json.0a1b2c3d.draft")
    left.write_text("from a power cut")
    others = target.with_name(".two.jsonl.0a1b2c3d.draft")
    others.write_text("of another file")

    with replacing(target) as draft:
        draft.write_text("whole")
        sweep([draft, target.with_name(".gone.draft")])

    assert target.read_text() == "whole"
    assert {*target.parent.iterdir()} == {target, others}


def test_that_a_draft_that_was_swept_before_it_was_held_is_begun_anew(
    target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = iter([b"once", b"more"])
    monkeypatch.setattr(os, "urandom", lambda _count: next(names))
    taken = target.with_name(f".two.json.{b'once'.hex()}.draft")
    exists = Path.exists

    def swept_first(path: Path) -> bool:
        if path == taken:
            path.unlink()
        return exists(path)

    monkeypatch.setattr(Path, "exists", swept_first)

    with replacing(target) as draft:
        draft.write_text("whole")

    assert target.read_text() == "whole"


def test_that_a_disk_without_locks_is_written_to_all_the_same(
    target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unknown(_descriptor: int, _lock: int) -> None:
        raise OSError("no locks here")

    monkeypatch.setattr("fcntl.flock", unknown)

    with replacing(target) as draft:
        draft.write_text("whole")

    assert target.read_text() == "whole"
