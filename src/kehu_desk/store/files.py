"""The files of one store, and whether its folder may hold one."""

import sys
from pathlib import Path, PureWindowsPath
from typing import NamedTuple

from kehu_desk.kernel.errors import Refused, no

NETWORK_TYPES = frozenset({"cifs", "smb3", "smbfs", "nfs", "nfs4", "afs", "ncpfs", "fuse.sshfs", "fuse.rclone", "davfs", "fuse.davfs2"})
SYNC_FOLDERS = ("dropbox", "onedrive", "google drive", "icloud drive", "nutstore", "坚果云", "百度网盘", "baidunetdisk", "weiyun", "微云")
DRIVE_REMOTE = 4


class StoreFiles(NamedTuple):
    """Where the parts of a store lie."""

    folder: Path

    @property
    def data(self) -> Path:
        """The encrypted database."""
        return self.folder / "store.kdb"

    @property
    def keys(self) -> Path:
        """The key slots."""
        return self.folder / "store.keys"

    @property
    def head(self) -> Path:
        """The sealed head of the audit chain."""
        return self.folder / "store.head"

    @property
    def backups(self) -> Path:
        """Copies made by the program."""
        return self.folder / "backups"

    @property
    def parts(self) -> tuple[Path, Path, Path]:
        """The three files that belong together."""
        return self.data, self.keys, self.head

    @property
    def leftovers(self) -> tuple[Path, Path]:
        """What a killed program leaves beside the database: its last entries may stand there."""
        return self.folder / "store.kdb-wal", self.folder / "store.kdb-shm"

    def exist(self) -> bool:
        """True when a store, whole or damaged, lies here."""
        return self.data.exists() or self.keys.exists()


def mount_type(path: Path, mounts: str) -> str:
    """The file system type that a path lies on. mounts: the text of /proc/mounts."""
    best, kind = "", ""
    for line in mounts.splitlines():
        _device, point, fs, *_ = line.split(" ")
        point = point.replace("\\040", " ")
        if len(point) > len(best) and (path == Path(point) or Path(point) in path.parents):
            best, kind = point, fs
    return kind


def on_network(folder: Path) -> bool:
    """Whether a folder lies on a share or in a folder that a cloud drive keeps in step: WAL needs one host's memory."""
    whole = folder.expanduser().absolute()
    if any(part.casefold().startswith(SYNC_FOLDERS) for part in whole.parts):
        return True
    if sys.platform == "win32":
        import ctypes

        if PureWindowsPath(whole).drive.startswith("\\\\"):
            return True
        return bool(ctypes.windll.kernel32.GetDriveTypeW(whole.anchor) == DRIVE_REMOTE)
    mounts = Path("/proc/mounts")
    return mounts.exists() and mount_type(whole.resolve(), mounts.read_text("utf-8", "replace")) in NETWORK_TYPES


def refuse_network(folder: Path) -> None:
    """Raises Refused E_STORE_NETWORK. Source: store-sync.md §3."""
    if on_network(folder):
        raise Refused(no("E_STORE_NETWORK", path=str(folder)))
