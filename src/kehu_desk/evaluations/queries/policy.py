"""What the office has set for evaluations."""

from sqlalchemy.orm import Session

from kehu_desk.evaluations.rules.scoring import Policy, level_edges
from kehu_desk.people.office import settings_of


def policy_of(session: Session) -> Policy:
    """The numbers in force; shares and weights in basis points."""
    values = settings_of(session).values
    return Policy(
        values.number("eval_own_percent") * 100, values.number("eval_gap_points"), values.number("eval_least_percent") * 100,
        level_edges(values.text("eval_levels")), values.number("eval_lock_days"), values.number("eval_months"),
    )  # fmt: skip
