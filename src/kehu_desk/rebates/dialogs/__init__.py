"""Dialogs of rebates."""
