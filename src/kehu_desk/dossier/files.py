"""A finished document into a file that a person named."""

import os
from collections.abc import Callable
from pathlib import Path
from tempfile import mkstemp

from kehu_desk.kernel.errors import Refused, no


def save_to(path: Path) -> Callable[[bytes], None]:
    """A delivery that writes the file whole or not at all, and leaves nothing beside it. It raises Refused E_FILE_WRITE."""

    def write(content: bytes) -> None:
        try:
            _write_whole(path, content)
        except OSError as error:
            raise Refused(no("E_FILE_WRITE", name=path.name)) from error

    return write


def _write_whole(path: Path, content: bytes) -> None:
    number, name = mkstemp(prefix=".", suffix=".new", dir=path.parent)
    beside = Path(name)
    try:
        with os.fdopen(number, "wb") as out:
            out.write(content)
            out.flush()
            os.fsync(out.fileno())
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)
