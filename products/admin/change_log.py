"""The change log, to read."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest

from products.models import Change


@admin.register(Change)
class ChangeAdmin(admin.ModelAdmin):
    """What shoppers saw change, the newest first."""

    list_display = ("sequence", "kind", "slug", "at")
    ordering = ("-sequence",)
    show_full_result_count = False

    def has_add_permission(self, _request: HttpRequest) -> bool:
        """The log is written by services."""
        return False

    def has_change_permission(self, _request: HttpRequest, _obj: Any = None) -> bool:
        """The log is never rewritten."""
        return False

    def has_delete_permission(self, _request: HttpRequest, _obj: Any = None) -> bool:
        """The log is never shortened by hand."""
        return False
