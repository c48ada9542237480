"""Support for customers: advertising, promotion, staff, vehicles, training, with budget, evidence and return."""
