"""A person's own to-dos, and those that a superior sets him."""
