"""The words for what a company has to do with the product, and the legal forms of companies."""

MAKER, IMPORTER, MADE_FOR = "maker", "importer", "made_for"
MARKETER, DISTRIBUTOR, SELLER, SUPPLIER = "marketer", "distributor", "seller", "supplier"
RESPONSIBLE = "responsible"

_IN = r"(?: (?:i|in|in der|inom) [a-zåäöéü]+(?:[ /][a-zåäö]+)?)?"
_MADE = (
    r"tillverka[dst]",
    r"producera[dst]",
    r"framställ[dt]s?",
    r"framtag(?:e[nt]|n)",
    r"utveckla[dst]",
    r"packa[dst]",
    r"förpacka[dst]",
    r"gjor[dt]",
)


def _each(verbs: tuple[str, ...], rest: str) -> str:
    return "|".join(f"{verb}{rest}" for verb in verbs)


_MADE_FOR_WORDS = (
    _each(_MADE, rf"(?: och \w+)?{_IN}(?: exklusivt| speciellt)? (?:för|åt)")
    + rf"|made{_IN} for|manufactured{_IN}(?: exclusively)? for|produced{_IN} for"
    rf"|hergestellt{_IN} für|fremstillet{_IN} for|produceret{_IN} for|produsert{_IN} for"
    rf"|valmistuttaja|tillv\.{_IN} för"
)
_MAKER_WORDS = (
    _each(_MADE, rf"(?: och (?!distr|mark|sälj)\w+)?{_IN} av")
    + r"|tillverkare|producent|produkttillverkare|tillv\.? ?(?=:)|tillv\. av|fabrikant"
    r"|tillverkning(?: av)?(?= ?:)|valmistaja|produsent|manufacturer|producer(?= ?:)|tootja"
    r"|mf[dg]\.? by|mf[gr]\.?(?= ?:)|tuottaja"
    rf"|fremstillet{_IN} af|produceret{_IN} af|produsert{_IN} av|hersteller|fabricant"
    rf"|hergestellt{_IN} (?:von|durch)|manufactured{_IN} by|made{_IN} by|produced{_IN} by"
)
_IMPORTER_WORDS = (
    r"importör|eu-?importör|importera[dst](?: till [a-zåäö]+)?(?: och \w+)? av|importør"
    r"|importere[ts] a[fv]|maahantuoja|imported by|importer\b|importeur|import:"
)
_MARKETER_WORDS = (
    r"marknadsför(?:s|es|d)(?: och (?:säljs|distribueras))?(?: i [a-zåäö]+)? av"
    r"|marknadsförare|marknadsföring(?= ?:)|marketed by|markkinoija|vermarktet durch"
    r"|varumärkesägare"
    r"|markedsføre[srt]*(?: i [a-zåäö]+)? a[fv]"
)
_DISTRIBUTOR_WORDS = (
    r"distributör|distribuera[dst](?: i [a-zåäö]+)? av|distribution(?: av)?(?= ?:)"
    r"|distributed by|distributor|distributør|distribuere[ts] a[fv]|jakelija"
    r"|vertrieb(?: durch)?|inverkehrbringer|generalagent|grossist"
)
_SELLER_WORDS = (
    r"säljs (?:och \w+ )?av|såld av|säljare|återförsäljare|sold by|försäljning(?= ?:)"
    r"|sælges af|selges av"
)
_RESPONSIBLE_WORDS = (
    r"ansvarig(?:t)? (?:livsmedels)?företag(?:are)?|livsmedelsföretagare"
    r"|ansvarig(?: för produkten)?(?= ?:)|responsible (?:food business )?(?:operator|company)"
)

ROLE_WORDS: tuple[tuple[str, str], ...] = (
    (MADE_FOR, _MADE_FOR_WORDS),
    (MAKER, _MAKER_WORDS),
    (IMPORTER, _IMPORTER_WORDS),
    (MARKETER, _MARKETER_WORDS),
    (DISTRIBUTOR, _DISTRIBUTOR_WORDS),
    (SELLER, _SELLER_WORDS),
    (SUPPLIER, r"leverantör|levereras av|supplier|supplied by|leverandør"),
    (RESPONSIBLE, _RESPONSIBLE_WORDS),
)
"""Role and pattern on text in lower case; of those that fit at one place the first."""

PLACES: tuple[tuple[str, int], ...] = (
    (RESPONSIBLE, 0),
    (MAKER, 1),
    (IMPORTER, 2),
    (MADE_FOR, 3),
    ("", 4),
    (MARKETER, 5),
    (SUPPLIER, 6),
    (DISTRIBUTOR, 7),
    (SELLER, 8),
)
PLACE: dict[str, int] = dict(PLACES)
"""Who answers for the food where several companies are named: the lowest number."""

MAKER_OUTSIDE_THE_UNION = 4
"""Its place: after the importer and the one that it was made for."""

_SWEDISH_FORMS = (
    r"AB(?: ?\(publ\.?\))?|A\.B\.|Ab|ab|HB|Hb|KB|Kb|Aktiebolag(?:et)?|AKTIEBOLAG|Handelsbolag"
    r"|Ekonomisk [Ff]örening|[Ee]k\. ?[Ff]ör\."
)
_GERMAN_FORMS = (
    r"(?:GmbH|GMBH|Gmbh)(?: ?& ?C[oO]\.? ?(?:KG|Kg|OHG)(?:aA)?)?|AG|e\.K\.|OHG"
    r"|UG(?: \(haftungsbeschränkt\))?"
)

LEGAL_FORMS: tuple[tuple[str, str | None], ...] = (
    (_SWEDISH_FORMS, "SE"),
    (r"Oyj?(?: Ab)?|OY|Ky|Tmi", "FI"),
    (r"ApS|APS|A/S|I/S|K/S|P/S", "DK"),
    (r"ASA?|ENK", "NO"),
    (_GERMAN_FORMS, "DE"),
    (r"B\.?V\.?|N\.V\.", "NL"),
    (r"Ltd\.?|LTD\.?|Limited|PLC|plc", "GB"),
    (r"(?:Inc|INC|Corp|Co)\b\.?|LLC|L\.L\.C\.|Incorporated|Corporation|Company", "US"),
    (r"O[ÜU]", "EE"),
    (r"UAB", "LT"),
    (r"SIA", "LV"),
    (r"S\.?A\.?R\.?L\.?|SAS|S\.A\.S\.", "FR"),
    (r"S\.?r\.?l\.?|S\.p\.A\.|SpA", "IT"),
    (r"S\.L\.U?\.?|S\.L", "ES"),
    (r"S[pP]\. ?[zZ] ?[oO]\. ?[oO]\.|sp\. ?z ?o\. ?o\.", "PL"),
    (r"s\.r\.o\.", "CZ"),
    (r"d\.o\.o\.", "SI"),
    (r"S\.A\.|SA|Ltda|KG", None),
)
"""What ends a company's name, and the country whose law knows the form."""

SMALL_WORDS = frozenset(
    (
        *("&", "och", "i", "på", "av", "för", "vid", "de", "von", "van", "der", "den", "of"),
        *("and", "und", "the", "la", "du", "le", "og", "ja", "+", "-"),
    )
)
"""Within a company's name, in lower case: "Basnäring i Norr AB"."""
