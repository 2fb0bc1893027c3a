"""Spans of time as staff read them."""

from datetime import timedelta

from django import template
from django.utils.translation import gettext

register = template.Library()

MINUTE, HOUR, DAY = 60, 3_600, 86_400


@register.filter
def age(span: timedelta | None) -> str:
    """The span in its largest whole unit; a dash for one that is not known."""
    if span is None:
        return "–"
    seconds = max(0, round(span.total_seconds()))
    units = ((DAY, gettext("%d dygn")), (HOUR, gettext("%d h")), (MINUTE, gettext("%d min")))
    for size, text in units:
        if seconds >= 2 * size:
            return text % (seconds // size)
    return gettext("%d s") % seconds
