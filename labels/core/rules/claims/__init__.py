"""What may not be said about it."""
