"""Dialogs of collection."""
