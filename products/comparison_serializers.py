"""The shape of a comparison, for whoever reads the API's description."""

from rest_framework import serializers

from products.serializers import EnvelopeSerializer, ProductSerializer, RankingSerializer


class DifferenceSerializer(serializers.Serializer):
    """How many points the first product leads by on a component; below zero it trails."""

    component = serializers.CharField()
    points = serializers.CharField()
    first_fact = serializers.CharField()
    second_fact = serializers.CharField()


class WeightChangeSerializer(serializers.Serializer):
    """The smallest change of one weight that turns two products round.

    `weights` are all of them with it, to be given as `w.<component>`; they are scaled to sum to
    one, and then the changed one is `share`.
    """

    component = serializers.CharField()
    before = serializers.CharField()
    after = serializers.CharField()
    share = serializers.CharField()
    weights = serializers.DictField(child=serializers.CharField())


class ExplanationSerializer(serializers.Serializer):
    """Why the first product stands before the second, in the three largest differences.

    `lead` is in points, null where the second is not ranked; `change` is null where no single
    weight can turn the two round.
    """

    first = serializers.CharField()
    second = serializers.CharField()
    decided_by = serializers.ChoiceField(choices=["score", "tier", "gate", "price", "key"])
    lead = serializers.CharField(allow_null=True)
    practically_equal = serializers.BooleanField()
    differences = DifferenceSerializer(many=True)
    change = WeightChangeSerializer(allow_null=True)


class ComparisonSerializer(EnvelopeSerializer):
    """Products side by side, in the order that they were named in.

    `differing` names the fields that are not the same in all of them. With a goal, `explanations`
    says of its order why each stands before the next.
    """

    ranking = RankingSerializer(allow_null=True)
    differing = serializers.ListField(child=serializers.CharField())
    explanations = ExplanationSerializer(many=True)
    results = ProductSerializer(many=True)
