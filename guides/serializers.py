"""Guides as JSON."""

from rest_framework import serializers


class GuideSummarySerializer(serializers.Serializer):
    """A guide in the list; `url` is its page for readers."""

    slug = serializers.SlugField()
    title = serializers.CharField()
    summary = serializers.CharField()
    url = serializers.HyperlinkedIdentityField(view_name="guide", lookup_field="slug")
    author_role = serializers.CharField()
    reviewed_on = serializers.DateField()
    next_review_on = serializers.DateField()
    updated_at = serializers.DateTimeField()


class GuideSubjectsSerializer(serializers.Serializer):
    """What links the guide to products."""

    compounds = serializers.ListField(child=serializers.CharField())
    goals = serializers.ListField(child=serializers.CharField())
    topics = serializers.ListField(child=serializers.CharField())
    findings = serializers.ListField(child=serializers.CharField())


class GuideSectionSerializer(serializers.Serializer):
    """A section; `html` is sanitised, citations in `markdown` stand as `[@key]`."""

    anchor = serializers.CharField()
    heading = serializers.CharField()
    markdown = serializers.CharField()
    html = serializers.CharField()


class GuideSourceSerializer(serializers.Serializer):
    """A source with its number in the text; `url` is null for own calculations."""

    number = serializers.IntegerField()
    key = serializers.CharField()
    title = serializers.CharField()
    publisher = serializers.CharField()
    url = serializers.URLField(allow_null=True)
    read_on = serializers.DateField()


class GuideSerializer(GuideSummarySerializer):
    """A guide with all its parts."""

    subjects = GuideSubjectsSerializer()
    sections = GuideSectionSerializer(many=True)
    sources = GuideSourceSerializer(many=True)
