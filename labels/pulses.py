"""Signs of life of the parts of the background work, by the database's clock."""

from django.db.models.functions import Now

from labels.models import Pulse


def note_pulse(*, part: Pulse.Part) -> None:
    """Note that a part lives."""
    if not Pulse.objects.filter(part=part).update(at=Now()):
        Pulse.objects.bulk_create([Pulse(part=part, at=Now())], ignore_conflicts=True)
