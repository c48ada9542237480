"""Support on its way to a decision: drafted, changed, handed in, cancelled. Source: business.md §15, §1."""

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from sqlalchemy import delete
from sqlalchemy.orm import Session

from kehu_desk.access.policy import Action
from kehu_desk.door.audit import content_hash
from kehu_desk.door.change import About, Deed, Door
from kehu_desk.door.numbers import next_number
from kehu_desk.door.workflow import step
from kehu_desk.kernel.errors import No, no
from kehu_desk.people.actor import Caller
from kehu_desk.products.entities import Product
from kehu_desk.promotions.entities import Promotion
from kehu_desk.supports.entities import SupportLine, SupportRequest
from kehu_desk.supports.queries.offering import JOINABLE
from kehu_desk.supports.queries.seeing import SECTION
from kehu_desk.supports.queries.view import lines_of, terms_of
from kehu_desk.supports.rules.case import SupportCase
from kehu_desk.supports.rules.states import NEW
from kehu_desk.supports.rules.terms import BudgetLine, SupportTerms, budget_of, faults_of
from kehu_desk.supports.service.cases import fire, found_row, policy_says, support_case
from kehu_desk.supports.service.effects import apply
from kehu_desk.supports.workflow import SUPPORTS

PREFIX: Final = "ZC"


def draft_support(door: Door, caller: Caller, customer: UUID, terms: SupportTerms, lines: Sequence[BudgetLine]) -> UUID:
    """Write down what a customer is to be supported with. Gives the id.

    Raises Refused: E_NOT_FOUND, E_FORBIDDEN, E_NO_RELATION, E_LEVEL, E_ARCHIVE_STATE, and of what was typed every E_SUPPORT_… with the
    facts field and line_row.
    """
    with door.change(caller, Action.REQUEST_SUPPORT, About(customer, SECTION)) as deed:
        deed.asked = True  # the case asks the policy and hands its answer to the table
        case = SupportCase(NEW, policy_says(deed.session, deed.actor, customer, "draft"))
        done = step(SUPPORTS, case, "draft", _faults(deed.session, terms, lines) if not case.nos else ())
        row = SupportRequest(
            no=next_number(deed.session, PREFIX, deed.actor.today.year), customer_id=customer, state=done.target,
            requested_by=deed.actor.person, created_at=deed.now, created_by=deed.actor.person, origin_device=deed.actor.device,
        )  # fmt: skip
        _put(deed, row, terms, lines)
        deed.name(subject=row.no, after=content_hash([terms, list(lines)]))
        return row.id


def change_support(
    door: Door, caller: Caller, support: UUID, terms: SupportTerms, lines: Sequence[BudgetLine], *, seen: int | None = None
) -> None:  # fmt: skip
    """Write a draft anew. seen: the version that was changed. Raises Refused as draft_support does, E_STATE, E_STALE."""
    with door.change(caller, Action.REQUEST_SUPPORT, About(section=SECTION, subject=str(support))) as deed:
        row = found_row(deed, support)
        case = support_case(deed.session, deed.actor, row, "change", seen=seen)
        done = step(SUPPORTS, case, "change", _faults(deed.session, terms, lines) if not case.nos else ())
        before = content_hash([terms_of(row), lines_of(deed.session, support)])
        deed.session.execute(delete(SupportLine).where(SupportLine.request_id == support))
        row.updated_at, row.updated_by = deed.now, deed.actor.person
        _put(deed, row, terms, lines)
        deed.name(before=before, after=content_hash([terms, list(lines)]))
        apply(deed, row, done)


def submit_support(door: Door, caller: Caller, support: UUID) -> None:
    """Hand it in. Raises Refused: E_SUPPORT_OVER when its last day has passed, E_STATE and those of the policy."""
    fire(door, caller, support, "submit")


def cancel_support(door: Door, caller: Caller, support: UUID, reason: str) -> None:
    """It will not be done, or not be finished. Raises Refused: E_REASON, E_STATE once it was reported, and those of the policy."""

    def put(_deed: Deed, row: SupportRequest) -> None:
        row.verdict = reason.strip()[:500]

    fire(door, caller, support, "cancel", put=put, text=reason)


def _faults(session: Session, terms: SupportTerms, lines: Sequence[BudgetLine]) -> list[No]:
    found = faults_of(terms, lines)
    product = session.get(Product, terms.product_id) if terms.product_id else None
    if terms.product_id and (product is None or product.state != "active"):
        found.append(no("E_SUPPORT_PRODUCT", field="product_id"))
    promotion = session.get(Promotion, terms.promotion_id) if terms.promotion_id else None
    if terms.promotion_id and (promotion is None or promotion.state not in JOINABLE):
        found.append(no("E_SUPPORT_PROMOTION", field="promotion_id"))
    return found


def _put(deed: Deed, row: SupportRequest, terms: SupportTerms, lines: Sequence[BudgetLine]) -> None:
    for name, value in terms._asdict().items():
        setattr(row, name, value.strip() if isinstance(value, str) else list(value) if isinstance(value, tuple) else value)
    row.budget_fen = budget_of(lines)
    deed.session.add(row)
    deed.session.flush()
    deed.session.add_all(_line(row, place, line) for place, line in enumerate(lines, 1))
    deed.session.flush()


def _line(row: SupportRequest, place: int, line: BudgetLine) -> SupportLine:
    return SupportLine(
        request_id=row.id, customer_id=row.customer_id, place=place, kind=line.kind, item=line.item.strip(), qty3=line.counted3,
        unit_cost_fen=line.unit_cost_fen, amount_fen=line.amount_fen, since_on=line.since_on, until_on=line.until_on, facts=line.facts(),
    )  # fmt: skip
