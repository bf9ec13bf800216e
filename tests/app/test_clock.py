"""Two clocks: one that people set, one that nobody can."""

from datetime import UTC, timedelta
from pathlib import Path

import pytest

from app.clock import EPOCH, RehearsalClock, SystemClock
from tests.app.fakes import MILLISECOND, MINUTE, START, ManualClock


def test_that_both_clocks_run_on_together() -> None:
    clock = ManualClock()
    before = clock.now()

    clock.advance(minutes=3)

    assert clock.now() == before.after(3 * MINUTE)


def test_that_setting_the_wall_clock_is_no_time_passed() -> None:
    clock = ManualClock()
    before = clock.now()

    clock.advance(minutes=1)
    clock.set_wall(minutes=-60)

    assert clock.now().since(before) == MINUTE


def test_that_only_the_wall_clock_spans_a_restart_of_the_machine() -> None:
    clock = ManualClock()
    before = clock.now()

    clock.reboot(minutes=4)

    assert clock.now().since(before) == 4 * MINUTE


def test_that_an_instant_can_be_told_in_the_new_reading() -> None:
    clock = ManualClock()
    before = clock.now()

    clock.advance(minutes=2)
    clock.set_wall(minutes=30)
    retold = before.retold(clock.now())

    assert retold.wall == START + 30 * MINUTE
    assert (retold.boot, retold.boot_id) == (before.boot, before.boot_id)


def test_that_the_machines_clocks_are_read_in_whole_milliseconds() -> None:
    clock = SystemClock()

    first, second = clock.now(), clock.now()

    assert first.wall.tzinfo is UTC
    assert first.wall > EPOCH
    assert not (first.wall - EPOCH) % MILLISECOND
    assert not first.boot % MILLISECOND
    assert second.boot_id == first.boot_id
    assert timedelta(0) <= second.since(first) < MINUTE


def test_that_a_machine_has_slept_for_no_less_than_nothing() -> None:
    clock = SystemClock()

    assert timedelta(0) <= clock.slept() <= clock.now().boot
    assert RehearsalClock(clock, speed=30).slept() == clock.slept()


def test_that_a_machine_that_cannot_tell_its_boots_apart_never_slept(tmp_path: Path) -> None:
    assert SystemClock(tmp_path / "none").slept() == timedelta(0)


def test_that_the_boot_clock_is_told_from_those_of_other_boots(tmp_path: Path) -> None:
    (tmp_path / "boot_id").write_text("a-boot\n", encoding="ascii")

    assert SystemClock(tmp_path / "boot_id").now().boot_id == "a-boot"


def test_that_the_wall_clock_stands_in_where_boots_cannot_be_told_apart(tmp_path: Path) -> None:
    now = SystemClock(tmp_path / "missing").now()

    assert now.boot == now.wall - EPOCH


def test_that_the_wall_clock_stands_in_where_there_is_no_boot_clock(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delattr("time.CLOCK_BOOTTIME")

    now = SystemClock().now()

    assert now.boot == now.wall - EPOCH


def test_that_a_rehearsal_starts_at_the_real_time() -> None:
    clock = ManualClock()

    assert RehearsalClock(clock, 30).now() == clock.now()


def test_that_a_rehearsal_runs_at_its_speed_whatever_the_wall_clock_does() -> None:
    real = ManualClock()
    clock = RehearsalClock(real, 30)

    real.advance(seconds=90)
    real.set_wall(minutes=-60)

    assert clock.speed == 30
    assert clock.now().wall == START + 45 * MINUTE
