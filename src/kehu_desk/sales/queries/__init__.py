"""Reads of sales lines and sales plans."""
