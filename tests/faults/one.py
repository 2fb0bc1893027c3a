"""`python -m tests.faults.one F01 RESULT`: one run in a process of its own."""

import argparse
import json
import os
import shutil
import tempfile
from pathlib import Path

import django

from shop_compare.running.guarded import Guard
from tests.faults.site import ROOT, environ_of, servers_in

STATIC = ROOT / "var" / "faults" / "static"
QUICK_LEASES = {"CHECK_LEASE_SECONDS": "6", "CHECK_TIME_LIMIT_SECONDS": "4"}
"""Where a bug is to be caught: no figure is told of such a run."""


def main() -> None:
    """Run what the arguments name, and write what came of it."""
    parser = argparse.ArgumentParser(prog="python -m tests.faults.one")
    parser.add_argument("name")
    parser.add_argument("result", type=Path)
    parser.add_argument("--labels", type=int)
    parser.add_argument("--embedded", action="store_true")
    parser.add_argument("--bug", default="")
    parser.add_argument("--folder", type=Path, help="where the run's files go; made when absent")
    given = parser.parse_args()
    guard = Guard()
    folder = given.folder or Path(tempfile.mkdtemp(prefix="shop-compare-faults-"))
    guard.remove_at_end(folder)
    try:
        told = _run(given, guard, folder)
        given.result.write_text(json.dumps(told, indent=1) + "\n", "utf-8")
    finally:
        _keep_logs(folder, given.result.with_suffix(""))
        guard.close()


def _run(given: argparse.Namespace, guard: Guard, folder: Path) -> dict[str, object]:
    """The run. Django learns of its database first: its modules are imported after that."""
    servers = servers_in(folder, embedded=given.embedded)
    os.environ.update(environ_of(folder, STATIC, servers))
    os.environ.update(QUICK_LEASES if given.bug else {})
    os.environ["DATABASE_POOL_SIZE"] = "0"
    django.setup()
    # A pool is for the web server; what looks on from here has one connection, made anew.
    del os.environ["DATABASE_POOL_SIZE"]
    from tests.faults.faults import FAULTS
    from tests.faults.run import Ground, run, told

    fault = FAULTS[given.name]
    labels = given.labels or fault.labels
    verdict = run(fault, Ground(guard, folder, servers), labels=labels, bug=given.bug)
    return told(
        verdict,
        name=given.name,
        title=fault.title,
        labels=labels,
        embedded=given.embedded,
        bug=given.bug,
    )


def _keep_logs(folder: Path, kept: Path) -> None:
    shutil.rmtree(kept, ignore_errors=True)
    kept.mkdir(parents=True)
    for path in (*folder.glob("*.log"), *folder.glob("*.jsonl")):
        shutil.copy(path, kept)


if __name__ == "__main__":
    main()
