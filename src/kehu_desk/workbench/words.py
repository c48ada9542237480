"""What kinds of due work are called."""

from PySide6.QtCore import QCoreApplication


def kind_name(source: str) -> str:
    """The name of a kind of work, as its noun writes it, in the language of the window."""
    return QCoreApplication.translate("WorkKind", source)
