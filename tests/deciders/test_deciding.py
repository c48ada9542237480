"""Writing about decision makers: who may, what is refused, what the log keeps."""

from datetime import date, timedelta
from uuid import UUID

import pytest
from deciding_office import raise_level, read, seal
from sqlalchemy import select

from kehu_desk.archives.service.contacts import move_contact
from kehu_desk.deciders import queries
from kehu_desk.deciders.entities import BuyingRole, ContactEdge, Opportunity, StyleAssessment
from kehu_desk.deciders.noun import NOUN
from kehu_desk.deciders.rules.influence import EdgeTerms
from kehu_desk.deciders.rules.opportunities import Factor, OpportunityTerms
from kehu_desk.deciders.rules.roles import RoleTerms
from kehu_desk.deciders.rules.styles import StyleTerms
from kehu_desk.deciders.service import (
    assess_style,
    close_opportunity,
    confirm_roles,
    correct_opportunity,
    end_role,
    opportunity_offers,
    record_opportunity,
    remove_edge,
    set_edge,
    set_role,
    withdraw_assessment,
)
from kehu_desk.intelligence.entities import Fact
from real_office import codes

TODAY = date(2026, 3, 2)
DECIDER = RoleTerms("decider", 5, 1, source="前台与采购都这么说")
LEADER = StyleTerms("leader", "会上当场拍板试销两百箱", 4)
BACKED = {"product": Factor("低度酒适合宴席", 4), "service": Factor("送货到店", 3)}
CHANCE = OpportunityTerms("进入婚宴渠道", BACKED, None, 20_000_000, 6000, "约见采购总监", date(2026, 3, 5), ready=True)
STRANGERS = [
    ("rep2", "E_NO_RELATION"), ("rep3", "E_NO_RELATION"), ("sup", "E_NO_RELATION"), ("sup2", "E_NO_RELATION"), ("mgr", "E_FORBIDDEN"),
    ("cus", "E_FORBIDDEN"), ("adm", "E_FORBIDDEN"), ("aud", "E_FORBIDDEN"), ("finance", "E_FORBIDDEN"), ("con", "E_FORBIDDEN"),
    ("service", "E_FORBIDDEN"),
]  # fmt: skip


def count(trade, entity) -> int:
    with trade.house.store.read() as session:
        return len(session.scalars(select(entity)).all())


def rows(trade, entity):
    with trade.house.store.read() as session:
        return list(session.scalars(select(entity)))


def person(trade, name: str, login: str = "rep", customer: UUID | None = None) -> queries.PersonRow:
    found = read(trade, login, queries.people_of, customer or trade.customer)
    return next(each for each in found if each.name == name)


# who may


@pytest.mark.parametrize("login", ["rep", "kam", "tech"])
def test_whoever_is_responsible_or_on_the_team_writes(trade, who, login):
    assert codes(set_role, trade.door, trade[login], who["钱进"], DECIDER) == ()
    assert codes(assess_style, trade.door, trade[login], who["钱进"], LEADER) == ()
    assert codes(set_edge, trade.door, trade[login], EdgeTerms("reports_to", who["孙梅"], who["钱进"])) == ()
    assert codes(record_opportunity, trade.door, trade[login], trade.customer, CHANCE) == ()


@pytest.mark.parametrize(("login", "code"), STRANGERS)
def test_nobody_else_writes_and_nothing_is_half_written(trade, who, login, code):
    assert codes(set_role, trade.door, trade[login], who["钱进"], DECIDER)[0] == code
    assert codes(assess_style, trade.door, trade[login], who["钱进"], LEADER)[0] == code
    assert codes(set_edge, trade.door, trade[login], EdgeTerms("reports_to", who["孙梅"], who["钱进"]))[0] == code
    assert codes(record_opportunity, trade.door, trade[login], trade.customer, CHANCE)[0] == code
    assert [count(trade, each) for each in (BuyingRole, StyleAssessment, ContactEdge, Opportunity)] == [0, 0, 0, 0]


@pytest.mark.parametrize(("section", "code"), [("DEC", "E_NO_RELATION"), ("INT", "E_LEVEL")])
def test_where_a_section_stands_higher_its_own_level_counts(trade, who, section, code):
    raise_level(trade, section, 3)
    assert codes(set_role, trade.door, trade["tech"], who["钱进"], DECIDER) == (code,)
    assert codes(set_role, trade.door, trade["kam"], who["钱进"], DECIDER) == ()


