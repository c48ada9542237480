"""Dialogs of evaluation."""
