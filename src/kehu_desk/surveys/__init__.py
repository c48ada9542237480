"""Tables of collection."""
