"""A site whose Redis hangs, or is gone: every page is served as ever, and no work is lost."""

import json
import os
import signal
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import redis

from shop_compare.running.guarded import Guard
from shop_compare.running.staff_login import read_staff_login
from tests.conftest import OXIDE_WITHOUT_WARNINGS
from tests.embedded_servers import start_valkey
from tests.pages.reading_html import words_of
from tests.shop_compare.running_site import RunningSite, eventually
from tests.shop_compare.visitor import FORM, Visit, Visitor

pytestmark = [
    pytest.mark.site,
    pytest.mark.servers,
    pytest.mark.xdist_group("site"),
    pytest.mark.timeout(300),
]

LONGEST_SECONDS = 2.0
DRAINED_SECONDS = 60
PRODUCT = "glimmerstig-bisglycinat-120"
PAGES = (
    "/",
    "/magnesium/",
    "/magnesium/?dosage_form=capsule&elemental_mg_max=250&sort=price",
    f"/magnesium/{PRODUCT}/",
    "/mal/",
    "/mal/kramper/",
    "/sa-rangordnar-vi/",
    "/regler/",
    "/regler/AR004/",
    "/guider/",
    "/guider/magnesiumformer/",
    "/kolla-etikett/?exempel=ja",
    "/api/v1/",
    "/api/v1/products/",
    f"/api/v1/products/{PRODUCT}/",
    "/api/v1/facets/",
    "/api/v1/rank/?goal=kramper",
    "/api/v1/rules/",
    "/api/v1/goals/",
    "/api/v1/guides/",
    "/api/v1/schema/",
    "/api/docs/",
    "/healthz",
    "/readyz",
)
QUEUE = "/admin/labels/labelcheck/"
RUNS = "/admin/labels/checkrun/"
LABEL = "/admin/labels/label/1/change/"
ADMIN_PAGES = ("/admin/", QUEUE, RUNS, "/admin/labels/label/", LABEL, "/admin/products/product/")


@dataclass(frozen=True, slots=True)
class OwnRedis:
    """A Redis that no other test leans on."""

    url: str
    process: int

    def send(self, number: signal.Signals) -> None:
        """Stop it, let it go on, or kill it."""
        os.kill(self.process, number)


@pytest.fixture
def own_redis(environ: dict[str, str], tmp_path: Path) -> Iterator[OwnRedis]:
    guard = Guard()
    try:
        url = environ["REDIS_URL"] = start_valkey(guard, tmp_path)
        with redis.Redis.from_url(url) as client:
            process = client.info("server")["process_id"]
        yield OwnRedis(url, process)
    finally:
        guard.close()


def sign_in(site: RunningSite, folder: Path) -> Visitor:
    """A member of staff who is signed in."""
    login, staff = read_staff_login(folder), Visitor(site.port)
    assert login is not None
    known = {"username": login.username, "password": login.password}
    assert staff.fill_in("/admin/login/", "login-form", **known).status == 302
    return staff


def everything_asked(staff: Visitor, port: int) -> list[Visit]:
    """What shoppers, programs and staff ask for, and what staff change."""
    shopper = Visitor(port)
    visits = [shopper.get(path) for path in PAGES]
    told = json.dumps({"text": OXIDE_WITHOUT_WARNINGS})
    visits.append(shopper.post("/api/v1/label-checks/", told, "application/json"))
    visits.append(shopper.post("/kolla-etikett/", "capture=pack&text=Magnesium+200+mg", FORM))
    visits += [staff.get(path) for path in ADMIN_PAGES]
    changes = [
        staff.fill_in(LABEL, "label_form", text=OXIDE_WITHOUT_WARNINGS),
        staff.fill_in(QUEUE, "changelist-form", to=f"{RUNS}start/", which="all"),
    ]
    assert [each.status for each in changes] == [302, 302], "what staff change is accepted"
    return visits + changes


def ill_served(visits: list[Visit]) -> dict[str, tuple[int, float]]:
    """The visits that were not answered well, or not at once."""
    return {
        each.path: (each.status, each.seconds)
        for each in visits
        if each.status not in (200, 302) or each.seconds > LONGEST_SECONDS
    }


def readiness(visitor: Visitor) -> dict[str, Any]:
    """What the site says of itself."""
    visit = visitor.get("/readyz")
    assert visit.status == 200
    told: dict[str, Any] = json.loads(visit.text)
    return told


def nothing_waits(visitor: Visitor) -> bool:
    queue = readiness(visitor)["queue"]
    return (queue["waiting"], queue["running"], queue["failed"], queue["dead"]) == (0, 0, 0, 0)


def test_pages_are_served_at_once_while_redis_hangs_and_when_it_is_gone(
    own_redis: OwnRedis,
    environ: dict[str, str],
    start: Callable[[], RunningSite],
    record_property: Callable[[str, object], None],
) -> None:
    site = start()
    site.await_ready()
    staff = sign_in(site, Path(environ["VAR_DIR"]))
    assert eventually(lambda: nothing_waits(staff), DRAINED_SECONDS), site.output
    assert ill_served(everything_asked(staff, site.port)) == {}
    assert eventually(lambda: nothing_waits(staff), DRAINED_SECONDS), site.output
    before = site.leader("worker")

    own_redis.send(signal.SIGSTOP)
    visits = everything_asked(staff, site.port)
    record_property("longest while it hangs", max(each.seconds for each in visits))
    assert ill_served(visits) == {}
    assert readiness(staff)["checks"]["messages"] == "unreachable"
    assert "kön väntar på Redis, som inte svarar" in words_of(staff.get(QUEUE).text)
    assert readiness(staff)["queue"]["waiting"] > 0

    own_redis.send(signal.SIGCONT)
    assert eventually(lambda: nothing_waits(staff), DRAINED_SECONDS), site.output
    assert site.leader("worker") == before, "nobody had to start it anew"

    own_redis.send(signal.SIGKILL)
    visits = everything_asked(staff, site.port)
    record_property("longest while it is gone", max(each.seconds for each in visits))
    assert ill_served(visits) == {}
    assert readiness(staff)["checks"]["messages"] == "unreachable"


def test_a_site_starts_while_redis_is_gone(
    own_redis: OwnRedis, start: Callable[[], RunningSite]
) -> None:
    own_redis.send(signal.SIGKILL)
    site = start()
    site.await_ready()
    visitor = Visitor(site.port)
    assert ill_served([visitor.get(path) for path in PAGES]) == {}
    assert readiness(visitor)["checks"]["messages"] == "unreachable"
