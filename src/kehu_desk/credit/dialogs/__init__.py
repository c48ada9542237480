"""Dialogs of credit: a limit with its figures, a temporary limit, guarantees, statuses, releases."""
