"""Words of the agent's own may be long, and are shown whole."""

from pathlib import Path

import pytest

from tests.ui.conftest import MakeStage
from tests.ui.measures import clipped
from tests.ui.stage import PLAIN, flush
from tests.ui.states import STATES

LONG = "Donaudampfschifffahrtsgesellschaftskapitänsmützen"
LIST = f"""
id = "during"
title = "Während des Gesprächs"
version = 1
owner = "An agent"
date = 2026-03-01

[[item]]
id = "opening"
title = "Die Begrüßung mit der Dauer und den Zielen, wie vereinbart"
state = "Dauer und Ziele genannt, verstanden und angenommen von allen, die dabei sind"
must = true

[[item]]
id = "hat"
title = "{LONG}"
state = "{LONG}"
"""
LINES = f"""
version = 1
owner = "An agent"
date = 2026-03-01

[line.notice]
headline = "Jetzt freundlich nach der letzten und wichtigsten Frage fragen"
text = "{LONG}, und noch eine Frage: Was ist Ihnen heute am wichtigsten gewesen?"
"""


@pytest.mark.parametrize("size,width", [(100, 320), (100, 360), (200, 504)])
@pytest.mark.parametrize("state", ["calm", "notice", "said", "after"])
def test_that_long_words_are_whole(
    make_stage: MakeStage, tmp_path: Path, state: str, size: int, width: int
) -> None:
    own = tmp_path / "own"
    own.mkdir()
    (own / "during.toml").write_text(LIST, encoding="utf-8")
    (own / "lines.toml").write_text(LINES, encoding="utf-8")
    stage = make_stage(PLAIN)
    stage.open()
    stage.settings.change(text_size=size)
    STATES[state](stage)
    stage.press("Ctrl+2")
    stage.strip.resize(width, 688)
    flush()

    assert stage.program.bench.words.problems == ()
    assert clipped(stage.strip) == []
    assert stage.strip.width() == width
