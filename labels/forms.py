"""The form that a label's text is pasted into."""

from django import forms
from django.utils.translation import gettext_lazy as _

from labels.models import LONGEST_TEXT, Capture


class LabelCheckForm(forms.Form):
    """A label text, its product's name, and where it was taken from."""

    text = forms.CharField(
        label=_("Etikettens text"),
        help_text=_("Skriv av eller klistra in allt som står på etiketten, radbrytningar med."),
        max_length=LONGEST_TEXT,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 14, "class": "label-input", "lang": "sv"}),
        error_messages={
            "required": _("Klistra in en etikettext först."),
            "max_length": _("Texten är för lång. Den får ha högst %(limit_value)d tecken."),
        },
    )
    name = forms.CharField(
        label=_("Produktens namn (om du vill)"),
        help_text=_("Så som produkten säljs. Ett namn kan i sig vara ett påstående."),
        max_length=200,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    capture = forms.ChoiceField(
        label=_("Texten kommer från"),
        help_text=_("En butiks sida behöver inte visa partinummer och bäst före-dag."),
        choices=Capture.choices,
        initial=Capture.PACK,
    )
