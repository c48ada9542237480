"""Facts in a real office: noted with their first source, more sources, origins, marks, taken back; bad input leaves nothing behind."""

from datetime import date, timedelta

import pytest
from fact_steps import BUYER, KEEPER, REGISTRY, TODAY, WHY, ago, look, market, more, note, row, terms

from kehu_desk.access.levels import RaisedLevel
from kehu_desk.access.policy import Action
from kehu_desk.archives.entities import Contact, Customer
from kehu_desk.archives.rules.filing import ArchiveState
from kehu_desk.archives.service.team import join_team
from kehu_desk.door.change import About
from kehu_desk.intelligence import service
from kehu_desk.intelligence.entities import Fact, FactSource
from kehu_desk.intelligence.queries import Picked, fact_keys, fact_page, found_facts, to_verify
from kehu_desk.intelligence.rules.terms import SourceTerms
from kehu_desk.kernel.ids import new_id
from kehu_desk.people.entities import Setting
from real_office import codes
from trade_steps import put, read

NOBODY = new_id()


def test_a_fact_is_noted_with_its_first_source_and_logged_without_its_words(trade):
    fact = note(trade, statement="  拟于二季度新建冷库 ")
    [kept], [source] = read(trade, Fact), read(trade, FactSource)
    assert (kept.no, kept.statement, kept.valid_until, kept.level) == ("QB-2026-00001", "拟于二季度新建冷库", date(2026, 8, 29), 2)
    assert (source.fact_id, source.party, source.obtained_on, source.obtained_by) == (fact, "采购王经理", TODAY, trade.id("rep"))
    entry = trade.entries("intel.record")[-1]
    assert (entry.customer_id, entry.section, entry.subject) == (trade.customer, "INT", "QB-2026-00001")
    assert entry.after and "冷库" not in entry.after
    assert (row(trade, fact).state, row(trade, fact).support, row(trade, fact).least) == ("unverified", 1, 2)


def test_the_office_sets_how_long_a_fact_holds(trade):
    put(trade, Setting(key="fact_valid_days", value="30"))
    note(trade, as_of=ago(10))
    assert read(trade, Fact)[0].valid_until == TODAY + timedelta(days=20)


@pytest.mark.parametrize("login", ["rep2", "rep3", "sup", "sup2", "kam", "tech"])
def test_strangers_to_the_customer_note_nothing(trade, login):
    assert codes(note, trade, login)[0] in ("E_NO_RELATION", "E_LEVEL")
    assert read(trade, Fact) == []


@pytest.mark.parametrize("login", ["mgr", "cus", "adm", "aud", "finance", "con", "service"])
def test_offices_note_nothing_of_a_customer(trade, login):
    assert codes(note, trade, login)[0] == "E_FORBIDDEN"
    assert read(trade, Fact) == []


@pytest.mark.parametrize("login", ["rep", "rep3", "sup", "kam", "mgr"])
def test_sellers_and_managers_note_facts_of_the_market(trade, login):
    service.record_fact(trade.door, trade[login], market(), BUYER)
    assert read(trade, Fact)[0].customer_id is None
    assert trade.entries("intel.market")[-1].actor_id == trade.id(login)


@pytest.mark.parametrize("login", ["cus", "adm", "aud", "finance", "con", "service", "tech"])
def test_others_note_none(trade, login):
    assert codes(service.record_fact, trade.door, trade[login], market(), BUYER)[0] == "E_FORBIDDEN"
    assert read(trade, Fact) == []


@pytest.mark.parametrize(
    ("change", "source", "code"),
    [
        ({"statement": ""}, BUYER, "E_FACT_STATEMENT"),
        ({"statement": "长" * 301}, BUYER, "E_FACT_STATEMENT"),
        ({"as_of": TODAY + timedelta(days=1)}, BUYER, "E_FACT_AS_OF"),
        ({"valid_until": ago(1)}, BUYER, "E_FACT_UNTIL"),
        ({"contact_id": NOBODY}, BUYER, "E_FACT_CONTACT"),
        ({"product_id": NOBODY}, BUYER, "E_FACT_PRODUCT"),
        ({}, BUYER._replace(obtained_on=TODAY + timedelta(days=1)), "E_SOURCE_DAY"),
        ({}, BUYER._replace(party=" "), "E_SOURCE_PARTY"),
        ({}, BUYER._replace(derived_from=NOBODY), "E_SOURCE_ORIGIN"),
    ],
)
def test_bad_input_leaves_nothing_behind(trade, change, source, code):
    assert codes(note, trade, source=source, **change) == (code,)
    assert (read(trade, Fact), read(trade, FactSource)) == ([], [])


