"""Promotions are drafted, changed, handed in, taken back and thrown away by who drafted them. Source: business.md §16, §1."""

from uuid import UUID

from kehu_desk.access.policy import Action
from kehu_desk.door.audit import content_hash
from kehu_desk.door.change import About, Deed, Door
from kehu_desk.door.numbers import next_number
from kehu_desk.door.workflow import step
from kehu_desk.kernel.errors import Refused
from kehu_desk.people.actor import Caller
from kehu_desk.promotions.entities import Promotion
from kehu_desk.promotions.queries.view import terms_of
from kehu_desk.promotions.rules.codes import DRAFT, PART
from kehu_desk.promotions.rules.terms import PromotionTerms
from kehu_desk.promotions.service.cases import case_of, faults_of, found, settle
from kehu_desk.promotions.workflow import PROMOTION

PREFIX = "CX"


def draft_promotion(door: Door, caller: Caller, terms: PromotionTerms, *, submit: bool = False) -> UUID:
    """A new promotion in draft; submit: handed in at once. Gives its id.

    Raises Refused: E_FORBIDDEN, E_PROMO_FIELD for each thing wrong, E_PROMO_BUDGET; with submit also what submit_promotion raises.
    """
    terms = terms.tidy()
    with door.change(caller, Action.DRAFT_PROMOTION) as deed:
        deed.require(Action.DRAFT_PROMOTION, part=PART)
        if faults := faults_of(deed.session, terms):
            raise Refused(*faults)
        number = next_number(deed.session, PREFIX, deed.actor.today.year)
        row = Promotion(
            no=number, state=DRAFT, drafted_by=deed.actor.person, created_at=deed.now, created_by=deed.actor.person,
            origin_device=deed.actor.device,
        )  # fmt: skip
        _write(row, terms)
        deed.session.add(row)
        deed.session.flush()
        deed.name(subject=number, after=content_hash(terms))
        if submit:
            _submit(deed, row)
        return row.id


def revise_promotion(door: Door, caller: Caller, promotion: UUID, version: int, terms: PromotionTerms, *, submit: bool = False) -> None:
    """Write a draft, or a rejected promotion, anew. version: the one that was read. Raises Refused as draft_promotion, E_STALE, E_STATE."""
    terms = terms.tidy()
    with door.change(caller, Action.DRAFT_PROMOTION, About(subject=str(promotion))) as deed:
        row = found(deed, promotion)
        faults = tuple(faults_of(deed.session, terms))
        case = case_of(deed.session, deed.actor, row, "edit")
        done = step(PROMOTION, case._replace(stale=version != row.row_version, faults=faults), "edit")
        before = content_hash(terms_of(row))
        _write(row, terms)
        settle(deed, row, done)
        deed.name(before=before, after=content_hash(terms))
        if submit:
            _submit(deed, row)


def submit_promotion(door: Door, caller: Caller, promotion: UUID) -> None:
    """Hand it in. Raises Refused: E_PROMO_OVERLAP naming each exclusive promotion in the way, E_PROMO_OVER, E_PROMO_FIELD, E_STATE."""
    with door.change(caller, Action.DRAFT_PROMOTION, About(subject=str(promotion))) as deed:
        _submit(deed, found(deed, promotion))


def _submit(deed: Deed, row: Promotion) -> None:
    done = step(PROMOTION, case_of(deed.session, deed.actor, row, "submit"), "submit")
    row.submitted_at, row.decided_by, row.decided_at, row.decision = deed.now, None, None, ""
    settle(deed, row, done)


def withdraw_promotion(door: Door, caller: Caller, promotion: UUID) -> None:
    """Take it back before it is decided. Raises Refused: E_PROMO_OTHERS, E_STATE."""
    with door.change(caller, Action.DRAFT_PROMOTION, About(subject=str(promotion))) as deed:
        row = found(deed, promotion)
        done = step(PROMOTION, case_of(deed.session, deed.actor, row, "withdraw"), "withdraw")
        row.submitted_at = None
        settle(deed, row, done)


def drop_promotion(door: Door, caller: Caller, promotion: UUID) -> None:
    """Give up a draft. Raises Refused: E_PROMO_OTHERS, E_STATE."""
    with door.change(caller, Action.DRAFT_PROMOTION, About(subject=str(promotion))) as deed:
        row = found(deed, promotion)
        settle(deed, row, step(PROMOTION, case_of(deed.session, deed.actor, row, "drop"), "drop"))


def _write(row: Promotion, terms: PromotionTerms) -> None:
    assert terms.starts_on is not None
    assert terms.ends_on is not None
    row.title, row.kind, row.mechanics = terms.title, terms.kind, dict(terms.mechanics)
    row.scope, row.products = terms.scope.kept(), list(terms.products)
    row.starts_on, row.ends_on, row.budget_fen = terms.starts_on, terms.ends_on, terms.budget_fen
    row.expected_lift_bp, row.stacking, row.text = terms.expected_lift_bp, terms.stacking, terms.text
    row.season_plan_id = terms.season_plan_id
