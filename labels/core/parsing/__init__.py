"""parse(): a label's text in, everything that could be read from it out."""

from labels.core.elemental import elemental
from labels.core.parsed_label import ParsedLabel
from labels.core.parsing import daily_dose, nutrients, product_class
from labels.core.parsing.scan import scan


def parse(text: str, *, name: str | None = None, capture: str = "pack") -> ParsedLabel:
    """Read a label, its product's name beside it. Never raises, whatever the text."""
    found = scan(text)
    dose = daily_dose.read(found)
    rows, salt_amounts = nutrients.read(found, dose)
    law = product_class.read(found, looks_like_supplement=dose is not None)
    return ParsedLabel(
        text=text,
        name=name,
        capture=capture,
        product_class=law.name,
        designation=law.designation,
        daily_dose=dose,
        nutrients=rows,
        salt_amounts=salt_amounts,
        elemental=elemental(dose, rows, salt_amounts),
    )
