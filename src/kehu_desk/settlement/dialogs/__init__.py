"""Dialogs of settlement."""
