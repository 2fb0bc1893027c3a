"""Makers, brands and shops: what products refer to by name."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _


class Named(models.Model):
    """A name, its address on the site, and whether it is part of the example data."""

    slug = models.SlugField(_("namn i adressen"), max_length=80, unique=True)
    name = models.CharField(_("namn"), max_length=160)
    is_demo = models.BooleanField(_("exempeldata"), default=False, editable=False)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.name


class Maker(Named):
    """The company that makes a product."""

    address = models.CharField(_("postadress"), max_length=200, blank=True)
    country = models.CharField(_("land"), max_length=2, blank=True)

    class Meta:
        verbose_name = _("tillverkare")
        verbose_name_plural = _("tillverkare")
        constraints = [
            models.CheckConstraint(
                condition=Q(country="") | Q(country__regex=r"\A[A-Z]{2}\Z"),
                name="maker_country_is_iso_3166",
                violation_error_message=_("Ange landet med två stora bokstäver, till exempel SE."),
            )
        ]


class Brand(Named):
    """The name that a product is sold under."""

    maker = models.ForeignKey(
        Maker, on_delete=models.PROTECT, null=True, blank=True, related_name="brands"
    )

    class Meta:
        verbose_name = _("varumärke")
        verbose_name_plural = _("varumärken")


class Shop(Named):
    """A shop that sells products."""

    note = models.CharField(_("anteckning"), max_length=200, blank=True)

    class Meta:
        verbose_name = _("butik")
        verbose_name_plural = _("butiker")
