"""The staff login that a new site has."""

import stat
from pathlib import Path

import pytest
from django.contrib.auth.models import User
from pytest_django import Settings

from shop_compare.running.staff_login import read_staff_login
from shop_compare.staff import ensure_staff_login

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def var_dir(tmp_path: Path, settings: Settings) -> Path:
    settings.VAR_DIR = tmp_path
    return tmp_path


def test_a_new_site_gets_a_login_that_works(var_dir: Path) -> None:
    ensure_staff_login()
    login = read_staff_login(var_dir)
    assert login is not None
    user = User.objects.get(username=login.username)
    assert user.is_superuser
    assert user.check_password(login.password)


def test_only_its_owner_can_read_the_kept_login(var_dir: Path) -> None:
    ensure_staff_login()
    assert stat.S_IMODE((var_dir / "staff_login.json").stat().st_mode) == 0o600


def test_a_second_start_keeps_the_login(var_dir: Path) -> None:
    ensure_staff_login()
    first = read_staff_login(var_dir)
    ensure_staff_login()
    assert read_staff_login(var_dir) == first
    assert User.objects.count() == 1


def test_two_sites_have_two_passwords(var_dir: Path) -> None:
    ensure_staff_login()
    first = read_staff_login(var_dir)
    User.objects.all().delete()
    ensure_staff_login()
    second = read_staff_login(var_dir)
    assert first is not None
    assert second is not None
    assert first.password != second.password


def test_a_login_whose_password_was_changed_is_told_no_more(var_dir: Path) -> None:
    ensure_staff_login()
    user = User.objects.get()
    user.set_password("another, longer one")
    user.save()
    ensure_staff_login()
    assert read_staff_login(var_dir) is None


def test_a_site_with_staff_of_its_own_gets_no_login(var_dir: Path) -> None:
    User.objects.create_superuser("anna", password="of her own")
    ensure_staff_login()
    assert read_staff_login(var_dir) is None
    assert User.objects.count() == 1
