"""The shapes of the catalogue's answers, for whoever reads the API's description.

Amounts and prices are decimal strings; null is "not stated". The answers themselves are joined from
ready JSON; a test holds them to these shapes.
"""

from rest_framework import serializers

from labels.serializers import (
    AmountRangeSerializer,
    DailyDoseSerializer,
    FindingSerializer,
    NetQuantitySerializer,
)
from products.models import LabelStatus, Testing
from products.wording import COMPOUND_NAMES, DOSAGE_FORM_NAMES, FREE_FROM_NAMES, LEGAL_CLASS_NAMES


class NamedSerializer(serializers.Serializer):
    """A brand, maker or shop."""

    slug = serializers.CharField()
    name = serializers.CharField()


class OfferSerializer(serializers.Serializer):
    """One shop's price with VAT."""

    shop = NamedSerializer()
    price = serializers.CharField()
    currency = serializers.ChoiceField(choices=["SEK"])
    in_stock = serializers.BooleanField()
    checked_at = serializers.DateTimeField()
    is_old = serializers.BooleanField(help_text="Not confirmed for 48 hours.")


class LaboratoryResultSerializer(serializers.Serializer):
    """What a laboratory measured, in mg elemental magnesium."""

    laboratory = serializers.CharField()
    method = serializers.CharField()
    analysed_on = serializers.DateField()
    measured_mg = serializers.CharField()
    uncertainty_mg = serializers.CharField(allow_null=True)
    per = serializers.CharField()


class BatchSerializer(serializers.Serializer):
    """One lot."""

    lot = serializers.CharField()
    best_before = serializers.CharField(allow_null=True)
    laboratory_results = LaboratoryResultSerializer(many=True)


class ContributionSerializer(serializers.Serializer):
    """One component's part of a score: `points` of at most `of`, and the fact behind it."""

    component = serializers.CharField()
    points = serializers.CharField()
    of = serializers.CharField()
    weight = serializers.CharField()
    fact = serializers.CharField()


class ScoreSerializer(serializers.Serializer):
    """A score for a goal; contributions' points sum exactly to it. Null with a reason if gated."""

    score = serializers.CharField(allow_null=True)
    interval = serializers.ListField(
        child=serializers.CharField(), min_length=2, max_length=2, allow_null=True
    )
    coverage = serializers.CharField(allow_null=True)
    gate = serializers.CharField(allow_null=True)
    formula = serializers.CharField()
    contributions = ContributionSerializer(many=True)


class GuideLinkSerializer(serializers.Serializer):
    """A guide worth reading, and why."""

    slug = serializers.CharField()
    title = serializers.CharField()
    url = serializers.CharField()
    reason = serializers.CharField()


class ProductFactsSerializer(serializers.Serializer):
    """A product without its scores."""

    slug = serializers.CharField()
    name = serializers.CharField()
    brand = NamedSerializer()
    maker = NamedSerializer(allow_null=True)
    gtin = serializers.CharField(allow_null=True)
    legal_class = serializers.ChoiceField(choices=[*LEGAL_CLASS_NAMES], allow_null=True)
    dosage_form = serializers.ChoiceField(choices=[*DOSAGE_FORM_NAMES], allow_null=True)
    compounds = serializers.ListField(child=serializers.ChoiceField(choices=[*COMPOUND_NAMES]))
    elemental_mg_per_daily_dose = AmountRangeSerializer(allow_null=True)
    elemental_mg_per_unit = serializers.CharField(allow_null=True)
    elemental_basis = serializers.CharField(allow_null=True)
    daily_dose = DailyDoseSerializer(allow_null=True)
    nrv_percent = serializers.CharField(allow_null=True)
    net_quantity = NetQuantitySerializer(many=True, allow_null=True)
    free_from = serializers.ListField(child=serializers.ChoiceField(choices=[*FREE_FROM_NAMES]))
    vegan = serializers.BooleanField(allow_null=True)
    label_status = serializers.ChoiceField(choices=LabelStatus.values)
    independent_test = serializers.ChoiceField(choices=Testing.values)
    findings = FindingSerializer(many=True)
    batches = BatchSerializer(many=True)
    offers = OfferSerializer(many=True)
    price = serializers.CharField(allow_null=True)
    price_per_day = serializers.CharField(allow_null=True)
    price_per_day_range = AmountRangeSerializer(allow_null=True)
    price_per_100mg = serializers.CharField(allow_null=True)
    price_per_100mg_range = AmountRangeSerializer(allow_null=True)
    guides = GuideLinkSerializer(many=True)
    is_example = serializers.BooleanField()
    updated_at = serializers.DateTimeField()
    data_version = serializers.IntegerField()


