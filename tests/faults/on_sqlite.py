"""The faults of the site as it is without servers: a full disk, and a database that is locked."""

import sqlite3
import time
from pathlib import Path

from django.conf import settings
from django.db import connection

from products.models import Shop
from tests.faults.browser import Browser
from tests.faults.label_texts import ROW
from tests.faults.scene import Scene

WRITERS, TURNS = 4, 500
LOCK_SECONDS = 10


def fill_disk(scene: Scene) -> None:
    """F15: no room on the disk for half a minute, in the midst of it."""
    scene.enqueue_all()
    scene.site.pause(4)
    scene.fault("disk full", lambda: _without_room(scene, 30))
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA integrity_check")
        (verdict,) = cursor.fetchone()
    scene.claim_to_have("integrity_check", verdict == "ok")


def _without_room(scene: Scene, seconds: float) -> None:
    filler = settings.VAR_DIR / "filler"
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        _fill(filler)
        scene.site.pause(0.5)
    scene.figures["filler_mib"] = filler.stat().st_size >> 20
    filler.unlink()


def _fill(filler: Path) -> None:
    """Take what room there is."""
    for size in (1 << 20, 1 << 12, 1):
        try:
            with filler.open("ab", buffering=0) as file:
                while file.write(b"\0" * size) == size:
                    pass
        except OSError:
            continue


def lock_database(scene: Scene) -> None:
    """F24: four writers that read and write back, and somebody who holds the lock for 10 s."""
    Shop.objects.create(slug=ROW, name="0")
    scene.enqueue_all()
    writers = scene.fork("writers", str(WRITERS), str(TURNS))
    scene.fault("locked for 10 s", lambda: _locked(scene, LOCK_SECONDS))
    scene.await_end(writers, 120)
    told = scene.noted("writer")
    scene.figures["locked_writers"] = {
        "turns": sum(each["turns"] for each in told),
        "errors": sum(each["errors"] for each in told),
        "longest_seconds": max(each["longest"] for each in told),
        "counted": int(Shop.objects.get(slug=ROW).name),
    }
    scene.claim_to_have("no_turn_lost", int(Shop.objects.get(slug=ROW).name) == WRITERS * TURNS)


def _locked(scene: Scene, seconds: float) -> None:
    """Hold the lock; readers are served meanwhile."""
    browser, waits = Browser(scene.site.url), []
    with sqlite3.connect(str(settings.DATABASES["default"]["NAME"]), timeout=20) as holder:
        holder.execute("BEGIN IMMEDIATE")
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            began = time.monotonic()
            browser.get("/api/v1/products/?page_size=5")
            waits.append(time.monotonic() - began)
            scene.site.pause(0.1)
        holder.rollback()
    scene.figures["longest_read_while_locked"] = round(max(waits), 3)
