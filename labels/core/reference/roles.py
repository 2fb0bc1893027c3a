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


ROLE_WORDS: tuple[tuple[str, str], ...] = (
    (
        MADE_FOR,
        _each(_MADE, rf"(?: och \w+)?{_IN}(?: exklusivt| speciellt)? (?:för|åt)")
        + rf"|made{_IN} for|manufactured{_IN}(?: exclusively)? for|produced{_IN} for|hergestellt{_IN} für"
        rf"|fremstillet{_IN} for|produceret{_IN} for|produsert{_IN} for|valmistuttaja",
    ),
    (
        MAKER,
        "tillverkare|" + _each(_MADE, rf"(?: och (?!distr|mark|sälj)\w+)?{_IN} av") + rf"|producent"
        rf"|produkttillverkare|tillv\.? ?(?=:)|tillv\. av|tillverkning(?: av)?(?= ?:)|fabrikant|valmistaja"
        rf"|produsent|fremstillet{_IN} af|produceret{_IN} af|produsert{_IN} av|hersteller"
        rf"|hergestellt{_IN} (?:von|durch)|manufactured{_IN} by|made{_IN} by|produced{_IN} by|manufacturer"
        r"|producer(?= ?:)|fabricant|producator|tootja",
    ),
    (
        IMPORTER,
        r"importör|eu-?importör|importera[dst](?: till [a-zåäö]+)?(?: och \w+)? av|importør|importere[ts] a[fv]"
        r"|maahantuoja|imported by|importer\b|importeur|import:",
    ),
    (
        MARKETER,
        r"marknadsför(?:s|es|d)(?: och (?:säljs|distribueras))?(?: i [a-zåäö]+)? av|marknadsförare|marketed by"
        r"|markedsføre[srt]*(?: i [a-zåäö]+)? a[fv]|markkinoija|vermarktet durch|varumärkesägare",
    ),
    (
        DISTRIBUTOR,
        r"distributör|distribuera[dst](?: i [a-zåäö]+)? av|distribution(?: av)?(?= ?:)|distributed by|distributor"
        r"|distributør|distribuere[ts] a[fv]|jakelija|vertrieb(?: durch)?|inverkehrbringer|generalagent|grossist",
    ),
    (
        SELLER,
        r"säljs (?:och \w+ )?av|såld av|säljare|återförsäljare|sold by|försäljning(?= ?:)|sælges af|selges av",
    ),
    (SUPPLIER, r"leverantör|levereras av|supplier|supplied by|leverandør"),
    (
        RESPONSIBLE,
        r"ansvarig(?:t)? (?:livsmedels)?företag(?:are)?|livsmedelsföretagare|ansvarig(?: för produkten)?(?= ?:)"
        r"|responsible (?:food business )?(?:operator|company)",
    ),
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

LEGAL_FORMS: tuple[tuple[str, str | None], ...] = (
    (
        r"AB(?: ?\(publ\.?\))?|A\.B\.|Ab|ab|HB|KB|Aktiebolag(?:et)?|AKTIEBOLAG|Handelsbolag|Ekonomisk [Ff]örening|[Ee]k\. ?[Ff]ör\.",
        "SE",
    ),
    (r"Oyj?(?: Ab)?|OY|Ky|Tmi", "FI"),
    (r"ApS|APS|A/S|I/S|K/S|P/S", "DK"),
    (r"ASA?|ENK", "NO"),
    (
        r"(?:GmbH|GMBH)(?: ?& ?Co\.? ?(?:KG|OHG)(?:aA)?)?|AG|e\.K\.|OHG|UG(?: \(haftungsbeschränkt\))?",
        "DE",
    ),
    (r"B\.?V\.?|N\.V\.", "NL"),
    (r"Ltd\.?|LTD\.?|Limited|PLC|plc", "GB"),
    (r"(?:Inc|INC|Corp|Co)\b\.?|LLC|L\.L\.C\.|Incorporated|Corporation|Company", "US"),
    (r"O[ÜU]|AS", "EE"),
    (r"UAB", "LT"),
    (r"SIA", "LV"),
    (r"S\.?A\.?R\.?L\.?|SAS|S\.A\.S\.", "FR"),
    (r"S\.?r\.?l\.?|S\.p\.A\.|SpA", "IT"),
    (r"S\.L\.U?\.?|S\.L", "ES"),
    (r"[Ss]p\. ?z ?o\. ?o\.", "PL"),
    (r"s\.r\.o\.", "CZ"),
    (r"d\.o\.o\.", "SI"),
    (r"S\.A\.|SA|Ltda|KG", None),
)
"""What ends a company's name, and the country whose law knows the form."""