class ProductSerializer(ProductFactsSerializer):
    """A product with its scores by goal."""

    scores = serializers.DictField(child=ScoreSerializer())


class RankedProductSerializer(ProductFactsSerializer):
    """A product with its score for the goal that the list is ranked by."""

    score = ScoreSerializer()


class FacetValueSerializer(serializers.Serializer):
    """One value: how many products a click on it would leave."""

    value = serializers.CharField()
    label = serializers.CharField()  # type: ignore[assignment]
    count = serializers.IntegerField()
    selected = serializers.BooleanField()


class BandSerializer(serializers.Serializer):
    """A part of a range, its ends included; an open end is null."""

    label = serializers.CharField()  # type: ignore[assignment]
    min = serializers.CharField(allow_null=True)
    max = serializers.CharField(allow_null=True)
    count = serializers.IntegerField()
    selected = serializers.BooleanField()


class FacetSerializer(serializers.Serializer):
    """A group of values, or a range with `min` and `max`; `missing` products state none."""

    label = serializers.CharField()  # type: ignore[assignment]
    missing = serializers.IntegerField()
    values = FacetValueSerializer(many=True, required=False)
    min = serializers.CharField(required=False, allow_null=True)
    max = serializers.CharField(required=False, allow_null=True)
    bands = BandSerializer(many=True, required=False)


class EnvelopeSerializer(serializers.Serializer):
    """What every list says of itself."""

    count = serializers.IntegerField()
    next = serializers.URLField(allow_null=True)
    previous = serializers.URLField(allow_null=True)
    data_version = serializers.IntegerField()


class RankingSerializer(serializers.Serializer):
    """What an answer is ranked by; weights by component sum to one."""

    goal = serializers.CharField()
    formula = serializers.CharField()
    weights = serializers.DictField(child=serializers.CharField())


class FacetedSerializer(EnvelopeSerializer):
    """A list of products; with `facets` when they are asked for.

    `did_you_mean` is what was searched for where no product has the words as they were given.
    """

    did_you_mean = serializers.CharField(required=False)
    facets = serializers.DictField(child=FacetSerializer(), required=False)


class ProductListSerializer(FacetedSerializer):
    """Products, each with its score for the goal; `ranking` where weights or formula are named."""

    ranking = RankingSerializer(required=False)
    results = ProductSerializer(many=True)


class RankedListSerializer(FacetedSerializer):
    """Products in rank order, those that are not ranked last."""

    ranking = RankingSerializer()
    results = RankedProductSerializer(many=True)


class FacetsSerializer(serializers.Serializer):
    """Every facet under a query; `did_you_mean` as in the list."""

    did_you_mean = serializers.CharField(required=False)
    count = serializers.IntegerField()
    facets = serializers.DictField(child=FacetSerializer())
    data_version = serializers.IntegerField()


class AuthorisedClaimSerializer(serializers.Serializer):
    """A claim that may stand beside a product, in its authorised wording."""

    id = serializers.CharField()
    wording = serializers.CharField()


class SourceSerializer(serializers.Serializer):
    """Where evidence stands."""

    title = serializers.CharField()
    url = serializers.URLField(allow_null=True)


class GoalSerializer(serializers.Serializer):
    """A goal: how sure research is, what may be said, and what to mind."""

    slug = serializers.CharField()
    title = serializers.CharField()
    about = serializers.CharField()
    evidence = serializers.CharField()
    grade = serializers.CharField()
    claim_status = serializers.ChoiceField(choices=["authorised", "not_authorised", "medicinal"])
    claim_note = serializers.CharField()
    authorised_claims = AuthorisedClaimSerializer(many=True)
    cautions = serializers.ListField(child=serializers.CharField())
    seek_care = serializers.ListField(child=serializers.CharField())
    sources = SourceSerializer(many=True)


class GoalListSerializer(EnvelopeSerializer):
    """Every goal."""

    results = GoalSerializer(many=True)
