"""Everything the model looks at, gathered for one customer, and as plain JSON for the history."""

from datetime import date, timedelta
from typing import Any, Final, NamedTuple
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from kehu_desk.archives.entities import Customer
from kehu_desk.archives.queries import bodies
from kehu_desk.credit.queries import record
from kehu_desk.credit.queries.standing import guaranteed
from kehu_desk.credit.rules.model import WEIGHTS, Inputs, Model, Part, counts
from kehu_desk.credit.rules.terms import Policy
from kehu_desk.credit.rules.watching import worst_overdue
from kehu_desk.kernel.clock import end_of
from kehu_desk.kernel.money import half_up
from kehu_desk.kernel.settings import KEY_ACCOUNT
from kehu_desk.people.office import settings_of
from kehu_desk.people.queries import key_accounts
from kehu_desk.settlement.queries import on_time_share

YEAR: Final = timedelta(days=365)
FORMULA: Final = 1  # version of the model, kept with every result
SECRET: Final = frozenset({"net_assets_fen", "net_cap_fen"})  # at L3 in the archive


class Ask(NamedTuple):
    """What finance says itself: days of credit, the limit asked for, and the public record as far as it is known to him."""

    credit_days: int
    asked_fen: int
    record: str = "clean"


def inputs_of(session: Session, customer: UUID, day: date, ask: Ask) -> Inputs:
    """Gather the facts as of a day; the public record is never milder than the archive tells. For rules and finance, who sees assets."""
    filed = bodies(session, customer)
    paid = record.stretches(session, customer)
    net_assets = filed["BAS"].get("net_assets_fen")
    return Inputs(
        day, on_time_share(session, customer, day - YEAR, day), worst_overdue(paid, day - YEAR, day),
        record.trading_days(session, customer, filed["BAS"], day), int(net_assets) if net_assets is not None else None,
        record.worse_record(ask.record, record.public_record(filed["TRD"])), record.month_nets(session, customer, day),
        record.plan_month(session, customer, day), ask.credit_days, ask.asked_fen,
        tuple(each for each in guaranteed(session, customer) if counts(each, day)), *served(session, customer, day),
    )  # fmt: skip


def served(session: Session, customer: UUID, day: date) -> tuple[str, int]:
    """The grade by which the customer is served, and per cent of what turnover allows that it is given; all while not graded.

    A key account is never given less than key accounts are. Source: business.md §10 (service level table).
    """
    office = settings_of(session)
    grade = session.scalar(select(Customer.grade).where(Customer.id == customer)) or ""
    own = office.values.of_grade("credit_value", grade)
    found = [(100 if own is None else own, grade)]
    if key_accounts(session, [customer], end_of(day, office.zone)):
        found.append((office.values.number("credit_value_ka"), KEY_ACCOUNT))
    percent, name = max(found)
    return name, percent


def told(known: Inputs, model: Model, policy: Policy) -> dict[str, Any]:
    """Inputs, weights and every step as plain JSON values: money in fen, points and score in hundredths."""
    return {
        "formula": FORMULA, "day": known.day.isoformat(), "on_time_bp": known.on_time_bp, "worst_days": known.worst_days,
        "trading_days": known.trading_days, "net_assets_fen": known.net_assets_fen, "record": known.record,
        "month_nets": list(known.month_nets), "plan_fen": known.plan_fen, "credit_days": known.credit_days, "asked_fen": known.asked_fen,
        "guarantees": [[each.kind, each.value_fen, each.expires_on.isoformat() if each.expires_on else None] for each in known.guarantees],
        "is_new": known.is_new, "weights": dict(WEIGHTS), "points": {part.name: _hundredths(part) for part in model.parts},
        "score_bp": model.score_bp, "earned": model.earned, "grade": model.grade, "factor": policy.factors[model.grade],
        "share_cap": policy.share_cap, "secured_share": policy.secured_share, "average_fen": _whole(model.average),
        "turnover_fen": _whole(model.turnover), "net_cap_fen": None if model.net_cap is None else _whole(model.net_cap),
        "value_grade": known.value_grade, "service_percent": known.service_percent,
        "unsecured_fen": _whole(model.unsecured), "secured_fen": _whole(model.secured), "limit_fen": model.limit_fen,
    }  # fmt: skip


def _whole(amount: Any) -> int:
    return half_up(amount.numerator, amount.denominator)


def _hundredths(part: Part) -> int | None:
    return None if part.points is None else _whole(part.points * 100)


def asked_in(inputs: dict[str, Any]) -> Ask:
    """What finance had said, read back from a history row."""
    return Ask(int(inputs.get("credit_days", 0)), int(inputs.get("asked_fen", 0)), str(inputs.get("record", "clean")))


def without_secrets(inputs: dict[str, Any]) -> dict[str, Any]:
    """The same for those who may not see what the customer owns: the sums are out, and the points they led to."""
    if "points" not in inputs:
        return inputs
    points = {name: value for name, value in inputs["points"].items() if name != "funds"}
    return {name: value for name, value in inputs.items() if name not in SECRET} | {"points": points, "withheld": True}
