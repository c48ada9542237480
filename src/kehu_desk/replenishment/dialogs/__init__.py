"""Dialogs of replenishment."""
