"""Communication with customers: house magazine, symposium, visits of superiors, opinions and their replies."""
