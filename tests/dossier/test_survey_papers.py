"""客户资料表 of a survey, read back from its PDF: what is asked, what is prefilled, what stands on no paper."""

import shutil
from datetime import date, timedelta

import pytest
from test_dossier import preview, sheets, whole_of

from kehu_desk.archives.queries import SectionView
from kehu_desk.archives.rules.fields import field
from kehu_desk.archives.service import writing
from kehu_desk.dossier import cells, on_screen
from kehu_desk.dossier.paper.values import Fact, Text
from kehu_desk.dossier.survey_papers import survey_form
from kehu_desk.surveys import service
from kehu_desk.surveys.rules.terms import Reply, SurveyTerms
from kehu_desk.ui.preview import Preview
from real_office import codes

pytestmark = pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext (poppler-utils) is not installed")
TODAY = date(2026, 3, 2)
EVERY = ("BAS", "FEA", "BUS", "TRD", "DEC")
SECRET = ("㛃堃", "12,345,678.00 元", "月结", "3,000.00", "堃喆", "犇先生", "采购总监")
TOP_SECRET = ("9,876,543.21", "6222020200112233", "喆犇银行城西支行")
OURS = ("旺季缺货频繁", "由采购总监一人拍板", "女儿今年高考", "检查型", "决策者", "稳健经营", "新设未领照")


def drafted(lender, login="rep", **more):
    terms = SurveyTerms("customer_form", EVERY, TODAY + timedelta(days=14))._replace(**more)
    return service.draft_survey(lender.office.door, lender.office[login], lender.customer, terms)


def ordered(lender):
    return drafted(lender, kind="commissioned", agency="华信商务调查有限公司", cost_fen=800_000)


def paper(lender, survey, login="rep"):
    return sheets(survey_form(lender.office.door, lender.office[login], survey))


def test_the_form_is_prefilled_with_what_the_customer_may_check_about_himself(lender):
    whole = whole_of(paper(lender, drafted(lender)))
    for value in ("客户资料表", "杭州𠮷䶮日化有限公司", "0571-88886666", "文三路 478 号", "犇牛牌", "2026-03-16", *SECRET):
        assert value in whole, value


def test_lines_that_are_not_known_stand_there_to_be_filled_in(lender):
    whole = whole_of(paper(lender, drafted(lender)))
    for label in ("电子邮箱", "网址", "开户行", "银行账号", "仓库", "车辆", "填表人", "盖章", "其他说明"):
        assert label in whole, label


def test_neither_our_judgements_nor_anything_top_secret_stand_on_it_and_mobiles_are_masked(lender):
    whole = whole_of(paper(lender, drafted(lender)))
    assert "139****5678" in whole
    for value in ("13912345678", *TOP_SECRET, *OURS):
        assert value not in whole, value
    for label in ("合作态度", "企业信誉", "决策过程", "家庭情况", "管理者素质"):
        assert label not in whole, label


def test_only_the_sections_that_are_asked_stand_on_it(lender):
    whole = whole_of(paper(lender, drafted(lender, sections=("FEA",))))
    assert "犇牛牌" in whole
    assert "0571-88886666" not in whole
    assert "银行账号" not in whole


def test_an_agency_is_told_internal_facts_only_and_of_secrets_that_they_are_known(lender):
    whole = whole_of(paper(lender, ordered(lender)))
    for value in ("华信商务调查有限公司", "0571-88886666", "犇牛牌", "机构盖章"):
        assert value in whole, value
    for value in (*SECRET, *TOP_SECRET, "13912345678", "139****5678", "旺季缺货频繁", "由采购总监一人拍板"):
        assert value not in whole, value
    assert "****" in whole


def test_an_agencys_form_does_not_tell_what_it_costs(lender):
    assert "8,000.00" not in whole_of(paper(lender, ordered(lender)))


