"""Dialogs of the archive, and the form of a section that borrowing uses as well."""
