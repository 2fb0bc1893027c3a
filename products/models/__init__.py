"""What is sold: makers, brands, products, shops and their offers, and the log of every change."""

from products.models.changes import Change, ChangeCounter
from products.models.names import Brand, Maker, Shop
from products.models.offers import Offer, PriceStep
from products.models.product import Gate, LabelStatus, Product, ProductCompound, Testing
from products.models.timetable import TimetableRun

__all__ = [
    "Brand",
    "Change",
    "ChangeCounter",
    "Gate",
    "LabelStatus",
    "Maker",
    "Offer",
    "PriceStep",
    "Product",
    "ProductCompound",
    "Shop",
    "Testing",
    "TimetableRun",
]
