"""The customer, its sections and their revisions."""
