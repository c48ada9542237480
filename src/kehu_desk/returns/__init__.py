"""Tables of returns, exchanges, repackaging and repair."""
