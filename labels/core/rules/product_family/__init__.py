"""Products that other law than that of food supplements is about."""
