"""The suite's own servers: told of when they lack, and gone when the run is, however it ends."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest
import redis
from django.conf import settings

from tests.embedded_servers import ping
from tests.shop_compare.running_site import base_environ, eventually

WITH_SERVERS = (sys.executable, "-m", "pytest", "-c", "pyproject.toml", "-p", "no:cacheprovider")
SLEEPER = """
import os, time, pytest
@pytest.mark.django_db
def test_it():
    print("SERVERS", os.environ["VAR_DIR"], os.environ["REDIS_URL"], flush=True)
    time.sleep(60)
"""


@pytest.fixture
def inner_test(tmp_path: Path) -> str:
    path = tmp_path / "test_inner.py"
    path.write_text(SLEEPER, "utf-8")
    return str(path)


@pytest.mark.parametrize(("ci", "code"), [("", 0), ("true", 1)])
def test_a_run_that_lacks_its_servers_says_so_in_its_last_lines(
    tmp_path: Path, inner_test: str, ci: str, code: int
) -> None:
    done = subprocess.run(
        [*WITH_SERVERS, "--servers", inner_test],
        cwd=settings.BASE_DIR,
        env={**base_environ(tmp_path), "PG_BIN": str(tmp_path), "CI": ci},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    last = done.stdout.splitlines()[-5:]
    assert any("NOT TESTED ON POSTGRESQL AND REDIS" in line for line in last), done.stdout
    assert any("PostgreSQL: no server in PG_BIN" in line for line in last), done.stdout
    assert done.returncode == code


@pytest.mark.servers
@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGINT])
def test_a_run_that_is_killed_leaves_neither_servers_nor_folder(
    tmp_path: Path, inner_test: str, number: signal.Signals
) -> None:
    run = subprocess.Popen(
        [*WITH_SERVERS, "--servers", "--capture=no", inner_test],
        cwd=settings.BASE_DIR,
        env=base_environ(tmp_path),
        stdout=subprocess.PIPE,
        text=True,
        preexec_fn=heed_interrupts,  # noqa: PLW1509 - it takes no lock that a thread could hold
    )
    try:
        assert run.stdout is not None
        line = next(line for line in run.stdout if "SERVERS" in line or "NOT TESTED" in line)
        if "NOT TESTED" in line:
            pytest.skip("only servers from elsewhere can be had here")
        var_dir, redis_url = line.partition("SERVERS")[2].split()
        folder = Path(var_dir).parent
        assert postgresql_runs_in(folder)
        ping(redis_url)
        run.send_signal(number)
        run.communicate(timeout=30)
    finally:
        run.kill()
    assert eventually(lambda: not folder.exists(), 10)
    assert eventually(lambda: not postgresql_runs_in(folder), 10)
    with pytest.raises(redis.ConnectionError):
        ping(redis_url)


def heed_interrupts() -> None:
    """A shell has what it starts in the background ignore Ctrl-C, and that is handed on."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def postgresql_runs_in(folder: Path) -> bool:
    listed = subprocess.run(
        ["ps", "-ww", "-eo", "args="], capture_output=True, text=True, check=True
    )
    return any(f"-D {folder}/postgresql" in line for line in listed.stdout.splitlines())
