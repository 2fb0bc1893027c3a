"""The faults of workers, messages and database, by number: the harm, and what must hold."""

import itertools
import os
import random
import time
from dataclasses import replace
from functools import partial
from signal import SIGCONT, SIGINT, SIGKILL, SIGQUIT, SIGSTOP, SIGTERM
from typing import Any

import psycopg
import redis
from django.conf import settings
from django.core.checks import run_checks

from labels.models import Label, LabelCheck
from products.doorbell import CeleryDoorbell
from products.services import save_label
from tests.faults.checker import Bounds
from tests.faults.label_texts import text_of
from tests.faults.scene import Scene
from tests.faults.site import WORKERS

LEASE_SECONDS = settings.CHECK_LEASE_SECONDS
OUTAGE_SECONDS = 60
ZOMBIES = 20
PATIENCE_SECONDS = 120
AFTER_LOST_WORKERS = Bounds(drained_seconds=LEASE_SECONDS + 30)
WITHOUT_REDIS = Bounds(longest_request_seconds=2.0)
WITHOUT_DATABASE = Bounds(without_database=True)


def kill_workers(scene: Scene) -> None:
    """F01: both workers, three times, in the midst of it."""
    scene.enqueue_all()
    for _ in range(3):
        scene.site.pause(4)
        for worker in WORKERS:
            scene.kill(worker)


def kill_pool_children(scene: Scene) -> None:
    """F02: the process that reads, ten times, as a system does that is out of memory."""
    scene.enqueue_all()
    for turn in range(10):
        scene.site.pause(3)
        child = next(iter(scene.site.children(WORKERS[turn % 2])), None)
        if child is not None:
            scene.fault("SIGKILL of a pool child", partial(_end, child))
    scene.await_left(0, 3 * LEASE_SECONDS)
    while scene.undead():
        scene.hurry_retries()
        scene.site.pause(1)
    reasons = LabelCheck.objects.filter(state="dead").values_list("reason", flat=True)
    scene.claim_to_have("dead_for_memory", set(reasons) == {"memory"})


def roll_workers(scene: Scene) -> None:
    """F03: a worker is asked to end and started again every ten seconds."""
    scene.enqueue_all()
    for turn in range(12):
        scene.site.pause(10)
        worker = WORKERS[turn % 2]
        scene.fault(f"{worker} ended", partial(scene.site.ask_to_end, worker))


def flush(scene: Scene) -> None:
    """F04: every message, three times."""
    scene.enqueue_all()
    for _ in range(3):
        scene.site.pause(5)
        flush_once(scene)


def crash_redis(scene: Scene) -> None:
    """F05: Redis killed and away for 5 s, first without and then with a file of what it holds."""
    for keeps in (False, True):
        if keeps:
            scene.await_left(0, 120)
            _redis("config_set", "appendonly", "yes")
            server = scene.site.servers["redis"]
            kept = replace(server, command=(*server.command, "--appendonly", "yes"))
            scene.site.servers["redis"] = kept
        scene.enqueue_all()
        scene.site.pause(6)
        scene.fault("Redis killed for 5 s", lambda: crash_and_return(scene, 5, SIGKILL))


def stop_redis(scene: Scene) -> None:
    """F06: Redis stopped for a minute."""
    scene.site.pause(10)
    scene.enqueue_all()
    scene.site.pause(5)
    scene.fault("Redis stopped", lambda: crash_and_return(scene, OUTAGE_SECONDS, SIGTERM))


def freeze_redis(scene: Scene) -> None:
    """F07: Redis frozen for a minute."""
    scene.site.pause(10)
    scene.enqueue_all()
    scene.site.pause(5)
    scene.fault("Redis frozen", lambda: freeze_and_wake(scene, OUTAGE_SECONDS))


