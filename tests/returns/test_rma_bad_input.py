"""What cannot be typed into a return, one fault at a time; after each nothing at all was written. Source: business.md §19."""

from datetime import timedelta

import pytest
from rma_steps import awaited, bought, drafted, inspected, line, lines_of, one, received, submitted, terms

from goods_shelf import stock
from kehu_desk.kernel.errors import Refused
from kehu_desk.kernel.ids import new_id
from kehu_desk.returns.entities import Replacement, Rma, RmaLine
from kehu_desk.returns.rules.codes import FREIGHT_OF, KINDS, REASONS, REASONS_OF, settlements
from kehu_desk.returns.rules.lines import Part, Wanted
from kehu_desk.returns.service import add_photo, deciding, drafting, handling, settling
from kehu_desk.returns.service.handling import Work
from kehu_desk.returns.service.settling import Settling
from kehu_desk.returns.words import WORDS, explain
from kehu_desk.sales.entities import SalesRecord
from trade_steps import TODAY, ago, read


@pytest.fixture
def wine(trade):
    return stock(trade, "YJ01", "黄酒", 100_000)


@pytest.fixture
def sold(trade, wine):
    """A hundred bottles, batch B1, made sixty days ago, good for a year, delivered ten days ago."""
    return bought(trade, wine)


def faults(deed, *facts, **named):
    """Code, row and cell of each fault."""
    with pytest.raises(Refused) as told:
        deed(*facts, **named)
    said = [explain(each) for each in told.value.nos]
    assert all(said) and not any("…" in each or "{" in each for each in said), said
    return {(each.code, dict(each.facts).get("line_row"), dict(each.facts).get("field")) for each in told.value.nos}


def refused(trade, *lines, out=(), login="rep", customer=None, **head):
    found = faults(drafting.draft_rma, trade.door, trade[login], customer or trade.customer, terms(**head), list(lines), out)
    assert not read(trade, Rma) and not read(trade, RmaLine) and not read(trade, Replacement)
    return found


def fits(trade, *lines, **head):
    return drafting.draft_rma(trade.door, trade["rep"], trade.customer, terms(**head), list(lines))


# lines


def test_more_than_was_sold(trade, sold):
    assert refused(trade, line(sold, 101)) == {("E_RETURN_OVER", 1, "qty")}


def test_lines_of_one_source_count_together(trade, sold):
    assert refused(trade, line(sold, 60), line(sold, 41)) == {("E_RETURN_OVER", 2, "qty")}
    fits(trade, line(sold, 60), line(sold, 40))


def test_an_expiry_before_the_day_it_was_made(trade, wine):
    source = bought(trade, wine, made_on=None, expires_on=None)
    bad = line(source, made_on=ago(30), expires_on=ago(31))
    assert refused(trade, bad) == {("E_RETURN_EXPIRY", 1, "expires_on")}


def test_made_after_it_was_delivered(trade, wine):
    source = bought(trade, wine, made_on=None, expires_on=None)
    assert refused(trade, line(source, made_on=ago(9))) == {("E_RETURN_MADE", 1, "made_on")}
    fits(trade, line(source, made_on=ago(10)))


@pytest.mark.parametrize("qty", [None, 0, -1_000, 10**13])
def test_a_quantity_that_is_none(trade, sold, qty):
    assert refused(trade, line(sold)._replace(qty_entered3=qty)) == {("E_RETURN_QTY", 1, "qty")}


def test_a_unit_that_the_product_does_not_have(trade, sold):
    assert refused(trade, line(sold)._replace(unit="桶")) == {("E_RETURN_UNIT", 1, "unit")}


def test_packs_are_counted_in_base_units(trade, sold):
    assert refused(trade, line(sold)._replace(unit="箱", qty_entered3=5_000)) == {("E_RETURN_OVER", 1, "qty")}
    rma = fits(trade, line(sold)._replace(unit="箱", qty_entered3=4_000))
    assert (lines_of(trade, rma)[0].requested3, lines_of(trade, rma)[0].unit) == (96_000, "瓶")


def test_another_batch_than_the_one_sold(trade, sold):
    assert refused(trade, line(sold, batch_no="B2")) == {("E_RETURN_BATCH", 1, "batch_no")}


def test_a_line_nobody_knows_or_of_another_customer_or_not_ours(trade, wine):
    strange = bought(trade, wine, customer=trade.other)
    below = bought(trade, wine, level="L2", seller_id=trade.customer, buyer_id=None)
    cancelled = bought(trade, wine, state="cancelled")
    back = bought(trade, wine, doc_type="return", qty3=-1000, amount_fen=-1000)
    lines = [line(each) for each in (new_id(), strange, below, cancelled, back)]
    assert refused(trade, *lines) == {("E_RETURN_SOURCE", row, "product") for row in range(1, 6)}


