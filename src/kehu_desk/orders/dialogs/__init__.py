"""Dialogs of orders: the order itself, and the day of a delivery or a bill."""
