"""What shops ask for products, and what they asked before."""

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from products.models.names import Shop
from products.models.product import Product


class Offer(models.Model):
    """One shop's price of one product, in SEK with VAT.

    `is_demo` says that the example catalogue made it and nobody has changed it since.
    """

    product = models.ForeignKey(
        Product, on_delete=models.CASCADE, related_name="offers", verbose_name=_("produkt")
    )
    shop = models.ForeignKey(
        Shop, on_delete=models.PROTECT, related_name="offers", verbose_name=_("butik")
    )
    price_sek = models.DecimalField(_("pris, kr"), max_digits=9, decimal_places=2)
    in_stock = models.BooleanField(_("i lager"), default=True)
    checked_at = models.DateTimeField(_("kontrollerat"), default=timezone.now)
    is_demo = models.BooleanField(_("exempeldata"), default=False, editable=False)

    class Meta:
        verbose_name = _("erbjudande")
        verbose_name_plural = _("erbjudanden")
        constraints = [
            models.UniqueConstraint(fields=["product", "shop"], name="offer_once_a_shop"),
            models.CheckConstraint(condition=Q(price_sek__gt=0), name="offer_has_a_price"),
        ]

    def __str__(self) -> str:
        return f"{self.product} · {self.shop}"


class PriceStep(models.Model):
    """A price from the day it began; it holds until the next step."""

    offer = models.ForeignKey(Offer, on_delete=models.CASCADE, related_name="steps")
    starts_on = models.DateField(_("från och med"))
    price_sek = models.DecimalField(_("pris, kr"), max_digits=9, decimal_places=2)

    class Meta:
        verbose_name = _("prissteg")
        verbose_name_plural = _("prissteg")
        constraints = [
            models.UniqueConstraint(fields=["offer", "starts_on"], name="price_step_once_a_day"),
            models.CheckConstraint(condition=Q(price_sek__gt=0), name="price_step_has_a_price"),
        ]

    def __str__(self) -> str:
        return f"{self.starts_on} {self.price_sek}"
