"""The dispatcher: what workers are told of, when, and what it finds on its own."""

from collections.abc import Iterator
from threading import Event
from typing import Any

import pytest
import redis
from celery import current_app
from django.core.management import call_command
from django.db import OperationalError, connection
from kombu.connection import Connection
from pytest_django import Settings

from labels import ledger
from labels.check_queue import silences
from labels.core import RULESET
from labels.models import CheckRun, Label, Pulse
from products import dispatching
from products.dispatching import Dispatcher
from products.doorbell import MOST_MESSAGES, CeleryDoorbell, DoorbellBroken
from products.tasks import check_labels
from tests.conftest import OXIDE_WITHOUT_WARNINGS
from tests.embedded_servers import free_port
from tests.labels.queueing import pass_time, queued, states
from tests.products.test_check_faults import Broken, Deaf, Workers

pytestmark = pytest.mark.django_db


def test_new_labels_are_told_of_by_full_claims_and_the_more_often_begun_the_fewer_at_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(dispatching, "LABELS_A_CLAIM", 2)
    monkeypatch.setattr(dispatching, "SUSPECTS_A_CLAIM", 3)
    labels = queued(10)
    for begun in (labels[4:], labels[8:]):
        for label in begun:
            ledger.claim_few(labels=[label])
        pass_time(31)
        ledger.return_expired()
    deaf = Deaf()
    Dispatcher(deaf).tick()
    new, suspects, worse = labels[:4], labels[4:8], labels[8:]
    assert deaf.messages == [
        *(new[:2], new[2:]),
        *(suspects[:3], suspects[3:]),
        *([worse[0]], [worse[1]]),
    ]


def test_a_full_queue_of_messages_gets_no_more() -> None:
    class Full(Deaf):
        def room(self) -> int:
            return 0

    queued(2)
    full = Full()
    Dispatcher(full).tick()
    assert full.messages == []
    assert len(ledger.mark_dispatched(most=9)) == 2, "they are not marked as told of"


def test_with_nothing_to_do_workers_are_rung_to_show_that_they_live() -> None:
    workers = Workers()
    dispatcher = Dispatcher(workers)
    dispatcher.tick()
    dispatcher.tick()
    assert workers.messages == [[]]
    heard = silences()
    assert heard[Pulse.Part.DISPATCHER] is not None
    assert heard[Pulse.Part.WORKER] is not None
    assert heard[Pulse.Part.SCHEDULER] is None


def test_a_broken_doorbell_is_left_in_peace_for_a_while(monkeypatch: pytest.MonkeyPatch) -> None:
    now = [100.0]
    monkeypatch.setattr("products.dispatching.time.monotonic", lambda: now[0])
    tried: list[float] = []

    class Counting(Broken):
        def room(self) -> int:
            tried.append(now[0])
            return super().room()

    dispatcher = Dispatcher(Counting(0))
    for _tick in range(40):
        dispatcher.tick()
        now[0] += 1
    assert tried == [100, 101, 103, 107, 115, 123, 131, 139]


def test_labels_that_nobody_queued_are_found_at_the_start() -> None:
    Label.objects.create(name="Prov", text=OXIDE_WITHOUT_WARNINGS)
    Dispatcher(Workers()).tick()
    assert states() == ["done"]


def test_other_rules_in_force_are_noticed_while_it_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    queued(101)
    dispatcher = Dispatcher(Workers())
    dispatcher.tick()
    monkeypatch.setattr("labels.services.RULESET", "2099.1")
    dispatcher.tick()
    assert set(Label.objects.values_list("read_ruleset", flat=True)) == {"2099.1"}
    dispatcher.tick()
    run = CheckRun.objects.get()
    assert (run.why, run.total, run.done, run.dead) == ("ruleset", 101, 101, 0)


def test_the_loop_outlives_its_database(monkeypatch: pytest.MonkeyPatch) -> None:
    stop, ticks = Event(), []

    class Shaken(Dispatcher):
        def tick(self) -> None:
            ticks.append(1)
            if len(ticks) == 2:
                stop.set()
            raise OperationalError

    monkeypatch.setattr(dispatching, "TICK_SECONDS", 0)
    monkeypatch.setattr(connection, "close", lambda: None)
    monkeypatch.setattr(dispatching, "close_old_connections", lambda: None)
    Shaken(Deaf()).run(stop)
    assert len(ticks) == 2


@pytest.mark.parametrize(("beats", "code"), [(False, 1), (True, 0)])
def test_the_command_says_whether_a_dispatcher_is_at_work(beats: bool, code: int) -> None:
    if beats:
        Dispatcher(Deaf()).tick()
    with pytest.raises(SystemExit) as ended:
        call_command("dispatch_checks", "--ask")
    assert ended.value.code == code


@pytest.fixture
def real_messages() -> Iterator[None]:
    """Messages that really go to a broker."""
    current_app.conf.task_always_eager = False
    yield
    current_app.conf.task_always_eager = True


@pytest.mark.usefixtures("real_messages")
@pytest.mark.xdist_group("messages")
def test_the_doorbell_rings_through_the_broker_and_counts_what_waits() -> None:
    doorbell = CeleryDoorbell()
    before = doorbell.room()
    doorbell.ring([1, 2])
    doorbell.ring([3])
    assert doorbell.room() == before - 2
    with current_app.connection_for_write() as messages:
        messages.default_channel.queue_purge(current_app.conf.task_default_queue)
    assert doorbell.room() == MOST_MESSAGES


@pytest.mark.servers
@pytest.mark.usefixtures("real_messages")
@pytest.mark.xdist_group("messages")
def test_the_doorbell_rings_on_after_the_broker_forgot_everything(settings: Settings) -> None:
    doorbell = CeleryDoorbell()
    doorbell.ring([1])
    with redis.Redis.from_url(settings.REDIS_URL) as client:
        client.flushdb()
        assert doorbell.room() == MOST_MESSAGES
        doorbell.ring([2])
        assert doorbell.room() == MOST_MESSAGES - 1
        client.flushdb()


@pytest.mark.usefixtures("real_messages")
def test_a_broker_that_is_not_there_is_told_as_such(monkeypatch: pytest.MonkeyPatch) -> None:
    address = f"redis://127.0.0.1:{free_port()}/0"
    options: dict[str, Any] = {"socket_connect_timeout": 1, "max_retries": 1}
    gone = Connection(address, transport_options=options)
    monkeypatch.setattr(current_app, "connection_for_write", lambda: gone)
    doorbell = CeleryDoorbell()
    with pytest.raises(DoorbellBroken):
        doorbell.room()
    with pytest.raises(DoorbellBroken):
        doorbell.ring([1])


def test_rows_are_stamped_with_the_rules_they_were_queued_for() -> None:
    queued(1)
    Dispatcher(Workers()).tick()
    assert list(Label.objects.values_list("read_ruleset", flat=True)) == [RULESET]


@pytest.mark.servers
@pytest.mark.usefixtures("real_messages")
@pytest.mark.xdist_group("messages")
def test_a_redis_that_others_use_too_has_no_key_of_ours_that_could_be_theirs(
    settings: Settings,
) -> None:
    with redis.Redis.from_url(settings.REDIS_URL, decode_responses=True) as client:
        client.flushdb()
        with current_app.connection_for_write() as messages:
            check_labels.apply_async(connection=messages)
        keys = client.keys()
        assert keys
        client.flushdb()
    options = current_app.conf.broker_transport_options
    keys += [options[name] for name in ("unacked_key", "unacked_index_key", "unacked_mutex_key")]
    assert [key for key in keys if "shop_compare" not in key] == []
