"""The months as labels write them, in the languages of the market."""

_NAMES = (
    "januari jan january januar tammikuu tammikuun tammi janv janvier",
    "februari feb february februar febr helmikuu helmikuun helmi",
    "mars mar march marts märz mrz maaliskuu maaliskuun maalis mrt",
    "april apr huhtikuu huhtikuun huhti avril",
    "maj may mai toukokuu toukokuun touko mei",
    "juni jun june kesäkuu kesäkuun kesä juin",
    "juli jul july heinäkuu heinäkuun heinä juillet",
    "augusti aug august elokuu elokuun elo",
    "september sept sep syyskuu syyskuun syys septembre",
    "oktober okt october oct lokakuu lokakuun loka",
    "november nov marraskuu marraskuun marras novembre",
    "december dec dezember dez desember des joulukuu joulukuun joulu decembre",
)

MONTHS: dict[str, int] = {
    name: number for number, names in enumerate(_NAMES, 1) for name in names.split()
}
"""By the name in lower case, whole or short: the month's number."""
