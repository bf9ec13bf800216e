"""Takes names and words out of a scene, so that nothing that draws it can show them."""

from app.card import Card
from app.lists.checklist import Progress
from app.scene import Scene


def veiled(scene: Scene) -> Scene:
    """The time, the state and the answers of `scene`; whatever is not listed here stays behind."""
    return Scene(
        name="",
        plate=scene.plate,
        modes=scene.modes,
        lists={phase: Progress("", ()) for phase in scene.lists},
        card=_veiled_card(scene.card),
        next=scene.next,
        late=scene.late,
        can_reopen=scene.can_reopen,
        session=scene.session,
        is_talk=scene.is_talk,
    )


def _veiled_card(card: Card | None) -> Card | None:
    """A line that waits can still be answered; one that was answered has nothing left to show."""
    if card is None or not card.waits:
        return None
    return Card(
        key=card.key,
        kind=card.kind,
        text="",
        overlooked=card.overlooked,
        veiled=True,
        starts_at=card.starts_at,
        comes_again=card.comes_again,
    )
