"""The words of `reference.dose_words` as patterns that find them fast."""

from labels.core.parsing.patterns import by_first_letter
from labels.core.reference import dose_words

DAY_WORD = by_first_letter([dose_words.DAY_WORD])
DOSE_HEAD = by_first_letter([dose_words.DOSE_HEAD])
TAKE = by_first_letter([dose_words.TAKE])
DAILY = by_first_letter([dose_words.DAILY])
TIME = by_first_letter([dose_words.TIME])
DAILY_OR_TIME = by_first_letter([dose_words.DAILY, dose_words.TIME])
AS_NEEDED = by_first_letter([dose_words.AS_NEEDED])
LIQUID = by_first_letter([dose_words.LIQUID])
HOLDER = r"(?:1|en|ett) (?:burk|flaska|tub|kopp|tetra|kartong|förpackning) ?[(=,]? ?(?:ca |à )?"
"""What is emptied in a day, with its content behind."""
