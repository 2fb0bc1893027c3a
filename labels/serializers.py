"""What is sent to have a label checked, and the shape of the reading that comes back."""

from typing import Any

from django.utils.translation import gettext as _
from rest_framework import serializers

from labels.models import LONGEST_TEXT, Capture, Severity

PER = ["daily_dose", "unit", "serving", "100g", "100ml"]


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
        required=False,
        allow_null=True,
        help_text="The day that the label is judged on; today when left out.",
    )

    def to_internal_value(self, data: Any) -> Any:
        """The checked input; a field that is not known is refused, not passed over."""
        unknown = set(data) - set(self.fields) if isinstance(data, dict) else set()
        if unknown:
            raise serializers.ValidationError(
                {name: [_("Det finns inget sådant fält.")] for name in sorted(unknown)}
            )
        return super().to_internal_value(data)


class AmountRangeSerializer(serializers.Serializer):
    """From the least to the most; the same where the amount is exact."""

    min = serializers.CharField()
    max = serializers.CharField()


class DailyDoseSerializer(AmountRangeSerializer):
    """What the label recommends for one day."""

    unit = serializers.CharField()


class SpanField(serializers.ListField):
    """Start and end in the text, in code points, end exclusive."""

    child = serializers.IntegerField()


class FindingSerializer(serializers.Serializer):
    """One fault; `span` is null when something is missing from the whole label."""

    code = serializers.CharField()
    severity = serializers.ChoiceField(choices=Severity.values)
    message = serializers.CharField()
    span = SpanField(min_length=2, max_length=2, allow_null=True)
    fix = serializers.CharField()
    source = serializers.CharField()  # type: ignore[assignment]


class SaltAmountSerializer(serializers.Serializer):
    """The weight of a magnesium compound."""

    compound = serializers.CharField()
    mg = serializers.CharField(allow_null=True)
    per = serializers.ChoiceField(choices=PER, allow_null=True)


class NutrientSerializer(serializers.Serializer):
    """One row of the declaration."""

    nutrient = serializers.CharField()
    amount = serializers.CharField()
    unit = serializers.CharField()
    nrv_percent = serializers.CharField(allow_null=True)
    per = serializers.ChoiceField(choices=PER, allow_null=True)


class NetQuantitySerializer(serializers.Serializer):
    """What the pack holds."""

    value = serializers.CharField()
    unit = serializers.CharField()


class OperatorSerializer(serializers.Serializer):
    """The food business operator that answers for the product."""

    name = serializers.CharField()
    address = serializers.CharField(allow_null=True)
    country = serializers.CharField(allow_null=True)


class ClaimSerializer(serializers.Serializer):
    """A claim as worded, and where it stands in law."""

    wording = serializers.CharField()
    status = serializers.ChoiceField(
        choices=["authorised", "unauthorised", "medicinal", "nutrition"]
    )


class ReadingSerializer(serializers.Serializer):
    """A label read and checked. Amounts are decimal strings; null is "the label does not say"."""

    ruleset = serializers.CharField()
    product_class = serializers.CharField(allow_null=True)
    dosage_form = serializers.CharField(allow_null=True)
    daily_dose = DailyDoseSerializer(allow_null=True)
    salts = serializers.ListField(child=serializers.CharField())
    salt_amounts = SaltAmountSerializer(many=True)
    elemental_mg_per_daily_dose = AmountRangeSerializer(allow_null=True)
    elemental_mg_per_unit = serializers.CharField(allow_null=True)
    elemental_basis = serializers.ChoiceField(choices=["declared", "computed", "unknown"])
    nrv_percent = serializers.CharField(allow_null=True)
    nutrients = NutrientSerializer(many=True)
    net_quantity = NetQuantitySerializer(many=True)
    ingredients = serializers.ListField(child=serializers.CharField())
    batch = serializers.CharField(allow_null=True)
    best_before = serializers.CharField(allow_null=True)
    gtin = serializers.CharField(allow_null=True)
    operator = OperatorSerializer(allow_null=True)
    statements = serializers.ListField(child=serializers.CharField())
    claims = ClaimSerializer(many=True)
    findings = FindingSerializer(many=True)
    spans = serializers.DictField(child=SpanField())
