"""Reads of early warnings."""
