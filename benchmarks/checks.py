"""How many stale labels a second two workers re-check, and what of it is what.

`python -m benchmarks.checks [--labels 10000] [--workers 2]` starts PostgreSQL out of the wheel,
fills it with products whose labels are those of the demo catalogue, and lets workers that are
processes of their own claim, read, store and publish. Two rounds: labels read for the first time,
where everything is written; and the same labels on a new day, where most say what they said.
"""

import argparse
import cProfile
import os
import pstats
import resource
import subprocess
import sys
import tempfile
import time
import tomllib
from datetime import date, timedelta
from itertools import cycle, islice
from pathlib import Path

from shop_compare.running.guarded import Guard
from tests.embedded_servers import start_postgresql

ROOT = Path(__file__).resolve().parent.parent
CATALOGUE = ROOT / "products" / "demo" / "catalogue"
DAY = date(2026, 11, 25)
ROUNDS = (("first reading", DAY), ("a new day", DAY + timedelta(days=1)))
"""What every round is, and the day that it checks for."""


def main() -> None:
    """Prepare, measure and print; or be one of the workers."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.checks")
    parser.add_argument("--labels", type=int, default=10_000)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--work-for", type=date.fromisoformat, help=argparse.SUPPRESS)
    parser.add_argument("--profile", action="store_true", help="one worker, by function")
    given = parser.parse_args()
    if given.work_for:
        work(given.work_for, profile=given.profile)
        return
    guard = Guard()
    folder = Path(tempfile.mkdtemp(prefix="shop-compare-benchmark-"))
    guard.remove_at_end(folder)
    try:
        os.environ |= {"DATABASE_URL": start_postgresql(guard, folder), "REDIS_URL": ""}
        measure(given.labels, 1 if given.profile else given.workers, profile=given.profile)
    finally:
        guard.close()


def measure(count: int, workers: int, *, profile: bool) -> None:
    """Print a row for each round."""
    start_django()
    fill(count)
    print(f"{count:,} labels, {workers} workers\n")
    print("| | labels a second | seconds | CPU of workers | largest worker |")
    print("| --- | --- | --- | --- | --- |")
    for title, day in ROUNDS:
        enqueue(day)
        command = [sys.executable, "-m", "benchmarks.checks", "--work-for", day.isoformat()]
        command += ["--profile"] if profile else []
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        began = time.perf_counter()
        running = [subprocess.Popen(command, cwd=ROOT) for _ in range(workers)]
        for each in running:
            each.wait()
        seconds = time.perf_counter() - began
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        print(
            f"| {title} | {count / seconds:,.0f} | {seconds:.1f} | {cpu:.1f} s "
            f"| {after.ru_maxrss / 1024:.0f} MiB |"
        )
        require_all_done(count)


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


def work(day: date, *, profile: bool) -> None:
    """Check until nothing waits, told of labels as the dispatcher tells workers."""
    start_django()
    profiler = cProfile.Profile() if profile else None
    if profiler:
        profiler.enable()
    work_until_done(day)
    if profiler:
        profiler.disable()
        pstats.Stats(profiler).sort_stats("cumulative").print_stats(70)


def work_until_done(day: date) -> None:
    """Mark, claim, read, store and publish, turn after turn."""
    from labels import ledger
    from products.checking import check_labels

    while waiting := ledger.mark_dispatched(most=ledger.LABELS_A_CLAIM):
        check_labels(labels=[each.label for each in waiting], as_of=day)


if __name__ == "__main__":
    main()
