"""The database's own account: triggers that note each change of the ledger and of a reading.

Written in the transaction that it tells of, so that it holds what was committed and nothing else,
whoever did it and whatever they say.
"""

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass, fields
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from django.db import connection
from django.utils.dateparse import parse_datetime

CLOCK = {
    "postgresql": "clock_timestamp()",
    "sqlite": "strftime('%Y-%m-%d %H:%M:%f', 'now')",
}
SERIAL = {
    "postgresql": "bigserial PRIMARY KEY",
    "sqlite": "integer PRIMARY KEY AUTOINCREMENT",
}
TABLE = """CREATE TABLE faults_journal (
    number {serial}, at text, what text, label bigint, before text, after text,
    token text, attempt int, version int, reason text, early boolean, newest int,
    is_new boolean)"""
NOTE_CHECK = """INSERT INTO faults_journal
    (at, what, label, before, after, token, attempt, version, reason, early)
    VALUES (CAST({now} AS text), 'check', NEW.label_id, OLD.state, NEW.state,
    CAST(NEW.token AS text), NEW.attempt, NEW.version, NEW.reason, OLD.lease_until > {now})"""
CHECK_CHANGED = """OLD.state <> NEW.state OR OLD.attempt <> NEW.attempt
    OR OLD.version <> NEW.version OR OLD.token IS DISTINCT FROM NEW.token
    OR (NEW.state = 'done' AND OLD.lost_leases = NEW.lost_leases)"""
NOTE_READING = """INSERT INTO faults_journal (at, what, label, version, newest, is_new)
    VALUES (CAST({now} AS text), 'reading', NEW.id, NEW.read_version, NEW.version,
    CAST(OLD.reading AS text) IS DISTINCT FROM CAST(NEW.reading AS text))"""
# A text that is saved takes the reading that its form was shown with along, and is read at once.
READING_CHANGED = "OLD.read_at IS DISTINCT FROM NEW.read_at AND OLD.version = NEW.version"
TRIGGERS = (
    ("check", "labels_labelcheck", CHECK_CHANGED, NOTE_CHECK),
    ("reading", "labels_label", READING_CHANGED, NOTE_READING),
)


@dataclass(frozen=True, slots=True)
class Entry:
    """One change: of a row in the ledger (`check`), or of a stored reading (`reading`).

    Of a reading `version` is what it was read from, and `newest` what the label then had.
    """

    number: int
    at: datetime
    what: str
    label: int
    before: str
    after: str
    token: str
    attempt: int
    version: int
    reason: str
    early: bool
    newest: int
    is_new: bool

    @property
    def is_result(self) -> bool:
        """Whether a worker's result was accepted."""
        return self.what == "check" and self.after == "done" and bool(self.token)

    @property
    def is_lost_race(self) -> bool:
        """Whether somebody saved the label while a worker held it."""
        return self.before == "running" and self.after == "done" and not self.token


def keep_journal() -> None:
    """Have the database note changes from here on."""
    vendor = connection.vendor
    with connection.cursor() as cursor:
        cursor.execute(TABLE.format(serial=SERIAL[vendor]))
        for name, table, changed, note in TRIGGERS:
            noted = note.format(now=CLOCK[vendor])
            for statement in _trigger(vendor, f"faults_{name}", table, changed, noted):
                cursor.execute(statement)


def _trigger(vendor: str, name: str, table: str, changed: str, note: str) -> tuple[str, ...]:
    on = f"CREATE TRIGGER {name} AFTER UPDATE ON {table} FOR EACH ROW WHEN ({changed})"
    if vendor == "sqlite":
        return (f"{on} BEGIN {note}; END",)
    body = f"BEGIN {note}; RETURN NULL; END"
    return (
        f"CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$ {body} $$",
        f"{on} EXECUTE FUNCTION {name}()",
    )


def read_journal() -> list[Entry]:
    """Everything noted, in the order of each label's changes."""
    names = ", ".join(field.name for field in fields(Entry))
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {names} FROM faults_journal ORDER BY number")  # noqa: S608
        return [_entry(row) for row in cursor.fetchall()]


def keep_entries(entries: Iterable[Entry], path: Path) -> None:
    """Write entries to a file, a line each, for whoever looks into a breach."""
    with path.open("w", encoding="utf-8") as file:
        file.writelines(json.dumps(asdict(entry), default=str) + "\n" for entry in entries)


def _entry(row: tuple[Any, ...]) -> Entry:
    told = dict(zip((field.name for field in fields(Entry)), row, strict=True))
    moment = parse_datetime(told["at"])
    assert moment is not None, told
    at = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    texts = {name: told[name] or "" for name in ("before", "after", "reason")}
    numbers = {name: told[name] or 0 for name in ("attempt", "newest")}
    truths = {name: bool(told[name]) for name in ("early", "is_new")}
    token = (told["token"] or "").replace("-", "")
    return Entry(**{**told, **texts, **numbers, **truths, "token": token, "at": at})