def fill_redis(scene: Scene) -> None:
    """F08: Redis has no memory left, and then throws messages out."""
    scene.enqueue_all()
    scene.site.pause(4)
    scene.fault("maxmemory 1mb", lambda: _full_redis(scene, "noeviction"))
    scene.fault("allkeys-lru", lambda: _full_redis(scene, "allkeys-lru"))
    scene.claim_to_have("check_refuses_eviction", _deployment_is_refused())
    _redis("config_set", "maxmemory-policy", "noeviction")
    scene.claim_to_have("check_accepts_noeviction", not _deployment_is_refused())
    _redis("config_set", "maxmemory", "0")


def crash_postgresql(scene: Scene) -> None:
    """F09: PostgreSQL ended at once in the midst of it, and started again after 3 s."""
    scene.enqueue_all()
    scene.site.pause(6)
    scene.fault("PostgreSQL crashed", lambda: without_postgresql(scene, 3, SIGQUIT))


def stop_postgresql(scene: Scene) -> None:
    """F10: PostgreSQL away for 30 s; then every connection cut; then none left to be had."""
    scene.enqueue_all()
    scene.site.pause(6)
    scene.fault("PostgreSQL stopped", lambda: without_postgresql(scene, 30, SIGINT))
    scene.site.pause(15)
    scene.fault("every connection cut", _cut_connections)
    scene.site.pause(10)
    scene.fault("every connection taken", lambda: _take_connections(scene, 10))


def rival_writer(scene: Scene) -> None:
    """F11: somebody else holds labels in the wrong order."""
    scene.enqueue_all()
    scene.fault("rival", lambda: scene.await_end(scene.fork("rivals", "20"), 60))


def deliver_again(scene: Scene) -> None:
    """F12: every label told of four times, to four workers."""
    scene.site.start("worker-3", "worker-4")
    scene.enqueue_all()
    scene.fault("told four times", lambda: tell_all(scene, 4))


def wake_zombies(scene: Scene) -> None:
    """F13: workers frozen before they store, woken when others have long finished."""
    zombies = frozen_zombies(scene)
    scene.site.pause(2 * LEASE_SECONDS)
    scene.await_left(0, 4 * LEASE_SECONDS)
    scene.fault("zombies woken", lambda: wake(scene, zombies))


def poison(scene: Scene) -> None:
    """F19: a label that kills whoever reads it."""
    scene.enqueue_all()
    scene.await_given_up(6 * LEASE_SECONDS + 60)
    dead = LabelCheck.objects.filter(state="dead", reason="lease", attempt=5).count()
    scene.claim_to_have("dead_after_five", dead == 1)
    scene.claim_to_have("alarm", scene.readiness().get("queue", {}).get("dead") == 1)


def race_editors(scene: Scene) -> None:
    """F20: labels edited while they are checked, a thousand times."""
    chance = random.Random(20)
    for number in itertools.count(7_000_000):
        held = list(LabelCheck.objects.filter(state="running").values_list("pk", flat=True))
        if not held:
            if scene.unsettled() == 0:
                scene.enqueue_all()
            scene.site.pause(0.2)
            continue
        label = Label.objects.get(pk=chance.choice(held))
        label.text = text_of(number)
        save_label(label=label)
        if number >= 7_000_000 + 1_000 * min(1, scene.labels / 300):
            return


def kill_producers(scene: Scene) -> None:
    """F21: whoever changes and queues labels, killed 40 times."""
    scene.fault("40 producers", lambda: scene.await_end(scene.fork("producers", "40", "0.6"), 120))


def double_and_none(scene: Scene) -> None:
    """F22: two dispatchers and two timetables; then neither for two minutes."""
    scene.site.start("dispatcher-2", "scheduler-2")
    scene.enqueue_all()
    scene.await_left(0, 120)
    scene.site.dismiss("dispatcher", "dispatcher-2", "scheduler", "scheduler-2")
    scene.enqueue_all()
    scene.fault("no dispatcher", lambda: _two_minutes_without(scene))


