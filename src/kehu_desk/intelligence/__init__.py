"""Tables of intelligence."""
