"""Graded management: who is A, B, C or D, why, and what follows from it."""
