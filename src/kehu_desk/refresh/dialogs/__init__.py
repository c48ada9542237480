"""Dialogs of the quarterly refresh."""
