"""Sorted rows into the store, many at a time. Runs inside one deed: all of it or nothing. Source: performance.md import_100k."""

from collections.abc import Mapping, Sequence
from datetime import date
from enum import StrEnum
from types import SimpleNamespace
from typing import Any, cast
from uuid import UUID

from sqlalchemy import ColumnElement, Table, func, insert, literal, literal_column, null, select
from sqlalchemy.orm import Session

from kehu_desk.archives.entities import Contact, Customer, SectionDraft
from kehu_desk.archives.rules.checks import changed_keys, completeness
from kehu_desk.archives.rules.contacts import named_in
from kehu_desk.archives.rules.filing import ArchiveState
from kehu_desk.archives.service.contacts import SECTION as PEOPLE
from kehu_desk.archives.service.contacts import contact_row, project_contacts_in
from kehu_desk.archives.service.provenance import note_rest_in
from kehu_desk.archives.service.writing import normal_bas, number_prefix, project, put_draft
from kehu_desk.door.change import Deed
from kehu_desk.door.numbers import next_number, number
from kehu_desk.exchange.entities import ImportRow
from kehu_desk.exchange.loaned import bodies_after, bodies_before, draft_stamp, drafts_before, sections_of, write_drafts
from kehu_desk.exchange.plan import Mode, Plan, Status
from kehu_desk.exchange.records import Bodies, Record, merged_into, whole_problems
from kehu_desk.exchange.sorting import Sorter, Verdict
from kehu_desk.kernel.clock import FOREVER, start_of
from kehu_desk.kernel.ids import new_id
from kehu_desk.people.entities import Relation
from kehu_desk.people.office import settings_of

CREATED, UPDATED, DRAFTED = "created", "updated", "drafted"
FRESH = 1  # row_version of a new row


def _presets(entity: Any) -> dict[str, Any]:
    """Every column with its plain default: given in full, the bulk insert asks no column for one."""
    found: dict[str, Any] = {}
    for column in entity.__table__.columns:
        default = column.default
        found[column.name] = default.arg if default is not None and default.is_scalar else None
    return found