def test_b_160_a_sealed_archive_takes_nothing(trade, who):
    seal(trade)
    for deed, facts in (
        (set_role, (who["钱进"], DECIDER)), (assess_style, (who["钱进"], LEADER)),
        (set_edge, (EdgeTerms("trusts", who["孙梅"], who["钱进"]),)), (record_opportunity, (trade.customer, CHANCE)),
    ):  # fmt: skip
        assert codes(deed, trade.door, trade["rep"], *facts) == ("E_ARCHIVE_STATE",)


def test_what_is_not_there_is_not_found(trade, who):
    nobody = UUID(int=7)
    for deed, facts in (
        (set_role, (nobody, DECIDER)), (end_role, (nobody,)), (confirm_roles, (nobody,)), (assess_style, (nobody, LEADER)),
        (withdraw_assessment, (nobody,)), (set_edge, (EdgeTerms("trusts", nobody, who["钱进"]),)), (remove_edge, (nobody,)),
        (record_opportunity, (nobody, CHANCE)), (correct_opportunity, (nobody, CHANCE, 1)), (close_opportunity, (nobody, "win", "签了合同")),
    ):  # fmt: skip
        assert codes(deed, trade.door, trade["rep"], *facts) == ("E_NOT_FOUND",)


def test_about_somebody_who_has_left_nothing_more_is_said(trade, who):
    move_contact(trade.door, trade["rep"], who["钱进"], trade.second, TODAY)
    assert codes(set_role, trade.door, trade["rep"], who["钱进"], DECIDER) == ("E_LEFT",)
    assert codes(assess_style, trade.door, trade["rep"], who["钱进"], LEADER) == ("E_LEFT",)
    assert codes(set_edge, trade.door, trade["rep"], EdgeTerms("trusts", who["钱进"], who["孙梅"])) == ("E_LEFT",)
    assert codes(set_edge, trade.door, trade["rep"], EdgeTerms("trusts", who["孙梅"], who["钱进"])) == ("E_OTHER_CUSTOMER",)


# roles


def test_a_role_shows_with_its_weight_side_and_who_speaks_with_him(trade, who):
    set_role(trade.door, trade["rep"], who["钱进"], DECIDER._replace(our_owner=trade.id("kam"), support=-1))
    row = person(trade, "钱进")
    assert (row.roles, row.influence, row.support) == (("decider",), 5, -1)
    [role] = row.told
    assert (role.owner, role.source, role.confirmed_on) == ("赵敏", "前台与采购都这么说", TODAY)


def test_the_same_role_again_is_the_same_row_with_before_and_after_in_the_log(trade, who):
    first = set_role(trade.door, trade["rep"], who["钱进"], DECIDER)
    trade.later(days=1)
    assert set_role(trade.door, trade["rep"], who["钱进"], DECIDER._replace(influence=3, support=-2)) == first
    entry = trade.entries("decider.record")[-1]
    assert (entry.before, entry.after) == ("decider 5 +1 2026-03-02", "decider 3 -2 2026-03-03")
    assert (entry.customer_id, entry.section) == (trade.customer, "INT")


def test_for_another_class_of_products_he_may_be_something_else(trade, who):
    set_role(trade.door, trade["rep"], who["钱进"], DECIDER)
    set_role(trade.door, trade["rep"], who["钱进"], RoleTerms("user", 2, 0, "试用记录", product_class="白酒"))
    assert person(trade, "钱进").roles == ("decider", "user")


def test_a_role_that_ended_counts_no_longer_and_may_begin_anew(trade, who):
    role = set_role(trade.door, trade["rep"], who["钱进"], DECIDER)
    end_role(trade.door, trade["rep"], role)
    assert (person(trade, "钱进").roles, person(trade, "钱进").influence) == ((), 0)
    assert codes(end_role, trade.door, trade["rep"], role) == ("E_ENDED",)
    assert set_role(trade.door, trade["rep"], who["钱进"], DECIDER) == role
    assert person(trade, "钱进").roles == ("decider",)


