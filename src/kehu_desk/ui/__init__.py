"""Reusable Qt parts without business words."""
