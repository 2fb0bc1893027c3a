"""The table of faults: each with what is done, and what must hold after it."""

from tests.faults import on_sqlite, scenarios, together
from tests.faults.catalogue import Faulty
from tests.faults.checker import Bounds
from tests.faults.run import Fault
from tests.faults.scenarios import (
    AFTER_LOST_WORKERS,
    WITHOUT_DATABASE,
    WITHOUT_REDIS,
    ZOMBIES,
)

FAULTS: dict[str, Fault] = {
    "F01": Fault(
        "both workers killed by SIGKILL, three times",
        scenarios.kill_workers,
        AFTER_LOST_WORKERS,
        on_embedded=True,
    ),
    "F02": Fault(
        "the process that reads killed ten times; a label that wants 2 GiB of 1.5",
        scenarios.kill_pool_children,
        AFTER_LOST_WORKERS,
        memory_mib=1_536,
        faulty=Faulty(swelling=1),
        on_embedded=True,
    ),
    "F03": Fault(
        "a worker ended by SIGTERM every 10 s, for 2 minutes",
        scenarios.roll_workers,
        Bounds(most_begun_again=0),
        slow_ms=80,
        labels=1_500,
    ),
    "F04": Fault("`FLUSHALL`, three times", scenarios.flush, WITHOUT_REDIS),
    "F05": Fault(
        "Redis killed and away for 5 s: without, then with an append-only file",
        scenarios.crash_redis,
        WITHOUT_REDIS,
    ),
    "F06": Fault("Redis stopped for 60 s", scenarios.stop_redis, WITHOUT_REDIS),
    "F07": Fault("Redis frozen for 60 s", scenarios.freeze_redis, WITHOUT_REDIS),
    "F08": Fault(
        "Redis without memory, then set to throw messages out", scenarios.fill_redis, WITHOUT_REDIS
    ),
    "F09": Fault(
        "PostgreSQL crashed (SIGQUIT), back after 3 s", scenarios.crash_postgresql, WITHOUT_DATABASE
    ),
    "F10": Fault(
        "PostgreSQL away for 30 s; all connections cut; none to be had for 10 s",
        scenarios.stop_postgresql,
        WITHOUT_DATABASE,
    ),
    "F11": Fault(
        "somebody holds 40 labels at a time in the wrong order, for 20 s",
        scenarios.rival_writer,
        WITHOUT_DATABASE,
    ),
    "F12": Fault(
        "500 labels told of four times, to four workers",
        scenarios.deliver_again,
        labels=500,
        has_load=False,
        on_embedded=True,
    ),
    "F13": Fault(
        "20 workers frozen before they store, for twice a lease, and woken",
        scenarios.wake_zombies,
        Bounds(zombies=ZOMBIES),
        labels=1_000,
        on_embedded=True,
    ),
    "F15": Fault(
        "no room on the disk for 30 s",
        on_sqlite.fill_disk,
        WITHOUT_DATABASE,
        on_embedded=True,
        on_servers=False,
        disk_mib=160,
    ),
    "F19": Fault(
        "a label in place 20 of 200 that kills whoever reads it",
        scenarios.poison,
        labels=200,
        faulty=Faulty(killing=1),
    ),
    "F20": Fault(
        "1,000 edits of labels while they are checked",
        scenarios.race_editors,
        labels=300,
        has_load=False,
        on_embedded=True,
    ),
    "F21": Fault(
        "whoever changes and queues labels killed 40 times",
        scenarios.kill_producers,
        labels=1_000,
        has_load=False,
        on_embedded=True,
    ),
    "F22": Fault(
        "two dispatchers and timetables, then none for 2 minutes",
        scenarios.double_and_none,
        labels=2_000,
    ),
    "F24": Fault(
        "four writers, 500 turns each, and the database locked for 10 s",
        on_sqlite.lock_database,
        labels=1_000,
        on_embedded=True,
        on_servers=False,
    ),
    "everything": Fault(
        "all of it in one run: see below",
        together.everything,
        Bounds(without_database=True, zombies=ZOMBIES),
        slow_ms=40,
        faulty=Faulty(killing=4),
    ),
}
