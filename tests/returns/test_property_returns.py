"""Invariants of returns: never more comes back than was sold, and parts are never worth more than the whole."""

from datetime import timedelta
from threading import Thread
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rma_steps import bought, line, lines_of, one, terms, today

from goods_shelf import stock
from kehu_desk.kernel.errors import Refused
from kehu_desk.returns.entities import Rma, RmaLine
from kehu_desk.returns.queries import returned3
from kehu_desk.returns.rules.lines import Part
from kehu_desk.returns.rules.shares import share_fen
from kehu_desk.returns.service import deciding, drafting, handling, settling, sweep
from kehu_desk.returns.service.settling import Settling
from kehu_desk.sales.entities import SalesRecord
from soaking import examples
from trade_office import TradeOffice
from trade_steps import read

SOLD = 7  # bottles of each of two lines, at prices that do not come out even
COUNTED = {
    "draft": "requested3", "submitted": "requested3", "approved": "approved3", "partly_approved": "approved3",
    "awaiting_goods": "approved3", "received": "received3", "inspected": "accepted3", "settled": "accepted3", "closed": "accepted3",
}  # fmt: skip

NEXT = {
    "submitted": "approve", "approved": "call", "partly_approved": "call", "awaiting_goods": "receive", "received": "inspect",
    "inspected": "settle",
}  # fmt: skip


@examples(300)
@given(
    st.integers(0, 10**9), st.integers(1, 10**6), st.lists(st.integers(0, 10**6), max_size=12),
)  # fmt: skip
def test_property_parts_in_any_sizes_are_never_worth_more_than_the_whole_and_all_of_it_exactly_that(fen, sold3, cuts):
    before = credited = 0
    for cut in cuts:
        part = min(cut, sold3 - before)
        worth = share_fen(fen, sold3, before, part, credited)
        assert worth >= 0
        before, credited = before + part, credited + worth
        assert credited <= fen
    assert credited + share_fen(fen, sold3, before, sold3 - before, credited) == fen


