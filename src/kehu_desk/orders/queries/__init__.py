"""Reads of orders: lists, one order whole, prices and terms."""
