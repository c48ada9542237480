"""Promotions and season plans: no slack in the slack season."""
