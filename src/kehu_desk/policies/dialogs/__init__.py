"""Dialogs of policies."""
