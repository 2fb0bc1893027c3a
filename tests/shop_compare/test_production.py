"""Production does not start on what is only good enough at home."""

import os
import subprocess
import sys

import pytest
from django.conf import settings

from shop_compare.environment import SettingError
from shop_compare.production import require_safe

GOOD_KEY = "k3y-" * 15


def test_safe_values_are_let_through() -> None:
    require_safe(debug=False, secret_key=GOOD_KEY, allowed_hosts=["example.se"])


@pytest.mark.parametrize(
    ("debug", "secret_key", "allowed_hosts", "fault"),
    [
        (True, GOOD_KEY, ["example.se"], "DEBUG is on"),
        (False, "", ["example.se"], "SECRET_KEY is not set"),
        (False, "change-me" * 9, ["example.se"], "SECRET_KEY is the example's"),
        (False, GOOD_KEY[:49], ["example.se"], "SECRET_KEY is shorter than 50"),
        (False, GOOD_KEY, [], "ALLOWED_HOSTS is empty"),
        (False, GOOD_KEY, ["example.se", "*"], "ALLOWED_HOSTS allows every name"),
    ],
)
def test_an_unsafe_value_is_refused_by_name(
    debug: bool, secret_key: str, allowed_hosts: list[str], fault: str
) -> None:
    with pytest.raises(SettingError, match=fault):
        require_safe(debug=debug, secret_key=secret_key, allowed_hosts=allowed_hosts)


def test_all_faults_are_told_at_once() -> None:
    with pytest.raises(SettingError) as raised:
        require_safe(debug=True, secret_key="", allowed_hosts=[])
    assert str(raised.value).count(";") == 2


def check(**environ: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "manage.py", "check", "--deploy", "--fail-level", "WARNING"],
        cwd=settings.BASE_DIR,
        env={"PATH": os.environ["PATH"], "SHOP_COMPARE_ENV": "production", **environ},
        capture_output=True,
        text=True,
        check=False,
    )


def test_production_without_values_of_its_own_does_not_start() -> None:
    done = check()
    assert done.returncode != 0
    assert "SECRET_KEY is not set; ALLOWED_HOSTS is empty" in done.stderr


def test_production_on_the_example_file_does_not_start() -> None:
    example = dict(
        line.split("=", 1)
        for line in (settings.BASE_DIR / ".env.example").read_text("utf-8").splitlines()
        if "=" in line and not line.startswith("#")
    )
    done = check(**example)
    assert done.returncode != 0
    assert "SECRET_KEY is the example's" in done.stderr


def test_production_behind_a_proxy_passes_djangos_own_deployment_check() -> None:
    key = "0aB-_" * 12
    done = check(SECRET_KEY=key, ALLOWED_HOSTS="example.se", BEHIND_TLS_PROXY="yes")
    assert done.returncode == 0, done.stderr
