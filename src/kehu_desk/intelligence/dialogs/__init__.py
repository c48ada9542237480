"""Dialogs of intelligence."""
