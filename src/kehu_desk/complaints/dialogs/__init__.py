"""Dialogs of complaints."""
