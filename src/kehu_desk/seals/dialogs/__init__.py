"""Dialogs of seals and of their uses."""
