"""Everything at once: what a bad day may bring, in one run."""

from signal import SIGKILL, SIGQUIT

from tests.faults.scenarios import (
    OUTAGE_SECONDS,
    crash_and_return,
    flush_once,
    freeze_and_wake,
    frozen_zombies,
    tell_all,
    wake,
    without_postgresql,
)
from tests.faults.scene import Scene
from tests.faults.site import WORKERS


def everything(scene: Scene) -> None:
    """Three losses of all workers and messages, and each other fault among them."""
    zombies = frozen_zombies(scene)
    scene.site.pause(6)
    _lose_workers_and_messages(scene)
    scene.fault("told four times", lambda: tell_all(scene, 4))
    scene.site.pause(5)
    scene.fault("Redis killed for 5 s", lambda: crash_and_return(scene, 5, SIGKILL))
    scene.site.pause(5)
    _lose_workers_and_messages(scene)
    scene.fault("Redis frozen", lambda: freeze_and_wake(scene, OUTAGE_SECONDS))
    scene.site.pause(5)
    scene.fault("PostgreSQL crashed", lambda: without_postgresql(scene, 3, SIGQUIT))
    scene.site.pause(5)
    scene.kill("dispatcher")
    scene.fault("zombies woken", lambda: wake(scene, zombies))
    _lose_workers_and_messages(scene)
    scene.until(lambda: scene.unsettled() is not None, 10)
    scene.figures["left_at_last_fault"] = scene.unsettled()


def _lose_workers_and_messages(scene: Scene) -> None:
    for worker in WORKERS:
        scene.kill(worker)
    flush_once(scene)
