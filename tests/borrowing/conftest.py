"""Fixtures of borrowing: an office for the services, and one for the windows."""

from lending_office import customer, lending, lending_folder
from loan_desk import chinese, dressed, founded, office

__all__ = ["chinese", "customer", "dressed", "founded", "lending", "lending_folder", "office"]
