"""A real office for each test."""

from real_office import founded, office

__all__ = ["founded", "office"]
