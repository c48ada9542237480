"""What the clock does with contracts: tells who keeps them of what falls due, once, and drafts what renews itself. Source: §25, §28."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Any, Final, NamedTuple
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from kehu_desk.contracts.entities import Contract
from kehu_desk.contracts.queries.due import late_originals, unsigned_deliveries
from kehu_desk.contracts.rules.case import ContractState
from kehu_desk.contracts.rules.dates import due_reminders, ladder, renews_by_itself
from kehu_desk.contracts.service.cases import NOUN, OFFICER, SECTION, shut, successor_of
from kehu_desk.contracts.service.drafting import PUBLISHED
from kehu_desk.contracts.service.ending import follow
from kehu_desk.door import notices
from kehu_desk.door.change import About, Door
from kehu_desk.kernel.clock import local_day
from kehu_desk.kernel.settings import Settings
from kehu_desk.people.entities import Relation
from kehu_desk.people.office import settings_of
from kehu_desk.people.queries import holders
from kehu_desk.templates.entities import ContractTemplate

REMINDED: Final = "contract.remind"
RENEWED: Final = "contract.auto_renew"
LADDER: Final = ("contract_remind_1", "contract_remind_2", "contract_remind_3", "contract_remind_4")


class Told(NamedTuple):
    """One notice to one person about one contract."""

    person: UUID
    kind: str
    contract: UUID
    customer: UUID
    stage: str
    facts: dict[str, Any]


def sweep(door: Door) -> int:
    """Tell what has come due and draft what renews itself; the same again does nothing. Returns how many things were done."""
    with door.reading() as session:
        today = local_day(door.now, settings_of(session).zone)
        owed, renewing = _owed(session, today, door.now), _renewing(session, today)
    for customer in dict.fromkeys(each.customer for each in owed):
        with door.clockwork(REMINDED, About(customer, SECTION)) as deed:
            for each in (each for each in owed if each.customer == customer):
                notices.tell(deed.session, each.person, each.kind, NOUN, each.contract, deed.now, stage=each.stage, facts=each.facts)
            deed.name(
                subject=" ".join(dict.fromkeys(f"{each.facts['contract']} {each.stage}" for each in owed if each.customer == customer))
            )
    drafted = sum(_renew(door, contract) for contract in renewing)
    return len(owed) + drafted


def _renew(door: Door, contract: UUID) -> int:
    """Asked again inside the deed, so that two sweeps at once make one draft."""
    with door.clockwork(RENEWED) as deed:
        row = deed.session.get_one(Contract, contract)
        deed.name(customer=row.customer_id, section=SECTION, subject=row.no)
        if row.state != ContractState.FILED or successor_of(deed.session, row):
            return 0
        made = follow(deed, row)
        deed.name(subject=f"{row.no} {made.no}")
        for person in keepers(deed.session, row, deed.now):
            facts = {"contract": row.no, "successor": made.no}
            notices.tell(deed.session, person, "contract_renewed", NOUN, made.id, deed.now, facts=facts)
        return 1


def _renewing(session: Session, today: date) -> list[UUID]:
    rows = session.scalars(select(Contract).where(Contract.state == ContractState.FILED, Contract.renewal == "auto").order_by(Contract.id))
    return [
        row.id
        for row in rows
        if renews_by_itself(row.renewal, row.end_on, row.notice_days, today)
        and not successor_of(session, row)
        and not shut(session, row.customer_id)
        and _has_text(session, row)
    ]


def _has_text(session: Session, row: Contract) -> bool:
    """Whether the standard text is still published in some version; otherwise somebody has to choose another one."""
    code = session.get_one(ContractTemplate, row.template_id).code
    wanted = select(ContractTemplate.id).where(ContractTemplate.code == code, ContractTemplate.state == PUBLISHED)
    return session.scalars(wanted.limit(1)).first() is not None


def keepers(session: Session, row: Contract, at: datetime) -> list[UUID]:
    """Who answers for a contract: the responsible person, the key account manager and the contract officers."""
    now = (Relation.since <= at, Relation.until > at)
    tied = select(Relation.person_id).where(Relation.customer_id == row.customer_id, Relation.kind.in_(("OWN", "KAM")), *now)
    officers = holders(session, OFFICER, local_day(at, settings_of(session).zone))
    return list(dict.fromkeys([*session.scalars(tied), *(each.id for each in officers)]))


def _owed(session: Session, today: date, at: datetime) -> list[Told]:
    """Everything to be told that was not told before."""
    found = [
        Told(person, each.kind, each.row.id, each.row.customer_id, each.stage, each.facts)
        for each in _all(session, today, settings_of(session).values)
        for person in keepers(session, each.row, at)
    ]
    return [each for each in found if not notices.told(session, each.person, each.kind, each.contract, each.stage)]


class Matter(NamedTuple):
    """What has come due about one contract, whoever is told. stage: told once each."""

    row: Contract
    kind: str
    stage: str
    facts: dict[str, Any]


def _all(session: Session, today: date, values: Settings) -> Iterator[Matter]:
    yield from _ending(session, today, values)
    for row in late_originals(session, today, values.number("contract_originals_days")):
        yield Matter(row, "contract_originals", str(row.sent_on), {"contract": row.no, "sent": str(row.sent_on)})
    for each in unsigned_deliveries(session, today, values.number("contract_unsigned_days")):
        row = session.get_one(Contract, each.contract)
        yield Matter(row, "contract_unsigned", "", {"contract": row.no, "since": str(each.first_on)})


def _ending(session: Session, today: date, values: Settings) -> Iterator[Matter]:
    """The ladder, as long as nothing follows the contract yet."""
    steps, ahead = [values.number(key) for key in LADDER], values.number("contract_notice_ahead")
    for row in session.scalars(
        select(Contract).where(Contract.state == ContractState.FILED, Contract.end_on >= today).order_by(Contract.id)
    ):
        assert row.end_on is not None
        furthest = max([*steps, row.notice_days + ahead])
        if today < row.end_on - timedelta(days=furthest) or successor_of(session, row):
            continue
        for each in due_reminders(ladder(row.end_on, row.notice_days, steps, ahead), row.end_on, today):
            kind = "contract_notice" if each.stage.startswith("notice") else "contract_ending"
            facts = {"contract": row.no, "end": str(row.end_on), "days": (row.end_on - today).days}
            yield Matter(row, kind, f"{row.end_on} {each.stage}", facts)
