"""求证, 用于档案, and the figures of the information centre."""

from datetime import timedelta

import pytest
from fact_steps import BUYER, KEEPER, REGISTRY, TODAY, ago, look, market, more, note, row

from kehu_desk.archives.service.team import join_team
from kehu_desk.door.notices import Notice
from kehu_desk.intelligence import service
from kehu_desk.intelligence.entities import FactSource, FactUse, Verification
from kehu_desk.intelligence.noun import due
from kehu_desk.intelligence.queries import fact_view
from kehu_desk.intelligence.rules.terms import CHANNELS, SourceTerms
from kehu_desk.intelligence.service.reading import candidates, figures, found_fact, queue_counts, standing
from real_office import codes
from trade_steps import read

SOON = TODAY + timedelta(days=3)
WHY = "客户已口头确认，先行更新"


@pytest.fixture
def team(trade):
    """rep2 is on the team of the customer."""
    join_team(trade.door, trade["mgr"], trade.customer, trade.id("rep2"), team_role="backup")
    return trade


def ask(trade, fact, login="rep", who="rep2", channel="phone", by=SOON):
    return service.ask_verification(trade.door, trade[login], fact, trade.id(who), channel, by)


# verification


def test_somebody_is_asked_finds_it_among_his_work_and_brings_a_source(team):
    fact = note(team)
    task = ask(team, fact)
    [notice] = [each for each in read(team, Notice, person_id=team.id("rep2")) if each.kind == "fact_asked"]
    assert (notice.noun, notice.facts["fact"], notice.facts["due"], notice.facts["channel"]) == (
        "intel",
        "QB-2026-00001",
        "2026-03-05",
        "phone",
    )
    assert [(each.kind, each.subject, each.due_on) for each in look(team, "rep2", due)] == [("fact_verify", task, SOON)]
    assert found_fact(team.door, team["rep2"], task) == fact
    source = SourceTerms("support", "registry", "财务部小陈", reliability="B")
    service.finish_verification(team.door, team["rep2"], task, source, "电话核实")
    [done] = read(team, Verification)
    [brought] = [each for each in read(team, FactSource) if each.id == done.source_id]
    assert (done.state, done.result, brought.channel, brought.obtained_by) == ("done", "电话核实", "phone", team.id("rep2"))
    assert row(team, fact).state == "corroborated"
    assert list(look(team, "rep2", due)) == []


def test_a_task_past_its_day_is_late(team):
    ask(team, note(team))
    team.later(days=5)
    assert [each.kind for each in look(team, "rep2", due)] == ["fact_verify_late"]


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"channel": "face_to_face"}, "E_VERIFY_CHANNEL"),
        ({"channel": "pigeon"}, "E_SOURCE_CHANNEL"),
        ({"by": ago(1)}, "E_VERIFY_DUE"),
        ({"by": TODAY + timedelta(days=366)}, "E_VERIFY_DUE"),
        ({"who": "rep3"}, "E_VERIFY_PERSON"),
        ({"who": "sup"}, "E_VERIFY_PERSON"),  # he sees it, but is not on the team: he could note nothing
        ({"who": "con"}, "E_VERIFY_PERSON"),
    ],
)
def test_bad_tasks(team, change, code):
    assert codes(ask, team, note(team), **change) == (code,)
    assert read(team, Verification) == []


def test_a_channel_may_not_be_asked_twice(team):
    fact = note(team)
    more(team, fact, KEEPER)
    assert codes(ask, team, fact, channel="phone") == ("E_VERIFY_CHANNEL",)


def test_the_superior_may_ask_as_well(team):
    assert ask(team, note(team), "sup")


@pytest.mark.parametrize("login", ["rep3", "sup2", "mgr", "kam", "cus", "adm", "aud", "finance", "con", "service", "tech"])
def test_strangers_ask_nobody(team, login):
    assert codes(ask, team, note(team), login)
    assert read(team, Verification) == []


@pytest.mark.parametrize("login", ["rep", "sup", "rep3", "mgr", "kam"])
def test_only_who_was_asked_brings_the_source(team, login):
    task = ask(team, note(team))
    assert codes(service.finish_verification, team.door, team[login], task, REGISTRY)[0] in ("E_FORBIDDEN", "E_NOT_FOUND")
    assert [each.state for each in read(team, Verification)] == ["open"]


