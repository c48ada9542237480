"""Who does what in the daily trade, cell by cell, and nobody else (business.md 1)."""

import pytest

from kehu_desk.access.duties import COLUMNS, DUTIES
from kehu_desk.access.policy import Action, Thing, Tie, decide

EVERY_TIE = frozenset(Tie)
CELLS = [
    (action, role, cell)
    for action, *cells in (line.split(",") for line in DUTIES.strip().splitlines())
    for role, cell in zip(COLUMNS, cells, strict=True)
]
ENOUGH = {"R": {"OWN", "TEAM", "KAM"}, "O": {"OWN", "KAM"}, "S": {"SUP"}, "B": {"OWN", "KAM", "SUP"}, "T": {"ROUTED"}}


def refused(actor, action, ties=frozenset(), part=""):
    return bool(decide(actor, Action(action), Thing(1, True, frozenset({Tie.NONE, *ties}), "SAL", part)))


@pytest.mark.parametrize(("action", "role", "cell"), CELLS)
def test_each_cell_decides_as_written(somebody, action, role, cell):
    actor = somebody(role)
    if cell == "-":
        assert refused(actor, action, EVERY_TIE)
        assert refused(actor, action, EVERY_TIE, "P")
    elif cell in "YP":
        part = "P" if cell == "P" else ""
        assert not refused(actor, action, part=part)
        assert refused(actor, action, part="" if part else "P")
    else:
        suffice = {tie.value for tie in Tie if tie is not Tie.NONE and not refused(actor, action, {tie})}
        assert suffice == ENOUGH[cell]
        assert refused(actor, action)


@pytest.mark.parametrize("role", ["adm", "aud"])
def test_neither_the_administrator_nor_the_auditor_has_any_part_in_trade(somebody, role):
    for action in {action for action, _role, _cell in CELLS}:
        assert refused(somebody(role), action, EVERY_TIE)
        assert refused(somebody(role), action, EVERY_TIE, "P")


def test_who_proposes_does_not_decide_with_the_same_role():
    decided_by = {
        "template.draft": "template.publish",
        "rule.draft": "rule.publish",
        "seal.draft": "seal.decide",
        "product.draft": "product.decide",
        "credit.propose": "credit.decide",
        "plan.draft": "plan.decide",
        "order.draft": "order.bill",
    }
    cells = {(action, role): cell for action, role, cell in CELLS}
    for proposes, decides in decided_by.items():
        both = {role for role in COLUMNS if cells[proposes, role] in "PY" and cells[decides, role] == "Y"}
        assert both == set(), proposes
