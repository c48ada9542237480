"""The office of the statistics: the lending office after a week of use."""

from busy_office import busy

from lending_office import customer, lending, lending_folder

__all__ = ["busy", "customer", "lending", "lending_folder"]
