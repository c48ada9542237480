"""P1: whatever people do to loans, in whatever order and at whatever hour, the promises of the rule book hold after each step."""

import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import func, select
from walks import ACTS, ASKS, BORROWERS, WHO, Move, customer_of, do, opened, with_team

from kehu_desk.access.grants import Grant, Lock
from kehu_desk.borrowing.entities import Loan
from kehu_desk.borrowing.queries import stands
from kehu_desk.borrowing.rules.case import LoanState
from kehu_desk.door.audit import Entry
from real_office import MONDAY
from soaking import examples

HOLDS = {"ACTIVE", "RECALLED", "OVERDUE", "SUBMITTED", "RETURNING", "READY", "REVOKED", "LOST"}
ASKING = st.builds(Move, st.sampled_from(BORROWERS), st.just("ask"), st.integers(0, len(ASKS) - 1), st.just(0))
ACTING = st.builds(Move, st.sampled_from(WHO), st.sampled_from(sorted(ACTS)), st.integers(0, 5), st.sampled_from([0, 0, 0, 1, 7, 25, 80]))
# Moves that are likely to be allowed, so that walks get far into the table.
LIKELY = st.one_of(
    st.builds(Move, st.just("cus"), st.sampled_from(["release", "check", "check_in", "accept", "recall", "force", "queue"]),
              st.integers(0, 5), st.sampled_from([0, 0, 1])),
    st.builds(Move, st.sampled_from(["sup", "mgr"]), st.sampled_from(["approve", "review", "renew"]), st.integers(0, 5), st.just(0)),
    st.builds(Move, st.sampled_from(BORROWERS), st.sampled_from(["edit", "hand_in", "print", "queue", "declare", "return", "drop"]),
              st.integers(0, 5), st.sampled_from([0, 1, 30])),
    st.builds(Move, st.just("cus"), st.just("sweep"), st.just(0), st.sampled_from([1, 24, 100])),
)  # fmt: skip
WALKS = st.tuples(st.lists(ASKING, min_size=2, max_size=5), st.lists(LIKELY | ASKING | ACTING, min_size=3, max_size=14)).map(
    lambda pair: [*pair[0], *pair[1]]
)


@pytest.fixture(scope="module")
def prepared(lending_folder, tmp_path_factory):
    return with_team(lending_folder, tmp_path_factory.mktemp("walks") / "store")


def seen(office):
    """Stored and effective states, grants in force, locks, places and the length of the log."""
    now = office.clock[0]
    with office.house.store.read() as session:
        rows = session.execute(select(Loan.id, Loan.state, stands(now), Loan.due_at, Loan.place, Loan.customer_id, Loan.carriers_out)).all()
        rights = set(session.scalars(select(Grant.source_id).where(Grant.since <= now, Grant.until >= now)))
        locks = session.execute(select(Lock.customer_id, Lock.section, Lock.source_id, Lock.reserved)).all()
        count = session.scalar(select(func.count()).select_from(Entry)) or 0
    return {row[0]: row for row in rows}, rights, locks, count


def promises(office) -> None:
    states, rights, locks, _ = seen(office)
    now = office.clock[0]
    for loan in rights:
        row = states[loan]
        assert row[2] in ("ACTIVE", "RECALLED"), f"rights in {row[2]}"
        assert row[3] is not None and now <= row[3], "rights after the due time"
    assert len({(customer, section) for customer, section, _, _ in locks}) == len(locks)
    for _customer, section, source, reserved in locks:
        assert states[source][1].value in HOLDS, f"{section} is held by a loan that is {states[source][1]}"
        assert reserved == (states[source][1] is LoanState.READY)
    waiting = sorted(row[4] for row in states.values() if row[1] is LoanState.WAITING)
    assert waiting == list(range(1, len(waiting) + 1))
    assert all(row[4] is None for row in states.values() if row[1] is not LoanState.WAITING)


@examples(12)
@given(WALKS)
def test_property_p1_b_003_b_094_the_promises_hold_after_every_step_of_any_walk(prepared, walk):
    with tempfile.TemporaryDirectory() as place:
        folder = shutil.copytree(prepared, Path(place) / "store")
        house, office = opened(folder, [MONDAY])
        try:
            assert customer_of(office)
            for move in walk:
                before, _, _, count = seen(office)
                refused = do(office, move)
                after, _, _, grown = seen(office)
                check_log(office, before, after, count, grown, refused)
                promises(office)
        finally:
            house.close()


def check_log(office, before, after, count, grown, refused) -> None:
    """Exactly one DENIED entry for a refusal; every loan that moved is named by an entry that says done."""
    with office.house.store.read() as session:
        entries = session.scalars(select(Entry).where(Entry.seq > count).order_by(Entry.seq)).all()
        denied = [entry for entry in entries if entry.result == "DENIED"]
        done = {entry.loan_id for entry in entries if entry.result == "done"}
    assert grown - count == len(entries)
    assert len(denied) == (1 if refused else 0)
    if refused:
        assert tuple(denied[0].codes.split()) == refused
    moved = {loan for loan, row in after.items() if loan not in before or before[loan][1] is not row[1]}
    assert moved <= done, [(before.get(loan), after[loan][1]) for loan in moved - done]
