"""One customer's archive under one loan, gathered for the paper. Source: business.md §9; B-110…B-114.

Sections are read through the loan's own right, each with its entry in the audit log; lists are read with the borrower's eyes.
"""

from collections.abc import Mapping
from datetime import timedelta
from typing import Final

from sqlalchemy.orm import Session

from kehu_desk.access.levels import level_of
from kehu_desk.access.sections import FILED, SECTIONS
from kehu_desk.archives import queries as archives
from kehu_desk.archives.queries import CardRow, RevisionRow, SectionView
from kehu_desk.archives.rules.fields import field, option_zh
from kehu_desk.archives.rules.quality import freshness, quality_index
from kehu_desk.borrowing import queries as loans
from kehu_desk.borrowing.service.printing import PrintRight, view_for_print
from kehu_desk.door.change import Door
from kehu_desk.dossier import cells, labels
from kehu_desk.dossier.paper.values import (
    AttachmentRow,
    Block,
    ChangeRow,
    Confirmed,
    Dossier,
    Fact,
    Facts,
    LoanRow,
    LoanSlip,
    SectionPage,
    Watermark,
)
from kehu_desk.dossier.trade import trade_blocks
from kehu_desk.kernel.clock import local_day
from kehu_desk.kernel.errors import Refused
from kehu_desk.people.actor import Actor, Caller
from kehu_desk.people.office import settings_of

PRINTED: Final = tuple(section for section in SECTIONS if section != "CARD")
DENIALS: Final = frozenset({"E_NO_RELATION", "E_LEVEL", "E_FORBIDDEN", "E_PURPOSE"})
YEAR: Final = timedelta(days=365)
MOST_NAMES: Final = 6
Seen = Mapping[str, SectionView]


def gather(door: Door, caller: Caller, right: PrintRight) -> Dossier:
    """The whole dossier. Sections that the loan does not open stand in it as not granted.

    Raises Refused for anything but a missing right: an audit log that cannot be written ends the print (B-115, B-145).
    """
    seen = {section: view for section in right.sections if (view := _read(door, caller, right, section)) is not None}
    with door.look(Caller(right.borrower_id, caller.device)) as (session, actor):
        return _Gathering(session, actor, right, seen).dossier()


def watermark(door: Door, caller: Caller, right: PrintRight) -> Watermark:
    """What every page bears, from the loan at print time (B-111, B-112)."""
    with door.look(caller) as (session, _actor):
        office = settings_of(session).zone
    return Watermark(
        right.borrower, right.staff_no, right.loan_no, labels.PURPOSES.get(right.category, right.category),
        labels.level_label(right.level), cells.zoned(right.printed_at, office), right.copy_no, right.copies,
    )  # fmt: skip


def _read(door: Door, caller: Caller, right: PrintRight, section: str) -> SectionView | None:
    """The accepted text of a section; None when the loan gives no right to it now."""
    try:
        with view_for_print(door, caller, right, section) as (session, actor):
            if section in FILED:
                return archives.section_view(session, actor, right.customer_id, section)
            level = level_of(session, right.customer_id, section)
            return SectionView(section, level, level, 0, {}, frozenset(), "", "", "", None, {})
    except Refused as refusal:
        if DENIALS.issuperset(refusal.codes):
            return None
        raise


