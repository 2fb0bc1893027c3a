"""How much magnesium: amounts, percentages and sums."""
