"""Where screens keep small habits (column widths, window places): given by the owner."""

from typing import Protocol


class Memory(Protocol):
    """Text under a key, kept between sittings."""

    def get(self, key: str) -> str | None:
        """What was put, None when nothing was."""

    def put(self, key: str, value: str) -> None:
        """Keep value under key."""


class Brief(dict[str, str]):
    """A memory that lasts as long as the program, for tests and for screens that need no more."""

    def put(self, key: str, value: str) -> None:
        """Keep value under key."""
        self[key] = value