def test_nothing_and_too_much(trade, sold):
    assert refused(trade) == {("E_RETURN_LINES", None, None)}
    assert refused(trade, *[line(sold, 1)] * 101) == {("E_RETURN_LINES", None, None)}


def test_every_fault_of_every_line_is_told_at_once(trade, sold, wine):
    source = bought(trade, wine, batch_no="", made_on=None, expires_on=None)
    found = refused(
        trade, line(sold, 200, batch_no="B9"), line(sold, 1), line(source, made_on=ago(20), expires_on=ago(21)), reason="policy"
    )  # fmt: skip
    assert found == {
        ("E_RETURN_POLICY", None, "policy"), ("E_RETURN_OVER", 1, "qty"), ("E_RETURN_BATCH", 1, "batch_no"), ("E_RETURN_OVER", 2, "qty"),
        ("E_RETURN_EXPIRY", 3, "expires_on"),
    }  # fmt: skip


# the head


@pytest.mark.parametrize(
    "head", [{"kind": "gift"}, {"reason": "mood"}, {"freight_by": "nobody"}, {"note": "长" * 501}, {"contact": "长" * 501}]
)
def test_codes_nobody_knows_and_texts_too_long(trade, sold, head):
    assert refused(trade, line(sold), **head) == {("E_RETURN_FIELD", None, next(iter(head)))}


@pytest.mark.parametrize("days", [8, -1])
def test_the_day_of_the_request_lies_in_the_last_week(trade, sold, days):
    assert refused(trade, line(sold), requested_on=ago(days)) == {("E_RETURN_DAY", None, "requested_on")}
    fits(trade, line(sold), requested_on=ago(7))


def test_goods_asked_back_before_they_were_delivered(trade, wine):
    source = bought(trade, wine, on=ago(2))
    assert refused(trade, line(source), requested_on=ago(3)) == {("E_RETURN_BEFORE", 1, "product")}


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_takes_its_reasons(trade, sold, kind):
    for reason in set(REASONS) - set(REASONS_OF[kind]):
        head = {"kind": kind, "reason": reason, "freight_by": FREIGHT_OF[reason][0], "policy": "P1"}
        assert ("E_RETURN_REASON", None, "reason") in refused(trade, line(sold), **head)


@pytest.mark.parametrize(
    ("reason", "freight"), [("slow_moving", "us"), ("slow_moving", "carrier"), ("quality", "customer"), ("recall", "customer")]
)
def test_who_pays_the_freight_follows_the_reason(trade, sold, reason, freight):
    assert refused(trade, line(sold), reason=reason, freight_by=freight) == {("E_RETURN_FREIGHT", None, "freight_by")}


# windows: last day in, first day out


@pytest.mark.parametrize(
    ("reason", "delivered", "more", "code"),
    [
        ("slow_moving", 90, {}, None),
        ("slow_moving", 91, {}, "E_RETURN_WINDOW"),
        ("slow_moving", 5, {"intact": False}, "E_RETURN_INTACT"),
        ("damaged_in_transit", 3, {"carrier_signed": True}, None),
        ("damaged_in_transit", 4, {"carrier_signed": True}, "E_RETURN_WINDOW"),
        ("damaged_in_transit", 1, {}, "E_RETURN_CARRIER"),
        ("package_damage", 30, {}, None),
        ("package_damage", 31, {}, "E_RETURN_WINDOW"),
        ("wrong_goods", 7, {}, None),
        ("wrong_goods", 8, {}, "E_RETURN_WINDOW"),
        ("over_delivery", 7, {"intact": False}, "E_RETURN_INTACT"),
        ("quality", 300, {}, None),
        ("recall", 900, {}, None),
        ("policy", 900, {}, None),
    ],
)
def test_windows_from_delivery(trade, wine, reason, delivered, more, code):
    source = bought(trade, wine, on=ago(delivered), made_on=None, expires_on=None)
    head = {"reason": reason, "freight_by": FREIGHT_OF[reason][0], "policy": "P1"}
    if code is None:
        assert one(trade, fits(trade, line(source, **more), **head)).reason == reason
    else:
        assert {each[0] for each in refused(trade, line(source, **more), **head)} == {code}


