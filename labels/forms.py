"""The form that a label's text is pasted into."""

from django import forms
from django.utils.translation import gettext_lazy as _

from labels.models import LONGEST_TEXT, Capture


class LabelCheckForm(forms.Form):
    """A label text, its product's name, and where it was taken from."""

    text = forms.CharField(
        label=_("Etikettens text"),
        max_length=LONGEST_TEXT,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 14}),
    )
    name = forms.CharField(label=_("Produktens namn"), max_length=200, required=False)
    capture = forms.ChoiceField(
        label=_("Texten kommer från"), choices=Capture.choices, initial=Capture.PACK
    )
