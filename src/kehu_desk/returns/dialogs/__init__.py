"""Dialogs of returns: register, decide, receive, inspect, record work, settle."""
