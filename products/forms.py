"""The forms in which staff decide about a finding."""

from datetime import date, timedelta
from typing import Any

from django import forms
from django.contrib.admin.widgets import AdminDateWidget
from django.utils import formats, timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from labels.decisions import verdict_on
from labels.models import Finding, Suppression
from products.decisions import Ruling

SHORTEST_REASON = 10
"""Characters below which nobody has given a reason."""
LONGEST = timedelta(days=366)
"""How long a finding may be set aside before somebody must look again."""

VERDICTS = (
    ("", _("Inte bedömd")),
    ("yes", _("Den stämmer")),
    ("no", _("Den är fel")),
)
SAID = {"yes": True, "no": False, "": None}


class SuppressionTerms(forms.ModelForm):
    """Why a finding is set aside, and until when."""

    reason = forms.CharField(
        label=_("Skäl"),
        min_length=SHORTEST_REASON,
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3, "cols": 60}),
        error_messages={
            "required": _("Skriv varför anmärkningen inte ska räknas."),
            "min_length": _("Skriv skälet med minst %(limit_value)d tecken."),
        },
    )
    expires_on = forms.DateField(
        label=_("Gäller till och med"),
        widget=AdminDateWidget(),
        help_text=_("Högst ett år. Därefter räknas anmärkningen igen."),
        error_messages={
            "required": _("Ange den sista dagen som undantaget gäller."),
            "invalid": _("Skriv dagen som 2027-06-30."),
        },
    )

    class Meta:
        model = Suppression
        fields = ("reason", "expires_on")

    def clean_expires_on(self) -> date | None:
        """A day from today on, and not more than a year ahead."""
        return _within_a_year(self.cleaned_data["expires_on"])


class RulingForm(forms.ModelForm):
    """Whether a finding is right, and where it is to be set aside, why and until when."""

    verdict = forms.ChoiceField(
        label=_("Stämmer anmärkningen?"),
        choices=VERDICTS,
        required=False,
        widget=forms.RadioSelect,
        help_text=_("Svaren räknas för regeln. En regel som ofta har fel får inte ge fel längre."),
    )
    reason = SuppressionTerms.declared_fields["reason"]
    expires_on = SuppressionTerms.declared_fields["expires_on"]

    class Meta:
        model = Finding
        fields: tuple[str, ...] = ()

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        self.fields["reason"].required = self.fields["expires_on"].required = False
        said = {answer: value for value, answer in SAID.items()}
        self.fields["verdict"].initial = said[verdict_on(finding=self.instance)]

    def clean_expires_on(self) -> date | None:
        """A day from today on, and not more than a year ahead; None where nothing is set aside."""
        day = self.cleaned_data["expires_on"]
        return _within_a_year(day) if day else None

    def clean(self) -> dict[str, Any]:
        """Reason and day go together."""
        given = super().clean() or {}
        for field, other in (("reason", "expires_on"), ("expires_on", "reason")):
            if self._is_filled(field) and not self._is_filled(other):
                self.add_error(other, self.fields[other].error_messages["required"])
        return given

    def _is_filled(self, field: str) -> bool:
        """Whether something was written, be it wrong."""
        return bool(str(self[field].value() or "").strip())

    def ruling(self) -> Ruling:
        """What the form decides."""
        given = self.cleaned_data
        return Ruling(
            is_confirmed=SAID[given["verdict"]],
            reason=given["reason"],
            expires_on=given["expires_on"],
        )


def _within_a_year(day: date) -> date:
    today = timezone.localdate()
    if day < today:
        raise forms.ValidationError(gettext("Dagen har redan varit. Välj i dag eller senare."))
    if day > today + LONGEST:
        last = formats.date_format(today + LONGEST, "Y-m-d")
        raise forms.ValidationError(
            gettext("Ett undantag gäller högst ett år, alltså till och med %(day)s.")
            % {"day": last}
        )
    return day