def test_everything_wrong_is_told_at_once(trade):
    assert set(codes(note, trade, statement="", category="?", source=SourceTerms("?", "phone", ""))) == {
        "E_FACT_STATEMENT", "E_FACT_CATEGORY", "E_SOURCE_STANCE", "E_SOURCE_PARTY",
    }  # fmt: skip


def test_nothing_is_noted_in_a_sealed_archive_or_of_nobody(trade):
    with trade.house.store.write() as session, session.begin():
        session.get(Customer, trade.second).state = ArchiveState.SEALED
    assert codes(note, trade, customer=trade.second) == ("E_ARCHIVE_STATE",)
    assert codes(note, trade, customer=NOBODY) == ("E_NOT_FOUND",)


def test_a_person_that_was_chosen_is_called_by_his_name(trade):
    [contact] = read(trade, Contact, customer_id=trade.customer) or [None]
    if contact is None:
        contact = Contact(id=new_id(), customer_id=trade.customer, name="钱经理")
        put(trade, contact)
    fact = note(trade, subject="person", contact_id=contact.id)
    assert row(trade, fact).topic == "钱经理"
    assert codes(note, trade, customer=trade.second, subject="person", contact_id=contact.id) == ("E_FACT_CONTACT",)


def test_a_fact_never_stands_lower_than_its_section(trade):
    put(trade, RaisedLevel(customer_id=trade.customer, section="INT", level=3))
    note(trade)
    assert read(trade, Fact)[0].level == 3


def test_a_deed_of_another_noun_notes_a_fact_with_an_entry_of_its_own(trade):
    with trade.door.change(trade["rep"], Action.REPORT_VISIT, About(trade.customer, "VIS", subject="BF-2026-00001")) as deed:
        fact = service.record_fact_in(deed, terms(trade.customer), BUYER._replace(visit_id=trade.second))
    assert trade.entries("visit.report")[-1].subject == "BF-2026-00001"
    assert trade.entries("intel.record")[-1].subject == "QB-2026-00001"
    assert [(each.fact_id, each.visit_id) for each in read(trade, FactSource)] == [(fact, trade.second)]


# sources


def test_v15_through_the_services(trade):
    heard = note(trade)
    [buyer] = read(trade, FactSource)
    more(trade, heard, SourceTerms("support", "colleague", "同事李明", derived_from=buyer.id))
    assert (row(trade, heard).state, row(trade, heard).support, row(trade, heard).told) == ("unverified", 1, 2)
    proved = note(trade)
    more(trade, proved, REGISTRY)
    assert row(trade, proved).state == "corroborated"
    disputed = note(trade)
    more(trade, disputed, KEEPER)
    assert (row(trade, disputed).state, row(trade, disputed).oppose) == ("conflict", 1)
    doubtful = note(trade)
    more(trade, doubtful, SourceTerms("support", "third_party", "街坊", reliability="E"))
    assert row(trade, doubtful).state == "unverified"
    trade.later(days=181)
    assert {row(trade, each).state for each in (heard, proved, disputed, doubtful)} == {"expired"}


def test_the_same_buyer_written_otherwise_is_no_second_source(trade):
    fact = note(trade)
    more(trade, fact, SourceTerms("support", "phone", "采购 王经理 "))
    assert row(trade, fact).support == 1


def test_a_source_may_only_repeat_one_of_the_same_fact(trade):
    first, other = note(trade), note(trade)
    [source] = read(trade, FactSource, fact_id=other)
    assert codes(more, trade, first, BUYER._replace(derived_from=source.id)) == ("E_SOURCE_ORIGIN",)
    assert len(read(trade, FactSource, fact_id=first)) == 1


