"""What a partner sends to have a label checked."""

from typing import Any

from rest_framework import serializers

from labels.models import LONGEST_TEXT, Capture


class LabelCheckSerializer(serializers.Serializer):
    """A label text and what is known of it, as in the contract of label readings."""

    text = serializers.CharField(
        max_length=LONGEST_TEXT,
        trim_whitespace=False,
        help_text="The label's text; line breaks are kept, and spans count its code points.",
    )
    name = serializers.CharField(
        max_length=200, required=False, allow_null=True, help_text="The product's name as sold."
    )
    capture = serializers.ChoiceField(
        choices=Capture.choices,
        default=Capture.PACK,
        help_text="`web` for a shop's page, which owes neither lot nor best-before date.",
    )
    as_of = serializers.DateField(
        required=False, help_text="The day that the label is judged on; today when left out."
    )

    def to_internal_value(self, data: Any) -> Any:
        """The checked input; a field that is not known is refused, not passed over."""
        unknown = set(data) - set(self.fields) if isinstance(data, dict) else set()
        if unknown:
            raise serializers.ValidationError(
                {name: ["Det finns inget sådant fält."] for name in sorted(unknown)}
            )
        return super().to_internal_value(data)
