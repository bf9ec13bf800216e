"""Each numbered need of an agent in a session is covered by something that exists."""

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

from app.lists.checklist import LISTED
from app.session.showing import CueKind
from tests.app.lists import shipped

TESTS = Path(__file__).parents[1]
COVERAGE: dict[str, Any] = tomllib.loads(
    Path(__file__).with_name("behaviours.toml").read_text(encoding="utf-8")
)
FEATURES: dict[str, str] = COVERAGE["feature"]
PREPARED = range(1, 21)
TALKS = range(45, 67)
BEHAVIOURS = {
    *(f"5.{number}" for number in (*PREPARED, *range(21, 40), 41, 42, 43, *TALKS)),
    *(f"6.{number}" for number in range(1, 21)),
}


def known_references() -> set[str]:
    items = {item.id for phase in LISTED for item in shipped.checklist(phase).items}
    lines = {f"line.{kind}" for kind in shipped.lines()}
    return items | lines | {f"cue.{kind}" for kind in CueKind} | feature_references()


def feature_references() -> set[str]:
    return {f"feature.{feature}" for feature in FEATURES}


def test_that_every_need_is_accounted_for() -> None:
    assert set(COVERAGE["behaviour"]) == BEHAVIOURS


@pytest.mark.parametrize("number", COVERAGE["behaviour"])
def test_that_a_behaviour_names_what_covers_it_and_how(number: str) -> None:
    behaviour = COVERAGE["behaviour"][number]

    assert behaviour["covered_by"]
    assert set(behaviour["covered_by"]) <= known_references()
    assert behaviour["how"].endswith(".")


def test_that_every_feature_covers_a_behaviour() -> None:
    named = {
        name for behaviour in COVERAGE["behaviour"].values() for name in behaviour["covered_by"]
    }

    assert feature_references() <= named


@pytest.mark.parametrize("feature", FEATURES)
def test_that_a_feature_is_proved_by_a_test(feature: str) -> None:
    texts = (path.read_text(encoding="utf-8") for path in TESTS.rglob("*.py"))
    names = {name for text in texts for name in re.findall(r"def (test_\w+)\(", text)}

    assert FEATURES[feature] in names, f"Fix: write {FEATURES[feature]}, or name the test that is."
