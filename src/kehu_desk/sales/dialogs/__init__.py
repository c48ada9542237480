"""Dialogs of sales lines and sales plans."""
