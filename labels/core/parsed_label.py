"""A label once it is read: its parts in the order a label has them, each with its span.

`None` means that the label doesn't say. Amounts are `Decimal`; several things are tuples.
"""

from dataclasses import dataclass
from decimal import Decimal

from labels.core.declaration import UNKNOWN, DailyDose, Elemental, NutrientRow, SaltAmount
from labels.core.quantity import Amount
from labels.core.span import Span

FOOD_SUPPLEMENT = "food_supplement"
MEDICINE = "medicine"
FSMP = "fsmp"
COSMETIC = "cosmetic"
COMPUTED = "computed"


@dataclass(frozen=True, slots=True)
class Salt:
    """A source of magnesium that the label names."""

    compound: str
    wording: str
    span: Span


@dataclass(frozen=True, slots=True)
class Ingredient:
    """One entry of the ingredient list, with what stands in its brackets."""

    name: str
    """As printed, on one line: "klumpförebyggande medel (magnesiumstearat)"."""
    span: Span
    function: str | None = None
    """The category that the entry stands under, in lower case: "klumpförebyggande medel"."""
    parts: tuple["Ingredient", ...] = ()
    """The entries in its brackets; they stand under its function, if it names one."""
    compound: str | None = None
    """The compound of magnesium that it names; "excipient" for stearate and the like."""
    e_number: str | None = None
    """"e 470b" for "E 470b", "E470B" and "E-470 b"."""
    is_emphasised: bool = False
    """Set apart from the rest of the list by capitals or by marks of bold or underlined type."""


@dataclass(frozen=True, slots=True)
class PackDays:
    """For how many days, or doses, the pack is said to last."""

    count: Decimal
    span: Span
    unit: str = "day"
    """"day", or "dose" for what may be taken several times a day."""


@dataclass(frozen=True, slots=True)
class UnitWeight:
    """What one capsule or tablet is said to weigh."""

    unit: str
    amount: Amount
    span: Span


@dataclass(frozen=True, slots=True)
class NetQuantity:
    """How much the package holds."""

    value: Decimal
    unit: str
    span: Span


@dataclass(frozen=True, slots=True)
class Batch:
    """The lot; `number` is `None` where the label only refers to another place on the package."""

    number: str | None
    span: Span


@dataclass(frozen=True, slots=True)
class BestBefore:
    """The best-before date, as precise as printed; `None` where the label refers elsewhere."""

    date: str | None
    """"2027-06-30", "2027-06" or "2027"."""
    span: Span
    wording: str = "bäst före"
    """The words that lead it in, as printed; where several languages do, the Swedish ones."""
    language: str = "sv"
    """Of `wording`; ISO 639-1."""
    is_right_wording: bool = True
    """Not for "EXP", "sista förbrukningsdag" and the like, which no food supplement may use."""

    @property
    def shows_day(self) -> bool:
        """Tell whether day and month are printed."""
        return self.date is not None and self.date.count("-") == 2  # noqa: PLR2004


@dataclass(frozen=True, slots=True)
class Operator:
    """The food business operator answerable for the food."""

    name: str
    address: str | None
    country: str | None
    """ISO 3166-1 alpha-2."""
    role: str | None
    """"maker", "importer", "made_for", "marketer", "distributor", "seller", "supplier", or `None`
    for a company without a word for what it does."""
    span: Span


@dataclass(frozen=True, slots=True)
class Gtin:
    """A printed article number, digits only."""

    digits: str
    span: Span


@dataclass(frozen=True, slots=True)
class Statement:
    """A prescribed or customary statement; `language` is ISO 639-1."""

    kind: str
    language: str
    span: Span


@dataclass(frozen=True, slots=True)
class Claim:
    """A sentence that claims an effect or a content."""

    wording: str
    status: str
    """"authorised", "unauthorised", "medicinal" or "nutrition"."""
    span: Span
    kind: str = "effect"
    """Of an unauthorised claim: "effect", "strengthened", "diet_not_enough", "endorsement", "fear",
    "comparison"; of a nutrition claim: "source", "rich", "contains"."""
    nutrient: str | None = None
    """What an authorised or a nutrition claim is about, or an unauthorised one that names one."""
    authorised_wording: str | None = None
    """The authorised claim, in Swedish, that is made, or that a stronger one goes past."""


@dataclass(frozen=True, slots=True)
class ParsedLabel:
    """Everything that could be read with certainty from one label."""

    text: str
    name: str | None
    capture: str
    """"pack" or "web"."""
    product_class: str | None = None
    designation: Span | None = None
    dosage_form: str | None = None
    daily_dose: DailyDose | None = None
    nutrients: tuple[NutrientRow, ...] = ()
    salt_amounts: tuple[SaltAmount, ...] = ()
    elemental: Elemental = UNKNOWN
    salts: tuple[Salt, ...] = ()
    promised: tuple[Salt, ...] = ()
    """The forms of magnesium that the product's name promises; spans are those of the label's
    text, and empty where the name stands in `name` alone."""
    excipient_source: Salt | None = None
    """An aid, such as magnesium stearate, that the label gives as its source of magnesium."""
    ingredients: tuple[Ingredient, ...] = ()
    allergen_notices: tuple[Span, ...] = ()
    """Notices beside the list that name allergens: "Innehåller: mjölk"; not "kan innehålla"."""
    pack_days: tuple[PackDays, ...] = ()
    unit_weight: UnitWeight | None = None
    net_quantity: tuple[NetQuantity, ...] = ()
    batch: Batch | None = None
    best_before: BestBefore | None = None
    operator: Operator | None = None
    companies: tuple[Operator, ...] = ()
    """Every company that the label names with its role, the operator among them."""
    gtin: Gtin | None = None
    statements: tuple[Statement, ...] = ()
    phenylalanine_notice: Span | None = None
    """Where the label says that it contains a source of phenylalanine."""
    claims: tuple[Claim, ...] = ()
    medicine_mark: Span | None = None
    """Where the label says that it is a medicine, or approved like one."""
    skin_use: Span | None = None
    """Where the label says that the product is for the skin."""
    language: str | None = "sv"
    """"sv" where any particular is in Swedish, else the language that the label is in."""

    def states(self, kind: str) -> bool:
        """Tell whether a statement of this kind stands on the label, in any language."""
        return any(statement.kind == kind for statement in self.statements)

    @property
    def magnesium(self) -> tuple[NutrientRow, ...]:
        """The rows that declare magnesium as a whole, not its parts."""
        return tuple(
            [row for row in self.nutrients if row.nutrient == "magnesium" and row.part_of is None]
        )

    @property
    def least_at_highest_dose_mg(self) -> Decimal | None:
        """The magnesium that the highest recommended dose gives for certain.

        Where only a salt's weight is stated, that is the least that the salt can hold.
        """
        low, dose = self.elemental.min_mg, self.daily_dose
        if self.elemental.basis != COMPUTED or low is None or dose is None:
            return self.elemental.max_mg
        return low * dose.max / dose.min

    @property
    def may_give_more(self) -> bool:
        """Tell whether the highest dose may give more than `least_at_highest_dose_mg`."""
        least, most = self.least_at_highest_dose_mg, self.elemental.max_mg
        return least is not None and most is not None and least < most
