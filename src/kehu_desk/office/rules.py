"""Rules of the office as plain values: passwords, logins, roles of one person, bounds of settings."""

import re
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from kehu_desk.complaints.rules.limits import limits_of
from kehu_desk.evaluations.rules.scoring import level_edges
from kehu_desk.kernel.errors import No, no
from kehu_desk.kernel.settings import DEFAULTS
from kehu_desk.kernel.strength import SHORTEST, good_enough
from kehu_desk.kernel.worktime import hours_of
from kehu_desk.keyaccounts.rules.criteria import weights_of
from kehu_desk.people.roles import role_conflict
from kehu_desk.rebates.rules.timeliness import table_of
from kehu_desk.settlement.rules.ageing import edges_of
from kehu_desk.warnings.rules.bounds import falling, pair, rising

LOGIN = re.compile(r"[\w.\-]{2,32}")


def password_problem(password: str, about: Iterable[str] = ()) -> No | None:
    """E_PASSWORD_WEAK with why: short or guessable. about: login, name and staff number of the person. Source: store-sync.md §4."""
    if len(password) < SHORTEST:
        return no("E_PASSWORD_WEAK", why="short", least=SHORTEST)
    return None if good_enough(password, about) else no("E_PASSWORD_WEAK", why="guessable", least=SHORTEST)


def login_problem(login: str) -> No | None:
    """E_FIELD unless 2 to 32 letters, digits, dots, dashes: what can be typed at the sign-in."""
    return None if LOGIN.fullmatch(login) else no("E_FIELD", field="login", section="office", why="login")


def text_problem(field: str, text: str) -> No | None:
    """E_FIELD when a needed text is blank."""
    return None if text.strip() else no("E_FIELD", field=field, section="office", why="empty")


def accounts_conflict(wanted: frozenset[str], others: Sequence[frozenset[str]]) -> No | None:
    """E_ROLE_CONFLICT when this account's roles exclude one another, or do not go with the person's other accounts.

    others: roles of the other active accounts with the same staff number. One person may hold a second account for
    administration alone. Source: B-019.
    """
    if found := role_conflict(wanted):
        return found
    administers = [roles == {"adm"} for roles in (wanted, *others)]
    if administers.count(False) > 1 or administers.count(True) > 1:
        return no("E_ROLE_CONFLICT", roles=" ".join(sorted(wanted.union(*others))))
    return None


class Bounds(NamedTuple):
    """Least and most of a number, both allowed."""

    least: int
    most: int


FLAGS = frozenset({
    "release_own_edit", "receipt_second_person", "credit_count_orders", "credit_check_order", "credit_check_delivery",
    "replenish_skip_promotions",
})  # fmt: skip
FIXED = frozenset({"office_zone"})  # set once when the office is founded: every deadline hangs on it
TEXTS = frozenset({"office_name", "number_rule_customer"})
OWN_AFFAIRS = TEXTS | {"idle_lock_minutes", "duplicate_checks_per_hour"}
PREFIX = re.compile(r"[A-Z]{2,4}")


def _read_by(read: Callable[[str], object]) -> Callable[[str], bool]:
    def fits(text: str) -> bool:
        try:
            return bool(read(text))
        except ValueError:
            return False

    return fits


class Shape(NamedTuple):
    """What a text must look like, and the code of the sentence that says so."""

    fits: Callable[[str], bool]
    why: str = "text"


