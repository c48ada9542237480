"""Approval routes: borrowing.md §2, B-036, B-039, B-058."""

import pytest

from kehu_desk.borrowing.rules.routes import route_of


@pytest.mark.parametrize(
    ("level", "tied", "roles", "steps"),
    [
        (1, True, "rep", ""),
        (1, False, "rep", "chief"),
        (2, True, "rep", "chief"),
        (2, False, "rep", "chief owner_chief"),
        (3, True, "kam", "chief manager"),
        (3, False, "kam", "chief manager"),
        (1, True, "mgr", "manager"),
        (2, False, "mgr", "manager"),
        (3, True, "mgr", "manager"),
        (1, False, "cus", "manager"),
        (3, False, "cus", "manager"),
        (1, False, "contract", "chief"),
        (2, False, "service", "chief owner_chief"),
    ],
)
def test_the_route_follows_level_relation_and_role(level, tied, roles, steps):
    assert " ".join(route_of(level, tied=tied, roles=roles.split())) == steps


def test_b_058_a_sealed_archive_adds_the_manager_once():
    assert route_of(1, tied=True, roles=["rep"], sealed=True) == ("manager",)
    assert route_of(3, tied=True, roles=["rep"], sealed=True) == ("chief", "manager")
