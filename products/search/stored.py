"""What is stored of a product for search: its words with their marks, field by field."""

from collections.abc import Iterable, Sequence

from products.search.synonyms import compound_token, form_token
from products.search.words import spelt

FIELDS = ("name", "brand", "compound", "maker", "form")
"""The fields of a stored text in their order, the one that tells most first."""

SIGN = "|"
"""What stands between fields, and in no word."""


def stored_text(
    *, name: str, brand: str, compounds: Iterable[str], maker: str, dosage_form: str | None
) -> str:
    """A product's text for search: a blank before and after every word, a sign between fields.

    >>> stored_text(name="Sömn", brand="Vallmo", compounds=["citrate"], maker="", dosage_form=None)
    ' sömn | vallmo | compound:citrate |  |  '
    """
    fields = (
        spelt(name),
        spelt(brand),
        map(compound_token, compounds),
        spelt(maker),
        [form_token(dosage_form)] if dosage_form else (),
    )
    between = f" {SIGN} "
    return f" {between.join(' '.join(words) for words in fields)} "


def fields_of(text: str) -> Sequence[list[str]]:
    """The words of each field; a text stored before there were fields is a name."""
    return [field.split() for field in text.split(SIGN)]
