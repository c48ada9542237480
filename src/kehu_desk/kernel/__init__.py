"""Plain words of the house: standard library only."""
