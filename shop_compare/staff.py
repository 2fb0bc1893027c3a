"""The first member of staff, so that a new site can be looked into."""

import secrets

from django.conf import settings
from django.contrib.auth.models import User

from shop_compare.running.staff_login import (
    StaffLogin,
    forget_staff_login,
    keep_staff_login,
    read_staff_login,
)

USERNAME = "staff"
PASSWORD_BYTES = 12


def ensure_staff_login() -> None:
    """Make a superuser with a random password where there is none, and keep the login in VAR_DIR.

    A kept login whose password has been changed since is forgotten: nobody should be told it.
    """
    users = User.objects
    if not users.filter(is_superuser=True).exists():
        password = secrets.token_urlsafe(PASSWORD_BYTES)
        user = users.create_superuser(USERNAME, password=password)
        keep_staff_login(settings.VAR_DIR, StaffLogin(USERNAME, password, user.password))
        return
    kept = read_staff_login(settings.VAR_DIR)
    if kept and not users.filter(username=kept.username, password=kept.stored_as).exists():
        forget_staff_login(settings.VAR_DIR)