def test_a_bad_source_leaves_the_task_open(team):
    task = ask(team, note(team))
    assert codes(service.finish_verification, team.door, team["rep2"], task, REGISTRY._replace(party="")) == ("E_SOURCE_PARTY",)
    assert ([each.state for each in read(team, Verification)], len(read(team, FactSource))) == (["open"], 1)


@pytest.mark.parametrize(("login", "may"), [("rep", True), ("rep2", True), ("sup", True), ("rep3", False), ("mgr", False), ("con", False)])
def test_a_task_is_dropped_with_a_reason(team, login, may):
    task = ask(team, note(team))
    refused = codes(service.drop_verification, team.door, team[login], task, "联系不上对方财务")
    assert (refused == ()) is may
    assert [each.state for each in read(team, Verification)] == ["dropped" if may else "open"]
    if may:
        assert codes(service.drop_verification, team.door, team[login], task, "再结束一次看看") == ("E_STATE",)


def test_a_reason_is_a_sentence(team):
    task = ask(team, note(team))
    assert codes(service.drop_verification, team.door, team["rep"], task, "算了") == ("E_FACT_REASON",)


def test_who_may_verify_is_offered_the_responsible_first(team):
    assert [name for _id, name in candidates(team.door, team["sup"], note(team))] == ["张伟", "刘洋"]
    of_market = service.record_fact(team.door, team["rep"], market(), BUYER)
    names = {name for _id, name in candidates(team.door, team["rep"], of_market)}
    assert {"张伟", "王芳", "赵敏"} <= names
    assert not {"周丽", "冯雪", "韩冰"} & names
    assert codes(candidates, team.door, team["rep3"], note(team)) == ("E_NOT_FOUND",)


# use for the archive


def use(trade, fact, login="rep", section="FEA", field="potential", value="4", override=""):
    return service.use_fact(trade.door, trade[login], fact, section, field, value, override)


def proved(trade):
    fact = note(trade)
    more(trade, fact, REGISTRY)
    return fact


def test_a_corroborated_fact_is_the_ground_of_a_field(trade):
    fact = proved(trade)
    use(trade, fact)
    [kept] = read(trade, FactUse)
    assert (kept.section, kept.field, kept.value, kept.state_then, kept.override_reason) == ("FEA", "potential", "4", "corroborated", "")
    entry = trade.entries("intel.record")[-1]
    assert (entry.subject, entry.before) == ("QB-2026-00001", "corroborated")
    assert entry.after.startswith("FEA.potential ")
    assert [each.field for each in look(trade, "rep", fact_view, fact).uses] == ["potential"]


def test_what_is_not_verified_needs_the_superior_s_reason(trade):
    fact = note(trade)
    assert codes(use, trade, fact) == ("E_FACT_UNPROVED",)
    assert codes(use, trade, fact, override=WHY)[0] in ("E_FORBIDDEN", "E_NO_RELATION")  # the rep is no superior
    assert codes(use, trade, fact, "sup") == ("E_FACT_UNPROVED",)
    assert codes(use, trade, fact, "sup", override="好的") == ("E_FACT_REASON",)
    use(trade, fact, "sup", override=WHY)
    [kept] = read(trade, FactUse)
    assert (kept.state_then, kept.override_reason, kept.created_by) == ("unverified", WHY, trade.id("sup"))
    assert trade.entries("intel.record")[-1].after.endswith("override")


def test_in_conflict_is_not_proved(trade):
    fact = proved(trade)
    more(trade, fact, KEEPER)
    assert codes(use, trade, fact) == ("E_FACT_UNPROVED",)
    assert read(trade, FactUse) == []


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"field": "no_such"}, "E_USE_FIELD"),
        ({"section": "CRE", "field": "limit"}, "E_USE_FIELD"),
        ({"section": "BAS", "field": "bank_account"}, "E_NO_RELATION"),  # top secret: not his to see
        ({"value": "  "}, "E_USE_VALUE"),
        ({"value": "长" * 201}, "E_USE_VALUE"),
    ],
)
def test_bad_uses(trade, change, code):
    assert codes(use, trade, proved(trade), **change) == (code,)
    assert read(trade, FactUse) == []


