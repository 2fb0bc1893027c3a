"""LA002."""

from labels.core.findings import Severity
from labels.core.parsed_label import FOOD_SUPPLEMENT, ParsedLabel
from labels.core.reference.sources import LIVSFS_2014_4, REGULATION_1169_2011_ARTICLE_15
from labels.core.reference.unit_names import LANGUAGE_NAMES
from labels.core.rule import Flaw, Flaws, rule

SWEDISH = "sv"
WARNINGS = {
    "dose_warning": "Varningen om att inte överskrida dosen",
    "varied_diet": "Uppgiften om varierad kost",
    "out_of_reach_of_children": "Uppgiften om förvaring utom räckhåll för små barn",
}


@rule(
    "LA002",
    Severity.WARNING,
    REGULATION_1169_2011_ARTICLE_15,
    LIVSFS_2014_4,
    title="Varningar bara på ett annat språk",
    what="Etiketten är delvis på svenska, men minst en av de obligatoriska varningarna står "
    "bara på ett annat språk.",
    fix="Lägg till samma text på svenska.",
    why="En varning som man inte kan läsa varnar inte. Danska och norska kan likna svenska, men "
    "det är på svenska som uppgiften ska stå.",
    binds=(FOOD_SUPPLEMENT,),
    verified=False,
)
def warnings_only_in_foreign_language(label: ParsedLabel) -> Flaws:
    """The label is partly in Swedish, but one or more warnings are only in another language.

    Flagged: Kosttillskott. Dosering: 1 tablett dagligen. Keep out of reach of children.
    Accepted: Kosttillskott. Dosering: 1 tablett dagligen. Keep out of reach of children.
        Förvaras utom räckhåll för barn.

    The warning is then not called missing as well.
    """
    if label.language != SWEDISH:
        return
    for kind, name in WARNINGS.items():
        statements = [each for each in label.statements if each.kind == kind]
        if statements and all(each.language != SWEDISH for each in statements):
            first = statements[0]
            language = LANGUAGE_NAMES.get(first.language, "ett annat språk")
            yield Flaw(first.span, f"{name} finns bara på {language}.")
