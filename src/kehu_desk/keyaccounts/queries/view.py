"""One account whole: its terms, team, seven blocks with entries, plans as far as they may be read, and its years."""

from collections.abc import Mapping
from datetime import date
from typing import Any, Final, NamedTuple
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from kehu_desk.contracts.queries import contract_no
from kehu_desk.keyaccounts.entities import AccountPlan, DutyEntry, KamYear, KeyAccount
from kehu_desk.keyaccounts.queries.figures import companies_of
from kehu_desk.keyaccounts.queries.listing import AccountRow, account_row, last_entries
from kehu_desk.keyaccounts.queries.seeing import sees_plans
from kehu_desk.keyaccounts.rules.duties import Block, blocks, in_order
from kehu_desk.keyaccounts.rules.plan import PlanTerms, told
from kehu_desk.keyaccounts.rules.team import KAM, RESPONSIBLE, SPONSOR
from kehu_desk.people.actor import Actor
from kehu_desk.people.entities import Person, Relation
from kehu_desk.people.office import settings_of
from kehu_desk.people.queries import names
from kehu_desk.sales.queries.detail import sees_margin

MOST_ENTRIES: Final = 100
ORDER: Final = {RESPONSIBLE: 0, KAM: 1, SPONSOR: 2}


class MemberRow(NamedTuple):
    """One of ours on the account. given: the role was given to him and can be taken away here."""

    person_id: UUID
    person: str
    role: str
    since_on: date | None
    given: bool


class EntryRow(NamedTuple):
    """One entry of a block."""

    id: UUID
    duty: str
    done_on: date
    body: str
    next_step: str
    next_on: date | None
    source_noun: str
    source_id: UUID | None
    by: str


class PlanView(NamedTuple):
    """One plan. terms: None for whoever may not read L3."""

    id: UUID
    year: int
    state: str
    terms: PlanTerms | None
    drafted_by: str
    decided_by: str
    decision: str
    version: int


class YearRow(NamedTuple):
    """One yearly result in hundredths of a point. inputs: sums in fen, empty for whoever may not see what was earned."""

    id: UUID
    year: int
    kam: str
    share100: int | None
    profit100: int | None
    sales100: int | None
    total100: int | None
    missing: tuple[str, ...]
    estimated: bool
    inputs: Mapping[str, Any]
    note: str
    state: str
    proposed_by: str
    confirmed_by: str


class AccountView(NamedTuple):
    """Everything that stands in the pane of one account. members: companies of the group; contract: the number of the frame contract."""

    row: AccountRow
    members: int
    price_list: str
    service_standard: str
    contract_id: UUID | None
    contract: str
    sponsor_id: UUID | None
    ended_why: str
    team: tuple[MemberRow, ...]
    blocks: tuple[Block, ...]
    in_order: bool
    entries: tuple[EntryRow, ...]
    plans: tuple[PlanView, ...]
    years: tuple[YearRow, ...]
    reads_plans: bool


def account_view(session: Session, actor: Actor, account: UUID) -> AccountView:
    """The caller has entered INT through door.view. Raises Refused E_NOT_FOUND."""
    row = account_row(session, actor, account)
    it = session.get_one(KeyAccount, account)
    reads = sees_plans(session, actor, it.customer_id)
    seven = blocks(last_entries(session, [account]).get(account, {}), actor.today, settings_of(session).values.number("ka_block_days"))
    return AccountView(
        row, len(companies_of(session, it.customer_id)), it.price_list, it.service_standard, it.contract_id,
        contract_no(session, it.contract_id), it.sponsor_id, it.ended_why, team_of(session, actor, it), seven, in_order(seven),
        _entries(session, account), _plans(session, account, reads=reads), _years(session, actor, it), reads,
    )  # fmt: skip


def team_of(session: Session, actor: Actor, it: KeyAccount) -> tuple[MemberRow, ...]:
    """Who works for the account: the responsible one, its manager, its sponsor, then the others by name."""
    alive = (Relation.customer_id == it.customer_id, Relation.since <= actor.now, Relation.until > actor.now)
    wanted = select(Relation, Person.name).join(Person, Person.id == Relation.person_id)
    rows = session.execute(wanted.where(*alive, Relation.kind.in_(("OWN", "TEAM", "KAM")))).all()
    office = settings_of(session).zone
    found = []
    for relation, name in rows:
        role = {"OWN": RESPONSIBLE, "KAM": KAM}.get(relation.kind, relation.team_role)
        found.append(MemberRow(relation.person_id, name, role, relation.since.astimezone(office).date(), relation.kind == "TEAM"))
    if it.sponsor_id is not None:
        found.append(MemberRow(it.sponsor_id, names(session, [it.sponsor_id])[it.sponsor_id], SPONSOR, None, False))
    return tuple(sorted(found, key=lambda each: (ORDER.get(each.role, len(ORDER)), each.person, each.role)))


def _entries(session: Session, account: UUID) -> tuple[EntryRow, ...]:
    it = DutyEntry
    wanted = select(it, Person.name).outerjoin(Person, Person.id == it.created_by).where(it.account_id == account)
    rows = session.execute(wanted.order_by(it.done_on.desc(), it.id.desc()).limit(MOST_ENTRIES)).all()
    return tuple(
        EntryRow(row.id, row.duty, row.done_on, row.body, row.next_step, row.next_on, row.source_noun, row.source_id, by or "")
        for row, by in rows
    )


def _plans(session: Session, account: UUID, *, reads: bool) -> tuple[PlanView, ...]:
    rows = session.scalars(select(AccountPlan).where(AccountPlan.account_id == account).order_by(AccountPlan.year.desc())).all()
    who = names(session, [each for row in rows for each in (row.drafted_by, row.decided_by)])
    return tuple(
        PlanView(
            row.id, row.year, row.state, told(row) if reads else None, who.get(row.drafted_by, ""),
            who.get(row.decided_by, "") if row.decided_by else "", row.decision if reads else "", row.row_version,
        )
        for row in rows
    )  # fmt: skip


def _years(session: Session, actor: Actor, account: KeyAccount) -> tuple[YearRow, ...]:
    """Sums of a year stand at L3: they are left out for whoever may not see what was earned or planned."""
    rows = session.scalars(select(KamYear).where(KamYear.account_id == account.id).order_by(KamYear.year.desc())).all()
    who = names(session, [each for row in rows for each in (row.kam_id, row.proposed_by, row.confirmed_by)])
    whole = sees_margin(session, actor, account.customer_id) and sees_plans(session, actor, account.customer_id)
    return tuple(
        YearRow(
            row.id, row.year, who.get(row.kam_id, ""), row.share100, row.profit100, row.sales100, row.total100,
            tuple(row.inputs.get("missing", ())), bool(row.inputs.get("estimated")), dict(row.inputs) if whole else {}, row.note, row.state,
            who.get(row.proposed_by, ""), who.get(row.confirmed_by, "") if row.confirmed_by else "",
        )
        for row in rows
    )  # fmt: skip
