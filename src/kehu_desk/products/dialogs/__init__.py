"""Dialogs of products and price lists."""