def _two_minutes_without(scene: Scene) -> None:
    began = time.monotonic()
    while (passed := time.monotonic() - began) < 2 * OUTAGE_SECONDS:
        if "alarm_seconds" not in scene.figures and scene.says("dispatcher", "silent"):
            scene.figures["alarm_seconds"] = round(passed)
        scene.site.pause(1)
    alarmed_in_time = scene.figures.get("alarm_seconds", passed) <= OUTAGE_SECONDS + 5
    scene.claim_to_have("alarm", alarmed_in_time)
    scene.site.start("dispatcher", "scheduler")


def frozen_zombies(scene: Scene) -> Any:
    """Queue every label; some are claimed and read by workers that freeze then."""
    zombies = scene.fork("zombies", str(ZOMBIES))
    scene.until(lambda: len(_zombies(scene, "invoke")) == ZOMBIES, PATIENCE_SECONDS)
    scene.enqueue_all()
    scene.until(lambda: len(_zombies(scene, "info")) == ZOMBIES, PATIENCE_SECONDS)
    return zombies


def _zombies(scene: Scene, phase: str) -> list[int]:
    return [event["pid"] for event in scene.noted("zombie") if event["phase"] == phase]


def wake(scene: Scene, zombies: Any) -> None:
    """Let them go on, and wait until they have ended."""
    for process in _zombies(scene, "info"):
        _end(process, SIGCONT)
    scene.await_end(zombies, PATIENCE_SECONDS)


def tell_all(scene: Scene, times: int) -> None:
    """Tell workers of every label, past the dispatcher."""
    doorbell = CeleryDoorbell()
    labels = list(Label.objects.order_by("pk").values_list("pk", flat=True))
    for _ in range(times):
        for at in range(0, len(labels), 50):
            doorbell.ring(labels[at : at + 50])
            scene.site.pause(0)


def without_postgresql(scene: Scene, seconds: float, ended_by: Any) -> None:
    """PostgreSQL ended and away for a while."""
    scene.site.end_server("postgresql", ended_by)
    scene.site.pause(seconds)
    scene.site.start_server("postgresql")


def flush_once(scene: Scene) -> None:
    """Have Redis forget every message."""
    scene.fault("FLUSHALL", lambda: _redis("flushall"))


def crash_and_return(scene: Scene, seconds: float, ended_by: Any) -> None:
    """Redis ended and away for a while."""
    scene.site.end_server("redis", ended_by)
    scene.site.pause(seconds / 2)
    scene.claim_to_have("readyz_tells_of_redis", scene.says("messages", "unreachable"))
    scene.site.pause(seconds / 2)
    scene.site.start_server("redis")


def freeze_and_wake(scene: Scene, seconds: float) -> None:
    """Redis frozen for a while."""
    scene.site.send_server("redis", SIGSTOP)
    scene.site.pause(seconds / 2)
    scene.claim_to_have("readyz_tells_of_redis", scene.says("messages", "unreachable"))
    scene.site.pause(seconds / 2)
    scene.site.send_server("redis", SIGCONT)


def _full_redis(scene: Scene, policy: str) -> None:
    _redis("config_set", "maxmemory-policy", policy)
    _redis("config_set", "maxmemory", "1mb")
    scene.site.pause(12)


def _redis(command: str, *arguments: str) -> None:
    with redis.Redis.from_url(settings.REDIS_URL) as client:
        getattr(client, command)(*arguments)


def _deployment_is_refused() -> bool:
    told = run_checks(include_deployment_checks=True)
    return any(each.id == "shop_compare.E004" for each in told)


def _cut_connections() -> None:
    cut = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid()"
    with psycopg.connect(_dsn()) as connection:
        connection.execute(cut)


def _take_connections(scene: Scene, seconds: float) -> None:
    taken: list[psycopg.Connection[Any]] = []
    for _ in range(int(seconds / 0.2)):
        try:
            while True:
                taken.append(psycopg.connect(_dsn()))
        except psycopg.OperationalError:
            scene.site.pause(0.2)
    scene.figures["connections_taken"] = len(taken)
    for each in taken:
        each.close()


def _dsn() -> str:
    return f"host={settings.DATABASES['default']['HOST']} user=postgres dbname=postgres"


def _end(process: int, number: Any = SIGKILL) -> None:
    os.kill(process, number)
