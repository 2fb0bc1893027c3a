"""How many stale labels a second two workers re-check, and what of it is what.

`python -m benchmarks.checks [--labels 10000] [--workers 2]` starts PostgreSQL out of the wheel,
fills it with products whose labels are those of the demo catalogue, and lets workers that are
processes of their own claim, read, store and publish. Two rounds: labels read for the first time,
where everything is written; and the same labels on a new day, where most say what they said.

A second table tells what memory each worker holds as the labels go by: with `--labels 100000` it
shows whether that stays flat.

Processor time is told beside the time on the clock: on a machine that does other work as well,
only the first says what a label costs. `on two idle cores` is what two cores can do when they do
nothing else than the workers' and the server's part.
"""

import argparse
import contextlib
import cProfile
import json
import os
import pstats
import subprocess
import sys
import tempfile
import time
import tomllib
from collections.abc import Callable
from datetime import date, timedelta
from itertools import cycle, islice
from pathlib import Path
from typing import Any

from shop_compare.running.guarded import Guard
from tests.embedded_servers import start_postgresql

ROOT = Path(__file__).resolve().parent.parent
CATALOGUE = ROOT / "products" / "demo" / "catalogue"
DAY = date(2026, 11, 25)
ROUNDS = (("first reading", DAY), ("a new day", DAY + timedelta(days=1)))
"""What every round is, and the day that it checks for."""
CORES = 2
LOOKS = 10
"""How often a worker looks at its own memory, at even distances of its share of the labels."""


def main() -> None:
    """Prepare, measure and print; or be one of the workers."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.checks")
    parser.add_argument("--labels", type=int, default=10_000)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--work-for", type=date.fromisoformat, help=argparse.SUPPRESS)
    parser.add_argument("--share", type=int, help=argparse.SUPPRESS)
    parser.add_argument("--profile", action="store_true", help="one worker, by function")
    given = parser.parse_args()
    if given.work_for:
        work(given.work_for, given.share, profile=given.profile)
        return
    guard = Guard()
    folder = Path(tempfile.mkdtemp(prefix="shop-compare-benchmark-"))
    guard.remove_at_end(folder)
    try:
        os.environ |= {"DATABASE_URL": start_postgresql(guard, folder), "REDIS_URL": ""}
        postmaster = folder / "postgresql" / "data" / "postmaster.pid"
        workers = 1 if given.profile else given.workers
        measure(given.labels, workers, postmaster, profile=given.profile)
    finally:
        guard.close()


def measure(count: int, workers: int, postmaster: Path, *, profile: bool) -> None:
    """Print a row for each round."""
    start_django()
    fill(count)
    print(f"{count:,} labels, {workers} workers; processor time in ms a label\n")
    print("| | labels a second | reading | rest of the worker | PostgreSQL | on two idle cores |")
    print("| --- | --- | --- | --- | --- | --- |")
    memory: list[str] = []
    for title, day in ROUNDS:
        enqueue(day)
        server, began = server_seconds(postmaster), time.perf_counter()
        told = [run_worker(day, count // workers, profile=profile) for _ in range(workers)]
        spent = [json.loads(each.communicate()[0].splitlines()[-1]) for each in told]
        seconds = time.perf_counter() - began - max(each["starting"] for each in spent)
        reading = sum(each["reading"] for each in spent) / count
        rest = sum(each["all"] for each in spent) / count - reading
        of_server = (server_seconds(postmaster) - server) / count
        row = (f"{1_000 * each:.2f}" for each in (reading, rest, of_server))
        idle = CORES / (reading + rest + of_server)
        print(f"| {title} | {count / seconds:,.0f} | {' | '.join(row)} | {idle:,.0f} |", flush=True)
        memory += [memory_row(title, each["memory"]) for each in spent]
        require_all_done(count)
    after = (f"{count // workers * look // LOOKS:,}" for look in range(1, LOOKS + 1))
    print("\nMiB that each worker holds, after so many labels\n")
    print(f"| | {' | '.join(after)} | at most |")
    print(f"| --- |{LOOKS * ' --- |'} --- |")
    print("\n".join(memory))


def memory_row(title: str, told: list[int]) -> str:
    """One worker's memory; of two workers one does less than its share, and looks less often."""
    *looks, most = (f"{kib / 1_024:.0f}" for kib in told)
    cells = (looks + [""] * LOOKS)[:LOOKS]
    return f"| {title} | {' | '.join(cells)} | {most} |"


def run_worker(day: date, share: int, *, profile: bool) -> subprocess.Popen[str]:
    """A worker that checks for the day until nothing waits, and tells what it spent."""
    command = [sys.executable, "-m", "benchmarks.checks", "--work-for", day.isoformat()]
    command += ["--share", str(share)]
    command += ["--profile"] if profile else []
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)