def test_suppliers_are_asked_of_indirect_customers_alone(lender):
    office = lender.office
    assert "上游供货客户" not in whole_of(paper(lender, drafted(lender)))
    bas = {"name_full": "萧山宁围小超市", "relation_kind": "indirect", "upstream": [{"name": "杭州𠮷䶮日化有限公司", "share": 6000}]}
    customer = writing.create_customer(office.door, office["rep"], bas)
    terms = SurveyTerms("customer_form", ("BAS",), TODAY + timedelta(days=14))
    survey = service.draft_survey(office.door, office["rep"], customer, terms)
    whole = whole_of(paper(lender, survey))
    assert "上游供货客户" in whole
    assert "60%" in whole


def test_every_page_says_who_printed_it_when_and_under_which_number(lender):
    pages = paper(lender, drafted(lender))
    for at, page in enumerate(pages, 1):
        for words in ("ZL-2026-00001", "张伟（E01）", "2026-03-02 10:00 UTC+08:00", f"第 {at} 页 共 {len(pages)} 页"):
            assert words in page, words


def test_the_printing_is_logged_under_the_number(lender):
    survey = drafted(lender)
    paper(lender, survey)
    [entry] = lender.office.entries("print.daily_paper")
    assert (entry.customer_id, entry.subject, entry.result) == (lender.customer, "survey_form ZL-2026-00001", "done")


@pytest.mark.parametrize("login", ["rep2", "cus", "adm", "aud", "mgr", "finance"])
def test_who_does_not_work_for_the_customer_prints_no_form(lender, login):
    survey = drafted(lender)
    assert codes(survey_form, lender.office.door, lender.office[login], survey)


def test_once_the_answer_is_there_no_form_is_printed(lender):
    survey = drafted(lender)
    service.send_survey(lender.office.door, lender.office["rep"], survey)
    assert paper(lender, survey)
    service.receive_survey(lender.office.door, lender.office["rep"], survey, Reply(TODAY), {})
    assert codes(survey_form, lender.office.door, lender.office["rep"], survey) == ("E_STATE",)


def test_the_form_is_shown_in_the_preview(lender, desk, window, qtbot, told):
    on_screen.show_paper(desk("rep"), window, "survey", drafted(lender))
    qtbot.waitUntil(lambda: any(each.isVisible() for each in window.findChildren(Preview)))
    assert told == []


# letters that name the source, in the dossier


def view(values):
    return SectionView("BAS", 1, 1, 1, values, frozenset(), "", "", "", None, {})


def test_a_letter_stands_behind_each_field_whose_source_is_known_and_its_meaning_below():
    found = cells.blocks(view({"phone": "0571-1", "website": "w", "employees": 3}), 1, {"phone": "customer_form", "website": "rep_visit"})
    facts = {row.label: row for row in found[0].rows}
    assert (facts["主要电话"], facts["网址"], facts["员工人数"]) == (
        Fact("主要电话", "0571-1", "b"), Fact("网址", "w", "a"), Fact("员工人数", "3", ""),
    )  # fmt: skip
    assert found[-1] == Text("资料来源：a 业务员拜访　b 客户资料表")


def test_a_table_bears_its_letter_in_the_title():
    rows = [{"kind": "registered", "line": "文三路 478 号"}]
    found = cells.blocks(view({"addresses": rows}), 1, {"addresses": "registry"})
    assert found[1].title == f"{field('BAS', 'addresses').zh} d"


def test_without_notes_there_are_no_letters_and_no_legend():
    assert not any(isinstance(block, Text) for block in cells.blocks(view({"phone": "0571-1"}), 1))


def test_fields_that_are_withheld_tell_no_source():
    seen = view({"phone": "0571-1"})._replace(hidden=frozenset({"bank_name"}))
    found = cells.blocks(seen, 1, {"phone": "rep_visit", "bank_name": "registry"})
    assert found[-1] == Text("资料来源：a 业务员拜访")


def test_the_printed_dossier_names_the_sources(lender):
    whole = preview(lender, lender.lend("BAS FEA"))
    assert "资料来源：a 业务员拜访" in whole
    assert "0571-88886666" in whole
