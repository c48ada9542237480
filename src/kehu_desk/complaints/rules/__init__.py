"""Rules of complaints as plain values, and the names by which other nouns know them."""
