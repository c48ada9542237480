"""Copies of the whole store, each opened again and compared before it counts. Source: B-020, store-sync.md §6."""

import json
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from sqlalchemy import func, select

from kehu_desk.access.policy import Action
from kehu_desk.door.audit import Entry, Head
from kehu_desk.door.change import About, Door
from kehu_desk.door.gaps import RESTORED
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.office.service.tools import OfficeTools
from kehu_desk.people.actor import Caller
from kehu_desk.store.backup import Backup, back_up
from kehu_desk.store.base import Base


class BackupRow(NamedTuple):
    """A backup folder that holds a manifest. rows: how many rows of all tables it holds."""

    folder: Path
    at: datetime
    rows: int


def back_up_store(door: Door, caller: Caller, tools: OfficeTools, target: Path) -> Backup:
    """Copy the store into a new folder under target and verify the copy.

    Runs inside the change, so that nothing is written between copying and comparing; work for a job, not for the window's
    thread. Raises Refused E_BACKUP_BAD, E_BACKUP_TARGET, E_FORBIDDEN.
    """
    with door.change(caller, Action.BACK_UP, About(subject=str(target))) as deed:
        deed.require(Action.BACK_UP)
        try:
            made = back_up(tools.files, tools.slots.keys.data, Base.metadata, tools.engine, target, deed.now)
        except OSError as error:
            raise Refused(no("E_BACKUP_TARGET", path=str(target))) from error
        deed.name(subject=made.folder.name, after=made.sha256)
    return made


def note_restore(door: Door, caller: Caller, name: str, told: str, sealed: Head | None, chain: Head) -> None:
    """The entry of a restored backup, in the restored store itself: it names the head sealed before and the chain's head (B-148).

    told: from gaps.told. Raises Refused E_FORBIDDEN.
    """
    with door.change(caller, RESTORED, About(subject=name)) as deed:
        deed.require(Action.BACK_UP)
        deed.name(subject=told, before=sealed.mac if sealed else "", after=chain.mac)


def last_backup(door: Door, caller: Caller) -> datetime | None:
    """When the store was last backed up and the copy verified, for the status bar; None for never."""
    with door.look(caller) as (session, _actor):
        done = select(func.max(Entry.at)).where(Entry.action == str(Action.BACK_UP), Entry.result == "done")
        return session.scalar(done)


def backups_in(folder: Path) -> list[BackupRow]:
    """The finished backups that lie in a folder, newest first; anything else in it is passed over."""
    found = []
    for manifest in folder.glob("kehu-*/manifest.json"):
        try:
            told = json.loads(manifest.read_text("utf-8"))
            found.append(BackupRow(manifest.parent, datetime.fromisoformat(told["at"]), sum(told["rows"].values())))
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            continue
    return sorted(found, key=lambda row: row.at, reverse=True)
