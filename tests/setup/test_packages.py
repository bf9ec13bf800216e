"""What is missing is named by its package, in a line that can be pasted."""

from tests.setup.packages import NEEDS, asking, is_there, missing


def test_that_a_machine_with_everything_lacks_nothing() -> None:
    assert missing(lambda _: True) == []


def test_that_a_bare_machine_lacks_each_package() -> None:
    assert missing(lambda _: False) == list(NEEDS)


def test_that_a_package_is_named_for_its_missing_proof() -> None:
    assert missing(lambda proof: proof != "Xvfb") == ["xvfb"]


def test_that_each_kind_of_proof_is_recognised() -> None:
    assert [is_there(proof) for proof in ("sh", "/bin/sh", "libc.so.6")] == [True] * 3
    assert [is_there(proof) for proof in ("no-such", "/no/such", "libno.so.1")] == [False] * 3


def test_that_the_line_can_be_pasted() -> None:
    line = asking(["dunst", "xvfb"])

    assert line.endswith("sudo apt-get install --yes --no-install-recommends dunst xvfb")
    assert "\n" not in line