def test_it_comes_out_that_a_source_only_repeats_another(trade):
    fact = note(trade)
    second = more(trade, fact, SourceTerms("support", "third_party", "物流公司老板"))
    assert row(trade, fact).state == "corroborated"
    [first] = [each.id for each in read(trade, FactSource, fact_id=fact) if each.id != second]
    service.trace_source(trade.door, trade["rep"], second, first)
    assert row(trade, fact).state == "unverified"
    entry = trade.entries("intel.record")[-1]
    assert (entry.before, entry.after) == ("", str(first))


def test_a_source_never_repeats_itself_not_even_round_corners(trade):
    fact = note(trade)
    [first] = [each.id for each in read(trade, FactSource, fact_id=fact)]
    second = more(trade, fact, SourceTerms("support", "colleague", "李明", derived_from=first))
    assert codes(service.trace_source, trade.door, trade["rep"], first, first) == ("E_SOURCE_ITSELF",)
    assert codes(service.trace_source, trade.door, trade["rep"], first, second) == ("E_SOURCE_CIRCLE",)
    assert codes(service.trace_source, trade.door, trade["rep"], NOBODY, second) == ("E_NOT_FOUND",)
    assert {each.id: each.derived_from for each in read(trade, FactSource, fact_id=fact)} == {first: None, second: first}


# marks and withdrawal


def test_a_superior_marks_a_single_source_and_the_office_says_what_that_is_worth(trade):
    fact = note(trade, source=REGISTRY)
    service.mark_authoritative(trade.door, trade["sup"], fact, WHY)
    assert (row(trade, fact).state, row(trade, fact).authoritative) == ("unverified", True)
    put(trade, Setting(key="allow_authoritative_single", value="1"))
    assert row(trade, fact).state == "corroborated"
    assert row(trade, fact).support == 1


def test_nobody_marks_his_own_word(trade):
    join_team(trade.door, trade["mgr"], trade.customer, trade.id("sup"), team_role="marketing")
    own = note(trade, "sup")
    assert codes(service.mark_authoritative, trade.door, trade["sup"], own, WHY) == ("E_SELF_APPROVAL",)
    theirs = note(trade)
    more(trade, theirs, KEEPER, "sup")
    assert codes(service.mark_authoritative, trade.door, trade["sup"], theirs, WHY) == ("E_SELF_APPROVAL",)


@pytest.mark.parametrize("login", ["rep", "rep2", "rep3", "sup2", "kam", "cus", "adm", "aud", "finance", "con", "service", "tech", "mgr"])
def test_only_the_superior_marks(trade, login):
    fact = note(trade)
    assert codes(service.mark_authoritative, trade.door, trade[login], fact, WHY)
    assert not row(trade, fact).authoritative


def test_a_mark_needs_a_reason_and_something_to_stand_on(trade):
    fact = note(trade, source=BUYER._replace(reliability="F"))
    assert set(codes(service.mark_authoritative, trade.door, trade["sup"], fact, "好")) == {"E_FACT_NO_SUPPORT", "E_FACT_REASON"}


def test_who_noted_a_fact_and_his_superior_take_it_back(trade):
    mine, theirs = note(trade), note(trade)
    service.withdraw_fact(trade.door, trade["rep"], mine, "客户澄清为误传")
    service.withdraw_fact(trade.door, trade["sup"], theirs, "与另一条重复登记")
    assert {row(trade, each).state for each in (mine, theirs)} == {"withdrawn"}
    assert look(trade, "rep", fact_page, None, 10) == []
    assert {each.id for each in look(trade, "rep", fact_page, None, 10, Picked(state="withdrawn"))} == {mine, theirs}
    assert codes(more, trade, mine) == ("E_STATE",)
    assert codes(service.withdraw_fact, trade.door, trade["rep"], mine, "再撤回一次看看") == ("E_STATE",)


def test_a_colleague_of_the_team_does_not_take_it_back(trade):
    join_team(trade.door, trade["mgr"], trade.customer, trade.id("rep2"), team_role="backup")
    fact = note(trade)
    assert codes(service.withdraw_fact, trade.door, trade["rep2"], fact, "我觉得不对") == ("E_FORBIDDEN",)
    assert codes(service.withdraw_fact, trade.door, trade["rep"], fact, "错") == ("E_FACT_REASON",)
    assert row(trade, fact).state == "unverified"


