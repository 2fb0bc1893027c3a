"""Admin's forms as a browser would send them: what they show, with some of it changed."""

from collections.abc import Iterator
from typing import Any

from django.forms import BaseForm
from django.test import Client


def filled(client: Client, path: str, **changed: str) -> dict[str, str]:
    """The fields of the form at an address, as they would be sent back."""
    sent: dict[str, str] = {}
    for form, names in _fields(client.get(path).context):
        for name in names:
            bound = form[name]
            value = form.get_initial_for_field(bound.field, bound.name)
            if value is not None and value is not False:
                sent[bound.html_name] = str(bound.field.prepare_value(value))
    return sent | changed


def refusals(response: Any) -> list[str]:
    """What an answered form says is wrong, from the form itself and the rows in it."""
    if not response.context or "adminform" not in response.context:
        return []
    return [
        str(message)
        for form, _names in _fields(response.context)
        for messages in form.errors.values()
        for message in messages
    ]


def _fields(context: Any) -> Iterator[tuple[BaseForm, list[str]]]:
    """Each form on the page, with the fields of it that a browser sends."""
    form = context["adminform"].form
    yield form, list(form.fields)
    for inline in context["inline_admin_formsets"]:
        formset = inline.formset
        yield formset.management_form, list(formset.management_form.fields)
        # A row that may not be changed is text, but for the fields that say which row it is.
        fixed = not inline.has_change_permission
        for row in formset.initial_forms:
            identity = [row.instance._meta.pk.name, formset.fk.name]
            yield row, identity if fixed else list(row.fields)
        if formset.is_bound:
            yield from ((row, []) for row in formset.extra_forms)
