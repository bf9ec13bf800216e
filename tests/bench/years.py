"""Fills a data file with years of sessions at once: their items, cues, lines, notes, follow-ups."""

import json
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from random import Random
from sqlite3 import Connection
from uuid import UUID

from app.people.customer import known_by
from app.storage.column import from_instant
from app.storage.database import Value, transaction

SESSIONS = 50_000
A_DAY = 8
DAY_MS, MINUTE_MS = 86_400_000, 60_000
ITEMS = tuple(
    f"{phase}.{name}"
    for phase, names in (
        ("before", ("goal", "prep", "noise", "camera", "links", "water")),
        ("during", ("time", "honest", "focus", "next-session", "private")),
        ("after", ("message", "notes", "promises", "goodbye", "insight")),
    )
    for name in names
)
KINDS = ("promise", "question", "quote", "goal", "insight", "note")
SYLLABLES = ("ka", "lo", "mi", "ren", "tas", "vo", "shu", "ber", "din", "po", "ex", "ga", "nel")
Row = tuple[Value, ...]


class Years:
    """Makes up sessions, always the same ones."""

    def __init__(self, until: datetime, seed: int = 5) -> None:
        """The last one ends by `until`."""
        self._luck = Random(seed)  # noqa: S311 - nothing is kept secret by it
        self._until = from_instant(until)
        luck = self._luck
        vocabulary = ["".join(luck.choices(SYLLABLES, k=luck.randint(1, 4))) for _ in range(4000)]
        vocabulary += ["the", "export", "invoice", "plugin", "café", "naïve", "東京", "отчёт"]
        weights = [1 / (place + 10) for place in range(len(vocabulary))]
        self._sentences = [
            " ".join(luck.choices(vocabulary, weights, k=luck.randint(6, 14))) for _ in range(6000)
        ]
        self._names = [
            f"{a} {b}".title() for a, b in zip(*[iter(vocabulary[:3000])] * 2, strict=True)
        ]

    def rows(self, count: int) -> Iterator[dict[str, list[Row]]]:
        """The rows of `count` sessions by their tables, a thousand at a time, the oldest first."""
        for first in range(0, count, 1000):
            batch: dict[str, list[Row]] = {
                "session": [], "mark": [], "showing": [], "capture": [], "booking": [],
                "aftercare": [],
            }  # fmt: skip
            for number in range(first, min(first + 1000, count)):
                self._add(batch, number, count)
            yield batch

    def _add(self, batch: dict[str, list[Row]], number: int, count: int) -> None:
        day, slot = divmod(count - number - 1, A_DAY)
        start = self._until - day * DAY_MS - (slot + 2) * 60 * MINUTE_MS
        identity = str(UUID(int=self._luck.getrandbits(128)))
        name = self._luck.choice(self._names)
        batch["session"].append(self._session(identity, name, start))
        batch["mark"] += [(identity, item, self._mark()) for item in ITEMS]
        batch["showing"] += self._showings(identity, start)
        batch["capture"] += self._captures(identity, start)
        batch["booking"].append((identity, json.dumps(self._booking(start))))
        batch["aftercare"].append((identity, json.dumps(self._aftercare(start))))

    def _session(self, identity: str, name: str, start: int) -> Row:
        length = 45 * MINUTE_MS
        end = start + length + round(self._luck.gauss(0.5, 2.5) * MINUTE_MS)
        came = "no-show" if self._luck.random() < 0.04 else self._luck.choice((None, "joined"))
        key = known_by(name)
        return (
            identity, name, length, "camera", start, start, start, "boot", start + length, end, end,
            "boot", end + 5 * MINUTE_MS, key, key, came, end if came else None,
        )  # fmt: skip

    def _mark(self) -> str:
        return self._luck.choices(("done", "open", "na"), (80, 15, 5))[0]

    def _showings(self, identity: str, start: int) -> list[Row]:
        kinds = enumerate(("opening", "notice", "wrap", "relation"))
        return [
            (identity, seq, kind, at := start + (seq * 13) * MINUTE_MS, at, at, "boot", 0,
             at + 9000, "said", 0, self._luck.randint(1000, 60_000), "said")
            for seq, kind in kinds
        ]  # fmt: skip

    def _captures(self, identity: str, start: int) -> list[Row]:
        chosen = self._luck.choices(KINDS, k=self._luck.randint(2, 6))
        return [
            (str(UUID(int=self._luck.getrandbits(128))), identity, seq, kind, self._sentence(),
             start + seq * MINUTE_MS, "me" if kind == "promise" else None)
            for seq, kind in enumerate(chosen)
        ]  # fmt: skip

    def _booking(self, start: int) -> dict[str, object]:
        at = _told(start - 3 * DAY_MS)
        wishes = [{"text": self._sentence()} for _ in range(2)]
        notes = "\n".join(self._sentence() for _ in range(4))
        prepared = {"notes": notes, "expectations": wishes, "plan": [self._sentence()]}
        return {"booked_at": at, "preparation": prepared}

    def _aftercare(self, start: int) -> dict[str, object]:
        at = _told(start + 60 * MINUTE_MS)
        text = "\n".join(self._sentence() for _ in range(8))
        mistakes = self._luck.sample(ITEMS, k=self._luck.choice((0, 0, 0, 1, 2)))
        check = {"at": at, "focus": self._luck.randint(1, 3), "mistakes": mistakes}
        follow_up = {"subject": self._sentence(), "text": text, "language": "en"}
        return {"check": check, "follow_up": follow_up}

    def _sentence(self) -> str:
        return self._luck.choice(self._sentences)


COLUMNS = {
    "session": "id name length modes planned_at started_wall started_boot started_boot_id"
    " deadline_at ended_wall ended_boot ended_boot_id closed_at name_key customer attendance"
    " outcome_at",
    "mark": "session_id item_id state",
    "showing": "session_id seq kind due_at shown_wall shown_boot shown_boot_id late_by answered_at"
    " answer rearmed seen_after seen_by",
    "capture": "id session_id seq kind text at owner",
    "booking": "session_id facts",
    "aftercare": "session_id facts",
}


def fill(connection: Connection, until: datetime, count: int = SESSIONS) -> None:
    """Put `count` sessions into an empty file; durable it need not be."""
    connection.execute("PRAGMA synchronous = OFF")
    for batch in Years(until).rows(count):
        with transaction(connection):
            for table, rows in batch.items():
                _insert(connection, table, rows)


def _insert(connection: Connection, table: str, rows: Sequence[Row]) -> None:
    names = COLUMNS[table].split()
    extra = ("armed_below",) if table == "session" else ()
    values = ", ".join([*("?" for _ in names), *("0" for _ in extra)])
    columns = ", ".join([*names, *extra])
    connection.executemany(f"INSERT INTO {table} ({columns}) VALUES ({values})", rows)  # noqa: S608


def _told(at: int) -> str:
    return (
        datetime.fromisoformat("1970-01-01T00:00:00+00:00") + timedelta(milliseconds=at)
    ).isoformat()