def test_what_belongs_to_no_customer_is_the_ground_of_no_field(trade):
    fact = service.record_fact(trade.door, trade["rep"], market(), BUYER)
    more(trade, fact, REGISTRY)
    assert codes(use, trade, fact) == ("E_USE_MARKET",)


@pytest.mark.parametrize("login", ["rep2", "rep3", "sup2", "kam", "mgr", "cus", "adm", "aud", "finance", "con", "service", "tech"])
def test_strangers_use_nothing(trade, login):
    assert codes(use, trade, proved(trade), login) == ("E_NOT_FOUND",) if login != "adm" else codes(use, trade, proved(trade), login)


# what the pane offers


def offered(trade, login, fact):
    return {each.event: [no.code for no in each.nos] for each in standing(trade.door, trade[login], fact).offers}


def test_buttons_follow_the_duties(team):
    fact = note(team)
    assert offered(team, "rep", fact) == {"add_source": [], "trace": [], "verify": [], "use": ["E_FACT_UNPROVED"], "withdraw": []}
    assert offered(team, "rep2", fact) == {"add_source": [], "trace": [], "verify": [], "use": ["E_FACT_UNPROVED"]}
    assert offered(team, "sup", fact) == {"verify": [], "mark": [], "use": [], "withdraw": []}
    more(team, fact)
    assert offered(team, "rep", fact)["use"] == []
    service.withdraw_fact(team.door, team["rep"], fact, "客户澄清为误传")
    assert offered(team, "rep", fact) == {}


def test_who_was_asked_is_offered_to_bring_what_he_found(team):
    fact = note(team)
    task = ask(team, fact)
    assert standing(team.door, team["rep"], fact).task is None
    found = standing(team.door, team["rep2"], fact)
    assert (found.task, [each.event for each in found.task_offers]) == (task, ["finish", "drop"])


def test_the_view_shows_sources_by_root(trade):
    fact = note(trade)
    [buyer] = read(trade, FactSource)
    more(trade, fact, SourceTerms("support", "colleague", "李明", derived_from=buyer.id, reliability="E", credibility=5))
    more(trade, fact, REGISTRY)
    view = look(trade, "rep", fact_view, fact)
    assert [(group.root, [(line.depth, line.party, line.counted) for line in group.lines]) for group in view.groups] == [
        ("采购王经理", [(0, "采购王经理", True), (1, "李明", False)]), ("工商登记", [(0, "工商登记", True)]),
    ]  # fmt: skip
    assert view.channels == {"face_to_face", "colleague", "registry"}


# figures


def test_sources_by_channel_and_month(trade):
    fact = note(trade, source=BUYER._replace(obtained_on=ago(40)))  # 21 January
    more(trade, fact, REGISTRY)
    more(trade, fact, KEEPER)
    note(trade, source=BUYER._replace(obtained_on=ago(400)))  # too long ago
    found = figures(trade.door, trade["rep"])
    assert (found.months[0], found.months[-1], len(found.months)) == ((2025, 4), (2026, 3), 12)
    assert tuple(line.channel for line in found.lines) == CHANNELS
    counts = {line.channel: line.counts for line in found.lines if any(line.counts)}
    assert counts == {"face_to_face": (0,) * 9 + (1, 0, 0), "phone": (0,) * 11 + (1,), "registry": (0,) * 11 + (1,)}
    assert (found.indirect.part, found.indirect.whole, found.indirect.bp) == (2, 3, 6667)


def test_a_fact_counts_as_proved_when_it_was_corroborated_within_its_days(trade):
    quick, slow, disputed = (note(trade) for _ in range(3))
    more(trade, quick)
    more(trade, disputed)
    more(trade, disputed, KEEPER)
    trade.later(days=31)
    more(trade, slow)
    trade.later(days=59)
    note(trade)  # has not had its days yet
    found = figures(trade.door, trade["rep"])
    assert (found.proved.part, found.proved.whole, found.proved_days, found.proved.bp) == (1, 3, 30, 3333)


def test_queues_are_counted(trade):
    note(trade)
    more(trade, note(trade), KEEPER)
    note(trade, valid_until=SOON)
    more(trade, note(trade, valid_until=SOON))
    assert queue_counts(trade.door, trade["rep"]) == {"unverified": 2, "conflict": 1, "soon": 2}
    assert queue_counts(trade.door, trade["rep3"]) == {"unverified": 0, "conflict": 0, "soon": 0}
