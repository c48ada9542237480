"""What is done about goods that lie too long. Source: business.md §17 (Overstock: actions)."""

from datetime import date
from typing import Final, NamedTuple
from uuid import UUID

from kehu_desk.kernel.errors import No, no
from kehu_desk.replenishment.rules.watching import CAUSES

CLEARANCE, TRANSFER, EXCHANGE, REPACK = "clearance", "transfer", "exchange", "repack"
KINDS: Final = (CLEARANCE, TRANSFER, EXCHANGE, REPACK)
MOST3: Final = 10**12
LONGEST: Final = 500
SHORTEST: Final = 5


class ActionTerms(NamedTuple):
    """An action as it is typed. to_customer_id: who takes the goods over, for a transfer."""

    product_id: UUID
    cause: str
    kind: str
    qty3: int
    due_on: date | None
    owner_id: UUID
    plan: str = ""
    to_customer_id: UUID | None = None


def action_faults(terms: ActionTerms, customer: UUID, today: date) -> tuple[No, ...]:
    """Everything that is wrong, a no for each field."""
    target = terms.to_customer_id
    checks = (
        ("cause", terms.cause in CAUSES),
        ("kind", terms.kind in KINDS),
        ("qty3", 0 < terms.qty3 <= MOST3),
        ("due_on", terms.due_on is not None and terms.due_on >= today),
        ("plan", len(terms.plan) <= LONGEST),
        ("to_customer", target is not None and target != customer if terms.kind == TRANSFER else target is None),
    )
    return tuple(no("E_STOCK_ACTION", field=name) for name, right in checks if not right)


def result_faults(result: str, done3: int, qty3: int) -> tuple[No, ...]:
    """What came of it is said, and not more than there was."""
    found = [] if SHORTEST <= len(result.strip()) <= LONGEST else [no("E_REASON", least=SHORTEST)]
    if not 0 <= done3 <= qty3:
        found.append(no("E_STOCK_ACTION", field="done3"))
    return tuple(found)
