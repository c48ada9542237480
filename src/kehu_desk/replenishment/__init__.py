"""Tables of replenishment."""