@pytest.mark.parametrize(
    ("reason", "left", "code"),
    [
        ("quality", 0, None),
        ("quality", -1, "E_RETURN_LIFE"),
        ("near_expiry", 30, None),
        ("near_expiry", 29, "E_RETURN_LIFE"),
        ("expired", -1, None),
        ("expired", -30, None),
        ("expired", -31, "E_RETURN_WINDOW"),
        ("expired", 0, "E_RETURN_NOT_EXPIRED"),
    ],
)
def test_windows_of_the_shelf_life(trade, wine, reason, left, code):
    source = bought(trade, wine, on=ago(100), made_on=ago(400), expires_on=TODAY + timedelta(days=left))
    if code is None:
        fits(trade, line(source), reason=reason)
    else:
        assert {each[0] for each in refused(trade, line(source), reason=reason)} == {code}


@pytest.mark.parametrize("reason", ["near_expiry", "expired"])
def test_where_life_counts_the_expiry_must_be_known(trade, wine, reason):
    source = bought(trade, wine, made_on=None, expires_on=None)
    assert {each[0] for each in refused(trade, line(source), reason=reason)} == {"E_RETURN_NO_EXPIRY"}


def test_shelf_life_of_the_product_tells_the_expiry_where_only_the_making_is_known(trade, wine):
    from kehu_desk.products.entities import Product

    with trade.house.store.write() as session, session.begin():
        session.get(Product, wine).shelf_life_days = 100
    source = bought(trade, wine, on=ago(60), made_on=ago(60), expires_on=None)
    rma = fits(trade, line(source), reason="near_expiry")
    assert lines_of(trade, rma)[0].expires_on == ago(60) + timedelta(days=100)


# later steps


@pytest.mark.parametrize("given", [{1: Part(11_000)}, {1: Part(-1)}, {1: Part(None)}, {}, {1: Part(1_000), 2: Part(1_000)}])
def test_no_more_is_approved_than_was_asked_for(trade, sold, given):
    rma = submitted(trade, sold, 10)
    codes = {each[0] for each in faults(deciding.approve_rma, trade.door, trade["sup"], rma, given)}
    assert codes & {"E_RETURN_PART", "E_RETURN_SOURCE"}
    assert (one(trade, rma).state, lines_of(trade, rma)[0].approved3) == ("submitted", 0)


def test_approving_nothing_is_rejecting(trade, sold):
    rma = submitted(trade, sold)
    assert faults(deciding.approve_rma, trade.door, trade["sup"], rma, {1: Part(0)}) == {("E_RETURN_NOTHING", None, None)}


@pytest.mark.parametrize("deed", [deciding.reject_rma, deciding.send_back_rma])
def test_rejecting_and_sending_back_say_why(trade, sold, deed):
    rma = submitted(trade, sold)
    assert faults(deed, trade.door, trade["sup"], rma, " 不行 ") == {("E_REASON", None, None)}


def test_cancelling_says_why(trade, sold):
    assert faults(drafting.cancel_rma, trade.door, trade["rep"], drafted(trade, sold), "") == {("E_REASON", None, None)}


def test_no_more_is_received_than_was_approved_and_not_ahead(trade, sold):
    rma = awaited(trade, sold, 10, granted=8)
    door, who = trade.door, trade["service"]
    assert faults(handling.receive_rma, door, who, rma, TODAY, {1: Part(9_000)}) == {("E_RETURN_PART", 1, "received")}
    later = TODAY + timedelta(days=1)
    assert faults(handling.receive_rma, door, who, rma, later, {1: Part(8_000)}) == {("E_RETURN_ON", None, "on")}
    assert faults(handling.receive_rma, door, who, rma, ago(1), {1: Part(8_000)}) == {("E_RETURN_ON", None, "on")}
    assert (one(trade, rma).state, lines_of(trade, rma)[0].received3, one(trade, rma).received_on) == ("awaiting_goods", 0, None)


def test_no_more_is_accepted_than_was_received_and_it_goes_somewhere(trade, sold):
    rma = received(trade, sold, 10, got=5)
    found = faults(handling.inspect_rma, trade.door, trade["service"], rma, {1: Part(6_000)})
    assert found == {("E_RETURN_PART", 1, "accepted"), ("E_RETURN_DISPOSITION", 1, "disposition")}
    assert (one(trade, rma).state, lines_of(trade, rma)[0].accepted3) == ("received", 0)


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"line_no": 2}, "line"), ({"material": " "}, "material"), ({"qty3": 0}, "qty"), ({"qty3": 11_000}, "qty"), ({"qty3": None}, "qty"),
        ({"labour_min": -1}, "labour_min"), ({"cost_fen": None}, "cost"), ({"cost_fen": -1}, "cost"), ({"done_on": None}, "done_on"),
        ({"done_on": TODAY + timedelta(days=1)}, "done_on"), ({"done_on": ago(1)}, "done_on"), ({"done_at": "moon"}, "done_at"),
        ({"borne_by": "nobody"}, "borne_by"),
    ],
)  # fmt: skip
def test_what_was_done_is_told_whole(trade, sold, wrong, field):
    from kehu_desk.returns.entities import Repacking

    rma = received(trade, sold, 10, kind="repack", reason="package_damage")
    bad = Work(**{"line_no": 1, "material": "外箱", "qty3": 1_000, "labour_min": 0, "cost_fen": 0, "done_on": TODAY} | wrong)
    good = bad._replace(line_no=1, material="标签", qty3=1_000, labour_min=0, cost_fen=0, done_on=TODAY, done_at="our", borne_by="us")
    found = faults(handling.record_work, trade.door, trade["service"], rma, [good, bad])
    assert found == {("E_RETURN_WORK", 2, field)}
    assert not read(trade, Repacking)


