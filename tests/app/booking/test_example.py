"""What is to be shown is looked for beforehand, and nothing is fetched to do so."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from app.booking.example import Found, answered, file_of, is_link, look_for, title_of
from app.session.preparation import Example

HOME = Path("/home/ana")


def test_that_a_file_that_is_gone_is_told_and_a_link_is_not_asked_for() -> None:
    examples = [
        Example("/srv/demo.pdf"),
        Example("~/gone.png"),
        Example("https://example.org"),
        Example("demo.pdf"),
        Example("ftp://example.org/a"),
    ]

    found = look_for(examples, HOME, lambda path: path == Path("/srv/demo.pdf"))

    assert list(found.values()) == [
        Found.THERE,
        Found.GONE,
        Found.UNKNOWN,
        Found.UNFIT,
        Found.UNFIT,
    ]


def test_that_a_file_that_the_machine_keeps_back_is_gone_and_the_others_are_told(
    tmp_path: Path,
) -> None:
    (tmp_path / "here").touch()
    examples = [Example(f"/{'long' * 80}"), Example(str(tmp_path / "here"))]

    found = look_for(examples, HOME, _seen)

    assert list(found.values()) == [Found.GONE, Found.THERE]


def _seen(path: Path) -> bool:
    """As a machine does that refuses what is not there."""
    path.stat()
    return True


@pytest.mark.parametrize(
    "address,path",
    [
        ("/a b/c", "/a b/c"),
        ("file:///a%20b/c", "/a b/c"),
        ("~/c", "/home/ana/c"),
        ("c", None),
        ("file://[", None),
        ("", None),
    ],
)
def test_that_a_file_is_meant_by_its_whole_path(address: str, path: str | None) -> None:
    assert file_of(address, HOME) == (Path(path) if path else None)


@pytest.mark.parametrize("address", ["https://example.org/a?b", "HTTP://EXAMPLE.ORG"])
def test_that_a_link_leads_into_the_web(address: str) -> None:
    assert is_link(address)


@pytest.mark.parametrize(
    "address", ["", "https:", "https://", "javascript:alert(1)", "data:text/html,a", "https://["]
)
def test_that_nothing_else_is_a_link(address: str) -> None:
    assert not is_link(address)


@pytest.mark.parametrize(
    "status,found",
    [
        (200, Found.THERE),
        (302, Found.THERE),
        (403, Found.THERE),
        (405, Found.THERE),
        (404, Found.GONE),
        (410, Found.GONE),
        (None, Found.SILENT),
    ],
)
def test_that_only_a_site_that_says_so_has_nothing(status: int | None, found: Found) -> None:
    assert answered(status) is found


@pytest.mark.parametrize(
    "example,title",
    [
        (Example("/a/b.pdf", "Handbook"), "Handbook"),
        (Example("/a/b.pdf"), "b.pdf"),
        (Example("/a/"), "a"),
        (Example("/"), "/"),
        (Example("https://example.org/guide/"), "example.org/guide"),
    ],
)
def test_that_an_example_has_a_title(example: Example, title: str) -> None:
    assert title_of(example) == title


@given(some.text())
def test_that_any_address_can_be_looked_for(address: str) -> None:
    example = Example(address)

    assert set(look_for([example], HOME, lambda _: False)) == {address}
    assert isinstance(title_of(example), str)
