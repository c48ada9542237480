"""Dialogs of supply."""
