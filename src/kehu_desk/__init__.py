"""Kehu Desk (客户档案台): customer archives kept under a regime."""

__version__ = "0.1.0"
