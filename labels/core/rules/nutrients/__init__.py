"""The declared amounts and their percentages."""
