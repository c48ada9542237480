"""Roles, and which of them one person may not hold together. Source: borrowing.md §1, B-019."""

from collections.abc import Iterable

from kehu_desk.kernel.errors import No, no

ROLES = ("rep", "sup", "cus", "kam", "mgr", "adm", "aud", "contract", "finance", "service", "member")
CONTENT = frozenset(ROLES) - {"adm", "aud"}
ALONE = frozenset({"adm", "aud"})
NOT_WITH = {"cus": frozenset({"rep", "kam", "sup"}), "finance": frozenset({"rep", "kam"})}
CONFIRMED = frozenset({"cus", "mgr"})


def split(roles: str) -> frozenset[str]:
    """Role codes of a stored text."""
    return frozenset(roles.split())


def role_conflict(roles: Iterable[str]) -> No | None:
    """E_ROLE_CONFLICT when one person may not hold these roles together, or holds none. Source: B-019."""
    held = frozenset(roles)
    if not held or not held <= frozenset(ROLES):
        return no("E_ROLE_CONFLICT", roles=" ".join(sorted(held)))
    alone = held & ALONE and len(held) > 1
    pair = any(role in held and held & others for role, others in NOT_WITH.items())
    return no("E_ROLE_CONFLICT", roles=" ".join(sorted(held))) if alone or pair else None
