"""How admin writes: through services, which also publish."""

from typing import Any, cast

from django.contrib import admin
from django.contrib.auth.models import User
from django.db.models import DecimalField, Model, QuerySet
from django.forms import ModelForm
from django.http import HttpRequest


def staff(request: HttpRequest) -> User:
    """Who asks; admin lets nobody else in."""
    return cast("User", request.user)


class ThroughServices(admin.ModelAdmin):
    """A row that is saved and deleted by services; counts and commas as staff need them."""

    show_full_result_count = False
    formfield_overrides = {DecimalField: {"localize": True}}
    fixed_fields: tuple[str, ...] = ()
    """What is chosen when the row is made, and never changed after."""

    def save_row(self, row: Any) -> None:
        """Store a row by its service."""
        raise NotImplementedError

    def delete_rows(self, rows: QuerySet[Any]) -> None:
        """Delete rows by their service."""
        raise NotImplementedError

    def get_readonly_fields(self, request: HttpRequest, obj: Model | None = None) -> Any:
        """What may not be changed in a row that is there."""
        fields = super().get_readonly_fields(request, obj)
        return (*fields, *self.fixed_fields) if obj else fields

    def save_model(
        self, _request: HttpRequest, obj: Model, _form: ModelForm, _change: bool
    ) -> None:
        """Store the row."""
        self.save_row(obj)

    def delete_model(self, _request: HttpRequest, obj: Model) -> None:
        """Delete the row."""
        self.delete_rows(type(obj).objects.filter(pk=obj.pk))  # type: ignore[attr-defined]

    def delete_queryset(self, _request: HttpRequest, queryset: QuerySet[Any]) -> None:
        """Delete the rows chosen."""
        self.delete_rows(queryset)


class ReadOnlyInline(admin.TabularInline):
    """Rows that are made by the program, and only shown."""

    extra = 0
    can_delete = False

    def has_add_permission(self, _request: HttpRequest, _obj: Any = None) -> bool:
        """Nobody adds a row by hand."""
        return False

    def has_change_permission(self, _request: HttpRequest, _obj: Any = None) -> bool:
        """Nobody changes a row by hand."""
        return False


class MadeByServices(admin.ModelAdmin):
    """Rows that nobody adds or deletes by hand."""

    show_full_result_count = False

    def has_add_permission(self, _request: HttpRequest) -> bool:
        """Services make the rows."""
        return False

    def has_delete_permission(self, _request: HttpRequest, _obj: Any = None) -> bool:
        """Services take the rows away."""
        return False