class Walk:
    """Several cases over the same two lines, stepped in any order, by whatever quantities."""

    def __init__(self, office: TradeOffice, product: UUID) -> None:
        self.office, self.cases = office, list[UUID]()
        self.sources = [bought(office, product, SOLD, price4, discount=1, on=today(office)) for price4 in (33_330, 12_345)]
        self.amounts = {row.id: row.amount_fen for row in read(office, SalesRecord) if row.id in self.sources}

    def take(self, step):
        """Carry a step out; gives how it answered otherwise than it must."""
        event, at, quantities, settlement = step
        if event == "register":
            return self.register(quantities)
        if event == "wait":
            self.office.clock[0] += timedelta(days=31 if settlement == "none" else 1)
            sweep(self.office.door)
        elif self.cases:
            rma = self.cases[at % len(self.cases)]
            wanted = NEXT.get(one(self.office, rma).state, "close") if event == "go on" else event
            return self.step(rma, wanted, quantities, settlement)
        return []

    def register(self, quantities):
        lines = [line(self.sources[at % 2], qty) for at, qty in enumerate(quantities) if qty]
        head = terms(requested_on=today(self.office), reason="recall")
        try:
            rma = drafting.draft_rma(self.office.door, self.office["rep"], self.office.customer, head, lines)
        except Refused as refusal:
            expected = ("E_RETURN_OVER",) if lines else ("E_RETURN_LINES",)
            return [] if refusal.codes == expected else [f"registering was refused with {refusal.codes}"]
        self.cases.append(rma)
        drafting.submit_rma(self.office.door, self.office["rep"], rma)
        return []

    def step(self, rma, event, quantities, settlement):
        day, given_ = today(self.office), self.given(rma, quantities)
        deeds = {
            "approve": ("sup", deciding.approve_rma, given_), "reject": ("sup", deciding.reject_rma, "不符合规定"),
            "call": ("service", handling.call_goods), "receive": ("service", handling.receive_rma, day, given_),
            "inspect": ("service", handling.inspect_rma, given_), "settle": ("finance", settling.settle_rma, Settling(settlement, day)),
            "close": ("service", handling.close_rma), "cancel": ("rep", drafting.cancel_rma, "客户不退了啊"),
        }  # fmt: skip
        login, deed, *facts = deeds[event]
        before = [one(self.office, each).state for each in self.cases]
        try:
            deed(self.office.door, self.office[login], rma, *facts)
        except Refused:
            after = [one(self.office, each).state for each in self.cases]
            return [] if after == before else [f"{event} was refused and yet changed {before} to {after}"]
        return []

    def given(self, rma, quantities):
        """Mostly what may be; the highest numbers as they are, whether or not so much is there."""
        most = COUNTED.get(one(self.office, rma).state, "requested3")
        return {
            row.line_no: Part(qty * 1000 if qty == SOLD else min(qty * 1000, getattr(row, most)), "restock")
            for row, qty in zip(lines_of(self.office, rma), quantities, strict=False)
        }  # fmt: skip

    def breaches(self):
        """What breaks the rules as things stand, in words."""
        states = {row.id: row.state for row in read(self.office, Rma)}
        return [breach for source in self.sources for breach in self.breaches_of(source, states)]

    def breaches_of(self, source, states):
        rows = [row for row in read(self.office, RmaLine, source_id=source) if states[row.rma_id] in COUNTED]
        taken = sum(getattr(row, COUNTED[states[row.rma_id]]) for row in rows)
        with self.office.house.store.read() as session:
            told = returned3(session, [source]).get(source, 0)
        back = read(self.office, SalesRecord, corrects_id=source)
        rules = {
            "what came back is told as the cases say": told == taken,
            "no more comes back than was sold": taken <= SOLD * 1000,
            "lines that come back take away": all(row.qty3 < 0 and row.amount_fen <= 0 for row in back),
            "no more is credited than was paid": -sum(row.amount_fen for row in back) <= self.amounts[source],
            "each step takes from the one before": all(
                row.accepted3 <= row.received3 <= row.approved3 <= row.requested3 or states[row.rma_id] in ("draft", "submitted")
                for row in rows
            ),
            "credit comes with the settlement": all(not row.credit_fen or states[row.rma_id] in ("settled", "closed") for row in rows),
        }
        return [rule for rule, holds in rules.items() if not holds]


@pytest.fixture
def fresh(trade):
    """A customer with a product, and afterwards the proof that walks led somewhere."""
    product = stock(trade, "YJ01", "黄酒", 100_000)
    yield lambda: Walk(trade, product)
    assert {"closed", "lapsed"} <= {row.state for row in read(trade, Rma)}
    assert len(read(trade, SalesRecord, doc_type="return")) > 3


STEP = st.tuples(
    st.sampled_from(["register", "register", *["go on"] * 8, "wait", "approve", "reject", "receive", "inspect", "settle", "cancel"]),
    st.integers(0, 9), st.tuples(*[st.integers(0, SOLD)] * 3), st.sampled_from(["credit_note", "credit_note", "offset_rebate", "none"]),
)  # fmt: skip


@examples(10)
@given(st.lists(STEP, min_size=30, max_size=40))
def test_property_never_more_comes_back_than_was_sold_under_any_order_of_events(fresh, steps):
    walk = fresh()
    for step in steps:
        assert walk.take(step) == []
        assert walk.breaches() == []


def test_two_registering_at_once_never_get_more_than_is_left(trade):
    source = bought(trade, stock(trade, "YJ01", "黄酒", 100_000), 10)
    told: list[object] = []

    def register(login):
        try:
            told.append(drafting.draft_rma(trade.door, trade[login], trade.customer, terms(), [line(source, 6)]))
        except Refused as refusal:
            told.append(refusal.codes)

    threads = [Thread(target=register, args=(login,)) for login in ("rep", "service", "rep", "service")]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    assert sorted(str(each) for each in told if isinstance(each, tuple)) == ["('E_RETURN_OVER',)"] * 3
    assert [row.requested3 for row in read(trade, RmaLine)] == [6_000]
