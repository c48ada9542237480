"""Random deeds on real loans: what the properties P1 and P3 are tried with."""

import shutil
import tempfile
from collections.abc import Callable
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import select

from kehu_desk.app import House
from kehu_desk.archives.entities import Customer
from kehu_desk.archives.service import team
from kehu_desk.borrowing.entities import Carrier, Loan
from kehu_desk.borrowing.rules.terms import Kind
from kehu_desk.borrowing.service import calling_back, clockwork, editing, losing, printing, queueing, reminding, renewing, returning
from kehu_desk.borrowing.service import lending as lend
from kehu_desk.door.change import Door
from kehu_desk.kernel.errors import Refused
from kehu_desk.store.base import Base
from kehu_desk.store.engine import Store
from kehu_desk.store.files import StoreFiles
from kehu_desk.store.keys import KeyFile, Keys
from kehu_desk.store.lockfile import StoreLock
from kehu_desk.store.opening import open_store
from lending_office import LendingOffice
from real_office import MONDAY, PASSWORD

WHO = ("rep", "rep2", "kam", "sup", "cus", "cus2", "mgr", "adm")
BORROWERS = ("rep", "rep2", "kam", "sup", "cus2")
WHY = "拜访前查阅往来情况"
ASKS = (
    (Kind.EDIT, ("BAS",), ()), (Kind.EDIT, ("BAS", "FEA"), ()), (Kind.READ, ("BAS",), ("original",)), (Kind.READ, ("TRD",), ("print",)),
    (Kind.INSPECT, ("FEA",), ()),
)  # fmt: skip
Act = Callable[[LendingOffice, str, UUID], object]


def _edit(office: LendingOffice, login: str, loan: UUID) -> None:
    editing.save_draft(office.door, office[login], loan, "BAS", {"phone": f"0571-8800{office.clock[0]:%H%M}"})


def _print(office: LendingOffice, login: str, loan: UUID) -> None:
    copy = printing.begin_copy(office.door, office[login], loan)
    printing.note_copy(office.door, office[login], copy.carrier_id, pages=3, sha256="ab")


def _outside(office: LendingOffice, loan: UUID) -> dict[UUID, int]:
    with office.house.store.read() as session:
        held = select(Carrier.id, Carrier.pages).where(Carrier.loan_id == loan, Carrier.kind != "draft")
        return {piece: pages for piece, pages in session.execute(held.where(Carrier.state.in_(["out", "declared"])))}


def _declare(office: LendingOffice, login: str, loan: UUID) -> None:
    returning.declare_return(office.door, office[login], loan, dict.fromkeys(_outside(office, loan), "returned"))


def _check(office: LendingOffice, login: str, loan: UUID) -> None:
    pieces = _outside(office, loan)
    returning.accept_return(office.door, office[login], loan, dict.fromkeys(pieces, "returned"), counts=pieces)


def _check_in(office: LendingOffice, login: str, loan: UUID) -> None:
    pieces = dict(list(_outside(office, loan).items())[:1])
    returning.check_in(office.door, office[login], loan, dict.fromkeys(pieces, "returned"), counts=pieces)


def _plain(deed: Callable[..., object], *said: str) -> Act:
    return lambda office, login, loan: deed(office.door, office[login], loan, *said)


ACTS: dict[str, Act] = {
    "approve": _plain(lend.approve_loan), "reject": _plain(lend.reject_loan, WHY), "withdraw": _plain(lend.withdraw_loan),
    "release": lambda office, login, loan: lend.release_loan(office.door, office[login], loan, WHY, pages=4),
    "take_back": _plain(lend.take_back_approval), "queue": _plain(queueing.join_queue), "cancel_hold": _plain(queueing.cancel_hold, WHY),
    "ask_renewal": _plain(renewing.ask_renewal), "renew": _plain(renewing.grant_renewal), "refuse": _plain(renewing.refuse_renewal, WHY),
    "recall": _plain(calling_back.recall_loan, "audit"), "revoke": _plain(calling_back.revoke_loan, WHY),
    "force": _plain(calling_back.force_return, WHY), "remind": _plain(reminding.remind), "edit": _edit, "print": _print,
    "hand_in": _plain(editing.hand_in), "review": _plain(editing.review_revision), "accept": _plain(editing.accept_revision),
    "send_back": _plain(editing.send_back_revision, WHY), "drop": _plain(editing.drop_changes), "return": _plain(returning.return_loan),
    "declare": _declare, "check": _check, "check_in": _check_in, "refuse_return": _plain(returning.refuse_return, WHY),
    "propose_lost": _plain(losing.propose_lost, WHY), "lost": _plain(losing.declare_lost, WHY),
    "propose_settle": _plain(losing.propose_settle, WHY), "settle": _plain(losing.settle_lost, WHY),
}  # fmt: skip


class Move(NamedTuple):
    """One step of a walk: who does what to which loan (counted round), and how many hours pass before."""

    login: str
    act: str
    loan: int
    hours: int


def ask(office: LendingOffice, login: str, customer: UUID, which: int) -> UUID:
    kind, sections, asked = ASKS[which % len(ASKS)]
    return lend.request_loan(office.door, office[login], customer, lend.Request(kind, list(sections), "visit", WHY, asked=asked))


def loans(office: LendingOffice) -> list[UUID]:
    with office.house.store.read() as session:
        return list(session.scalars(select(Loan.id).order_by(Loan.created_at, Loan.no)))


def do(office: LendingOffice, move: Move) -> tuple[str, ...]:
    """Carry one move out; the codes of its refusal."""
    office.clock[0] += timedelta(hours=move.hours)
    try:
        if move.act == "sweep":
            clockwork.sweep(office.door)
        elif move.act == "ask":
            ask(office, move.login, customer_of(office), move.loan)
        elif known := loans(office):
            ACTS[move.act](office, move.login, known[move.loan % len(known)])
    except Refused as refusal:
        return refusal.codes
    return ()


def customer_of(office: LendingOffice) -> UUID:
    with office.house.store.read() as session:
        return session.scalars(select(Customer.id)).one()


@cache
def _keys(sealed: bytes) -> Keys:
    """The keys of a store, derived from the password once: thousands of walks open copies of one store."""
    with tempfile.TemporaryDirectory() as place:
        slots = Path(place) / "slots"
        slots.write_bytes(sealed)
        return KeyFile(slots).open("adm", PASSWORD, MONDAY)


def opened(folder: Path, clock: list[datetime]) -> tuple[House, LendingOffice]:
    """An office over this folder, whoever else has it open: the lock file is what a network share may lose."""
    (folder / "store.lock").unlink(missing_ok=True)
    files = StoreFiles(folder)
    keys = _keys(files.keys.read_bytes())
    engine = open_store(folder, keys, Base.metadata)
    store = Store(engine)
    door = Door(store, lambda: clock[0], keys.audit, files.head, lambda _tables: None)
    house = House(files, engine, store, door, KeyFile(files.keys), keys, StoreLock(folder))
    return house, LendingOffice(house, clock, [])


def with_team(folder: Path, to: Path) -> Path:
    """A copy of the lending office in which rep2 is of the team and kam the key account manager, ready to be copied again."""
    shutil.copytree(folder, to)
    house, office = opened(to, [MONDAY])
    for login, kind in (("rep2", "TEAM"), ("kam", "KAM")):
        team.join_team(office.door, office["sup"], customer_of(office), office.id(login), kind=kind)
    house.close()
    return to
