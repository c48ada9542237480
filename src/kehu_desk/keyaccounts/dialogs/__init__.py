"""Dialogs of the key account programme."""
