"""The repeat rule: the same customer, product and cause within some months makes a complaint one level graver, once."""

from typing import Final

RAISED: Final = {"S1": "S1", "S2": "S1", "S3": "S2", "S4": "S3"}


def severity_of(registered: str, repeats: bool) -> str:
    """The severity in force: as registered, one level up when it repeats another."""
    return RAISED[registered] if repeats else registered
