"""What may be promised, when it counts as kept, and what share of what fell due was kept."""

from datetime import date, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as some

from kehu_desk.door.workflow import offers, step
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.promises.rules import FARTHEST, PledgeCase, PledgeTerms, Tally, problems, section_of, tally
from kehu_desk.promises.workflow import BREAK, KEEP, PLEDGE, WITHDRAW
from soaking import examples

TODAY = date(2026, 3, 2)
GOOD = PledgeTerms("us", "周五前送两箱试用装", UUID(int=1), TODAY + timedelta(days=4), "钱经理")
CASE = PledgeCase("open", (), TODAY - timedelta(days=10), TODAY)


def codes(terms):
    return [each.code for each in problems(terms, TODAY)]


def test_what_is_typed_well_stands():
    assert codes(GOOD) == []
    assert codes(GOOD._replace(side="them", contact="", due_on=TODAY)) == []
    assert codes(GOOD._replace(made_on=TODAY - timedelta(days=3), due_on=TODAY - timedelta(days=1))) == []  # written down late


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"side": "both"}, "E_PLEDGE_SIDE"),
        ({"side": ""}, "E_PLEDGE_SIDE"),
        ({"text": "  "}, "E_PLEDGE_TEXT"),
        ({"text": "长" * 301}, "E_PLEDGE_TEXT"),
        ({"contact": "名" * 41}, "E_PLEDGE_CONTACT"),
        ({"made_on": TODAY + timedelta(days=1)}, "E_PLEDGE_MADE"),
        ({"due_on": TODAY - timedelta(days=1)}, "E_PLEDGE_DUE"),
        ({"due_on": TODAY + FARTHEST + timedelta(days=1)}, "E_PLEDGE_DUE"),
    ],
)
def test_bad_input_is_named_one_by_one(change, code):
    assert codes(GOOD._replace(**change)) == [code]


def test_everything_wrong_is_told_at_once():
    wrong = GOOD._replace(side="x", text="", contact="名" * 41, due_on=TODAY - timedelta(days=9))
    assert codes(wrong) == ["E_PLEDGE_SIDE", "E_PLEDGE_TEXT", "E_PLEDGE_CONTACT", "E_PLEDGE_DUE"]


def test_what_service_was_told_belongs_to_service():
    assert [section_of(each) for each in ("", "visit", "complaint", "rma", "need")] == ["VIS", "VIS", "SVC", "SVC", "SVC"]


@pytest.mark.parametrize(
    ("event", "note", "state"), [(KEEP, "", "kept"), (BREAK, "对方换了采购", "broken"), (WITHDRAW, "登记重复了", "withdrawn")]
)
def test_an_open_promise_is_closed_once(event, note, state):
    done = step(PLEDGE, CASE._replace(note=note), event)
    assert (done.target, done.writes) == (state, {"closed_on": TODAY, "closed_note": note})
    for again in (KEEP, BREAK, WITHDRAW):
        with pytest.raises(Refused, match="E_STATE"):
            step(PLEDGE, CASE._replace(state=state, note="再来一次看看"), again)


@pytest.mark.parametrize("event", [BREAK, WITHDRAW])
def test_broken_and_withdrawn_need_a_sentence(event):
    with pytest.raises(Refused, match="E_REASON"):
        step(PLEDGE, CASE._replace(note=" 没有 "), event)


@pytest.mark.parametrize("days", [-11, 1])
def test_it_is_kept_between_its_making_and_today(days):
    with pytest.raises(Refused, match="E_PLEDGE_KEPT"):
        step(PLEDGE, CASE._replace(kept_on=TODAY + timedelta(days=days)), KEEP)
    assert step(PLEDGE, CASE._replace(kept_on=TODAY - timedelta(days=10)), KEEP).writes["closed_on"] == TODAY - timedelta(days=10)


def test_a_note_is_no_report():
    with pytest.raises(Refused, match="E_PLEDGE_NOTE"):
        step(PLEDGE, CASE._replace(note="长" * 301), KEEP)


def test_whoever_may_not_is_offered_nothing():
    assert offers(PLEDGE, CASE._replace(may=(no("E_NO_RELATION"),))) == []
    assert [each.event for each in offers(PLEDGE, CASE._replace(note="....."))] == [KEEP, BREAK, WITHDRAW]


def test_the_share_counts_what_fell_due():
    yesterday, tomorrow = TODAY - timedelta(days=1), TODAY + timedelta(days=1)
    rows = [
        ("us", "kept", yesterday, yesterday, 3),  # by its day
        ("us", "kept", TODAY, yesterday, 1),  # a day late
        ("us", "kept", yesterday, tomorrow, 2),  # before its day
        ("us", "broken", TODAY, yesterday, 1),
        ("us", "open", None, yesterday, 1),
        ("us", "open", None, TODAY, 5),  # still in time
        ("us", "withdrawn", TODAY, yesterday, 9),
        ("them", "open", None, tomorrow, 4),
    ]
    ours, theirs = tally(rows, TODAY)
    assert ours == Tally("us", kept=5, late=1, broken=1, open=1)
    assert ours.share_bp == 6250  # 5 of 8
    assert (theirs.due, theirs.share_bp) == (0, None)


EVENT = some.tuples(
    some.sampled_from(["us", "them"]), some.sampled_from(["open", "kept", "broken", "withdrawn"]),
    some.dates(TODAY - timedelta(days=30), TODAY), some.dates(TODAY - timedelta(days=30), TODAY + timedelta(days=30)), some.integers(0, 9),
)  # fmt: skip


@examples(100)
@given(some.lists(EVENT, max_size=20))
def test_property_a_share_is_between_nothing_and_all_and_keeping_one_more_never_lowers_it(rows):
    before = tally(rows, TODAY)
    after = tally([*rows, ("us", "kept", TODAY, TODAY, 1)], TODAY)
    assert all(each.share_bp is None or 0 <= each.share_bp <= 10_000 for each in before)
    assert (before[0].share_bp or 0) <= (after[0].share_bp or 0)
    assert before[1] == after[1]
