"""Dialogs of rules, clauses and standard texts."""
