"""How much a day is too much."""
