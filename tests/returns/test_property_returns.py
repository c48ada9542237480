"""Invariants of returns: never more comes back than was sold, and parts are never worth more than the whole."""

import shutil
from datetime import timedelta
from threading import Thread

from hypothesis import given
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test
from rma_steps import bought, line, lines_of, one, terms, today

from goods_shelf import stock
from kehu_desk.app import open_house
from kehu_desk.archives.queries import customer_page
from kehu_desk.kernel.errors import Refused
from kehu_desk.returns.entities import Rma, RmaLine
from kehu_desk.returns.queries import returned3
from kehu_desk.returns.rules.lines import Part
from kehu_desk.returns.rules.shares import share_fen
from kehu_desk.returns.service import deciding, drafting, handling, settling, sweep
from kehu_desk.returns.service.settling import Settling
from kehu_desk.sales.entities import SalesRecord
from real_office import MONDAY, PASSWORD
from soaking import examples
from trade_office import BAS, TradeOffice
from trade_steps import read

SOLD = 7  # bottles of each of two lines, at prices that do not come out even
COUNTED = {
    "draft": "requested3", "submitted": "requested3", "approved": "approved3", "partly_approved": "approved3",
    "awaiting_goods": "approved3", "received": "received3", "inspected": "accepted3", "settled": "accepted3", "closed": "accepted3",
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


class Returning(RuleBasedStateMachine):
    """Several cases over the same two lines, stepped in any order, by whatever quantities."""

    office: TradeOffice
    product = None

    @initialize()
    def sell(self) -> None:
        if type(self).product is None:
            type(self).product = stock(self.office, "YJ01", "黄酒", 100_000)
        self.office.clock[0] += timedelta(minutes=1)
        self.sources = [bought(self.office, self.product, SOLD, price4, discount=1, on=today(self.office)) for price4 in (33_330, 12_345)]
        self.amounts = {row.id: row.amount_fen for row in read(self.office, SalesRecord) if row.id in self.sources}
        self.cases: list = []

    def act(self, login, deed, *facts) -> bool:
        """What is refused leaves everything as it was."""
        before = [(each, one(self.office, each).state) for each in self.cases]
        try:
            deed(self.office.door, self.office[login], *facts)
        except Refused:
            assert [(each, one(self.office, each).state) for each in self.cases] == before
            return False
        return True

    def pick(self, at):
        return self.cases[at % len(self.cases)] if self.cases else None

    def given(self, rma, quantities, disposition=""):
        rows = lines_of(self.office, rma)
        return {row.line_no: Part(qty * 1000, disposition) for row, qty in zip(rows, quantities, strict=False)}

    @rule(quantities=st.lists(st.tuples(st.integers(0, 1), st.integers(1, SOLD)), min_size=1, max_size=3))
    def register(self, quantities):
        lines = [line(self.sources[at], qty) for at, qty in quantities]
        head = terms(requested_on=today(self.office), reason="recall")
        try:
            rma = drafting.draft_rma(self.office.door, self.office["rep"], self.office.customer, head, lines)
        except Refused as refusal:
            assert refusal.codes == ("E_RETURN_OVER",)
            return
        self.cases.append(rma)
        drafting.submit_rma(self.office.door, self.office["rep"], rma)

    @rule(at=st.integers(0, 9), quantities=st.tuples(*[st.integers(0, SOLD)] * 3))
    def approve(self, at, quantities):
        if rma := self.pick(at):
            self.act("sup", deciding.approve_rma, rma, self.given(rma, quantities)) and self.act("service", handling.call_goods, rma)

    @rule(at=st.integers(0, 9))
    def reject(self, at):
        if rma := self.pick(at):
            self.act("sup", deciding.reject_rma, rma, "不符合规定")

    @rule(at=st.integers(0, 9), quantities=st.tuples(*[st.integers(0, SOLD)] * 3))
    def receive(self, at, quantities):
        if rma := self.pick(at):
            self.act("service", handling.receive_rma, rma, today(self.office), self.given(rma, quantities))

    @rule(at=st.integers(0, 9), quantities=st.tuples(*[st.integers(0, SOLD)] * 3))
    def inspect(self, at, quantities):
        if rma := self.pick(at):
            self.act("service", handling.inspect_rma, rma, self.given(rma, quantities, "restock"))

    @rule(at=st.integers(0, 9), settlement=st.sampled_from(["credit_note", "credit_note", "offset_rebate", "none"]))
    def settle(self, at, settlement):
        if rma := self.pick(at):
            self.act("finance", settling.settle_rma, rma, Settling(settlement, today(self.office)))

    @rule(at=st.integers(0, 9))
    def cancel(self, at):
        if rma := self.pick(at):
            self.act("rep", drafting.cancel_rma, rma, "客户不退了啊")

    @rule(days=st.sampled_from([1, 31]))
    def wait(self, days):
        self.office.clock[0] += timedelta(days=days)
        sweep(self.office.door)

    @invariant()
    def never_more_comes_back_than_was_sold(self):
        if not hasattr(self, "sources"):
            return
        states = {row.id: row.state for row in read(self.office, Rma)}
        for source in self.sources:
            taken = sum(
                getattr(row, COUNTED[states[row.rma_id]])
                for row in read(self.office, RmaLine, source_id=source)
                if states[row.rma_id] in COUNTED
            )
            with self.office.house.store.read() as session:
                assert returned3(session, [source]).get(source, 0) == taken
            assert taken <= SOLD * 1000

    @invariant()
    def credits_never_exceed_what_was_paid(self):
        for source in getattr(self, "sources", ()):
            back = read(self.office, SalesRecord, corrects_id=source)
            assert all(row.qty3 < 0 and row.amount_fen <= 0 for row in back)
            assert -sum(row.amount_fen for row in back) <= self.amounts[source]
            assert -sum(row.qty3 for row in back) <= SOLD * 1000

    @invariant()
    def later_quantities_never_exceed_earlier_ones(self):
        for rma in getattr(self, "cases", ()):
            state = one(self.office, rma).state
            for row in lines_of(self.office, rma):
                assert row.approved3 <= row.requested3
                assert row.received3 <= row.approved3
                assert row.accepted3 <= row.received3
                assert (row.credit_fen > 0) <= (state in ("settled", "closed"))


def test_property_never_more_comes_back_than_was_sold_under_any_order_of_events(trade_folder, tmp_path):
    shutil.copytree(trade_folder, tmp_path / "store")
    clock = [MONDAY]
    house, _caller = open_house(tmp_path / "store", "adm", PASSWORD, clock=lambda: clock[0])
    office = Returning.office = TradeOffice(house, clock, [])
    Returning.product = None
    with office.door.look(office["mgr"]) as (session, actor):
        office.customer = next(row.id for row in customer_page(session, actor, "name", False, None, 9) if row.name == BAS["name_full"])
    run_state_machine_as_test(Returning, settings=examples(30))
    house.close()


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
