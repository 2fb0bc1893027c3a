"""Label rules as JSON."""

from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers
from rest_framework.reverse import reverse

from labels.models import Severity
from products.rule_pages import BUNDLES, RulePage
from products.serializers import EnvelopeSerializer


class RuleFamilySerializer(serializers.Serializer):
    """What a rule is about, by the letters that its code begins with."""

    prefix = serializers.ChoiceField(choices=[*BUNDLES], source="family")
    title = serializers.CharField(source="bundle")


class RuleSourceSerializer(serializers.Serializer):
    """A text that the rule rests on; `read_on` is null where it was not seen itself."""

    title = serializers.CharField()
    url = serializers.SerializerMethodField()
    read_on = serializers.DateField(allow_null=True)

    @extend_schema_field(serializers.URLField(allow_null=True))
    def get_url(self, source: Any) -> str | None:
        """Where it can be read; null for what is our own."""
        return source.url or None


class RuleExamplesSerializer(serializers.Serializer):
    """Label texts, in Swedish."""

    flagged = serializers.ListField(child=serializers.CharField())
    accepted = serializers.ListField(child=serializers.CharField())


class RuleInCatalogueSerializer(serializers.Serializer):
    """Of the `checked` labels of the catalogue, `fires` have a finding of the rule."""

    fires = serializers.IntegerField()
    checked = serializers.IntegerField()


class RulePrecisionSerializer(serializers.Serializer):
    """Of the newest `judged` findings, staff found `confirmed` right; `share` is null for none.

    A rule that `has_lost_error` has been wrong too often; its findings are warnings at most.
    """

    confirmed = serializers.IntegerField(source="precision.confirmed")
    judged = serializers.IntegerField(source="precision.judged")
    share = serializers.DecimalField(
        source="precision.share", max_digits=5, decimal_places=4, allow_null=True
    )
    has_lost_error = serializers.BooleanField(source="is_demoted")


class RuleSerializer(serializers.Serializer):
    """A rule of the label check, in the language asked for; examples and law are in Swedish.

    `severity` is the gravest that its findings have. `confidence` is V where the law or the figure
    was seen in its own text, K where it is only well known. A null date is no limit.
    """

    code = serializers.CharField(source="rule.code")
    slug = serializers.CharField(source="rule.slug")
    family = RuleFamilySerializer(source="*")
    severity = serializers.ChoiceField(choices=Severity.values)
    title = serializers.CharField(source="texts.title")
    what = serializers.CharField(source="texts.what")
    why = serializers.CharField(source="texts.why")
    fix = serializers.CharField(source="texts.fix")
    sources = RuleSourceSerializer(many=True, source="rule.sources")
    confidence = serializers.ChoiceField(choices=["V", "K"])
    valid_from = serializers.DateField(source="rule.since", allow_null=True)
    valid_to = serializers.DateField(source="rule.until", allow_null=True)
    product_classes = serializers.SerializerMethodField()
    examples = RuleExamplesSerializer(source="rule")
    catalogue = RuleInCatalogueSerializer(source="*")
    precision = RulePrecisionSerializer(source="*")
    url = serializers.SerializerMethodField()

    @extend_schema_field(serializers.ListField(child=serializers.CharField()))
    def get_product_classes(self, page: RulePage) -> list[str]:
        """The legal classes that the rule is law for."""
        return sorted(page.rule.binds)

    @extend_schema_field(serializers.URLField())
    def get_url(self, page: RulePage) -> str:
        """The rule's page for readers."""
        address: str = reverse("rule", args=[page.rule.code], request=self.context["request"])
        return address


class RuleListSerializer(EnvelopeSerializer):
    """Rules, family by family."""

    results = RuleSerializer(many=True)
