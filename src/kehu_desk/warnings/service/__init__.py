"""Deeds of early warnings: the run, and what people do with what it found."""
