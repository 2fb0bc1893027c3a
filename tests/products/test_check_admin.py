"""Admin's pages of the queue of checks: what they tell, and what their buttons do."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import Permission, User
from django.db.models.functions import Now
from django.test import Client
from pytest_django import Settings

from labels.check_runs import start_run
from labels.models import CheckRun, Label, LabelCheck, Pulse
from labels.pulses import note_pulse
from products.templatetags.check_times import age
from tests.embedded_servers import free_port
from tests.labels.queueing import pass_time, queued, states
from tests.pages.reading_html import html_of, words_of

pytestmark = pytest.mark.django_db

QUEUE = "/admin/labels/labelcheck/"
RUNS = "/admin/labels/checkrun/"


def fail_for_good(label: int) -> None:
    LabelCheck.objects.filter(pk=label).update(
        state="dead", reason="memory", attempt=5, pending_since=None, lost_leases=3
    )


@pytest.fixture
def run() -> CheckRun:
    """A run of which one of four labels is done, and one could not be."""
    labels = queued(4)
    run = start_run(labels=Label.objects.all(), why=CheckRun.Why.DEMAND, note="Alla")
    LabelCheck.objects.filter(pk=labels[0]).update(state="done", pending_since=None)
    fail_for_good(labels[1])
    return run


def test_the_queue_tells_how_it_stands_and_who_is_silent(
    admin_client: Client, run: CheckRun
) -> None:
    pass_time(200)
    note_pulse(part=Pulse.Part.WORKER)
    page = words_of(admin_client.get(QUEUE))
    assert "Väntar 2 Äldst har väntat 3 min" in page
    assert "Gick inte 1, Minnesgräns: 1 Förlorade grepp 3" in page
    assert "Fördelaren hörs inte av, senast –" in page
    assert "Arbetsprocessen arbetar, senast 0 s" in page
    assert "Kontroll för ny dag senast –" in page


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("", "Meddelanden går genom filer, utan Redis"),
        ("redis://127.0.0.1:{}/0", "Meddelanden kön väntar på Redis, som inte svarar"),
    ],
)
def test_the_queue_tells_whether_workers_can_be_told(
    admin_client: Client, settings: Settings, address: str, told: str
) -> None:
    settings.REDIS_URL = address.format(free_port())
    assert told in words_of(admin_client.get(QUEUE))


def test_pages_reload_themselves_while_something_goes_on_and_then_no_more(
    admin_client: Client, run: CheckRun
) -> None:
    addresses = (QUEUE, f"{RUNS}{run.pk}/change/")
    for address in addresses:
        assert 'http-equiv="refresh"' in html_of(admin_client.get(address)), address
    LabelCheck.objects.filter(state="pending").update(state="done", pending_since=None)
    for address in addresses:
        assert 'http-equiv="refresh"' not in html_of(admin_client.get(address)), address


def test_a_run_tells_how_far_it_has_come(admin_client: Client, run: CheckRun) -> None:
    CheckRun.objects.update(started_at=Now() - timedelta(seconds=4))
    page = admin_client.get(f"{RUNS}{run.pk}/change/")
    assert '<progress max="100" value="50"' in html_of(page)
    assert "Etiketter 4 Klara 1 Gick inte 1 Kvar 2" in words_of(page)
    assert "Etiketter i sekunden 0,5 Tid kvar 4 s" in words_of(page)


def test_every_label_is_checked_again_at_the_press_of_a_button(admin_client: Client) -> None:
    LabelCheck.objects.filter(pk__in=queued(3)).update(state="done", pending_since=None)
    answer = admin_client.post(f"{RUNS}start/", {"which": "all"})
    run = CheckRun.objects.get()
    assert answer["Location"] == f"{RUNS}{run.pk}/change/"
    assert (run.total, run.started_by, states()) == (
        *(3, User.objects.get(username="admin")),
        ["pending"] * 3,
    )


def test_what_failed_is_tried_again_for_all_and_for_one_run(
    admin_client: Client, run: CheckRun
) -> None:
    admin_client.post(f"{RUNS}{run.pk}/retry/")
    assert states() == ["done", "pending", "pending", "pending"]
    fail_for_good(LabelCheck.objects.order_by("pk")[0].pk)
    admin_client.post(f"{RUNS}start/", {"which": "dead"})
    assert states() == ["pending"] * 4


def test_a_run_is_cancelled(admin_client: Client, run: CheckRun) -> None:
    admin_client.post(f"{RUNS}{run.pk}/cancel/")
    run.refresh_from_db()
    assert run.cancelled_at is not None
    assert "Körningen är slut" in words_of(admin_client.get(f"{RUNS}{run.pk}/change/"))


@pytest.mark.parametrize("address", [QUEUE, "/admin/labels/label/"])
def test_labels_chosen_in_a_list_are_checked_again(admin_client: Client, address: str) -> None:
    labels = queued(3)
    LabelCheck.objects.update(state="done", pending_since=None)
    chosen = {"action": "recheck", "_selected_action": labels[:2]}
    answer = admin_client.post(address, chosen, follow=True)
    assert states() == ["pending", "pending", "done"]
    assert "2 etiketter kontrolleras nu. Följ körningen" in words_of(answer)


@pytest.mark.parametrize("way", ["start/", "{}/cancel/", "{}/retry/"])
def test_who_may_not_change_labels_has_none_checked(
    client: Client, run: CheckRun, way: str
) -> None:
    reader = User.objects.create_user("lasare", is_staff=True)
    reader.user_permissions.set(Permission.objects.filter(codename__startswith="view_"))
    client.force_login(reader)
    assert "Kontrollera alla etiketter" not in words_of(client.get(QUEUE))
    assert client.post(f"{RUNS}{way.format(run.pk)}").status_code == 403
    assert CheckRun.objects.count() == 1


def test_a_button_is_no_link(admin_client: Client, run: CheckRun) -> None:
    assert admin_client.get(f"{RUNS}{run.pk}/cancel/").status_code == 405


@pytest.mark.parametrize(
    ("seconds", "told"),
    [(0, "0 s"), (119, "119 s"), (120, "2 min"), (7300, "2 h"), (200_000, "2 dygn"), (-3, "0 s")],
)
def test_a_span_is_told_in_its_largest_unit(seconds: int, told: str) -> None:
    assert age(timedelta(seconds=seconds)) == told


def test_a_span_that_is_not_known_is_a_dash() -> None:
    assert age(None) == "–"
