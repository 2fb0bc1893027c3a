"""Makes the database of one measurement: `python -m benchmarks.catalogue.prepare 10000`."""

import sys
import time

import django
from django.core.management import call_command


def main() -> None:
    """Migrate, fill, and tell what a snapshot of it takes."""
    django.setup()
    from benchmarks.catalogue.filling import fill
    from products.snapshot.build import build

    call_command("migrate", verbosity=0)
    call_command("collectstatic", verbosity=0, interactive=False)
    count = int(sys.argv[1])
    began = time.perf_counter()
    fill(count)
    filled = time.perf_counter()
    build()
    print(
        f"<!-- filled in {filled - began:.0f} s, built in {time.perf_counter() - filled:.1f} s -->"
    )


if __name__ == "__main__":
    main()