class _Gathering:
    """One snapshot while a dossier is put together from it."""

    def __init__(self, session: Session, actor: Actor, right: PrintRight, seen: Seen) -> None:
        self.session, self.actor, self.right, self.seen = session, actor, right, seen
        self.office = settings_of(session).zone
        self.card = archives.card(session, actor, right.customer_id)
        self.record = archives.revisions(session, right.customer_id)
        self.numbers = loans.numbers_of(session, [row.loan_id for row in self.record if row.loan_id])
        self.locks = loans.locks_of(session, right.customer_id)

    def dossier(self) -> Dossier:
        card = self.card
        return Dossier(
            title=card.name, archive_no=card.archive_no or card.no, class_code=card.class_code or labels.BLANK,
            shelf=card.shelf or labels.BLANK, secrecy=labels.level_label(self.right.level), quality=self.quality(),
            loan=self.slip(), cover=cover(card), sections=tuple(map(self.page, PRINTED)),
            changes=tuple(self.change(row) for row in self.record if row.section in self.seen),
            loan_history=self.history(), attachments=self.attachments(),
            unverified_facts=() if "INT" in self.seen else None,
        )  # fmt: skip

    def quality(self) -> str:
        """Completeness and freshness of the filed sections, of 100."""
        newest = {row.section: local_day(row.at, self.office) for row in reversed(self.record)}
        fresh = [freshness(newest.get(section), self.actor.today) for section in FILED]
        return f"{quality_index(self.card.completeness, fresh) / 100:.1f}"

    def slip(self) -> LoanSlip:
        loan = loans.loan_view(self.session, self.actor, self.right.loan_id)
        approved = [f"{step.decided_by} {cells.day(step.decided_at, self.office)}" for step in loan.steps if step.state == "approved"]
        scope = labels.up_to("、".join(labels.SECTIONS[section] for section in loan.sections), self.right.level)
        return LoanSlip(
            labels.KINDS.get(loan.row.kind, loan.row.kind), "、".join(approved) or labels.BLANK, self.right.purpose,
            cells.moment(loan.row.released, self.office), cells.moment(self.right.due_at, self.office), scope,
        )  # fmt: skip

    def page(self, section: str) -> SectionPage:
        view = self.seen.get(section)
        level = view.level if view else level_of(self.session, self.right.customer_id, section)
        title, label = labels.SECTIONS[section], labels.level_label(level)
        if view is None:
            return SectionPage(section, title, label, "", None, granted=False)
        return SectionPage(section, title, label, labels.revision(view.number), self.confirmed(view), True, self.blocks(view))

    def blocks(self, view: SectionView) -> tuple[Block, ...]:
        told = trade_blocks(self.session, self.right.customer_id, view.section, self.actor.today)
        found: tuple[Block, ...] = told or cells.blocks(view, self.right.level, self.sources(view.section))
        if view.section not in self.locks:
            return found
        holder, since, due = self.locks[view.section]
        marker = f"{holder}，{cells.moment(since, self.office)} 起，{labels.DUE} {cells.moment(due, self.office)}"
        return (Facts((Fact(labels.BEING_EDITED, marker),)), *found)

    def sources(self, section: str) -> dict[str, str]:
        """Field -> kind of its source, as far as somebody noted it."""
        return {key: row.kind for key, row in archives.provenance(self.session, self.right.customer_id, section).items()}

    def confirmed(self, view: SectionView) -> Confirmed | None:
        if view.at is None:
            return None
        row = next((row for row in self.record if (row.section, row.number) == (view.section, view.number)), None)
        source = self.reason(row) if row else labels.BLANK
        if told := view.values.get("info_source"):
            source = f"{option_zh(field('BAS', 'info_source'), told)}，{source}"
        return Confirmed(cells.day(view.at, self.office), view.reviewer or view.acceptor or view.author, source)

    def reason(self, row: RevisionRow) -> str:
        return f"{labels.CHANGED} {self.numbers.get(row.loan_id, '')}".strip() if row.loan_id else labels.FIRST_FILING

    def change(self, row: RevisionRow) -> ChangeRow:
        reason = self.reason(row)
        if row.loan_id:
            reason += f"：{labels.and_more(_field_names(row), MOST_NAMES)}"
        return ChangeRow(
            cells.day(row.at, self.office), labels.SECTIONS[row.section], labels.revision(row.number), row.author,
            row.reviewer or row.acceptor, reason,
        )  # fmt: skip

    def history(self) -> tuple[LoanRow, ...]:
        rows = loans.loans_of(self.session, self.actor, self.right.customer_id, self.actor.now - YEAR)
        return tuple(
            LoanRow(
                row.no, row.borrower, labels.KINDS.get(row.kind, row.kind), row.purpose or "", cells.day(row.released, self.office),
                cells.day(row.returned, self.office), labels.LOAN_STATES.get(row.state, row.state),
            )
            for row in rows
        )  # fmt: skip

    def attachments(self) -> tuple[AttachmentRow, ...]:
        rows = archives.attachments(self.session, self.actor, self.right.customer_id)
        mine = [row for row in rows if row.section in self.seen and row.level <= self.right.level]
        return tuple(
            AttachmentRow(f"{at:02}", row.name, labels.SECTIONS[row.section], _ending(row.name), str(row.pages or ""))
            for at, row in enumerate(mine, 1)
        )


def cover(card: CardRow) -> tuple[Fact, ...]:
    """Facts of level 0 for the cover."""
    kind = option_zh(field("BAS", "customer_type"), card.customer_type) if card.customer_type else labels.BLANK
    return (
        Fact(labels.REGION, cells.region(card.region_code) or labels.BLANK),
        Fact(labels.TYPE, kind),
        Fact(labels.GRADE, card.grade or labels.BLANK),
        Fact(labels.OWNER, card.owner or labels.BLANK),
        Fact(labels.STATE, labels.ARCHIVE_STATES[card.state]),
        Fact(labels.FILED_ON, card.filed_on.isoformat() if card.filed_on else labels.BLANK),
    )


def _field_names(row: RevisionRow) -> list[str]:
    return [field(row.section, key).zh for key in row.changed if not key.startswith("_")]


def _ending(name: str) -> str:
    head, dot, ending = name.rpartition(".")
    return ending.upper() if dot and head else ""
