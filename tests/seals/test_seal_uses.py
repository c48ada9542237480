"""用印: asked for, approved by another, stamped by the keeper; out of the office only with a second person. Source: business.md §25, §1."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sealing import outing, seal_in_custody, seal_row, use_row, wish
from sqlalchemy import func, select

from kehu_desk.access.policy import Action
from kehu_desk.door.change import About
from kehu_desk.door.notices import notices
from kehu_desk.kernel.errors import Refused
from kehu_desk.kernel.ids import new_id
from kehu_desk.people.entities import Person
from kehu_desk.seals.entities import SealUse
from kehu_desk.seals.noun import due
from kehu_desk.seals.queries import Picked, use_ids, use_rows, uses_of
from kehu_desk.seals.service import (
    approve_use,
    cancel_use,
    give_back,
    hand_out,
    lose_seal,
    refuse_use,
    request_use,
    stamp_in,
    stamp_use,
    use_offers,
)
from real_office import codes
from soaking import examples

ALL = ["rep", "rep2", "rep3", "sup", "sup2", "kam", "mgr", "mgr2", "cus", "adm", "aud", "finance", "con", "con2", "service", "tech"]


@pytest.fixture
def seal(trade):
    return seal_in_custody(trade)


@pytest.fixture
def asked(trade, seal):
    return request_use(trade.door, trade["rep"], wish(seal, customer=trade.customer))


@pytest.fixture
def approved(trade, asked):
    approve_use(trade.door, trade["sup"], asked)
    return asked


@pytest.fixture
def out(trade, seal):
    use = request_use(trade.door, trade["rep"], outing(trade, seal, customer=trade.customer))
    approve_use(trade.door, trade["mgr"], use)
    hand_out(trade.door, trade["con"], use)
    return use


def kinds(trade, login):
    with trade.door.look(trade[login]) as (session, actor):
        return [each.kind for each in due(session, actor)]


def seen(trade, login, picked=Picked()):
    with trade.door.look(trade[login]) as (session, actor):
        rows = {row.id: row for row in use_rows(session, actor, use_ids(session, actor, picked))}
        return [rows[each] for each in use_ids(session, actor, picked)]


# asking


def test_a_request_has_a_number_of_its_year(trade, asked, seal):
    second = request_use(trade.door, trade["finance"], wish(seal))
    assert [use_row(trade, each).no for each in (asked, second)] == ["YZ-2026-00001", "YZ-2026-00002"]
    made = use_row(trade, asked)
    assert (made.state, made.requested_by, made.customer_id, made.copies, made.pages) == (
        "requested",
        trade.id("rep"),
        trade.customer,
        2,
        8,
    )


@pytest.mark.parametrize(
    ("login", "wrong"),
    [
        ("rep", ()), ("mgr", ()), ("con", ()), ("finance", ()),
        ("rep2", ("E_NO_RELATION",)), ("rep3", ("E_NO_RELATION",)), ("sup", ("E_NO_RELATION",)), ("kam", ("E_NO_RELATION",)),
        ("cus", ("E_FORBIDDEN",)), ("adm", ("E_FORBIDDEN",)), ("aud", ("E_FORBIDDEN",)), ("service", ("E_FORBIDDEN",)),
        ("tech", ("E_FORBIDDEN",)),
    ],
)  # fmt: skip
def test_who_asks_for_papers_of_a_customer(trade, seal, login, wrong):
    assert codes(request_use, trade.door, trade[login], wish(seal, customer=trade.customer)) == wrong


@pytest.mark.parametrize("login", ["rep", "sup", "kam"])
def test_papers_of_the_office_itself_are_not_the_field_forces(trade, seal, login):
    assert codes(request_use, trade.door, trade[login], wish(seal)) == ("E_NO_RELATION",)


@pytest.mark.parametrize(
    ("other", "wrong"),
    [
        ({"document": " "}, ("E_SEAL_DOCUMENT",)),
        ({"purpose": "签"}, ("E_SEAL_PURPOSE",)),
        ({"copies": 0}, ("E_SEAL_COUNT",)),
        ({"pages": -1}, ("E_SEAL_COUNT",)),
        ({"copies": 1000}, ("E_SEAL_COUNT",)),
        ({"outside": True}, ("E_SEAL_DUE", "E_SEAL_SECOND")),
        ({"outside": True, "second": "rep", "due_back_on": date(2026, 3, 4)}, ("E_SEAL_SECOND",)),
        ({"outside": True, "second": "adm", "due_back_on": date(2026, 3, 4)}, ("E_SEAL_SECOND",)),
        ({"outside": True, "second": "rep2", "due_back_on": date(2026, 3, 1)}, ("E_SEAL_DUE",)),
        ({"document": "", "purpose": "", "copies": 0}, ("E_SEAL_COUNT", "E_SEAL_DOCUMENT", "E_SEAL_PURPOSE")),
    ],
)
def test_bad_requests_one_by_one(trade, seal, other, wrong):
    other = other | ({"second": trade.id(other["second"])} if "second" in other else {})
    assert codes(request_use, trade.door, trade["rep"], wish(seal, customer=trade.customer, **other)) == wrong
    with trade.door.reading() as session:
        assert session.scalar(select(func.count()).select_from(SealUse)) == 0


def test_unknown_seal_or_customer(trade, seal):
    assert codes(request_use, trade.door, trade["con"], wish(new_id())) == ("E_NOT_FOUND",)
    assert codes(request_use, trade.door, trade["con"], wish(seal, customer=new_id())) == ("E_NOT_FOUND",)


def test_nothing_new_is_stamped_for_a_sealed_archive(trade, seal, asked):
    with trade.house.store.write() as session, session.begin():
        from kehu_desk.archives.entities import Customer

        session.get(Customer, trade.customer).state = "SEALED"
    assert codes(request_use, trade.door, trade["con"], wish(seal, customer=trade.customer)) == ("E_ARCHIVE_STATE",)
    assert codes(approve_use, trade.door, trade["sup"], asked) == ("E_ARCHIVE_STATE",)


# approving


@pytest.mark.parametrize("login", ["rep", "con", "finance"])
def test_who_may_not_approve(trade, asked, login):
    assert codes(approve_use, trade.door, trade[login], asked)[0] in ("E_FORBIDDEN", "E_NOT_FOUND")


@pytest.mark.parametrize("login", ["sup2", "rep2", "cus", "adm", "aud", "tech", "service", "kam"])
def test_a_request_that_is_not_his_to_see_is_not_there(trade, asked, login):
    assert codes(approve_use, trade.door, trade[login], asked) == ("E_NOT_FOUND",)
    assert seen(trade, login) == []


@pytest.mark.parametrize("login", ["sup", "mgr"])
def test_a_superior_or_a_manager_approves(trade, asked, login):
    approve_use(trade.door, trade[login], asked)
    made = use_row(trade, asked)
    assert (made.state, made.approved_by, made.approved_at) == ("approved", trade.id(login), trade.door.now)
    entry = trade.entries("seal.approve")[-1]
    assert (entry.customer_id, entry.subject, entry.before, entry.after) == (
        trade.customer,
        "YZ-2026-00001 approve",
        "requested",
        "approved",
    )


def test_nobody_approves_what_he_asked_for(trade, seal):
    use = request_use(trade.door, trade["mgr"], wish(seal))
    assert codes(approve_use, trade.door, trade["mgr"], use) == ("E_SELF_APPROVAL",)
    with trade.house.store.write() as session, session.begin():
        session.get(Person, trade.id("mgr2")).staff_no = trade.person("mgr").staff_no
    assert codes(approve_use, trade.door, trade["mgr2"], use) == ("E_SELF_APPROVAL",)


def test_refusing_says_why(trade, asked):
    assert codes(refuse_use, trade.door, trade["sup"], asked, "不") == ("E_REASON",)
    refuse_use(trade.door, trade["sup"], asked, "合同未经审批")
    assert (use_row(trade, asked).state, use_row(trade, asked).reason) == ("refused", "合同未经审批")
    with trade.door.look(trade["rep"]) as (session, actor):
        assert [(each.kind, each.facts["reason"]) for each in notices(session, actor.person)] == [("seal_use_refused", "合同未经审批")]
    assert codes(approve_use, trade.door, trade["sup"], asked) == ("E_STATE",)


def test_only_who_asked_withdraws_and_only_before_the_stamp(trade, approved):
    assert codes(cancel_use, trade.door, trade["con"], approved) == ("E_FORBIDDEN",)
    cancel_use(trade.door, trade["rep"], approved)
    assert codes(stamp_use, trade.door, trade["con"], approved) == ("E_STATE",)


# stamping


def test_nothing_is_stamped_without_approval(trade, asked):
    assert codes(stamp_use, trade.door, trade["con"], asked) == ("E_STATE",)
    assert use_row(trade, asked).stamped_at is None


@pytest.mark.parametrize("login", ["con", "con2"])
def test_keeper_and_backup_stamp(trade, approved, login):
    stamp_use(trade.door, trade[login], approved)
    made = use_row(trade, approved)
    assert (made.state, made.stamped_by, made.stamped_at) == ("stamped", trade.id(login), trade.door.now)
    assert codes(stamp_use, trade.door, trade["con"], approved) == ("E_STATE",)


@pytest.mark.parametrize("login", [each for each in ALL if each not in ("con", "con2")])
def test_who_does_not_stamp(trade, approved, login):
    assert codes(stamp_use, trade.door, trade[login], approved)[0] in ("E_FORBIDDEN", "E_NOT_FOUND")
    assert use_row(trade, approved).state == "approved"


def test_a_contract_officer_who_keeps_another_seal_does_not_stamp(trade, seal):
    from kehu_desk.seals.service import SealText, approve_seal, propose_seal

    other = propose_seal(trade.door, trade["con"], SealText("FP-1", "发票专用章", trade.id("con2")))
    approve_seal(trade.door, trade["mgr"], other)
    use = request_use(trade.door, trade["finance"], wish(other))
    approve_use(trade.door, trade["mgr"], use)
    assert codes(stamp_use, trade.door, trade["con"], use) == ("E_SEAL_KEEPER",)


def test_who_approved_does_not_stamp(trade, approved):
    """con and sup are one person by their staff number (B-019)."""
    with trade.house.store.write() as session, session.begin():
        session.get(Person, trade.id("con")).staff_no = trade.person("sup").staff_no
    assert codes(stamp_use, trade.door, trade["con"], approved) == ("E_SELF_APPROVAL",)
    stamp_use(trade.door, trade["con2"], approved)


def test_a_lost_seal_stamps_nothing(trade, approved, seal):
    lose_seal(trade.door, trade["con"], seal, "抽屉里不见了")
    assert codes(stamp_use, trade.door, trade["con"], approved) == ("E_SEAL_STATE",)


# outside


def test_outside_only_by_a_managers_word(trade, seal):
    use = request_use(trade.door, trade["rep"], outing(trade, seal, customer=trade.customer))
    assert codes(approve_use, trade.door, trade["sup"], use) == ("E_SEAL_MANAGER",)
    assert (kinds(trade, "sup"), kinds(trade, "mgr")) == ([], ["seal_approve"])
    approve_use(trade.door, trade["mgr"], use)
    assert codes(stamp_use, trade.door, trade["con"], use) == ("E_STATE",)


def test_the_second_person_does_not_approve(trade, seal):
    use = request_use(trade.door, trade["rep"], outing(trade, seal, customer=trade.customer, second=trade.id("mgr")))
    assert codes(approve_use, trade.door, trade["mgr"], use) == ("E_SELF_APPROVAL",)
    approve_use(trade.door, trade["mgr2"], use)


def test_a_seal_outside_stamps_nothing_here(trade, out, seal):
    assert seal_row(trade, seal).state == "out"
    use = request_use(trade.door, trade["finance"], wish(seal))
    approve_use(trade.door, trade["mgr"], use)
    assert codes(stamp_use, trade.door, trade["con"], use) == ("E_SEAL_STATE",)
    give_back(trade.door, trade["con"], out, 2)
    stamp_use(trade.door, trade["con"], use)


def test_a_seal_goes_out_once_at_a_time(trade, out, seal):
    second = request_use(trade.door, trade["rep"], outing(trade, seal, customer=trade.second))
    approve_use(trade.door, trade["mgr"], second)
    assert codes(hand_out, trade.door, trade["con"], second) == ("E_SEAL_STATE",)


def test_given_back_with_what_was_stamped(trade, out, seal):
    assert codes(give_back, trade.door, trade["rep"], out, 2)[0] == "E_FORBIDDEN"
    assert codes(give_back, trade.door, trade["con"], out, 3) == ("E_SEAL_COPIES",)
    assert codes(give_back, trade.door, trade["con"], out, -1) == ("E_SEAL_COPIES",)
    give_back(trade.door, trade["con2"], out, 1)
    made = use_row(trade, out)
    assert (made.state, made.copies, made.back_at, seal_row(trade, seal).state) == ("stamped", 1, trade.door.now, "in_custody")


def test_given_back_unused(trade, out, seal):
    give_back(trade.door, trade["con"], out, 0)
    made = use_row(trade, out)
    assert (made.state, made.stamped_at, seal_row(trade, seal).state) == ("cancelled", None, "in_custody")


def test_overdue_is_computed_by_the_day(trade, out):
    trade.later(days=2)
    assert [row.late for row in seen(trade, "con")] == [False]
    trade.later(days=1)
    assert [row.late for row in seen(trade, "con")] == [True]
    assert kinds(trade, "rep") == kinds(trade, "con") == kinds(trade, "con2") == ["seal_back"]


def test_a_day_that_has_passed_lets_nothing_out(trade, seal):
    use = request_use(trade.door, trade["rep"], outing(trade, seal, customer=trade.customer))
    approve_use(trade.door, trade["mgr"], use)
    trade.later(days=3)
    assert codes(hand_out, trade.door, trade["con"], use) == ("E_SEAL_DUE",)


# whose turn, who sees


def test_whose_turn_it_is(trade, asked):
    assert {login: kinds(trade, login) for login in ("sup", "sup2", "mgr", "con")} == {
        "sup": ["seal_approve"],
        "sup2": [],
        "mgr": [],
        "con": [],
    }
    approve_use(trade.door, trade["sup"], asked)
    assert {login: kinds(trade, login) for login in ("sup", "con", "con2")} == {"sup": [], "con": ["seal_stamp"], "con2": ["seal_stamp"]}
    stamp_use(trade.door, trade["con"], asked)
    assert kinds(trade, "con") == []


def test_without_a_superior_the_managers_decide(trade, seal):
    request_use(trade.door, trade["con"], wish(seal))
    assert kinds(trade, "mgr") == kinds(trade, "mgr2") == ["seal_approve"]


def test_who_reads_the_register(trade, asked, seal):
    request_use(trade.door, trade["finance"], wish(seal, document="年度审计函"))
    lines = {login: [row.document for row in seen(trade, login)] for login in ALL}
    assert {login for login in ALL if len(lines[login]) == 2} == {"con", "con2", "mgr", "mgr2"}
    assert {login for login in ALL if lines[login] == ["经销合同"]} == {"rep", "sup"}
    assert {login for login in ALL if lines[login] == ["年度审计函"]} == {"finance"}


def test_filters_of_the_register(trade, approved, out, seal):
    def numbers(**picked):
        return [row.no[-1] for row in seen(trade, "con", Picked(**picked))]

    assert numbers() == ["2", "1"]
    assert (numbers(states=("approved",)), numbers(outside=True), numbers(outside=False)) == (["1"], ["2"], ["1"])
    assert (numbers(text="华东"), numbers(text="00002"), numbers(text="100%"), numbers(seals=(new_id(),))) == (["2", "1"], ["2"], [], [])
    day = date(2026, 3, 2)
    assert (numbers(since=day, until=day), numbers(since=date(2026, 3, 3)), numbers(until=date(2026, 3, 1))) == (["2", "1"], [], [])


def test_register_buttons(trade, approved):
    def offered(login):
        return {each.event: [no.code for no in each.nos] for each in use_offers(trade.door, trade[login], approved)}

    assert offered("rep") == {"cancel": []}
    assert offered("con") == {"stamp": []}
    assert offered("sup") == {}


# for contracts


def stamp(trade, login, seal, **other):
    facts = {
        "noun": "contract", "subject": new_id(), "customer": trade.customer, "document": "HT-2026-00001", "purpose": "签订合同", "copies": 2,
        "pages": 5, "requested_by": trade.id("rep"), "approved_by": trade.id("sup"), "approved_at": trade.door.now,
    } | other  # fmt: skip
    with trade.door.change(trade[login], Action.STAMP_CONTRACT, About(trade.customer, "CON")) as deed:
        deed.require(Action.STAMP_CONTRACT)
        return stamp_in(deed, seal, **facts).id


def test_another_noun_stamps_inside_its_own_deed(trade, seal):
    subject = new_id()
    use = stamp(trade, "con2", seal, subject=subject)
    made = use_row(trade, use)
    assert (made.no, made.state, made.noun, made.stamped_by, made.approved_by) == (
        "YZ-2026-00001",
        "stamped",
        "contract",
        trade.id("con2"),
        trade.id("sup"),
    )
    with trade.door.look(trade["rep"]) as (session, actor):
        assert [row.no for row in uses_of(session, actor, "contract", subject)] == ["YZ-2026-00001"]


@pytest.mark.parametrize(
    ("other", "wrong"),
    [
        ({"approved_by": "con"}, ("E_SELF_APPROVAL",)),
        ({"approved_by": "rep"}, ("E_SELF_APPROVAL",)),
        ({"copies": 0}, ("E_SEAL_COUNT",)),
        ({"pages": 0}, ("E_SEAL_COUNT",)),
        ({"document": ""}, ("E_SEAL_DOCUMENT",)),
        ({"seal": "unknown"}, ("E_NOT_FOUND",)),
    ],
)
def test_bad_stamps_one_by_one(trade, seal, other, wrong):
    other = {key: trade.id(value) if key == "approved_by" else value for key, value in other.items()}
    row = new_id() if other.pop("seal", None) else seal
    assert codes(stamp, trade, "con", row, **other) == wrong
    assert seen(trade, "con") == []


def test_a_lost_seal_stamps_no_contract_and_nothing_of_the_deed_stays(trade, seal):
    lose_seal(trade.door, trade["con"], seal, "抽屉里不见了")
    with pytest.raises(Refused) as refused:
        stamp(trade, "con", seal, approved_by=trade.id("con"))
    assert refused.value.codes == ("E_SELF_APPROVAL", "E_SEAL_STATE")


def test_a_contract_officer_who_does_not_keep_it_stamps_no_contract(trade):
    from kehu_desk.seals.service import SealText, approve_seal, propose_seal

    row = propose_seal(trade.door, trade["con"], SealText("HT-3", "合同专用章(3)", trade.id("con2")))
    approve_seal(trade.door, trade["mgr"], row)
    assert codes(stamp, trade, "con", row) == ("E_SEAL_KEEPER",)


STEPS = st.sampled_from(["approve", "stamp", "hand_out", "give_back", "cancel", "lose"])


@given(st.lists(st.tuples(STEPS, st.sampled_from(["rep", "sup", "mgr", "con", "con2"])), max_size=8), st.booleans())
@examples(12)
def test_property_what_is_stamped_was_approved_by_another(trade, walk, outside):
    """Whatever is tried by whom: a stamped line names approver and keeper, two persons, and the asker is neither approver."""
    seal = seal_in_custody(trade, code=str(new_id()))
    made = outing(trade, seal, customer=trade.customer) if outside else wish(seal, customer=trade.customer)
    use = request_use(trade.door, trade["rep"], made)
    deeds = {"approve": approve_use, "stamp": stamp_use, "hand_out": hand_out, "cancel": cancel_use}
    for step, login in walk:
        if step == "lose":
            codes(lose_seal, trade.door, trade[login], seal, "抽屉里不见了")
        elif step == "give_back":
            codes(give_back, trade.door, trade[login], use, 1)
        else:
            codes(deeds[step], trade.door, trade[login], use)
    row, kept = use_row(trade, use), seal_row(trade, seal)
    if row.state in ("stamped", "out"):
        assert None not in (row.approved_by, row.approved_at, row.stamped_by)
        assert row.approved_by not in (row.requested_by, row.stamped_by)
        assert row.stamped_by in (trade.id("con"), trade.id("con2"))
        assert not outside or row.approved_by == trade.id("mgr")
    assert (kept.state == "out") == (row.state == "out")
