"""The account plan of a year: where to, how they decide, what to offer. Source: business.md §22 (key_account), R46, R50."""

from collections.abc import Collection
from datetime import date
from enum import StrEnum
from typing import Any, Final, NamedTuple
from uuid import UUID

from kehu_desk.kernel.errors import No, no

STEPS: Final = ("need", "spec", "evaluate", "decide", "buy")
SHORTEST, LINE, LONGEST, MOST_ROWS = 2, 300, 4000, 30
MOST_FEN: Final = 10**13
WHOLE_BP: Final = 10_000
YEARS_AHEAD: Final = 1


class PlanState(StrEnum):
    """Where a plan stands."""

    DRAFT = "draft"
    SUBMITTED = "submitted"
    APPROVED = "approved"
    SENT_BACK = "sent_back"


WRITABLE: Final = frozenset({PlanState.DRAFT.value, PlanState.SENT_BACK.value})


class Objective(NamedTuple):
    """What is to be reached, and by what it is measured."""

    text: str
    measure: str = ""
    due_on: date | None = None


class DecisionStep(NamedTuple):
    """One step of their decision: which of their people act, and what happens there."""

    step: str
    actors: tuple[UUID, ...] = ()
    note: str = ""


class Chance(NamedTuple):
    """One opportunity to add value. expected_fen a year; probability in per cent."""

    text: str
    expected_fen: int | None = None
    probability: int | None = None
    next_step: str = ""


class PlanTerms(NamedTuple):
    """What is typed of a plan. share in bp, sums in fen; facts: ids of what is known of competitors and needs."""

    objectives: tuple[Objective, ...] = ()
    steps: tuple[DecisionStep, ...] = ()
    opportunities: tuple[Chance, ...] = ()
    facts: tuple[UUID, ...] = ()
    share_start_bp: int | None = None
    share_target_bp: int | None = None
    sales_target_fen: int | None = None
    profit_target_fen: int | None = None
    strategy: str = ""


def problems(terms: PlanTerms, contacts: Collection[UUID], facts: Collection[UUID]) -> tuple[No, ...]:
    """Everything that is wrong with what was typed. contacts, facts: those of this customer that the person sees."""
    found = [no("E_KA_FIELD", field=field) for holds, field in _checks(terms) if not holds]
    if any(actor not in contacts for step in terms.steps for actor in step.actors):
        found.append(no("E_KA_ACTOR"))
    if any(each not in facts for each in terms.facts):
        found.append(no("E_KA_SOURCE"))
    return tuple(found)


def _checks(terms: PlanTerms) -> tuple[tuple[bool, str], ...]:
    codes = [each.step for each in terms.steps]
    rows = (terms.objectives, terms.opportunities)
    return (
        (
            all(_line(each.text) and len(each.measure.strip()) <= LINE for each in terms.objectives) and len(rows[0]) <= MOST_ROWS,
            "objectives",
        ),
        (
            set(codes) <= set(STEPS) and len(set(codes)) == len(codes) and all(len(each.note.strip()) <= LINE for each in terms.steps),
            "steps",
        ),
        (all(map(_chance, terms.opportunities)) and len(rows[1]) <= MOST_ROWS, "opportunities"),
        (len(set(terms.facts)) == len(terms.facts) and len(terms.facts) <= MOST_ROWS, "facts"),
        (terms.share_start_bp is None or 0 <= terms.share_start_bp <= WHOLE_BP, "share_start_bp"),
        (terms.share_target_bp is None or 0 <= terms.share_target_bp <= WHOLE_BP, "share_target_bp"),
        (terms.sales_target_fen is None or 0 < terms.sales_target_fen <= MOST_FEN, "sales_target_fen"),
        (terms.profit_target_fen is None or 0 < terms.profit_target_fen <= MOST_FEN, "profit_target_fen"),
        (len(terms.strategy.strip()) <= LONGEST, "strategy"),
    )


def _line(text: str) -> bool:
    return SHORTEST <= len(text.strip()) <= LINE


def _chance(row: Chance) -> bool:
    worth = row.expected_fen is None or 0 <= row.expected_fen <= MOST_FEN
    likely = row.probability is None or 0 <= row.probability <= 100
    return _line(row.text) and worth and likely and len(row.next_step.strip()) <= LINE


def lacking(terms: PlanTerms) -> tuple[str, ...]:
    """What a plan still needs before it is handed in: codes of its parts."""
    told = {each.step: each for each in terms.steps}
    needs = (
        (bool(terms.objectives), "objectives"),
        (all(step in told and (told[step].actors or told[step].note.strip()) for step in STEPS), "steps"),
        (bool(told.get("decide", DecisionStep("decide")).actors), "decide"),
        (terms.sales_target_fen is not None, "sales_target_fen"),
        (terms.profit_target_fen is not None, "profit_target_fen"),
        (terms.share_target_bp is not None, "share_target_bp"),
        (bool(terms.strategy.strip()), "strategy"),
    )
    return tuple(part for holds, part in needs if not holds)


def stored(terms: PlanTerms) -> dict[str, Any]:
    """The columns of a plan: plain JSON rows."""
    return {
        "objectives": [
            {"text": each.text.strip(), "measure": each.measure.strip(), "due_on": each.due_on.isoformat() if each.due_on else None}
            for each in terms.objectives
        ],
        "steps": [{"step": each.step, "actors": [str(one) for one in each.actors], "note": each.note.strip()} for each in terms.steps],
        "opportunities": [
            each._asdict() | {"text": each.text.strip(), "next_step": each.next_step.strip()}
            for each in terms.opportunities
        ],
        "facts": [str(each) for each in terms.facts],
        "share_start_bp": terms.share_start_bp, "share_target_bp": terms.share_target_bp, "sales_target_fen": terms.sales_target_fen,
        "profit_target_fen": terms.profit_target_fen, "strategy": terms.strategy.strip(),
    }  # fmt: skip


def told(row: Any) -> PlanTerms:
    """The terms that a kept plan stands for. row: anything with the columns that stored() names."""
    return PlanTerms(
        tuple(Objective(each["text"], each["measure"], _day(each["due_on"])) for each in row.objectives),
        tuple(DecisionStep(each["step"], tuple(map(UUID, each["actors"])), each["note"]) for each in row.steps),
        tuple(Chance(each["text"], each["expected_fen"], each["probability"], each["next_step"]) for each in row.opportunities),
        tuple(map(UUID, row.facts)), row.share_start_bp, row.share_target_bp, row.sales_target_fen, row.profit_target_fen, row.strategy,
    )  # fmt: skip


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)
