"""Promises in a real office: who writes them down, who sees them, what becomes of them, who is told."""

from datetime import date, timedelta

import pytest

from kehu_desk.access.levels import RaisedLevel
from kehu_desk.access.policy import Action
from kehu_desk.archives.entities import Customer
from kehu_desk.archives.rules.filing import ArchiveState
from kehu_desk.archives.service.team import join_team
from kehu_desk.door.change import About
from kehu_desk.door.notices import Notice
from kehu_desk.promises import service
from kehu_desk.promises.entities import Promise
from kehu_desk.promises.noun import due
from kehu_desk.promises.queries import Picked, found_promises, kept_shares, open_promises, promise_page
from kehu_desk.promises.rules import PledgeTerms
from real_office import codes
from trade_steps import put, read

TODAY = date(2026, 3, 2)
SOON = TODAY + timedelta(days=3)


def make(trade, login="rep", customer=None, **change):
    terms = PledgeTerms("us", "周五前送两箱试用装", trade.id(change.pop("owner", login)), SOON, "钱经理")._replace(**change)
    return service.make_promise(trade.door, trade[login], customer or trade.customer, terms)


def look(trade, login, query, *facts, **named):
    with trade.door.look(trade[login]) as (session, actor):
        return query(session, actor, *facts, **named)


def test_a_promise_is_written_down_and_logged_without_its_words(trade):
    made = make(trade, text="  周五前送两箱试用装 ")
    [row] = read(trade, Promise)
    assert (row.id, row.text, row.state, row.made_on, row.due_on, row.owner_id) == (
        made,
        "周五前送两箱试用装",
        "open",
        TODAY,
        SOON,
        trade.id("rep"),
    )
    entry = trade.entries("pledge.record")[-1]
    assert (entry.customer_id, entry.section, entry.subject) == (trade.customer, "VIS", str(made))
    assert entry.after and "试用装" not in entry.after


@pytest.mark.parametrize("login", ["rep2", "rep3", "sup", "sup2", "kam", "tech", "service"])
def test_strangers_to_the_customer_write_nothing(trade, login):
    assert codes(make, trade, login)[0] in ("E_NO_RELATION", "E_LEVEL", "E_FORBIDDEN")
    assert read(trade, Promise) == []


@pytest.mark.parametrize("login", ["mgr", "cus", "adm", "aud", "finance", "con"])
def test_offices_write_nothing(trade, login):
    assert codes(make, trade, login)[0] == "E_FORBIDDEN"
    assert read(trade, Promise) == []


def test_service_writes_down_what_was_promised_about_a_complaint(trade):
    make(trade, "service", source_noun="complaint")
    [row] = read(trade, Promise)
    assert trade.entries("pledge.record")[-1].section == "SVC"
    assert [each.id for each in look(trade, "service", open_promises, trade.customer)] == [row.id]
    assert [each.id for each in look(trade, "rep", open_promises, trade.customer)] == [row.id]


def test_service_does_not_see_what_was_promised_on_visits(trade):
    make(trade)
    assert look(trade, "service", promise_page, None, 10) == []
    assert look(trade, "service", found_promises, Picked(typed="试用")) == []
    assert [each.due for each in look(trade, "service", kept_shares)] == [0, 0]


@pytest.mark.parametrize(
    ("login", "seen"), [("rep", 1), ("sup", 1), ("mgr", 1), ("rep2", 0), ("rep3", 0), ("sup2", 0), ("kam", 0), ("con", 0), ("cus", 0)]
)
def test_only_those_who_view_the_section_see_list_search_and_shares(trade, login, seen):
    make(trade, made_on=TODAY - timedelta(days=9), due_on=TODAY - timedelta(days=1))
    assert len(look(trade, login, promise_page, None, 10)) == seen
    assert len(look(trade, login, found_promises, Picked(typed="试用"))) == seen
    assert len(look(trade, login, open_promises, trade.customer)) == seen
    assert look(trade, login, kept_shares)[0].due == seen
    assert codes(service.standing, trade.door, trade[login], read(trade, Promise)[0].id) == (() if seen else ("E_NOT_FOUND",))


def test_a_section_raised_to_top_secret_is_seen_by_those_who_may(trade):
    make(trade)
    put(trade, RaisedLevel(customer_id=trade.customer, section="VIS", level=3))
    assert [len(look(trade, each, promise_page, None, 10)) for each in ("rep", "sup", "mgr")] == [0, 0, 0]


def test_a_deed_of_another_noun_makes_a_promise_with_an_entry_of_its_own(trade):
    terms = PledgeTerms("them", "月底前清完陈列费", trade.id("rep"), SOON, "钱经理", "visit", trade.customer)
    with trade.door.change(trade["rep"], Action.REPORT_VISIT, About(trade.customer, "VIS", subject="BF-2026-00001")) as deed:
        made = service.make_promise_in(deed, trade.customer, terms)
    [row] = read(trade, Promise)
    assert (row.id, row.source_noun, row.source_id, row.side) == (made, "visit", trade.customer, "them")
    assert trade.entries("visit.report")[-1].subject == "BF-2026-00001"
    assert trade.entries("pledge.record")[-1].subject == str(made)


def test_bad_terms_undo_the_whole_deed(trade):
    good = PledgeTerms("us", "一", trade.id("rep"), SOON)

    def both():
        with trade.door.change(trade["rep"], Action.REPORT_VISIT, About(trade.customer)) as deed:
            service.make_promise_in(deed, trade.customer, good)
            service.make_promise_in(deed, trade.customer, good._replace(text=""))

    assert codes(both) == ("E_PLEDGE_TEXT",)
    assert read(trade, Promise) == []


