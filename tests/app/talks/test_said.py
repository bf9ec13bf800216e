"""What says alike is found as it is counted, whatever was followed before."""

from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from app.insights.alike import Alike
from app.insights.voices import counted, voices_of
from app.session.insight import Insight
from app.talks.said import Said
from tests.app.insights.fakes import heard, learned
from tests.app.people.fakes import met

IDS = tuple(learned(number).id for number in range(1, 7))
INSIGHTS = st.builds(
    Insight,
    area=st.sampled_from(("", "Export", "exports", "Look")),
    problem=st.sampled_from(("", "Too late", "too  late", "Too wide")),
    same_as=st.sampled_from((None, UUID(int=9), *IDS)),
)


@given(st.lists(INSIGHTS, max_size=len(IDS)), st.integers(0, 3))
def test_that_what_says_alike_is_what_counts_together(known: list[Insight], gone: int) -> None:
    every = [
        heard(number, one, customer=str(number), session=100 + number)
        for number, one in enumerate(known, start=1)
    ]
    said = Said(every)
    for one in every[:gone]:
        said.follow(met(one.session.int))
    left = every[gone:]

    for one in left:
        assert counted(said.alike.of([one])) == voices_of(Alike(left), left)[one.capture.id]


def test_that_each_line_is_found_once() -> None:
    lines = [heard(number, Insight(same_as=IDS[0])) for number in (1, 2, 3)]

    assert sorted(one.capture.id for one in Said(lines).alike.of(lines)) == sorted(IDS[:3])
