"""Seals: proposed by a contract officer, decided by a manager, kept by two. Source: business.md §25 (seal), §1."""

import pytest
from sealing import outing, seal_in_custody, seal_row, use_row, wish

from kehu_desk.custody.service.handover import handover_of
from kehu_desk.door.notices import notices
from kehu_desk.people.entities import Person
from kehu_desk.seals.noun import due
from kehu_desk.seals.queries import kept_by, seal_rows, usable
from kehu_desk.seals.service import (
    SealText,
    approve_seal,
    approve_use,
    change_keepers,
    decline_seal,
    find_seal,
    hand_out,
    lose_seal,
    propose_keepers,
    propose_seal,
    request_use,
    retire_seal,
    seal_offers,
)
from real_office import codes

ALL = ["rep", "sup", "kam", "mgr", "cus", "adm", "aud", "finance", "con", "service", "tech"]


def text(trade, **other):
    return SealText(**({"code": "HT-1", "name": "合同专用章", "keeper": trade.id("con"), "backup": trade.id("con2")} | other))


def rows(trade, login):
    with trade.door.look(trade[login]) as (session, actor):
        return seal_rows(session, actor)


def kinds(trade, login):
    with trade.door.look(trade[login]) as (session, actor):
        return [each.kind for each in due(session, actor)]


def told(trade, login):
    with trade.door.look(trade[login]) as (session, actor):
        return [each.kind for each in notices(session, actor.person)]


@pytest.fixture
def proposed(trade):
    return propose_seal(trade.door, trade["con"], text(trade))


@pytest.fixture
def seal(trade):
    return seal_in_custody(trade)


@pytest.mark.parametrize("login", [each for each in ALL if each != "con"])
def test_only_a_contract_officer_proposes(trade, login):
    assert codes(propose_seal, trade.door, trade[login], text(trade)) == ("E_FORBIDDEN",)


@pytest.mark.parametrize("login", [each for each in ALL if each != "mgr"])
def test_only_a_manager_decides(trade, proposed, login):
    assert codes(approve_seal, trade.door, trade[login], proposed)[0] == "E_FORBIDDEN"
    assert seal_row(trade, proposed).state == "proposed"


def test_a_seal_comes_into_custody(trade, proposed):
    assert kinds(trade, "mgr") == ["seal_decide"]
    approve_seal(trade.door, trade["mgr"], proposed)
    assert seal_row(trade, proposed).state == "in_custody"
    entry = trade.entries("seal.decide")[-1]
    assert (entry.subject, entry.before, entry.after) == ("HT-1 approve", "proposed", "in_custody")


def test_nobody_decides_what_he_proposed(trade, proposed):
    with trade.house.store.write() as session, session.begin():
        session.get(Person, trade.id("mgr")).staff_no = trade.person("con").staff_no
    assert codes(approve_seal, trade.door, trade["mgr"], proposed) == ("E_SELF_APPROVAL",)
    assert codes(decline_seal, trade.door, trade["mgr"], proposed, "不需要此章") == ("E_SELF_APPROVAL",)
    assert kinds(trade, "mgr") == []


@pytest.mark.parametrize(
    ("other", "wrong"),
    [
        ({"code": " "}, ("E_SEAL_NAME",)),
        ({"name": ""}, ("E_SEAL_NAME",)),
        ({"code": "HT-1"}, ("E_SEAL_CODE",)),
        ({"keeper": None}, ("E_SEAL_KEEPERS",)),
        ({"keeper": "rep"}, ("E_SEAL_KEEPERS",)),
        ({"backup": "mgr"}, ("E_SEAL_KEEPERS",)),
        ({"backup": "con"}, ("E_SEAL_KEEPERS",)),
    ],
)
def test_bad_proposals_one_by_one(trade, proposed, other, wrong):
    other = {key: trade.id(value) if key in ("keeper", "backup") and value else value for key, value in other.items()}
    assert codes(propose_seal, trade.door, trade["con"], text(trade, **({"code": "HT-9"} | other))) == wrong


def test_a_seal_may_have_no_backup_keeper(trade):
    row = propose_seal(trade.door, trade["con"], text(trade, backup=None))
    approve_seal(trade.door, trade["mgr"], row)
    assert [(each.keeper, each.backup) for each in rows(trade, "con")] == [("何敏", "")]


def test_a_declined_seal_stamps_nothing(trade, proposed):
    assert codes(decline_seal, trade.door, trade["mgr"], proposed, "") == ("E_REASON",)
    decline_seal(trade.door, trade["mgr"], proposed, "已有同类印章")
    assert told(trade, "con") == ["seal_decline"]
    assert codes(request_use, trade.door, trade["con"], wish(proposed)) == ("E_SEAL_STATE",)
    assert codes(approve_seal, trade.door, trade["mgr"], proposed) == ("E_STATE",)


def test_who_sees_which_seals(trade, seal):
    propose_seal(trade.door, trade["con"], text(trade, code="HT-2"))
    assert [login for login in ALL if len(rows(trade, login)) == 2] == ["mgr", "con"]
    assert [login for login in ALL if not rows(trade, login)] == ["adm", "aud"]
    with trade.door.look(trade["rep"]) as (session, actor):
        assert [row.code for row in usable(session, actor)] == ["HT-1"]