def test_nothing_is_promised_in_a_sealed_archive_or_to_nobody(trade):
    with trade.house.store.write() as session, session.begin():
        session.get(Customer, trade.second).state = ArchiveState.SEALED
    assert codes(make, trade, customer=trade.second) == ("E_ARCHIVE_STATE",)
    assert codes(make, trade, customer=trade.id("rep")) == ("E_NOT_FOUND",)


# who sees to it


def test_who_is_named_is_told_and_finds_it_among_his_work(trade):
    join_team(trade.door, trade["mgr"], trade.customer, trade.id("rep2"), team_role="backup")
    made = make(trade, owner="rep2")
    [notice] = [each for each in read(trade, Notice) if each.kind == "pledge_named"]
    assert (notice.person_id, notice.subject_id, notice.facts) == (trade.id("rep2"), made, {"by": "张伟", "due": "2026-03-05"})
    assert [(each.noun, each.kind, each.subject, each.due_on) for each in look(trade, "rep2", due)] == [("visit", "pledge_due", made, SOON)]
    assert list(look(trade, "rep", due)) == []


@pytest.mark.parametrize("login", ["rep3", "mgr", "con", "adm"])
def test_who_may_not_say_what_became_of_it_cannot_see_to_it(trade, login):
    assert codes(make, trade, owner=login) == ("E_PLEDGE_OWNER",)
    assert read(trade, Promise) == []


def test_who_may_see_to_it_is_offered(trade):
    join_team(trade.door, trade["mgr"], trade.customer, trade.id("rep2"), team_role="backup")
    assert [name for _id, name in service.candidates(trade.door, trade["rep"], trade.customer)] == ["张伟", "刘洋"]


def test_late_work_is_told_apart_and_far_work_waits(trade):
    late = make(trade, made_on=TODAY - timedelta(days=9), due_on=TODAY - timedelta(days=2))
    make(trade, due_on=TODAY + timedelta(days=8))
    assert [(each.kind, each.subject) for each in look(trade, "rep", due)] == [("pledge_late", late)]


# what becomes of it


def test_kept_broken_and_withdrawn(trade):
    kept, broken, gone = make(trade), make(trade, side="them"), make(trade)
    trade.later(days=4)
    service.keep_promise(trade.door, trade["rep"], kept, "已送到,对方签收", SOON)
    service.break_promise(trade.door, trade["rep"], broken, "对方换了采购，不认账")
    service.withdraw_promise(trade.door, trade["rep"], gone, "与上一条重复登记")
    rows = {row.id: (row.state, row.closed_on) for row in read(trade, Promise)}
    assert rows == {kept: ("kept", SOON), broken: ("broken", date(2026, 3, 6)), gone: ("withdrawn", date(2026, 3, 6))}
    entry = trade.entries("pledge.record")[-1]
    assert (entry.before, entry.after) == ("open", "withdrawn")
    ours, theirs = look(trade, "rep", kept_shares)
    assert (ours.share_bp, theirs.share_bp) == (10_000, 0)
    assert look(trade, "rep", open_promises, trade.customer) == []


@pytest.mark.parametrize("login", ["rep2", "rep3", "sup", "mgr", "kam", "cus", "adm", "aud", "finance", "con", "service", "tech"])
def test_strangers_do_not_say_what_became_of_it(trade, login):
    made = make(trade)
    assert codes(service.keep_promise, trade.door, trade[login], made)
    assert codes(service.break_promise, trade.door, trade[login], made, "我看是没有兑现")
    assert [row.state for row in read(trade, Promise)] == ["open"]


def test_a_refused_step_changes_nothing(trade):
    made = make(trade)
    assert codes(service.break_promise, trade.door, trade["rep"], made, "没有") == ("E_REASON",)
    assert codes(service.keep_promise, trade.door, trade["rep"], made, "", TODAY + timedelta(days=1)) == ("E_PLEDGE_KEPT",)
    assert codes(service.keep_promise, trade.door, trade["rep"], trade.customer) == ("E_NOT_FOUND",)
    [row] = read(trade, Promise)
    assert (row.state, row.closed_on, row.row_version) == ("open", None, 1)


# the list


def test_pages_follow_each_other_in_order(trade):
    made = [make(trade, due_on=TODAY + timedelta(days=day)) for day in (5, 1, 3, 3)]
    for state, order in (("", [0, 3, 2, 1]), ("open", [1, 2, 3, 0])):
        seen, after = [], None
        while rows := look(trade, "rep", promise_page, after, 1, Picked(state=state)):
            seen += [row.id for row in rows]
            after = (rows[-1].due_on, rows[-1].id)
        assert seen == [made[at] for at in order]


def test_filters_narrow(trade):
    late = make(trade, made_on=TODAY - timedelta(days=9), due_on=TODAY - timedelta(days=2))
    theirs = make(trade, side="them", customer=trade.second, text="回签对账单")
    for picked, wanted in (
        (Picked(state="late"), [late]),
        (Picked(side="them"), [theirs]),
        (Picked(customer=trade.second), [theirs]),
        (Picked(owner=trade.id("rep")), [theirs, late]),
        (Picked(state="kept"), []),
    ):
        assert [row.id for row in look(trade, "rep", promise_page, None, 10, picked)] == wanted
    assert look(trade, "rep", found_promises, Picked(typed="对账单")) == [theirs]
    assert look(trade, "rep", found_promises, Picked(typed="绍兴 回签")) == [theirs]
    assert look(trade, "rep", promise_page, None, 10, Picked(state="late"))[0].late == 2