def test_facts_of_the_market_are_judged_by_the_superior_of_who_noted_them(trade):
    fact = service.record_fact(trade.door, trade["rep"], market(), REGISTRY)
    assert codes(service.mark_authoritative, trade.door, trade["sup2"], fact, WHY) == ("E_NO_RELATION",)
    service.mark_authoritative(trade.door, trade["sup"], fact, WHY)
    assert row(trade, fact).authoritative


# lists


def every(trade):
    """One fact of each state."""
    made = {
        state: note(trade, as_of=ago(at), statement=f"情报{state}") for at, state in enumerate(("unverified", "corroborated", "conflict"))
    }
    more(trade, made["corroborated"], REGISTRY)
    more(trade, made["conflict"], KEEPER)
    made["refuted"] = note(trade, as_of=ago(5), source=KEEPER)
    more(trade, made["refuted"], SourceTerms("oppose", "document", "审计报告"))
    made["expired"] = note(trade, as_of=ago(400))
    made["soon"] = note(trade, as_of=ago(6), valid_until=TODAY + timedelta(days=30))
    return made


def test_filters_by_state_find_exactly_those_that_stand_there(trade):
    made = every(trade)
    wanted = {"unverified": [made["unverified"], made["soon"]], "soon": [made["soon"]]} | {
        state: [made[state]] for state in ("corroborated", "conflict", "refuted", "expired")
    }
    for state, ids in wanted.items():
        assert look(trade, "rep", found_facts, Picked(state=state)) == ids, state


def test_the_list_goes_by_day_in_pages(trade):
    made = every(trade)
    order = [made[each] for each in ("unverified", "corroborated", "conflict", "refuted", "soon", "expired")]
    seen, after = [], None
    while rows := look(trade, "rep", fact_page, after, 1):
        seen += [each.id for each in rows]
        after = (rows[-1].as_of, rows[-1].id)
    assert seen == order
    with trade.door.look(trade["rep"]) as (session, actor):
        assert [each[1] for each in session.execute(fact_keys(session, actor))] == order


def test_what_expires_soon_stands_by_its_last_day(trade):
    late, early = (note(trade, valid_until=TODAY + timedelta(days=days)) for days in (29, 3))
    note(trade, valid_until=TODAY + timedelta(days=31))
    first = look(trade, "rep", fact_page, None, 1, Picked(state="soon"))
    second = look(trade, "rep", fact_page, (first[0].valid_until, first[0].id), 9, Picked(state="soon"))
    assert [first[0].id, *(each.id for each in second)] == [early, late]


def test_other_filters_and_words(trade):
    fact = note(trade, category="price", statement="促销价下调三个点")
    note(trade)
    of_market = service.record_fact(trade.door, trade["mgr"], market(), BUYER)
    for picked, wanted in (
        (Picked(category="price"), {fact, of_market}),
        (Picked(subject="competitor"), {of_market}),
        (Picked(author=trade.id("mgr")), {of_market}),
        (Picked(category="price", customer=trade.customer), {fact}),
    ):
        assert {each.id for each in look(trade, "rep", fact_page, None, 9, picked)} == wanted
    assert look(trade, "rep", found_facts, Picked(typed="促销")) == [fact]
    assert look(trade, "rep", found_facts, Picked(typed="华润 出厂")) == [of_market]
    assert len(look(trade, "rep", found_facts, Picked(typed="杭州"))) == 2


def test_what_is_to_be_verified_is_ranked_by_importance_and_age(trade):
    old = note(trade, as_of=ago(59), importance=1)  # 1 × 60
    young = note(trade, as_of=ago(9), importance=3)  # 3 × 10
    middle = note(trade, as_of=ago(24), importance=2)  # 2 × 25
    more(trade, note(trade, as_of=ago(90), importance=3))  # corroborated
    note(trade, as_of=ago(400), importance=3)  # expired
    note(trade, customer=trade.second, as_of=ago(99), importance=3)
    found = look(trade, "rep", to_verify, trade.customer)
    assert [each.id for each in found] == [old, middle, young]
    assert [each.id for each in look(trade, "rep", to_verify, trade.customer, most=1)] == [old]
