"""Dialogs of communication."""
