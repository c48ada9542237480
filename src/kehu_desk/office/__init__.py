"""The office itself: accounts, roles, settings, working days, the audit log, backup."""
