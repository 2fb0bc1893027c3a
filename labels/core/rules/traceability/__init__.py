"""Lot, date and maker: what a recall needs."""
