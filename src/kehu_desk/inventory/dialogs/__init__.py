"""Dialogs of stock: the sheet of a count, posting with a preview, movements."""
