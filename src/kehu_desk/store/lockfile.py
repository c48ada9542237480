"""One writing process per store: a lock of the operating system on ``store.lock``. It ends with the process."""

import sys
from pathlib import Path
from typing import IO

from kehu_desk.kernel.errors import Refused, no


class StoreLock:
    """Held while the store is open. Raises Refused E_STORE_IN_USE when another process holds it."""

    def __init__(self, folder: Path) -> None:
        """folder: the store's folder."""
        self._file: IO[bytes] = (folder / "store.lock").open("a+b")
        try:
            _lock(self._file)
        except OSError as error:
            self._file.close()
            raise Refused(no("E_STORE_IN_USE", path=str(folder))) from error

    def release(self) -> None:
        """Let the next process in."""
        self._file.close()


if sys.platform == "win32":
    import msvcrt

    def _lock(file: IO[bytes]) -> None:
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _lock(file: IO[bytes]) -> None:
        fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