def test_roles_are_confirmed_together(trade, who):
    set_role(trade.door, trade["rep"], who["钱进"], DECIDER)
    set_role(trade.door, trade["rep"], who["钱进"], RoleTerms("finance_payer", 4, 0, "付款单签字"))
    trade.later(days=30)
    assert confirm_roles(trade.door, trade["rep"], who["钱进"]) == 2
    assert {role.confirmed_on for role in person(trade, "钱进").told} == {TODAY + timedelta(days=30)}
    assert codes(confirm_roles, trade.door, trade["rep"], who["孙梅"]) == ("E_NOTHING",)


def test_faults_are_refused_together_and_nothing_is_written(trade, who):
    wrong = RoleTerms("boss", 9, 5, our_owner=trade.id("fin2"), confirmed_on=TODAY + timedelta(days=1))
    refused = set(codes(set_role, trade.door, trade["rep"], who["钱进"], wrong))
    assert refused == {"E_ROLE", "E_INFLUENCE", "E_SUPPORT", "E_SOURCE", "E_OWNER", "E_FUTURE"}
    assert count(trade, BuyingRole) == 0


def fact(trade, level: int, by: str = "kam", customer: UUID | None = None) -> UUID:
    with trade.door.clockwork("test.fact") as deed:
        made = Fact(
            no=f"QB-{level}-{by}-{customer}", customer_id=customer or trade.customer, subject="customer", category="relationship",
            statement="采购由总经理一人决定", as_of=TODAY, valid_until=TODAY, level=level, created_at=deed.now, created_by=trade.id(by),
        )  # fmt: skip
        deed.session.add(made)
        deed.session.flush()
        return made.id


def test_a_role_may_rest_on_a_fact_that_the_person_may_read(trade, who):
    known = fact(trade, 2)
    set_role(trade.door, trade["rep"], who["钱进"], DECIDER._replace(source="", fact=known))
    assert person(trade, "钱进").told[0].source.startswith("QB-2")


def test_a_fact_above_his_right_or_of_another_customer_is_not_his_to_cite(trade, who):
    for each in (fact(trade, 3), fact(trade, 2, customer=trade.second)):
        assert codes(set_role, trade.door, trade["rep"], who["钱进"], DECIDER._replace(fact=each)) == ("E_FACT",)


def test_without_roles_the_words_of_the_archive_stand(trade, who):
    from deciding_office import PEOPLE, accept

    said = {"buying_role": "decider", "influence": 4, "support": "skeptic", "style": "inspector"}
    accept(trade, trade.customer, {"contacts": [PEOPLE[0] | said, *PEOPLE[1:]]})
    row = person(trade, "钱进")
    assert (row.roles, row.influence, row.support, row.style, row.style_state) == (("decider",), 4, -1, "inspector", "filed")


# the map of influence


def test_a_circle_of_superiors_is_refused_with_its_names(trade, who):
    for lower, upper in (("吴芳", "李强"), ("李强", "钱进")):
        set_edge(trade.door, trade["rep"], EdgeTerms("reports_to", who[lower], who[upper]))
    assert codes(set_edge, trade.door, trade["rep"], EdgeTerms("reports_to", who["钱进"], who["吴芳"])) == ("E_CIRCLE",)
    from kehu_desk.deciders.words import explain
    from kehu_desk.kernel.errors import Refused

    with pytest.raises(Refused) as refused:
        set_edge(trade.door, trade["rep"], EdgeTerms("reports_to", who["钱进"], who["吴芳"]))
    assert "钱进 → 吴芳 → 李强 → 钱进" in explain(refused.value.nos[0])
    assert count(trade, ContactEdge) == 2


def test_no_line_to_himself_nor_to_somebody_of_another_customer(trade, who):
    assert codes(set_edge, trade.door, trade["rep"], EdgeTerms("trusts", who["钱进"], who["钱进"])) == ("E_SELF_EDGE",)
    assert codes(set_edge, trade.door, trade["rep"], EdgeTerms("trusts", who["钱进"], who["郑重"])) == ("E_OTHER_CUSTOMER",)


def test_one_line_of_a_kind_between_two_a_mutual_one_from_either_end(trade, who):
    first = set_edge(trade.door, trade["rep"], EdgeTerms("conflict", who["孙梅"], who["李强"], 2))
    assert set_edge(trade.door, trade["rep"], EdgeTerms("conflict", who["李强"], who["孙梅"], 5)) == first
    [edge] = read(trade, "rep", queries.edges_of, trade.customer)
    assert (edge.from_id, edge.to_id, edge.strength) == (who["孙梅"], who["李强"], 5)


