"""`python -m benchmarks.catalogue [--sizes 1000 10000]`: a table of ratios for each size.

Everything is asked of one server with one process, over HTTP, round after round in turn, so that
whatever else the machine does falls on all alike. F is a static view of 20 kB on the same server
behind the product's own middleware. "Cold" asks questions that are all different; "warm" asks a
few again and again.
"""

import argparse
import os
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median
from urllib.error import URLError
from urllib.parse import urlencode
from urllib.request import urlopen

from benchmarks.catalogue.client import requests_a_second
from shop_compare.running.guarded import Guard

ROOT = Path(__file__).resolve().parent.parent.parent
ROUNDS = 5
SECONDS = 1.5
DIFFERENT, FEW = 512, 8
GOALS = ("vardag", "somn-lugn", "energi", "idrott")
FORMS = ("capsule", "tablet", "powder", "liquid")
SALTS = ("citrate", "bisglycinate", "oxide", "malate", "taurate")
TYPOS = ("sömm", "lungn", "vardga", "citart", "märkee 12", "idrot", "balnas", "magnisium")
API = "/api/v1"


def main() -> None:
    """Measure each size in a database of its own and print its table."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.catalogue")
    parser.add_argument("--sizes", type=int, nargs="+", default=[1_000, 10_000])
    for size in parser.parse_args().sizes:
        guard = Guard()
        folder = Path(tempfile.mkdtemp(prefix="shop-compare-benchmark-"))
        guard.remove_at_end(folder)
        try:
            measure(size, folder, guard)
        finally:
            guard.close()


def measure(size: int, folder: Path, guard: Guard) -> None:
    """Fill, serve, ask, and print."""
    os.environ |= {
        "DJANGO_SETTINGS_MODULE": "benchmarks.catalogue.settings",
        "VAR_DIR": str(folder),
        "DATABASE_URL": f"sqlite:///{folder / 'catalogue.sqlite3'}",
        "REDIS_URL": "",
    }
    subprocess.run([sys.executable, "-m", "benchmarks.catalogue.prepare", str(size)], check=True)
    port = 18_321
    serve(port, guard)
    questions = asked(random.Random(7))
    speeds: dict[str, list[float]] = {name: [] for name in questions}
    for _ in range(ROUNDS):
        for name, paths in questions.items():
            speeds[name].append(requests_a_second(port, paths, SECONDS))
    print(f"\n{size:,} products\n\n| | requests a second | × F |\n| --- | --- | --- |")
    for name, each in speeds.items():
        ratio = median(one / floor for one, floor in zip(each, speeds["F"], strict=True))
        print(f"| {name} | {median(each):,.0f} | {ratio:.3f} |")


def serve(port: int, guard: Guard) -> None:
    """Start a server of one process and wait until it answers from its snapshot."""
    command = [sys.executable, "-m", "granian", "shop_compare.wsgi:application"]
    command += ["--interface", "wsgi", "--no-ws", "--port", str(port), "--workers", "1"]
    command += ["--blocking-threads", "4", "--backpressure", "64", "--log-level", "warning"]
    guard.start(command, cwd=ROOT)
    began = time.perf_counter()
    while True:
        try:
            with urlopen(f"http://localhost:{port}{API}/products/?page_size=1", timeout=600):
                break
        except URLError:
            time.sleep(0.1)
    print(f"<!-- first answer after {time.perf_counter() - began:.1f} s -->")


def asked(chance: random.Random) -> dict[str, list[str]]:
    """The paths of each kind of question."""
    lists = [_filters(chance) for _ in range(DIFFERENT)]
    by_goal = [{**each, "goal": chance.choice(GOALS)} for each in lists]
    by_price = [{**each, "sort": "price_per_100mg"} for each in lists]
    faceted = [{**each, "facets": "true"} for each in by_goal]
    products = f"{API}/products"
    return {
        "F": ["/floor/"],
        "Q1 cold": _paths(f"{products}/", by_goal),
        "Q1 warm": _paths(f"{products}/", by_goal[:FEW]),
        "Q2 cold": _paths(f"{products}/", faceted),
        "Q2 warm": _paths(f"{products}/", faceted[:FEW]),
        "Q3 one product": [f"{products}/produkt-{chance.randrange(900)}/" for _ in range(256)],
        "Q4 typo": _paths(f"{products}/", [{"q": word} for word in TYPOS]),
        "Q1 by price, cold": _paths(f"{products}/", by_price),
        "Q1 DRF + django-filter + ORM": _paths("/orm/products/", by_price),
        "Q2 DRF + django-filter + ORM": _paths(
            "/orm/products/", [{**each, "facets": "true"} for each in lists]
        ),
        "Q1 SQL by hand": _paths("/sql/products/", by_price),
        "Q2 SQL by hand": _paths("/sql/products/", [{**each, "facets": "true"} for each in lists]),
        "list page as HTML": _paths("/magnesium/", by_goal),
    }


def _filters(chance: random.Random) -> dict[str, str]:
    filters = {
        "compound": chance.choice(SALTS),
        "dosage_form": chance.choice(FORMS),
        "elemental_mg_max": str(chance.randrange(150, 400)),
    }
    return dict(chance.sample(sorted(filters.items()), chance.randint(1, 3)))


def _paths(address: str, several: list[dict[str, str]]) -> list[str]:
    return [f"{address}?{urlencode(each)}" for each in several]


if __name__ == "__main__":
    main()
