"""A copy of the whole store that was opened again and compared before it counts. Source: store-sync.md §6."""

import hashlib
import json
import shutil
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from sqlalchemy import Engine, MetaData, text
from sqlalchemy.exc import DatabaseError

from kehu_desk.kernel.errors import Refused, no
from kehu_desk.store.engine import open_engine, raw_connect
from kehu_desk.store.files import StoreFiles
from kehu_desk.store.opening import row_counts


class Backup(NamedTuple):
    """A finished backup. rows: how many rows of all tables it holds."""

    folder: Path
    rows: int
    sha256: str


def back_up(files: StoreFiles, key: bytes, metadata: MetaData, engine: Engine, target: Path, at: datetime) -> Backup:
    """Copy database, key slots and audit head into a new folder under target, and verify the copy.

    Raises Refused E_BACKUP_BAD when the copy differs; the unfinished folder is taken away then.
    """
    folder = target / f"kehu-{at:%Y%m%d-%H%M%S}"
    unfinished = folder.with_name(folder.name + ".part")
    shutil.rmtree(unfinished, ignore_errors=True)
    unfinished.mkdir(parents=True)
    copy = StoreFiles(unfinished)
    _copy_database(files.data, copy.data, key)
    shutil.copy2(files.keys, copy.keys)
    if files.head.exists():
        shutil.copy2(files.head, copy.head)
    counts = row_counts(engine, metadata)
    found = _verify(copy.data, key, metadata)
    if found != counts:
        shutil.rmtree(unfinished)
        raise Refused(no("E_BACKUP_BAD", path=str(folder)))
    digest = hashlib.sha256(copy.data.read_bytes()).hexdigest()
    manifest = {"at": at.isoformat(), "rows": counts, "sha256": digest}
    (unfinished / "manifest.json").write_text(json.dumps(manifest, indent=1), "utf-8")
    unfinished.rename(folder)
    return Backup(folder, sum(counts.values()), digest)


def _copy_database(source: Path, target: Path, key: bytes) -> None:
    old, new = raw_connect(source, key), raw_connect(target, key)
    try:
        old.backup(new)
    finally:
        new.close()
        old.close()


def stage(backup: StoreFiles, beside: Path) -> StoreFiles:
    """Copy a backup beside the store it shall replace; what is checked there is what will be put in place.

    Raises Refused E_STORE_MISSING, E_RESTORE_BAD when it is not whole or not what was written.
    """
    if not backup.exist():
        raise Refused(no("E_STORE_MISSING", path=str(backup.folder)))
    shutil.rmtree(beside, ignore_errors=True)
    beside.mkdir(parents=True)
    staged = StoreFiles(beside)
    try:
        for source, target in zip(backup.parts, staged.parts, strict=True):
            shutil.copy2(source, target)
        told = json.loads((backup.folder / "manifest.json").read_text("utf-8"))["sha256"]
        whole = hashlib.sha256(staged.data.read_bytes()).hexdigest() == told
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise Refused(no("E_RESTORE_BAD", path=str(backup.folder))) from error
    if not whole:
        raise Refused(no("E_RESTORE_BAD", path=str(backup.folder)))
    return staged


def put_in_place(staged: StoreFiles, present: StoreFiles, at: datetime) -> Path | None:
    """Set the present files aside, never away, and move the staged ones in; on a failing disk all is as it was.

    Gives the folder that holds what was there, None when nothing was. Raises Refused E_DISK.
    """
    aside = present.folder / f"replaced-{at:%Y%m%d-%H%M%S}"
    old = [path for path in (*present.parts, *present.leftovers) if path.exists()]
    moves = [(path, aside / path.name) for path in old] + list(zip(staged.parts, present.parts, strict=True))
    done: list[tuple[Path, Path]] = []
    try:
        aside.mkdir()
        for source, target in moves:
            source.replace(target)
            done.append((source, target))
    except OSError as error:
        for source, target in reversed(done):
            target.replace(source)
        raise Refused(no("E_DISK")) from error
    if not old:
        aside.rmdir()
    return aside if old else None


def damage(engine: Engine) -> list[str]:
    """What the full check of a file finds: seals of all pages, structure, references. Empty when it is whole; minutes for a large one."""
    try:
        with engine.connect() as connection:
            if broken := [*connection.execute(text("PRAGMA cipher_integrity_check")).scalars()]:
                return [str(each) for each in broken]
            odd = [str(row) for row in connection.execute(text("PRAGMA integrity_check")).scalars() if row != "ok"]
            return odd + [str(row) for row in connection.execute(text("PRAGMA foreign_key_check")).all()]
    except DatabaseError as error:
        return [str(error.orig)]


def _verify(path: Path, key: bytes, metadata: MetaData) -> dict[str, int]:
    engine = open_engine(path, key)
    try:
        if damage(engine):
            raise Refused(no("E_BACKUP_BAD", path=str(path)))
        return row_counts(engine, metadata)
    finally:
        engine.dispose()
