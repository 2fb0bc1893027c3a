"""Starts web, worker and scheduler as one group, keeps them up, and stops them without a trace."""