def test_a_line_is_taken_away(trade, who):
    edge = set_edge(trade.door, trade["rep"], EdgeTerms("trusts", who["孙梅"], who["李强"]))
    remove_edge(trade.door, trade["rep"], edge)
    assert read(trade, "rep", queries.edges_of, trade.customer) == []
    assert trade.entries("decider.record")[-1].before == "trusts 3 L2"


def test_a_note_of_level_3_is_written_by_whom_the_policy_lets_and_read_by_whom_it_lets(trade, who):
    secret = EdgeTerms("conflict", who["孙梅"], who["李强"], 4, "去年因回扣闹翻", 3)
    assert codes(set_edge, trade.door, trade["tech"], secret) == ("E_LEVEL",)
    assert count(trade, ContactEdge) == 0
    assert codes(set_edge, trade.door, trade["kam"], secret) == ()
    seen = {login: read(trade, login, queries.edges_of, trade.customer)[0] for login in ("kam", "rep", "tech", "sup")}
    assert {login: (row.note, row.hidden) for login, row in seen.items()} == {
        "kam": ("去年因回扣闹翻", False), "rep": ("", True), "tech": ("", True), "sup": ("", True),
    }  # fmt: skip


def test_whoever_is_responsible_reads_the_note_of_level_3_that_he_wrote(trade, who):
    set_edge(trade.door, trade["rep"], EdgeTerms("relative", who["孙梅"], who["李强"], 4, "表兄妹", 3))
    assert read(trade, "rep", queries.edges_of, trade.customer)[0].note == "表兄妹"
    assert read(trade, "kam", queries.edges_of, trade.customer)[0].note == "表兄妹"


def test_a_note_that_one_may_not_read_stays_as_it_is(trade, who):
    edge = set_edge(trade.door, trade["kam"], EdgeTerms("conflict", who["孙梅"], who["李强"], 4, "去年因回扣闹翻", 3))
    stronger = EdgeTerms("conflict", who["孙梅"], who["李强"], 5)
    assert codes(set_edge, trade.door, trade["tech"], stronger) == ()
    assert codes(set_edge, trade.door, trade["tech"], stronger._replace(note="早就和好")) == ("E_NOTE_HIDDEN",)
    assert codes(remove_edge, trade.door, trade["tech"], edge) == ("E_NOTE_HIDDEN",)
    [row] = rows(trade, ContactEdge)
    assert (row.strength, row.note, row.level) == (5, "去年因回扣闹翻", 3)


def test_notes_stand_in_the_log_as_their_hash(trade, who):
    set_edge(trade.door, trade["kam"], EdgeTerms("conflict", who["孙梅"], who["李强"], 4, "去年因回扣闹翻", 3))
    entry = trade.entries("decider.record")[-1]
    assert entry.after.startswith("conflict 4 L3 ")
    assert "回扣" not in entry.after


# styles


def test_two_who_disagree_leave_the_style_to_verify_until_one_withdraws(trade, who):
    assess_style(trade.door, trade["rep"], who["钱进"], LEADER)
    other = assess_style(trade.door, trade["kam"], who["钱进"], StyleTerms("inspector", "逐条核对检测报告", 3))
    row = person(trade, "钱进")
    assert (row.style, row.style_state, row.others) == ("inspector", "to_verify", ("leader",))
    assert codes(withdraw_assessment, trade.door, trade["rep"], other) == ("E_NOT_YOURS",)
    withdraw_assessment(trade.door, trade["kam"], other)
    assert (person(trade, "钱进").style, person(trade, "钱进").style_state) == ("leader", "clear")
    assert codes(withdraw_assessment, trade.door, trade["kam"], other) == ("E_WITHDRAWN",)


def test_a_year_later_only_the_new_view_stands(trade, who):
    assess_style(trade.door, trade["rep"], who["钱进"], LEADER)
    trade.later(days=366)
    assess_style(trade.door, trade["kam"], who["钱进"], StyleTerms("inspector", "逐条核对检测报告", 3))
    assert person(trade, "钱进").style_state == "clear"


def test_without_evidence_there_is_no_assessment(trade, who):
    assert codes(assess_style, trade.door, trade["rep"], who["钱进"], LEADER._replace(evidence="直爽")) == ("E_EVIDENCE",)
    assert count(trade, StyleAssessment) == 0


