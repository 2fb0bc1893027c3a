"""`python -m tests.faults [F01 F04 …]`: run faults one after the other, and tell what came of it.

`--embedded` runs them on SQLite without Redis, `--planted` plants the six bugs instead, `--record`
writes the figures into docs/faults.md. What is known of a run is in var/faults afterwards.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import django

ROOT = Path(__file__).resolve().parent.parent.parent
KEPT = ROOT / "var" / "faults"
os.environ.update(DJANGO_SETTINGS_MODULE="shop_compare.settings", VAR_DIR=str(KEPT))
django.setup()

from tests.faults.report import line_of, record  # noqa: E402
from tests.faults.selection import KINDS, Chosen, chosen_runs  # noqa: E402

LONGEST_RUN_SECONDS = 1_200


def main() -> int:
    """Run what the arguments name; 1 when an invariant did not hold, or a bug was not caught."""
    parser = argparse.ArgumentParser(prog="python -m tests.faults")
    parser.add_argument("names", nargs="*", help="F01 …, everything; all of them without a name")
    parser.add_argument("--labels", type=int, help="labels of a run, instead of its own number")
    for kind in KINDS:
        parser.add_argument(
            f"--{kind}", action="store_const", const=kind, dest="kind", default=KINDS[0]
        )
    parser.add_argument("--record", action="store_true")
    given = parser.parse_args()
    KEPT.mkdir(parents=True, exist_ok=True)
    runs = chosen_runs(given.names, given.kind)
    told = list(results(runs, given.labels))
    if given.record:
        record(KEPT, ROOT / "docs" / "faults.md")
    return 0 if all(each["is_as_it_should"] for each in told) else 1


def results(runs: Sequence[Chosen], labels: int | None) -> Iterator[dict[str, Any]]:
    """What came of each run, told as it ends."""
    for run in runs:
        result = KEPT / f"{run.file}.json"
        result.unlink(missing_ok=True)
        size = ("--labels", str(labels or run.labels))
        command = (sys.executable, "-m", "tests.faults.one", run.fault, str(result), *size)
        with tempfile.TemporaryDirectory(prefix="shop-compare-faults-") as folder:
            subprocess.run(
                [*on_small_disk(run.disk_mib, folder), *command, *run.options, "--folder", folder],
                cwd=ROOT,
                check=False,
                timeout=LONGEST_RUN_SECONDS,
            )
        if not result.exists():
            result.write_text(json.dumps({"name": run.fault, "counts": {"ended": 1}}), "utf-8")
        told = json.loads(result.read_text("utf-8"))
        told["is_as_it_should"] = run.is_as_it_should(told)
        result.write_text(json.dumps(told, indent=1) + "\n", "utf-8")
        print(line_of(run, told), flush=True)
        yield told


def on_small_disk(mib: int, folder: str) -> tuple[str, ...]:
    """What to put before a command whose site is to have a disk of its own; nothing for 0."""
    if not mib:
        return ()
    disk = f"{folder}/var"
    mount = f'mkdir {disk} && mount -t tmpfs -o size={mib}m tmpfs {disk} && exec "$@"'
    return ("unshare", "--user", "--map-root-user", "--mount", "sh", "-c", mount, "sh")


if __name__ == "__main__":
    sys.exit(main())
