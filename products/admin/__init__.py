"""Where staff edit the catalogue. Saving calls the one service that also reads and publishes."""

from products.admin import catalogue, change_log, checks, findings, labels

__all__ = ["catalogue", "change_log", "checks", "findings", "labels"]
