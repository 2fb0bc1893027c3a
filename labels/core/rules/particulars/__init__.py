"""What must stand on every food supplement."""
