"""Fixtures of custody: the office of lending, with a custodian and a manager to spare."""

from lending_office import customer, lending, lending_folder

__all__ = ["customer", "lending", "lending_folder"]
