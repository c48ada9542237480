"""Composition root: folder -> keys -> store -> nouns -> door."""

import shutil
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from sqlalchemy import Engine

from kehu_desk.door import audit, gaps
from kehu_desk.door.change import Door
from kehu_desk.kernel.clock import Clock, local_day, system_clock, zone
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.nouns import NOUNS
from kehu_desk.office import session
from kehu_desk.office.service.backup import note_restore
from kehu_desk.office.setup import Founder, set_up_office
from kehu_desk.people.actor import Caller
from kehu_desk.store.backup import damage, put_in_place, stage
from kehu_desk.store.base import Base
from kehu_desk.store.engine import Store
from kehu_desk.store.files import StoreFiles, refuse_network
from kehu_desk.store.keys import FLOOR, KeyFile, Keys, fresh_keys
from kehu_desk.store.lockfile import StoreLock
from kehu_desk.store.migrate import checkpoint
from kehu_desk.store.opening import check_file, create_store, open_store

Tell = Callable[[frozenset[str]], None]
assert NOUNS  # the metadata is filled before any store is opened


def quiet(_touched: frozenset[str]) -> None:
    """Nobody listens."""


class House(NamedTuple):
    """An open store and the one door to it."""

    files: StoreFiles
    engine: Engine
    store: Store
    door: Door
    slots: KeyFile
    keys: Keys
    lock: StoreLock

    def close(self) -> None:
        """Close the file and let the next process in."""
        self.store.close()
        self.lock.release()


def _house(files: StoreFiles, engine: Engine, slots: KeyFile, keys: Keys, lock: StoreLock, clock: Clock, tell: Tell) -> House:
    store = Store(engine)
    return House(files, engine, store, Door(store, clock, keys.audit, files.head, tell), slots, keys, lock)


def open_house(folder: Path, login: str, password: str, *, clock: Clock = system_clock, tell: Tell = quiet) -> tuple[House, Caller]:
    """Open a store as one person. Raises Refused: E_STORE_*, E_KEYS_DAMAGED, E_SCHEMA_NEW, E_SIGN_IN, E_SIGN_IN_WAIT, E_AUDIT_TRUNCATED."""
    files = StoreFiles(folder)
    if not files.exist():
        raise Refused(no("E_STORE_MISSING", path=str(folder)))
    check_file(files.data)
    slots = KeyFile(files.keys)
    misses = slots.misses(login)
    keys = slots.open(login, password, clock())
    lock = StoreLock(folder)
    try:
        house = _house(files, open_store(folder, keys, Base.metadata), slots, keys, lock, clock, tell)
    except Refused:
        lock.release()
        raise
    try:
        _check_head(house)
        if misses:
            session.note_failures(house.door, login, misses)
        return house, session.sign_in(house.door, login)
    except Refused:
        house.close()
        raise


def _check_head(house: House) -> None:
    """The newest entry must not be older than the sealed head (B-144). The whole chain is read by verify."""
    head = audit.read_head(house.files.head, house.keys.audit)
    with house.store.read() as reading, reading.begin():
        if not audit.reaches(reading, head):
            raise Refused(no("E_AUDIT_TRUNCATED"))


def found_house(
    folder: Path, founders: Sequence[Founder], settings: Mapping[str, str] | None = None, *,
    clock: Clock = system_clock, tell: Tell = quiet, cost: int | None = None,
) -> tuple[House, str]:  # fmt: skip
    """Make a new office. Gives the open house and the recovery code. Raises Refused E_STORE_EXISTS, E_STORE_NETWORK, E_LAST_HOLDER."""
    keys = fresh_keys()
    engine = create_store(folder, keys, Base.metadata)
    files = StoreFiles(folder)
    house = _house(files, engine, KeyFile(files.keys), keys, StoreLock(folder), clock, tell)
    code = set_up_office(house.door, house.slots, keys, founders, settings or {}, cost)
    return house, code


class Restored(NamedTuple):
    """aside: where the files that were there lie now; lost: entries of the log that the backup lacks, None when nobody can tell."""

    aside: Path | None
    sealed: int | None
    chain: int
    lost: int | None


def restore_house(backup: Path, folder: Path, login: str, password: str, *, clock: Clock = system_clock) -> Restored:
    """Put a backup in the place of a store, which is set aside. Nothing is changed unless all of the backup is sound. Source: B-148.

    Raises Refused E_STORE_IN_USE, E_STORE_MISSING, E_STORE_FOREIGN, E_RESTORE_BAD, E_SIGN_IN, E_FORBIDDEN, E_SCHEMA_NEW, E_DISK.
    """
    refuse_network(folder)
    present, beside = StoreFiles(folder), folder / "restoring"
    folder.mkdir(parents=True, exist_ok=True)
    lock = StoreLock(folder)
    try:
        staged = stage(StoreFiles(backup), beside)
        slots = KeyFile(staged.keys)
        _same_office(slots, present)
        keys = slots.open(login, password, clock())
        sealed = audit.read_head(present.head, keys.audit)
        house = _house(staged, open_store(beside, keys, Base.metadata), slots, keys, lock, clock, quiet)
        try:
            found = _note_restore(house, backup.name, login, sealed)
        finally:
            house.store.close()
        return found._replace(aside=put_in_place(staged, present, clock()))
    finally:
        shutil.rmtree(beside, ignore_errors=True)
        lock.release()


def _same_office(slots: KeyFile, present: StoreFiles) -> None:
    """A backup takes the place of its own office only; a key file that cannot be read says nothing against it."""
    try:
        other = KeyFile(present.keys).store_id
    except Refused:
        return
    if other != slots.store_id:
        raise Refused(no("E_STORE_FOREIGN", path=str(present.folder)))


def _note_restore(house: House, name: str, login: str, sealed: audit.Head | None) -> Restored:
    """Check the staged copy as a store, then write into it what it leaves out."""
    if damage(house.engine):
        raise Refused(no("E_RESTORE_BAD", path=name))
    _check_head(house)
    with house.door.reading() as reading:
        chain, reached = audit.newest(reading), audit.reaches(reading, sealed)
    last = sealed.seq if sealed else None
    lost = gaps.lost(last, chain.seq, reached=reached)
    note_restore(house.door, session.sign_in(house.door, login), name, gaps.told(name, last, chain.seq, lost), sealed, chain)
    checkpoint(house.engine)
    return Restored(None, last, chain.seq, lost)


def found_demo(folder: Path) -> None:
    """Make the demo office in a folder, beside it first, so that a half-made one never stands there. Raises Refused E_STORE_EXISTS."""
    from kehu_desk.demo import cast, office

    if StoreFiles(folder).exist():
        raise Refused(no("E_STORE_EXISTS", path=str(folder)))
    folder.mkdir(parents=True, exist_ok=True)
    beside = folder / "unfinished"
    shutil.rmtree(beside, ignore_errors=True)
    stage = office.Stage(local_day(system_clock(), zone()))
    house, _code = found_house(beside, cast.founders(), cast.SETTINGS, clock=stage, cost=FLOOR)
    office.build(house.door, stage, house.slots)
    house.close()
    for file in beside.iterdir():
        file.replace(folder / file.name)
    beside.rmdir()