def test_a_lost_seal_stamps_nothing_until_it_is_found(trade, seal):
    use = request_use(trade.door, trade["rep"], wish(seal, customer=trade.customer))
    assert codes(lose_seal, trade.door, trade["mgr"], seal, "找不到了吧") == ("E_FORBIDDEN",)
    assert codes(lose_seal, trade.door, trade["con"], seal, "丢") == ("E_REASON",)
    lose_seal(trade.door, trade["con"], seal, "抽屉里不见了")
    assert codes(approve_use, trade.door, trade["sup"], use) == ("E_SEAL_STATE",)
    assert codes(request_use, trade.door, trade["con"], wish(seal)) == ("E_SEAL_STATE",)
    assert "seal_lose" in told(trade, "mgr")
    assert codes(find_seal, trade.door, trade["con"], seal) == ("E_FORBIDDEN",)
    find_seal(trade.door, trade["mgr"], seal)
    approve_use(trade.door, trade["sup"], use)


def test_what_a_lost_seal_was_out_for_has_come_to_nothing(trade, seal):
    use = request_use(trade.door, trade["rep"], outing(trade, seal, customer=trade.customer))
    approve_use(trade.door, trade["mgr"], use)
    hand_out(trade.door, trade["con"], use)
    lose_seal(trade.door, trade["con2"], seal, "外出途中丢失")
    assert (use_row(trade, use).state, use_row(trade, use).reason) == ("cancelled", "外出途中丢失")


def test_a_seal_is_withdrawn_when_nobody_waits_for_it(trade, seal):
    request_use(trade.door, trade["con"], wish(seal))
    assert codes(retire_seal, trade.door, trade["mgr"], seal, "公司更名停用") == ("E_SEAL_OPEN",)
    from kehu_desk.seals.queries import use_ids
    from kehu_desk.seals.service import cancel_use

    with trade.door.look(trade["con"]) as (session, actor):
        [use] = use_ids(session, actor)
    cancel_use(trade.door, trade["con"], use)
    assert codes(retire_seal, trade.door, trade["con"], seal, "公司更名停用") == ("E_FORBIDDEN",)
    retire_seal(trade.door, trade["mgr"], seal, "公司更名停用")
    assert codes(request_use, trade.door, trade["con"], wish(seal)) == ("E_SEAL_STATE",)
    assert codes(lose_seal, trade.door, trade["con"], seal, "抽屉里不见了") == ("E_STATE",)


def test_other_keepers_by_a_managers_word(trade, seal):
    con, con2 = trade.id("con"), trade.id("con2")
    assert codes(propose_keepers, trade.door, trade["mgr"], seal, con2, None, "何敏休假一月") == ("E_FORBIDDEN",)
    assert codes(propose_keepers, trade.door, trade["con"], seal, trade.id("rep"), None, "") == ("E_REASON", "E_SEAL_KEEPERS")
    propose_keepers(trade.door, trade["con"], seal, con2, con, "何敏休假一月")
    assert codes(propose_keepers, trade.door, trade["con"], seal, con2, None, "何敏休假一月") == ("E_STATE",)
    assert [(row.asked, row.asked_by) for row in rows(trade, "mgr")] == [("罗军、何敏", "何敏")]
    assert kinds(trade, "mgr") == ["seal_keepers"]
    assert codes(change_keepers, trade.door, trade["con2"], seal, granted=True) == ("E_FORBIDDEN",)
    assert seal_row(trade, seal).keeper_id == con
    change_keepers(trade.door, trade["mgr"], seal, granted=True)
    assert (seal_row(trade, seal).keeper_id, seal_row(trade, seal).backup_id) == (con2, con)
    assert "seal_keepers" in told(trade, "con2")
    entry = trade.entries("seal.decide")[-1]
    assert (entry.before, entry.after) == (f"{con} {con2}", f"{con2} {con}")


def test_other_keepers_are_declined_with_a_reason(trade, seal):
    propose_keepers(trade.door, trade["con"], seal, trade.id("con2"), None, "何敏休假一月")
    assert codes(change_keepers, trade.door, trade["mgr"], seal, granted=False) == ("E_REASON",)
    change_keepers(trade.door, trade["mgr"], seal, granted=False, reason="仍由何敏保管")
    assert seal_row(trade, seal).keeper_id == trade.id("con")
    assert codes(change_keepers, trade.door, trade["mgr"], seal, granted=True) == ("E_NOT_FOUND",)


def test_what_a_person_keeps_or_holds(trade, seal):
    use = request_use(trade.door, trade["rep"], outing(trade, seal, customer=trade.customer))
    approve_use(trade.door, trade["mgr"], use)
    hand_out(trade.door, trade["con2"], use)
    with trade.door.look(trade["cus"]) as (session, actor):
        held = {login: [row.code for row in kept_by(session, trade.id(login), actor.today)] for login in ("con", "con2", "rep", "rep2")}
    assert held == {"con": ["HT-1"], "con2": ["HT-1"], "rep": ["HT-1"], "rep2": []}


def test_a_leaver_hands_his_seals_over_before_he_is_certified(trade, seal):
    def held():
        view = handover_of(trade.door, trade["cus"], trade.id("con"))
        return [(row.title, row.open) for row in view.rows if row.kind == "seal"]

    assert held() == [("HT-1 合同专用章", True)]
    propose_keepers(trade.door, trade["con2"], seal, trade.id("con2"), None, "何敏离职，改由罗军保管")
    change_keepers(trade.door, trade["mgr"], seal, granted=True)
    assert held() == []


def test_seal_buttons(trade, seal):
    def offered(login, row):
        return {each.event for each in seal_offers(trade.door, trade[login], row)}

    assert (offered("mgr", seal), offered("con", seal), offered("rep", seal)) == ({"retire"}, {"lose"}, set())
