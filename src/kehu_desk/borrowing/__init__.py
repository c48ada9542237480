"""Loans: the rule book of custody."""