def server_seconds(postmaster: Path) -> float:
    """Processor time of PostgreSQL so far, of what runs and of what has ended."""
    leader = int(postmaster.read_text("utf-8").splitlines()[0])
    ticks = 0
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text("utf-8").rpartition(")")[2].split()
        except (FileNotFoundError, ProcessLookupError):
            continue
        if leader in (int(stat.parent.name), int(fields[1])):
            ticks += sum(
                map(int, fields[11:15] if int(stat.parent.name) == leader else fields[11:13])
            )
    return ticks / os.sysconf("SC_CLK_TCK")


def start_django() -> None:
    """Have Django with the environment as it now is."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "shop_compare.settings")
    import django

    django.setup()


def fill(count: int) -> None:
    """As many products, each with a label of the demo catalogue."""
    from django.core.management import call_command

    from labels.models import Label
    from products.models import Brand, Offer, Product, Shop

    call_command("migrate", verbosity=0)
    brand = Brand.objects.create(slug="prov", name="Prov")
    shop = Shop.objects.create(slug="prov", name="Prov")
    texts = list(islice(cycle(label_texts()), count))
    labels = Label.objects.bulk_create(
        (Label(name=f"Prov {number}", text=text) for number, text in enumerate(texts)),
        batch_size=500,
    )
    products = Product.objects.bulk_create(
        (
            Product(slug=f"prov-{label.pk}", name=label.name, brand=brand, label=label)
            for label in labels
        ),
        batch_size=500,
    )
    Offer.objects.bulk_create(
        (Offer(product=product, shop=shop, price_sek="99") for product in products), batch_size=500
    )


def label_texts() -> list[str]:
    """Every label of the demo catalogue."""
    return [
        product["text"]
        for path in sorted(CATALOGUE.glob("*.toml"))
        for product in tomllib.loads(path.read_text("utf-8"))["product"]
    ]


def enqueue(day: date) -> None:
    """Put all labels into the queue, as the timetable does."""
    from labels.check_runs import enqueue_stale_labels

    began = time.perf_counter()
    count = enqueue_stale_labels(as_of=day)
    print(f"<!-- {count:,} labels put into the queue in {time.perf_counter() - began:.1f} s -->")


def require_all_done(count: int) -> None:
    """Every label has exactly one result."""
    from labels.models import LabelCheck

    done = LabelCheck.objects.filter(state="done", accepted=1, attempt=1).count()
    if done != count:
        raise SystemExit(f"{done} of {count} labels were done once")


def work(day: date, share: int, *, profile: bool) -> None:
    """Check until nothing waits, and print what it took."""
    began = time.perf_counter()
    start_django()
    from products import checking

    reading = Stopwatch(checking.read_labels)
    checking.read_labels = reading
    starting, spent = time.perf_counter() - began, time.process_time()
    profiler = cProfile.Profile() if profile else contextlib.nullcontext()
    with profiler:
        memory = work_until_done(day, share // LOOKS)
    if isinstance(profiler, cProfile.Profile):
        pstats.Stats(profiler, stream=sys.stderr).sort_stats("cumulative").print_stats(70)
    told = {
        "starting": starting,
        "reading": reading.seconds,
        "all": time.process_time() - spent,
        "memory": memory,
    }
    print(json.dumps(told))


def held_memory(name: str) -> int:
    """What this process holds (`VmRSS`), or the most that it has held (`VmHWM`), in KiB."""
    status = Path("/proc/self/status").read_text("utf-8")
    return next(int(line.split()[1]) for line in status.splitlines() if name in line)


class Stopwatch:
    """A function, and the processor time spent in it."""

    def __init__(self, function: Callable[..., Any]) -> None:
        self._function = function
        self.seconds = 0.0

    def __call__(self, **given: Any) -> Any:
        """What the function gives."""
        began = time.process_time()
        result = self._function(**given)
        self.seconds += time.process_time() - began
        return result


def work_until_done(day: date, look_after: int) -> list[int]:
    """Mark, claim, read, store and publish, turn after turn; the memory held as labels went by."""
    from labels import ledger
    from products.checking import check_labels

    done, memory = 0, list[int]()
    while waiting := ledger.mark_dispatched(most=ledger.LABELS_A_CLAIM):
        done += check_labels(labels=[each.label for each in waiting], as_of=day)
        if done >= look_after * (len(memory) + 1):
            memory.append(held_memory("VmRSS"))
    return [*memory, held_memory("VmHWM")]


if __name__ == "__main__":
    main()
