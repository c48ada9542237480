"""Habits kept on this machine between sittings: look, language, column widths, the folder last used. No Qt.

The file is read anew before each write, so that two running offices do not undo each other.
"""

import json
from contextlib import suppress
from pathlib import Path


class Habits:
    """A memory (ui.memory.Memory) in a JSON file. A file that cannot be read counts as empty; one that cannot be written is let be."""

    def __init__(self, path: Path) -> None:
        """path: the file, which need not exist."""
        self._path = path
        self._kept = self._read()

    def get(self, key: str) -> str | None:
        """What was put, None when nothing was."""
        return self._kept.get(key)

    def put(self, key: str, value: str) -> None:
        """Keep value under key at once."""
        if self._kept.get(key) == value:
            return
        self._kept = {**self._read(), **self._kept, key: value}
        with suppress(OSError):  # habits are a comfort: a read-only home must not stop the work
            self._path.parent.mkdir(parents=True, exist_ok=True)
            beside = self._path.with_name(self._path.name + ".new")
            beside.write_text(json.dumps(self._kept, ensure_ascii=False, indent=1), "utf-8")
            beside.replace(self._path)

    def of(self, whom: str) -> "Part":
        """The habits of one person of one office, under a name of their own."""
        return Part(self, whom)

    def _read(self) -> dict[str, str]:
        try:
            found = json.loads(self._path.read_text("utf-8"))
        except (OSError, ValueError):
            return {}
        return {str(key): str(value) for key, value in found.items()} if isinstance(found, dict) else {}


class Part:
    """A part of the habits: the same words, keys under a prefix."""

    def __init__(self, whole: Habits, whom: str) -> None:
        """whom: the prefix."""
        self._whole, self._whom = whole, whom

    def get(self, key: str) -> str | None:
        """What was put, None when nothing was."""
        return self._whole.get(f"{self._whom}/{key}")

    def put(self, key: str, value: str) -> None:
        """Keep value under key."""
        self._whole.put(f"{self._whom}/{key}", value)