def bulk_insert(session: Session, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """Insert many rows. What is the same in all of them stands in the statement once and is not bound for every row.

    Only our own ids, numbers, instants and empty values: a text that came out of a file is always bound.
    """
    if not rows:
        return
    first, dialect = rows[0], session.get_bind().dialect

    def written(name: str) -> ColumnElement[Any]:
        value = literal(first[name], table.c[name].type).compile(dialect=dialect, compile_kwargs={"literal_binds": True})
        return literal_column(str(value))

    same = {name for name, value in first.items() if _ours(value) and all(row[name] is value for row in rows)}
    fixed = {name: null() if first[name] is None else written(name) for name in same}
    varying = [name for name in first if name not in same]
    session.execute(insert(table).values(fixed), [{name: row[name] for name in varying} for row in rows])


def _ours(value: object) -> bool:
    return value is None or value == "" or isinstance(value, int | UUID | date | StrEnum)


class Writer:
    """Writes verdicts of one batch."""

    def __init__(self, deed: Deed, plan: Plan, batch: UUID, sorter: Sorter) -> None:
        """deed: the import; sorter: knows the people of the office."""
        self._deed, self._plan, self._batch, self._sorter = deed, plan, batch, sorter
        self._prefix = number_prefix(deed.session)
        self._customer = _presets(Customer) | {
            "created_at": deed.now, "created_by": deed.actor.person, "updated_at": deed.now, "updated_by": deed.actor.person,
            "kept_on": deed.actor.today, "source_channel": "import", "backfilled": True, "batch_id": batch, "state": ArchiveState.DRAFT,
        }  # fmt: skip
        self._contact = _presets(Contact)

    def write(self, verdicts: Sequence[Verdict]) -> list[Verdict]:
        """Write what is new or an update. Gives the verdicts back, an update refused by the rules as refused."""
        self._create([each for each in verdicts if each.status is Status.NEW])
        self._update([each for each in verdicts if each.status is Status.UPDATE and not each.loans])
        self._update_loaned([each for each in verdicts if each.status is Status.UPDATE and each.loans])
        return list(verdicts)

    # new customers

    def _create(self, verdicts: Sequence[Verdict]) -> None:
        if not verdicts:
            return
        year = self._deed.actor.today.year
        first = int(next_number(self._deed.session, self._prefix, year, len(verdicts)).rpartition("-")[2])
        rows: dict[Any, list[dict[str, Any]]] = {Customer: [], Relation: [], SectionDraft: [], Contact: [], ImportRow: []}
        for place, verdict in enumerate(verdicts):
            customer = new_id()
            rows[Customer].append(self._customer_row(customer, verdict, number(self._prefix, year, first + place)))
            rows[Relation] += self._relations(customer, verdict.owner)
            drafts = [self._draft_row(customer, section, body) for section, body in verdict.record.bodies.items() if body]
            rows[SectionDraft] += drafts
            rows[Contact] += self._contact_rows(customer, verdict.record.bodies.get(PEOPLE, {}))
            rows[ImportRow].append(self._trace(verdict.record, customer, CREATED, None, FRESH + (FRESH + 1) * len(drafts)))
        for entity, made in rows.items():
            bulk_insert(self._deed.session, entity.__table__, made)

    def _customer_row(self, customer: UUID, verdict: Verdict, wanted: str) -> dict[str, Any]:
        record = verdict.record
        row = SimpleNamespace(**self._customer)
        row.id, row.no, row.owner_id = customer, wanted, verdict.owner
        project(self._deed, cast("Customer", row), record.bas)
        row.completeness = completeness(record.bodies, row.customer_type)
        self._respect_origin(row, record)
        return vars(row)

    def _respect_origin(self, row: Any, record: Record) -> None:
        """The author and the day of the former program stay, where the file names them and we know them."""
        if record.told.get("created_on"):
            row.created_at = start_of(date.fromisoformat(record.told["created_on"]), settings_of(self._deed.session).zone)
        if author := self._sorter.owners.someone(record.told.get("created_by") or ""):
            row.created_by = author

    def _relations(self, customer: UUID, owner: UUID | None) -> list[dict[str, Any]]:
        deed = self._deed
        kinds = dict.fromkeys([(owner, "OWN"), (deed.actor.person, "AUTHOR"), (owner, "AUTHOR")])
        return [
            {"id": new_id(), "row_version": FRESH, "person_id": person, "customer_id": customer, "kind": kind, "team_role": "",
             "since": deed.now, "until": FOREVER}
            for person, kind in kinds
        ]  # fmt: skip

    def _draft_row(self, customer: UUID, section: str, body: Mapping[str, Any]) -> dict[str, Any]:
        deed = self._deed
        return {
            "id": new_id(), "row_version": FRESH, "customer_id": customer, "section": section, "loan_id": None, "base_number": 0,
            "body": body, "updated_at": deed.now, "updated_by": deed.actor.person,
        }  # fmt: skip

    def _contact_rows(self, customer: UUID, body: Mapping[str, Any]) -> list[dict[str, Any]]:
        return [self._contact | contact_row(customer, one) for one in named_in(body)]

    def _trace(self, record: Record, customer: UUID, what: str, before: Bodies | None, stamp: int) -> dict[str, Any]:
        told = record.told.get("ext_no") or record.told.get("no")
        return {"batch_id": self._batch, "number": record.row.number, "customer_id": customer, "what": what, "before": before,
                "stamp": stamp, "ext_no": told, "loans": None}  # fmt: skip

    # customers that are there

    def _update(self, verdicts: Sequence[Verdict]) -> None:
        session, ids = self._deed.session, [each.customer for each in verdicts if each.customer]
        if not ids:
            return
        rows = {row.id: row for row in session.scalars(select(Customer).where(Customer.id.in_(ids)))}
        drafts = drafts_of(session, ids)
        done: list[tuple[Verdict, UUID, Bodies]] = []
        for verdict in verdicts:
            assert verdict.customer is not None
            before = {section: dict(draft.body) for section, draft in drafts.get(verdict.customer, {}).items()}
            after = merged_into(before, verdict.record, overwrite=self._plan.mode is Mode.OVERWRITE)
            after["BAS"] = normal_bas(after.get("BAS", {}), self._deed.actor.today)
            if problems := whole_problems(after, self._plan, self._deed.actor.today):
                verdict.status, verdict.nos = Status.REJECTED, tuple(problems)
                continue
            put_bodies(self._deed, rows[verdict.customer], after, drafts.get(verdict.customer, {}))
            self._note_sources(verdict.customer, before, after)
            done.append((verdict, verdict.customer, before))
        session.flush()
        stamps = stamps_of(session, ids)
        if done:
            traces = [self._trace(verdict.record, customer, UPDATED, before, stamps[customer]) for verdict, customer, before in done]
            bulk_insert(session, cast("Table", ImportRow.__table__), traces)

    def _note_sources(self, customer: UUID, before: Bodies, after: Bodies) -> None:
        """What a file changes comes from a document. What it makes anew is noted when the archive is filed: see archives.service.filing."""
        for section, body in after.items():
            changed = changed_keys(before.get(section, {}), body)
            note_rest_in(self._deed, customer, section, body, changed, "document", self._plan.path.name)

    # filed archives, inside EDIT loans

    def _update_loaned(self, verdicts: Sequence[Verdict]) -> None:
        session = self._deed.session
        for verdict in verdicts:
            assert verdict.customer is not None
            loans = {section: verdict.loans[section] for section in sections_of(verdict.record)}
            before = drafts_before(session, verdict.customer, loans, loans)
            after = bodies_after(session, verdict.customer, loans, verdict.record, overwrite=self._plan.mode is Mode.OVERWRITE)
            if problems := whole_problems(after, self._plan, self._deed.actor.today):
                verdict.status, verdict.nos = Status.REJECTED, tuple(problems)
                continue
            stood = bodies_before(session, verdict.customer, loans)
            write_drafts(self._deed, verdict.customer, loans, after)
            self._note_sources(verdict.customer, stood, after)
            stamp = draft_stamp(session, verdict.customer, loans)
            trace = self._trace(verdict.record, verdict.customer, DRAFTED, before, stamp)
            trace["loans"] = {section: str(loan) for section, loan in loans.items()}
            bulk_insert(session, cast("Table", ImportRow.__table__), [trace])


def drafts_of(session: Session, ids: Sequence[UUID]) -> dict[UUID, dict[str, SectionDraft]]:
    """Customer -> section -> its draft outside any loan."""
    found: dict[UUID, dict[str, SectionDraft]] = {}
    for draft in session.scalars(select(SectionDraft).where(SectionDraft.customer_id.in_(ids), SectionDraft.loan_id.is_(None))):
        found.setdefault(draft.customer_id, {})[draft.section] = draft
    return found


def put_bodies(deed: Deed, row: Customer, after: Bodies, drafts: Mapping[str, SectionDraft]) -> None:
    """Give a never-filed archive these texts: drafts, the customer's own columns, completeness."""
    for section, draft in drafts.items():
        if section not in after:
            deed.session.delete(draft)
    for section, body in after.items():
        if section not in drafts:
            put_draft(deed, row.id, section, body)
        elif drafts[section].body != body:
            draft = drafts[section]
            draft.body, draft.updated_at, draft.updated_by = body, deed.now, deed.actor.person
    if PEOPLE in drafts or PEOPLE in after:
        project_contacts_in(deed, row.id, after.get(PEOPLE, {}))
    project(deed, row, after.get("BAS", {}))
    row.completeness = completeness(after, row.customer_type)
    row.updated_at, row.updated_by, row.kept_on = deed.now, deed.actor.person, deed.actor.today


def stamps_of(session: Session, ids: Sequence[UUID]) -> dict[UUID, int]:
    """A number per customer that grows with every change of its row and its drafts."""
    drafts = func.coalesce(func.sum(SectionDraft.row_version + 1), 0)
    wanted = (
        select(Customer.id, Customer.row_version + drafts)
        .outerjoin(SectionDraft, (SectionDraft.customer_id == Customer.id) & SectionDraft.loan_id.is_(None))
        .where(Customer.id.in_(ids))
        .group_by(Customer.id, Customer.row_version)
    )
    return {row[0]: row[1] for row in session.execute(wanted)}