@pytest.mark.parametrize("kind", ["return", "exchange", "repack", "repair"])
def test_each_kind_is_settled_its_own_way(trade, sold, kind):
    reason = "package_damage" if kind == "repack" else "quality"
    way = {"repack": "repack", "repair": "rework"}.get(kind, "restock")
    rma = inspected(trade, sold, 10, kind=kind, reason=reason, disposition=way)
    for settlement in {"credit_note", "replacement", "repack_only", "offset_rebate", "none", "moon"} - set(settlements(kind, 1)):
        found = faults(settling.settle_rma, trade.door, trade["finance"], rma, Settling(settlement, TODAY))
        assert ("E_RETURN_SETTLEMENT", None, "settlement") in found
    assert one(trade, rma).state == "inspected"
    assert not read(trade, SalesRecord, doc_type="return")


def test_goods_that_go_out_are_read_line_by_line(trade, sold, wine):
    gone = stock(trade, "ZZ9", "停产", 1_000, state="retired")
    rma = inspected(trade, sold, 10, kind="exchange")
    out = (Wanted(gone, "瓶", 1_000), Wanted(wine, "桶", 1_000), Wanted(wine, "瓶", 0))
    with pytest.raises(Refused) as told:
        settling.settle_rma(trade.door, trade["finance"], rma, Settling("replacement", TODAY, out))
    assert {(each.code, dict(each.facts)["wanted_row"], dict(each.facts)["field"]) for each in told.value.nos} == {
        ("E_RETURN_PRODUCT", 1, "product"), ("E_RETURN_UNIT", 2, "unit"), ("E_RETURN_QTY", 3, "qty"),
    }  # fmt: skip
    assert not read(trade, Replacement) and not read(trade, SalesRecord, doc_type="exchange_in")


@pytest.mark.parametrize("on", [ago(1), TODAY + timedelta(days=1)])
def test_it_is_settled_between_the_goods_and_today(trade, sold, on):
    rma = inspected(trade, sold, 10)
    assert faults(settling.settle_rma, trade.door, trade["finance"], rma, Settling("credit_note", on)) == {("E_RETURN_ON", None, "on")}


# photos


def test_a_photo_belongs_to_its_case_and_to_who_may_see_it(trade, sold):
    from kehu_desk.archives.queries import attachments, attachments_of
    from kehu_desk.archives.service.attachments import read_attachment
    from real_office import codes

    rma = drafted(trade, sold)
    photo = add_photo(trade.door, trade["rep"], rma, "外箱.jpg", b"\xff\xd8 picture")
    assert read_attachment(trade.door, trade["service"], photo) == ("外箱.jpg", b"\xff\xd8 picture")
    assert codes(read_attachment, trade.door, trade["rep3"], photo) == ("E_NOT_FOUND",)
    assert codes(add_photo, trade.door, trade["rep3"], rma, "x.jpg", b"x")[0] in ("E_NO_RELATION", "E_FORBIDDEN")
    with trade.door.look(trade["rep"]) as (session, actor):
        assert [row.name for row in attachments_of(session, actor, rma)] == ["外箱.jpg"]
        assert attachments(session, actor, trade.customer) == []
    drafting.cancel_rma(trade.door, trade["rep"], rma, "客户不退了啊")
    assert codes(add_photo, trade.door, trade["rep"], rma, "y.jpg", b"y") == ("E_STATE",)


def test_every_code_of_this_noun_has_its_sentence():
    from pathlib import Path
    from re import findall

    import kehu_desk.returns as noun

    folder = Path(noun.__file__).parent
    used = {
        code for path in folder.rglob("*.py") if "words" not in path.parts for code in findall(r'no\("(E_RETURN_\w+)"', path.read_text())
    }
    assert used == {code.split("/")[0] for code in WORDS if code.startswith("E_RETURN_")}
