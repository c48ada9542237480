"""用重于管 (R81, business.md §26): what counts as use, which archives sleep, how long it takes to get one."""

from datetime import date, timedelta

import pytest
from busy_office import read
from sqlalchemy import update

from kehu_desk.analysis.rules.sleeping import Wakefulness, issue_hours
from kehu_desk.analysis.rules.using import Scope
from kehu_desk.analysis.service.sleeping import keys, page, use_of
from kehu_desk.analysis.tab import SleepingPage
from kehu_desk.archives.entities import Customer
from kehu_desk.borrowing.entities import Loan
from kehu_desk.compositions.entities import SavedAnalysis
from kehu_desk.intelligence.entities import Fact, FactUse
from kehu_desk.kernel.errors import Refused
from kehu_desk.kernel.ids import new_id
from kehu_desk.ui import look
from kehu_desk.ui.desk import Desk, News
from kehu_desk.ui.job import wait_for_all
from real_office import MONDAY
from trade_steps import put

TODAY = MONDAY.date()


@pytest.fixture
def shelf(lending):
    """Four filed archives: three of rep, one of rep3; all filed 400 days ago, none ever used."""
    names = ("杭州一号商贸有限公司", "杭州二号商贸有限公司", "杭州三号商贸有限公司")
    lending.ids = [lending.file("rep", each) for each in names]
    lending.ids.append(lending.file("rep3", "宁波四号商贸有限公司", chief="sup2"))
    with lending.house.store.write() as session, session.begin():
        session.execute(update(Customer).values(filed_on=TODAY - timedelta(days=400)))
        session.execute(update(Customer).where(Customer.id.not_in(lending.ids)).values(state="DRAFT"))
    return lending


def figures(office, scope=Scope.ALL, login="mgr"):
    return use_of(office.door, office[login], scope).figures


def names(office, login="mgr", scope=Scope.ALL):
    return [row.name[2:4] for row in page(office.door, office[login], scope, None, 99)]


def handed_out(office, customer, days, hours=2):
    """A loan that was asked for and handed out so many days ago."""
    loan = read(office, "rep3", customer)
    at = MONDAY - timedelta(days=days)
    with office.house.store.write() as session, session.begin():
        session.execute(update(Loan).where(Loan.id == loan).values(submitted_at=at - timedelta(hours=hours), released_at=at))


def test_nothing_used_is_nothing_used(shelf):
    found = figures(shelf)
    assert (found.filed, found.used, found.asleep, found.issue_hours, found.utilisation) == (4, 0, 4, None, 0.0)


def test_an_empty_office_divides_by_nothing():
    assert Wakefulness(0, 0, 0, None, 4, 90, 180).utilisation is None
    assert issue_hours([]) is None


@pytest.mark.parametrize(("days", "used", "asleep"), [(0, 1, 3), (89, 1, 3), (90, 0, 3), (179, 0, 3), (180, 0, 4)])
def test_a_loan_counts_ninety_days_and_keeps_awake_a_hundred_and_eighty(shelf, days, used, asleep):
    handed_out(shelf, shelf.ids[0], days)
    assert (figures(shelf).used, figures(shelf).asleep) == (used, asleep)
    assert len(names(shelf)) == asleep


def test_facts_applied_and_analyses_concluded_are_use_and_unconcluded_ones_are_not(shelf):
    fact = Fact(
        id=new_id(), no="QB-1", customer_id=shelf.ids[0], subject="customer", category="other", statement="x", as_of=TODAY,
        valid_until=TODAY, created_at=MONDAY, created_by=shelf.id("rep"),
    )  # fmt: skip
    put(shelf, fact)
    put(
        shelf,
        FactUse(
            fact_id=fact.id, customer_id=shelf.ids[0], section="BAS", field="phone", value="1", state_then="corroborated",
            created_at=MONDAY, created_by=shelf.id("rep"),
        ),
        SavedAnalysis(
            no="FX-1", title="a", view="customer", asked={}, customer_id=shelf.ids[1], conclusion="多卖黄酒", concluded_at=MONDAY,
            concluded_by=shelf.id("rep"), created_at=MONDAY, created_by=shelf.id("rep"),
        ),
        SavedAnalysis(
            no="FX-2", title="b", view="customer", asked={}, customer_id=shelf.ids[2], created_at=MONDAY, created_by=shelf.id("rep")
        ),
    )  # fmt: skip
    assert figures(shelf).used == 2
    assert names(shelf) == ["三号", "四号"]


def test_an_archive_filed_less_than_half_a_year_ago_does_not_sleep_yet(shelf):
    with shelf.house.store.write() as session, session.begin():
        session.execute(update(Customer).where(Customer.id == shelf.ids[0]).values(filed_on=TODAY - timedelta(days=180)))
    assert "一号" not in names(shelf)
    with shelf.house.store.write() as session, session.begin():
        session.execute(update(Customer).where(Customer.id == shelf.ids[0]).values(filed_on=TODAY - timedelta(days=181)))
    assert "一号" in names(shelf)


def test_a_rep_counts_his_own_and_a_superior_his_peoples(shelf):
    assert figures(shelf, Scope.MINE, "rep").filed == 3
    assert figures(shelf, Scope.PEOPLE, "sup").filed == 3
    assert names(shelf, "rep", Scope.MINE) == ["一号", "二号", "三号"]
    with pytest.raises(Refused) as refused:
        use_of(shelf.door, shelf["rep"], Scope.ALL)
    assert refused.value.codes == ("E_NO_RELATION",)


def test_b_017_one_sleeping_archive_that_a_person_may_not_view_is_not_counted_for_him(shelf):
    for each in shelf.ids[:3]:
        handed_out(shelf, each, 1)
    assert figures(shelf).asleep == 1
    assert figures(shelf, login="aud").asleep is None
    assert names(shelf, "aud") == []


def test_the_time_to_get_an_archive_is_told_in_working_hours(shelf):
    friday = (TODAY - timedelta(days=3)).isoformat()
    assert date.fromisoformat(friday).weekday() == 4
    handed_out(shelf, shelf.ids[0], 0, hours=72)  # from Friday noon to Monday noon
    found = figures(shelf)
    assert found.issue_hours is not None
    assert found.issue_hours < 24
    assert found.in_time is (found.issue_hours <= 4)


def test_pages_hang_together(shelf):
    whole = page(shelf.door, shelf["mgr"], Scope.ALL, None, 99)
    first = page(shelf.door, shelf["mgr"], Scope.ALL, None, 2)
    rest = page(shelf.door, shelf["mgr"], Scope.ALL, (first[-1].filed_on, first[-1].id), 99)
    assert [row.id for row in (*first, *rest)] == [row.id for row in whole]
    assert keys(shelf.door, shelf["mgr"], Scope.ALL) == [(row.filed_on, row.id) for row in whole]


def test_the_page_says_it_in_a_sentence_and_leads_to_the_archive(shelf, qtbot, qapp, chinese):
    look.apply(qapp, "light")
    handed_out(shelf, shelf.ids[0], 1)
    made = SleepingPage(Desk(shelf["mgr"], shelf.door, News(), pytest.fail))
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: made.found is not None)
    assert "4 份归档档案中,90 天内有 1 份被利用:25.0%。" in made.said.text()
    assert "180 天未被利用的有 3 份。" in made.said.text()
    assert made.model.rowCount() == 3
    opened = []
    made.wants_open.connect(lambda noun, subject: opened.append((noun, subject)))
    made.table.choose_ids([shelf.ids[1]])
    made.open_button.click()
    assert opened == [("customer", shelf.ids[1])]
    wait_for_all()
