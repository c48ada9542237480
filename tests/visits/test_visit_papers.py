"""拜访提要 and 拜访计划 as PDF: what stands on them, what does not, that the brief is one page, who makes them."""

import shutil
import subprocess

import pytest
from test_visit_brief import rich
from visit_steps import HOUR, ROLES, TODAY, one, planned, submitted

from kehu_desk.dossier.visit_papers import on_one_page, visit_brief, week_plan
from kehu_desk.visits.queries.brief import Rival
from kehu_desk.visits.rules.plans import PersonWeek
from kehu_desk.visits.service import approve_plan, submit_plan
from kehu_desk.visits.service.reading import brief_of
from real_office import codes

__all__ = ["rich"]
pytestmark = pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext (poppler-utils) is not installed")
MADE = ("张伟（E01）", "2026-03-02 10:00 UTC+08:00")


def text_of(pdf):
    done = subprocess.run(["pdftotext", "-enc", "UTF-8", "-layout", "-", "-"], input=pdf, capture_output=True, check=True)
    return "".join(done.stdout.decode().split())


def pages_of(pdf, tmp_path):
    file = tmp_path / "paper.pdf"
    file.write_bytes(pdf)
    said = subprocess.run(["pdfinfo", str(file)], capture_output=True, check=True, text=True).stdout
    return int(next(line.split(":")[1] for line in said.splitlines() if line.startswith("Pages")))


def test_the_brief_tells_what_is_needed_on_one_page(rich, tmp_path):
    [row] = planned(rich, 1, goal="collection", starts=570, note="带对账单")
    pdf = visit_brief(rich.door, rich["rep"], row)
    text = text_of(pdf)
    for words in (
        "拜访提要", "TY-2026-00001", "杭州华东医药有限公司", "2026-03-0309:30", "收款", "带对账单", "钱经理", "决策者", "检查型", "含糊的说法、数字有误",
        "我方送二十瓶试饮2026-03-07", "对方付清货款", "12,345.00元，最长逾期10天", "谈妥陈列", "黄酒500ml24瓶2026-03-0248瓶", "HT-1",
        "决策层未接触", "待核1/2", "张伟（E01）", "2026-03-0210:00UTC+08:00",
    ):  # fmt: skip
        assert words in text, words
    assert pages_of(pdf, tmp_path) == 1


def test_secret_words_are_masked_on_paper_and_no_number_of_a_person_stands_on_it(rich):
    text = text_of(visit_brief(rich.door, rich["rep"], rich.customer))
    assert "古越买十赠一" not in text and "换了采购负责人" not in text  # facts of L2: by number and kind only
    assert "QB-2026-0000" in text and "密级内容" in text
    assert "13900000001" not in text and "139****0001" not in text


def test_long_content_still_finds_room_on_one_page(rich, tmp_path):
    brief = brief_of(rich.door, rich["rep"], rich.customer)
    long = "这是一段非常长的说明文字，用来检验版面在内容很多的时候仍然只有一页。" * 12
    full = brief._replace(
        customer="杭州华东医药连锁经营管理股份有限公司滨江分公司第三经营部（原杭州东华医药批发部）" * 2,
        note=long,
        people=tuple(brief.people[0]._replace(name=f"钱经理{at}", post=long) for at in range(40)),
        ours=tuple(brief.ours[0]._replace(text=long) for _ in range(40)),
        theirs=tuple(brief.theirs[0]._replace(text=long) for _ in range(40)),
        visits=tuple(brief.visits[0]._replace(conclusion=long, next_text=long) for _ in range(3)),
        stock=tuple(brief.stock[0]._replace(product=f"产品{at}{long}") for at in range(40)),
        dates=brief.dates * 20,
        to_verify=tuple(brief.to_verify[0]._replace(statement=long, level=1) for _ in range(5)),
        rivals=tuple(Rival(TODAY, long, 1) for _ in range(40)),
    )
    paper = on_one_page(full, "TY-2026-00009", MADE)
    assert paper.pages == 1 == pages_of(paper.pdf, tmp_path)
    text = text_of(paper.pdf)
    assert "要见的人（另有" in text and "未了承诺（另有" in text and "竞品动态（另有" in text


def test_a_visit_early_in_the_morning_stands_on_the_offices_day(trade):
    submitted(trade, ago=HOUR * 2.5)  # half past six to half past seven in Shanghai, the evening before in UTC
    text = text_of(visit_brief(trade.door, trade["rep"], trade.customer))
    assert "2026-03-02张伟谈妥陈列" in text and "2026-03-01" not in text


def test_an_empty_brief_is_a_page_too(trade, tmp_path):
    pdf = visit_brief(trade.door, trade["rep"], trade.second)
    assert pages_of(pdf, tmp_path) == 1
    assert "绍兴越城酒业有限公司" in text_of(pdf) and "决策层" not in text_of(pdf)


@pytest.mark.parametrize("login", ROLES)
def test_who_may_print_the_brief(rich, login):
    found = codes(visit_brief, rich.door, rich[login], rich.customer)
    assert (not found) is (login in ("rep", "sup")), found
    made = [each for each in rich.entries("print.daily_paper") if each.result == "done"]
    assert [(each.customer_id, each.subject) for each in made] == ([] if found else [(rich.customer, "visit_brief TY-2026-00001")])


def test_the_week_on_paper(trade):
    planned(trade, 1, goal="collection", starts=570, note="带对账单")
    planned(trade, 2, customer=trade.second)
    from kehu_desk.visits.entities import VisitPlan

    plan = one(trade, VisitPlan).id
    submit_plan(trade.door, trade["rep"], plan)
    approve_plan(trade.door, trade["sup"], plan)
    submitted(trade)
    text = text_of(week_plan(trade.door, trade["sup"], PersonWeek(trade.id("rep"), TODAY)))
    for words in (
        "拜访计划", "BJ-2026-00001", "第10周：2026-03-02至2026-03-08", "张伟", "已批准", "周二09:30杭州华东医药有限公司", "收款", "带对账单",
        "周三绍兴越城酒业有限公司例行拜访", "计划中", "已完成", "李强（E03）",
    ):  # fmt: skip
        assert words in text.replace("2026-03-03", "").replace("2026-03-04", "") or words in text, words


@pytest.mark.parametrize(
    ("login", "may"), [("rep", True), ("sup", True), ("mgr", True), ("rep2", False), ("sup2", False), ("finance", False)]
)
def test_who_may_print_a_week(trade, login, may):
    planned(trade, 1)
    assert (not codes(week_plan, trade.door, trade[login], PersonWeek(trade.id("rep"), TODAY))) is may


def test_a_week_on_paper_shows_a_superior_no_draft(trade):
    planned(trade, 1)
    assert "杭州华东" not in text_of(week_plan(trade.door, trade["sup"], PersonWeek(trade.id("rep"), TODAY)))
    assert "杭州华东" in text_of(week_plan(trade.door, trade["rep"], PersonWeek(trade.id("rep"), TODAY)))
    assert "2026-03-02" in text_of(week_plan(trade.door, trade["rep"], PersonWeek(trade.id("rep"), TODAY)))
