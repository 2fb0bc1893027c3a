"""What the product is, and which magnesium is in it."""
