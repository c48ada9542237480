"""Deeds and lists of the quarterly refresh."""
