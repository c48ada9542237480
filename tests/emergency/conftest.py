"""Fixtures of emergencies: the lending office, and the window's office."""

from lending_office import customer, lending, lending_folder

__all__ = ["customer", "lending", "lending_folder"]
