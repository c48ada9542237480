"""A real office, founded once per session and copied for each test; its clock stands until a test moves it."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from uuid import UUID

import pytest
from sqlalchemy import select

from kehu_desk.app import House, found_house, open_house
from kehu_desk.door.audit import Entry
from kehu_desk.door.change import Door
from kehu_desk.kernel.errors import Refused
from kehu_desk.office.service.tools import OfficeTools, Slots
from kehu_desk.office.setup import Founder
from kehu_desk.people.actor import Caller
from kehu_desk.people.entities import Person
from kehu_desk.people.queries import by_login

COST = 64 << 20
PASSWORD = "Kq7-lamp-Reh"
MONDAY = datetime(2026, 3, 2, 2, 0, tzinfo=UTC)  # ten o'clock in Shanghai
FOUNDERS = [
    Founder("rep", "张伟", "E01", "rep", PASSWORD, "sup"),
    Founder("rep2", "刘洋", "E02", "rep", PASSWORD, "sup"),
    Founder("sup", "李强", "E03", "sup", PASSWORD, "mgr"),
    Founder("kam", "赵敏", "E04", "kam", PASSWORD, "mgr"),
    Founder("mgr", "王芳", "E05", "mgr", PASSWORD),
    Founder("mgr2", "陈静", "E06", "mgr", PASSWORD),
    Founder("cus", "周丽", "E07", "cus", PASSWORD, "mgr"),
    Founder("adm", "吴刚", "E08", "adm", PASSWORD),
    Founder("aud", "郑凯", "E09", "aud", PASSWORD),
    Founder("finance", "冯雪", "E10", "finance", PASSWORD, "mgr"),
]  # fmt: skip


@dataclass(frozen=True)
class RealOffice:
    """An open house with callers by login, and hands on its clock and on what it told."""

    house: House
    clock: list[datetime]
    told: list[frozenset[str]]

    @property
    def door(self) -> Door:
        return self.house.door

    def __getitem__(self, login: str) -> Caller:
        return Caller(self.id(login))

    def id(self, login: str) -> UUID:
        with self.house.store.read() as session:
            person = by_login(session, login)
            assert person is not None
            return person.id

    @property
    def tools(self) -> OfficeTools:
        return OfficeTools(Slots(self.house.slots, self.house.keys, COST), self.house.files, self.house.engine)

    @property
    def slots(self) -> Slots:
        return self.tools.slots

    def entries(self, action: str = "") -> list[Entry]:
        """The log, oldest first; of one action only when it is named."""
        with self.house.store.read() as session:
            wanted = select(Entry).order_by(Entry.seq)
            return list(session.scalars(wanted.where(Entry.action == action) if action else wanted))

    def person(self, login: str) -> Person:
        with self.house.store.read() as session:
            person = by_login(session, login)
            assert person is not None
            return person

    def later(self, **passed: float) -> None:
        self.clock[0] += timedelta(**passed)


@cache
def _founded(folder: Path) -> Path:
    house, _code = found_house(folder, FOUNDERS, clock=lambda: MONDAY, cost=COST)
    house.close()
    return folder


@pytest.fixture(scope="session")
def founded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the office that all tests copy."""
    return _founded(tmp_path_factory.getbasetemp() / "founded")


@pytest.fixture
def office(founded: Path, tmp_path: Path) -> Iterator[RealOffice]:
    """A copy of the office, open."""
    shutil.copytree(founded, tmp_path / "store")
    clock, told = [MONDAY], list[frozenset[str]]()
    house, _caller = open_house(tmp_path / "store", "adm", PASSWORD, clock=lambda: clock[0], tell=told.append)
    yield RealOffice(house, clock, told)
    house.close()


def codes(action: Callable[..., object], *facts: object, **named: object) -> tuple[str, ...]:
    """The codes with which an action is refused, primary first; empty when it is done."""
    try:
        action(*facts, **named)
    except Refused as refusal:
        return refusal.codes
    return ()
