"""Fixtures of borrowing: an office for the services, and one for the windows."""

from loan_desk import dressed, founded, office
from loan_windows import choose, open_tab, printed

from lending_office import customer, lending, lending_folder

__all__ = ["choose", "customer", "dressed", "founded", "lending", "lending_folder", "office", "open_tab", "printed"]