def test_assessments_are_listed_with_who_saw_what(trade, who):
    assess_style(trade.door, trade["rep"], who["钱进"], LEADER)
    [row] = read(trade, "sup", queries.assessments_of, trade.customer)
    assert (row.by, row.style, row.evidence, row.confidence) == ("张伟", "leader", "会上当场拍板试销两百箱", 4)


# opportunities


def test_an_opportunity_is_in_the_hand_of_who_wrote_it_and_falls_due(trade, who):
    record_opportunity(trade.door, trade["rep"], trade.customer, CHANCE._replace(contact=who["钱进"]))
    [row] = read(trade, "rep", queries.opportunities_of, trade.customer)
    assert (row.owner, row.contact, row.state, row.ready) == ("张伟", "钱进", "open", True)
    assert row.factors == (("product", Factor("低度酒适合宴席", 4)), ("service", Factor("送货到店", 3)))
    [due] = read(trade, "rep", NOUN.due)
    assert (due.kind, due.due_on, due.subject) == ("opportunity_due", date(2026, 3, 5), row.id)
    assert list(read(trade, "kam", NOUN.due)) == []


def test_what_is_due_later_than_in_a_week_waits(trade, who):
    record_opportunity(trade.door, trade["rep"], trade.customer, CHANCE._replace(due_on=TODAY + timedelta(days=8)))
    assert list(read(trade, "rep", NOUN.due)) == []


def test_a_relation_alone_is_written_down_but_not_ready(trade, who):
    bare = CHANCE._replace(factors={"other": Factor("老同学", 5)})
    assert codes(record_opportunity, trade.door, trade["rep"], trade.customer, bare) == ("E_RELATION_ONLY",)
    assert codes(record_opportunity, trade.door, trade["rep"], trade.customer, bare._replace(ready=False)) == ()
    assert not read(trade, "rep", queries.opportunities_of, trade.customer)[0].ready


def test_it_is_corrected_while_open_and_by_whoever_saw_its_last_version(trade, who):
    made = record_opportunity(trade.door, trade["rep"], trade.customer, CHANCE)
    correct_opportunity(trade.door, trade["kam"], made, CHANCE._replace(probability_bp=8000), 1)
    assert codes(correct_opportunity, trade.door, trade["rep"], made, CHANCE, 1) == ("E_STALE",)
    assert read(trade, "rep", queries.opportunities_of, trade.customer)[0].probability_bp == 8000


def test_won_lost_and_dropped_end_it_with_words(trade, who):
    made = record_opportunity(trade.door, trade["rep"], trade.customer, CHANCE)
    assert codes(close_opportunity, trade.door, trade["rep"], made, "win", "好") == ("E_REASON",)
    close_opportunity(trade.door, trade["rep"], made, "win", "已签首单合同")
    [row] = read(trade, "rep", queries.opportunities_of, trade.customer)
    assert (row.state, row.result, row.closed_on) == ("won", "已签首单合同", TODAY)
    assert codes(close_opportunity, trade.door, trade["rep"], made, "drop", "改主意了吧") == ("E_STATE",)
    assert codes(correct_opportunity, trade.door, trade["rep"], made, CHANCE, row.row_version) == ("E_STATE",)
    assert list(read(trade, "rep", NOUN.due)) == []


def test_buttons_of_an_opportunity(trade, who):
    made = record_opportunity(trade.door, trade["rep"], trade.customer, CHANCE._replace(ready=False))
    found = {offer.event: [each.code for each in offer.nos] for offer in opportunity_offers(trade.door, trade["rep"], made)}
    assert found == {"edit": [], "win": ["E_NOT_READY"], "lose": [], "drop": []}
    assert opportunity_offers(trade.door, trade["rep2"], made) == []


@pytest.mark.parametrize(("login", "code"), STRANGERS)
def test_nobody_else_ends_or_corrects_it(trade, who, login, code):
    made = record_opportunity(trade.door, trade["rep"], trade.customer, CHANCE)
    assert codes(close_opportunity, trade.door, trade[login], made, "win", "已签首单合同")[0] == code
    assert codes(correct_opportunity, trade.door, trade[login], made, CHANCE, 1)[0] == code
    assert read(trade, "rep", queries.opportunities_of, trade.customer)[0].state == "open"
