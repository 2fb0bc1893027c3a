"""Countries by the names and letters that addresses use."""

_NAMES = {
    "SE": "sverige sweden schweden ruotsi",
    "NO": "norge norway norwegen norja",
    "DK": "danmark denmark dänemark tanska",
    "FI": "finland suomi finnland",
    "IS": "island iceland islanti",
    "DE": "tyskland germany deutschland saksa",
    "NL": "nederländerna nederlanderna netherlands nederland holland niederlande alankomaat",
    "BE": "belgien belgium belgique",
    "FR": "frankrike france frankreich",
    "GB": "storbritannien england uk skottland scotland wales großbritannien",
    "IE": "irland ireland",
    "ES": "spanien spain españa",
    "PT": "portugal",
    "IT": "italien italy italia",
    "AT": "österrike austria österreich",
    "CH": "schweiz switzerland suisse",
    "PL": "polen poland polska",
    "EE": "estland estonia eesti viro",
    "LV": "lettland latvia latvija",
    "LT": "litauen lithuania lietuva",
    "CZ": "tjeckien czechia tschechien",
    "HU": "ungern hungary",
    "SI": "slovenien slovenia",
    "SK": "slovakien slovakia",
    "HR": "kroatien croatia",
    "RO": "rumänien romania",
    "BG": "bulgarien bulgaria",
    "GR": "grekland greece",
    "CY": "cypern cyprus",
    "MT": "malta",
    "LU": "luxemburg luxembourg",
    "US": "usa amerika",
    "CA": "kanada canada",
    "CN": "kina china",
    "IN": "indien india",
    "AU": "australien australia",
    "NZ": "nya-zeeland",
    "JP": "japan",
    "IL": "israel",
    "TR": "turkiet turkey",
}

COUNTRIES: dict[str, str] = {
    name: code for code, names in _NAMES.items() for name in names.split()
} | {
    "united kingdom": "GB",
    "great britain": "GB",
    "united states": "US",
    "new zealand": "NZ",
    "nya zeeland": "NZ",
    "czech republic": "CZ",
}
"""By the name in lower case: ISO 3166-1 alpha-2."""

POSTAL_LETTERS: dict[str, str] = {
    "S": "SE",
    "SE": "SE",
    "N": "NO",
    "NO": "NO",
    "DK": "DK",
    "FI": "FI",
    "FIN": "FI",
    "D": "DE",
    "DE": "DE",
    "NL": "NL",
    "B": "BE",
    "BE": "BE",
    "F": "FR",
    "FR": "FR",
    "A": "AT",
    "AT": "AT",
    "CH": "CH",
    "PL": "PL",
    "EE": "EE",
    "LV": "LV",
    "LT": "LT",
    "ES": "ES",
    "IT": "IT",
    "IE": "IE",
    "GB": "GB",
    "UK": "GB",
    "CZ": "CZ",
}
"""Letters before a postcode."""

EUROPEAN_UNION = frozenset(
    (
        *("AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU"),
        *("IE", "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK"),
    )
)
