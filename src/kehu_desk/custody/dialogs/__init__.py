"""Dialogs of custody."""
