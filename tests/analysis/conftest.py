"""The office of the statistics: the lending office."""

from lending_office import customer, lending, lending_folder

__all__ = ["customer", "lending", "lending_folder"]
