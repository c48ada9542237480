"""Dialogs of promotions and season plans."""
