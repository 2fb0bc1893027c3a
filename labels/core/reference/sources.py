"""The texts that rules and figures rest on."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Source:
    """A text of law, guidance or science, as a shopper is shown it."""

    title: str
    """In Swedish, with article or annex."""
    url: str
    read_on: date


READ_ON = date(2026, 11, 23)

DIRECTIVE_2002_46_ANNEX_II = Source(
    "Direktiv 2002/46/EG om kosttillskott, bilaga II",
    "https://eur-lex.europa.eu/eli/dir/2002/46",
    READ_ON,
)
DIRECTIVE_2002_46_ARTICLE_6 = Source(
    "Direktiv 2002/46/EG om kosttillskott, artikel 6",
    "https://eur-lex.europa.eu/eli/dir/2002/46",
    READ_ON,
)
DIRECTIVE_2002_46_ARTICLE_8 = Source(
    "Direktiv 2002/46/EG om kosttillskott, artikel 8",
    "https://eur-lex.europa.eu/eli/dir/2002/46",
    READ_ON,
)
DIRECTIVE_2011_91 = Source(
    "Direktiv 2011/91/EU om partimärkning, artikel 2–5",
    "https://eur-lex.europa.eu/eli/dir/2011/91",
    READ_ON,
)
REGULATION_1169_2011_ARTICLE_18 = Source(
    "Förordning (EU) nr 1169/2011, artikel 17–18",
    "https://eur-lex.europa.eu/eli/reg/2011/1169",
    READ_ON,
)
REGULATION_1169_2011_ANNEX_XIII = Source(
    "Förordning (EU) nr 1169/2011, bilaga XIII",
    "https://eur-lex.europa.eu/eli/reg/2011/1169",
    READ_ON,
)
REGULATION_1170_2009 = Source(
    "Förordning (EG) nr 1170/2009",
    "https://eur-lex.europa.eu/eli/reg/2009/1170",
    READ_ON,
)
REGULATION_2021_418 = Source(
    "Förordning (EU) 2021/418", "https://eur-lex.europa.eu/eli/reg/2021/418", READ_ON
)
REGULATION_2025_2225 = Source(
    "Förordning (EU) 2025/2225", "https://eur-lex.europa.eu/eli/reg/2025/2225", READ_ON
)
ROUNDING_GUIDANCE = Source(
    "Kommissionens vägledning om toleranser och avrundning, december 2012",
    "https://food.ec.europa.eu/food-safety/labelling-and-nutrition_en",
    READ_ON,
)
UPPER_LEVEL_OPINION = Source(
    "SCF 2001 och Efsa 2006, yttrande om övre gräns för magnesium",
    "https://www.efsa.europa.eu/en/efsajournal/pub/upper-levels",
    READ_ON,
)
LIVSMEDELSVERKET_MAGNESIUM = Source(
    "Livsmedelsverket, Magnesium (granskad 2024-03-05)",
    "https://www.livsmedelsverket.se/livsmedel-och-innehall/naringsamne/salt-och-mineraler1/magnesium",
    READ_ON,
)
EFSA_DIMAGNESIUM_MALATE = Source(
    "Efsa 2018, dimagnesiummalat", "https://doi.org/10.2903/j.efsa.2018.5292", READ_ON
)
EFSA_ASPARTATES = Source(
    "Efsa 2008, aspartater", "https://doi.org/10.2903/j.efsa.2008.883", READ_ON
)
EFSA_OROTATE = Source(
    "Efsa 2025, magnesiumorotatdihydrat",
    "https://doi.org/10.2903/j.efsa.2025.9528",
    READ_ON,
)
