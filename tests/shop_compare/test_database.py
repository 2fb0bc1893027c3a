"""The databases under contention: nobody fails, and everybody shares."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connections
from django.db.backends.postgresql.base import DatabaseWrapper

WRITES = 150
WRITER = f"""
import django
django.setup()
from products.models import Change
from products.services import record_changes
for number in range({WRITES}):
    record_changes(slugs=["a", "b"], kind=Change.Kind.REVISED)
"""
READER = """
import django
django.setup()
from products.models import Change
numbers = list(Change.objects.order_by("sequence").values_list("sequence", flat=True))
print(len(numbers), numbers == list(range(1, len(numbers) + 1)))
"""


def in_a_process_of_its_own(code: str, environ: dict[str, str]) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", code],
        cwd=settings.BASE_DIR,
        env=environ,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def test_two_processes_write_to_one_sqlite_file_and_none_fails(tmp_path: Path) -> None:
    environ = {
        **os.environ,
        "DATABASE_URL": f"sqlite:///{tmp_path}/contended.sqlite3",
        "DJANGO_SETTINGS_MODULE": "shop_compare.settings",
    }
    migrate = [sys.executable, "manage.py", "migrate", "--verbosity", "0"]
    subprocess.run(migrate, cwd=settings.BASE_DIR, env=environ, check=True)
    writers = [in_a_process_of_its_own(WRITER, environ) for _ in range(2)]
    for writer in writers:
        assert writer.communicate(timeout=60) == ("", "")
        assert writer.returncode == 0
    told, _ = in_a_process_of_its_own(READER, environ).communicate(timeout=60)
    assert told.split() == [str(2 * 2 * WRITES), "True"], "lost or doubled a number"


@pytest.mark.servers
@pytest.mark.django_db
def test_a_thread_has_a_connection_of_its_own_with_limits() -> None:
    """A pool would hold every thread up for seconds while the database is away."""
    connection = connections["default"]
    with connection.cursor() as cursor:
        cursor.execute("SHOW statement_timeout")
        assert cursor.fetchone() == ("15s",)
    assert isinstance(connection, DatabaseWrapper)
    assert connection.pool is None
    assert connection.settings_dict["CONN_MAX_AGE"] == 60
    assert connection.settings_dict["CONN_HEALTH_CHECKS"]
