"""The change log, to read."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest

from products.admin.through_services import MadeByServices
from products.models import Change


@admin.register(Change)
class ChangeAdmin(MadeByServices):
    """What shoppers saw change, the newest first."""

    list_display = ("sequence", "kind", "slug", "at")
    ordering = ("-sequence",)

    def has_change_permission(self, _request: HttpRequest, _obj: Any = None) -> bool:
        """The log is never rewritten."""
        return False
