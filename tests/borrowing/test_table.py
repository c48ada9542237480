"""Table 5.4 against the rule book, and the engine's promises over it."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehu_desk.borrowing.rules.case import TERMINAL, LoanCase, LoanState, Wish
from kehu_desk.borrowing.rules.terms import Kind
from kehu_desk.borrowing.service.effects import EFFECTS
from kehu_desk.borrowing.workflow import LOAN
from kehu_desk.door.workflow import CLOCK, offers, settled, step
from kehu_desk.kernel.errors import Refused, no

RULE_BOOK = Path(__file__).parents[1] / "rulebook" / "loan_transitions.md"
# Rows that the rules of these numbers ask for and the printed table leaves out: a raised level before the release goes back to
# the start of its route, a place in the queue lapses after thirty days, a raised level on loan may be approved anew.
BESIDE_THE_TABLE = {
    "B-036": ({"PENDING", "APPROVED", "WAITING", "READY"}, "PENDING"), "B-095": ({"WAITING"}, "LAPSED"), "B-103": ({"ACTIVE"}, "ACTIVE"),
    "B-129a": ({"OVERDUE", "REVOKED", "RETURNING"}, "CLOSED"),
}  # fmt: skip
NOW = datetime(2026, 3, 2, 2, 0, tzinfo=UTC)
ME, OTHER = UUID(int=1), UUID(int=2)
# What the book writes in words: the state before, or the state that belongs to it in this stage.
IN_WORDS = {"T19": "ACTIVE", "T23": "ACTIVE", "T17": "RETURNING"}


def book() -> dict[str, tuple[frozenset[str], str]]:
    """T-number -> sources and target as the rule book prints them."""
    found, last = {}, frozenset()
    for line in RULE_BOOK.read_text("utf-8").splitlines():
        name, move, *_ = (cell.strip() for cell in line.strip("|").split("|"))
        source, target = (part.strip() for part in move.split("->"))
        last = last if source == "same" else frozenset(source.upper().split("/"))
        found[name] = (last, target.split(" ")[0].upper())
    return found


def test_the_table_of_the_rule_book_is_the_table_of_the_program_row_by_row():
    mine: dict[str, set[str]] = {}
    for row in LOAN:
        mine.setdefault(row.name, set()).update(row.sources)
    printed = book()
    assert len(printed) == 30
    assert set(mine) == set(printed) | set(BESIDE_THE_TABLE)
    for name, (sources, target) in (printed | BESIDE_THE_TABLE).items():
        assert mine[name] == sources, name
        row = next(row for row in LOAN if row.name == name)
        assert str(row.to(case(LoanState.ACTIVE))) == IN_WORDS.get(name, target), name


def test_every_effect_of_the_table_has_its_function():
    assert {effect for row in LOAN for effect in row.effects} == set(EFFECTS)


def case(state: LoanState, **facts: object) -> LoanCase:
    return LoanCase(**({"state": state, "kind": Kind.READ, "level": 1, "borrower": ME, "actor": ME, "now": NOW, "own": True} | facts))


WISHES = st.builds(
    Wish, used=st.integers(0, 2), most=st.integers(0, 2), opens_at=st.sampled_from([NOW, NOW + timedelta(days=1)]),
    new_due=st.sampled_from([NOW, NOW + timedelta(days=3)]), asked=st.booleans(), waited_for=st.booleans(), may_decide=st.booleans(),
)  # fmt: skip
CASES = st.builds(
    LoanCase,
    state=st.sampled_from(list(LoanState)), kind=st.sampled_from(list(Kind)), level=st.integers(1, 3), borrower=st.just(ME),
    actor=st.sampled_from([ME, OTHER]), now=st.just(NOW), own=st.booleans(), purpose=st.sampled_from(["", "季度完善客户资料"]),
    reason=st.sampled_from(["", "理由充分足够"]), route=st.lists(st.just(OTHER), max_size=3).map(tuple), decided=st.integers(0, 2),
    routed=st.booleans(), my_turn=st.booleans(), took_step=st.booleans(), carriers=st.integers(0, 2), other_carriers=st.integers(0, 2),
    due_at=st.sampled_from([None, NOW - timedelta(seconds=1), NOW, NOW + timedelta(days=1)]),
    release_until=st.sampled_from([None, NOW - timedelta(days=1), NOW + timedelta(days=1)]), draft_changed=st.booleans(),
    reviewed=st.booleans(), before=st.sampled_from([LoanState.ACTIVE, LoanState.RECALLED, LoanState.OVERDUE]),
    nos=st.sampled_from([(), (no("E_FORBIDDEN"),)]), sole_custodian=st.booleans(), proxy=st.booleans(), overdue_loans=st.integers(0, 1),
    is_editor=st.booleans(), is_custodian=st.booleans(), original=st.booleans(), pages=st.integers(0, 2),
    cause=st.sampled_from(["", "hold", "other"]), fresh_until=st.sampled_from([None, NOW - timedelta(days=1), NOW]),
    renewal=st.none() | WISHES,
    **{name: st.sampled_from([None, no("E_LOCKED")]) for name in LoanCase._fields if name.endswith("_no")},
)  # fmt: skip
EVENTS = sorted({row.event for row in LOAN})


@given(CASES, st.sampled_from(EVENTS))
def test_at_most_one_line_fits_any_case_and_event(found, event):
    fits = [row for row in LOAN if row.event == event and found.state in row.sources and row.when(found)]
    assert len(fits) <= 1


@given(CASES, st.sampled_from(EVENTS))
def test_a_button_is_offered_without_reasons_exactly_when_the_step_is_done(found, event):
    offered = {offer.event: offer.nos for offer in offers(LOAN, found)}
    try:
        step(LOAN, found, event)
    except Refused:
        assert offered.get(event, ("refused",)) != ()
    else:
        assert event == CLOCK or offered[event] == ()


@given(CASES)
def test_nothing_leads_out_of_a_terminal_state(found):
    if found.state in TERMINAL:
        assert settled(LOAN, found) is None
        assert offers(LOAN, found) == []


@pytest.mark.parametrize("event", [each for each in EVENTS if each != CLOCK])
def test_b_004_an_event_in_a_state_outside_the_table_is_refused_and_names_the_state(event):
    with pytest.raises(Refused) as refused:
        step(LOAN, case(LoanState.NEW if event != "create" else LoanState.LOST), event)
    assert ("E_STATE", (("state", LoanState.NEW if event != "create" else LoanState.LOST),)) in [tuple(each) for each in refused.value.nos]


@pytest.mark.parametrize(
    ("due", "carriers", "becomes"),
    [(0, 0, None), (0, 1, None), (-1, 0, "EXPIRED"), (-1, 1, "OVERDUE"), (1, 1, None)],
)
def test_b_060_b_061_late_is_one_second_after_due(due, carriers, becomes):
    found = settled(LOAN, case(LoanState.ACTIVE, due_at=NOW + timedelta(seconds=due), carriers=carriers))
    assert (found.target if found else None) == becomes
