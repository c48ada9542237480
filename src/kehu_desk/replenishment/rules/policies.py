"""What a stock policy may hold. Source: business.md §17 (stock_policy)."""

from kehu_desk.kernel.errors import No, no
from kehu_desk.replenishment.rules.levels import METHODS, MIN_MAX, Terms

MOST_DAYS = 365
MOST3 = 10**12
LEAST_BP, MOST_BP = 5000, 9999
DAYS = ("lead_days", "review_days", "cover_days", "safety_days")


def policy_faults(terms: Terms) -> tuple[No, ...]:
    """Everything that is wrong, a no for each field."""
    wrong = [name for name in DAYS if not 0 <= getattr(terms, name) <= MOST_DAYS]
    checks = (
        ("method", terms.method in METHODS),
        ("service_bp", LEAST_BP <= terms.service_bp <= MOST_BP),
        ("lead_sd100", 0 <= terms.lead_sd100 <= 100 * MOST_DAYS),
        ("cover_max", 1 <= terms.cover_max <= 10 * MOST_DAYS),
        ("pack3", 0 < terms.pack3 <= MOST3),
        ("least3", 0 <= terms.least3 <= MOST3),
        ("min3", 0 <= terms.min3 <= MOST3),
        ("max3", 0 <= terms.max3 <= MOST3 and (terms.method != MIN_MAX or 0 < terms.max3 >= terms.min3)),
    )
    wrong += [name for name, right in checks if not right]
    if not wrong and not terms.protected_days:
        wrong.append("review_days")
    return tuple(no("E_POLICY", field=name) for name in wrong)
