"""Deeds of composition analysis: what is asked, and what is kept of it."""