TEXT_SHAPES: dict[str, Shape] = {
    "number_rule_customer": Shape(lambda text: PREFIX.fullmatch(text) is not None),
    "ageing_buckets": Shape(_read_by(edges_of)),
    "rebate_timeliness": Shape(_read_by(table_of)),
    "eval_levels": Shape(_read_by(level_edges)),
    "work_hours": Shape(_read_by(hours_of), "hours"),
    "complaint_reply": Shape(_read_by(limits_of), "limits"),
    "complaint_contain": Shape(_read_by(limits_of), "limits"),
    "complaint_final": Shape(_read_by(limits_of), "limits"),
    "ka_weights": Shape(_read_by(weights_of)),
    "warn_use": Shape(_read_by(rising), "steps"),
    "warn_progress": Shape(_read_by(falling), "steps"),
    "warn_expense_gap": Shape(_read_by(rising), "steps"),
    "warn_expense_rate": Shape(_read_by(pair), "steps"),
    "warn_churn_late": Shape(_read_by(rising), "steps"),
    "warn_churn_fall": Shape(_read_by(rising), "steps"),
}
ANY_TEXT = Shape(lambda text: 0 < len(text.strip()) <= 60)
BOUNDS: tuple[tuple[str, Bounds], ...] = (
    (r"\w+_limit_\w+", Bounds(0, 10**12)),  # fen
    (r"term_\w+", Bounds(1, 90)),
    (r"credit_grace_days", Bounds(0, 365)),
    (r"credit_\w+_share", Bounds(0, 100)),
    (r"credit_limit_months", Bounds(1, 12)),
    (r"service_level_\w", Bounds(50, 99)),
    (r"ka_(points|top_percent)", Bounds(1, 100)),
    (r"kam_competence_tenths", Bounds(10, 50)),
    (r"shelf_life_percent", Bounds(1, 100)),
    (r"eval_(\w+_percent|gap_points)", Bounds(0, 100)),
    (r"eval_months", Bounds(3, 12)),
    (r"open_\w+", Bounds(0, 99)),
    (r"copies_\d", Bounds(0, 20)),
    (r"retention_\w+", Bounds(1, 100)),
    (r"\w+_workdays", Bounds(1, 60)),
    (r"count_days_\w+", Bounds(0, 3650)),
    (r"credit_value_ka", Bounds(0, 150)),  # a key account: up to half as much again
    (r"credit_value_\w", Bounds(0, 100)),
    (r"refresh_months_\w+", Bounds(1, 60)),
    (r"promo_priority_\w+", Bounds(0, 9)),
    (r"pareto_\w|dependence_percent|warn_(overdue|soon)_percent", Bounds(1, 100)),
    (r"warn_broken_count", Bounds(1, 99)),
    (r"warn_expense_percent|expense_budget_bp", Bounds(1, 10_000)),
    (r"\w+_days", Bounds(1, 3650)),
    (r"\w+_hours", Bounds(1, 240)),
    (r"\w+_minutes", Bounds(1, 240)),
    (r"\w+_per_hour", Bounds(1, 1000)),
    (r"\w+", Bounds(0, 10_000)),
)


def settable() -> tuple[str, ...]:
    """Keys that may change after the office was founded, in the order of the table of defaults."""
    return tuple(key for key in DEFAULTS if key not in FIXED)


def is_policy(key: str) -> bool:
    """Whether a setting is a rule of filing and lending: a manager sets it; the administrator only enters it."""
    return key not in OWN_AFFAIRS


def bounds_of(key: str) -> Bounds | None:
    """Least and most of a number setting; None for a text."""
    if isinstance(DEFAULTS[key], str):
        return None
    return Bounds(0, 1) if key in FLAGS else next(bounds for pattern, bounds in BOUNDS if re.fullmatch(pattern, key))


def setting_problem(key: str, text: str) -> No | None:
    """E_FIELD for a value out of bounds or an unknown key; least and most are named."""
    if key not in settable():
        return no("E_FIELD", field=key, section="office", why="unknown")
    bounds = bounds_of(key)
    if bounds is None:
        shape = TEXT_SHAPES.get(key, ANY_TEXT)
        return None if shape.fits(text) else no("E_FIELD", field=key, section="office", why=shape.why)
    if re.fullmatch(r"\d{1,13}", text, re.ASCII) and bounds.least <= int(text) <= bounds.most:
        return None
    return no("E_FIELD", field=key, section="office", why="bounds", least=bounds.least, most=bounds.most)
