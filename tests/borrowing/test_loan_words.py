"""Every code that borrowing can raise has a sentence; page codes are read or refused."""

import re
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication

import kehu_desk
from kehu_desk.archives.words import WORDS as ARCHIVE_WORDS
from kehu_desk.borrowing.queries import View
from kehu_desk.borrowing.rules.case import LoanState
from kehu_desk.borrowing.rules.guards import CAUSES
from kehu_desk.borrowing.rules.page_code import PageCode, read_code
from kehu_desk.borrowing.rules.routes import StepName
from kehu_desk.borrowing.rules.stages import BEFORE, LATE
from kehu_desk.borrowing.rules.terms import Kind
from kehu_desk.borrowing.service.lending import CATEGORIES
from kehu_desk.borrowing.service.returning import WAYS
from kehu_desk.borrowing.words import (
    NOTICES,
    WORDS,
    category_name,
    cause_name,
    explain,
    kind_name,
    notice_facts,
    state_name,
    step_name,
    view_name,
    way_name,
)
from kehu_desk.borrowing.words.history import HAPPENINGS
from kehu_desk.borrowing.words.notices import stage_name
from kehu_desk.dossier.paper.qr import payload
from kehu_desk.kernel.errors import no

SOURCE = Path(kehu_desk.__file__).parent
CODES = sorted(
    {
        code
        for folder in ("borrowing/service", "borrowing/rules", "access", "borrowing")
        for file in (SOURCE / folder).glob("*.py")
        for code in re.findall(r'no\("(E_\w+)"', file.read_text("utf-8"))
    }
)


@pytest.mark.parametrize("code", CODES)
def test_every_code_has_a_sentence(code):
    assert code in WORDS or code in ARCHIVE_WORDS


def test_who_may_not_is_told_by_action(chinese):
    assert explain(no("E_FORBIDDEN", action="loan.release")).startswith("仅档案管理人可以办理借出")
    assert explain(no("E_FORBIDDEN", action="loan.return_check")).startswith("仅档案管理人可以验收归还")
    assert explain(no("E_FORBIDDEN", action="something else")).startswith("您的角色不能办理此事")


def test_days_are_days_of_the_office_and_codes_are_words(chinese):
    last = datetime(2026, 3, 12, 15, 59, 59, tzinfo=UTC)  # 23:59:59 in the office
    said = explain(no("E_LOCKED", section="BAS", holder="张伟", due=last))
    assert said == "“客户基础资料”正由 张伟 改档,应还 2026-03-12(规则 B-081)。可以等归还,或请档案管理人催还。"
    assert "“在借”" in explain(no("E_STATE", state="ACTIVE"))
    assert "“草稿”" in explain(no("E_ARCHIVE_STATE", state="DRAFT"))
    assert "“责任人直接上级”" in explain(no("E_NO_APPROVER", step="owner_chief"))
    assert "第 2 步" in explain(no("E_STEP_ORDER", step=2))
    assert "2026-03-16" in explain(no("E_DUE_TOO_LATE", latest=date(2026, 3, 16)))


def test_nothing_shows_as_a_bare_code(chinese):
    named = [
        (state_name, LoanState), (kind_name, Kind), (category_name, CATEGORIES), (step_name, StepName), (view_name, View), (way_name, WAYS),
    ]  # fmt: skip
    bare = [code for name, codes in named for code in codes if re.search("[A-Za-z]", name(code))]
    assert bare == []


def told_kinds():
    """Kinds of notices that borrowing writes."""
    text = "\n".join(file.read_text("utf-8") for file in (SOURCE / "borrowing/service").rglob("*.py"))
    plain = re.findall(r'(?:tell|_tell)\(\s*[^")]*"(\w+)"', text)
    return {each for each in plain if each != "loan"} | {"renewal_granted", "renewal_refused", "due"}


def test_every_notice_of_a_loan_has_its_sentence():
    assert {"ready", "reminded", "recalled", "revoked", "passed_over"} <= told_kinds()
    assert told_kinds() <= set(NOTICES)


def test_facts_of_notices_are_words(chinese):
    facts = notice_facts({
        "loan": "JY-2026-00001", "until": "2026-03-12T15:59:59+00:00", "stage": "14", "cause": "hold", "codes": "E_BORROWER_OVERDUE",
    })  # fmt: skip
    assert (facts["until"], facts["stage"], facts["cause"]) == ("2026-03-12", "已逾期 14 天,请决定是否认定遗失", "有人排队等候")
    assert "B-064" in str(facts["codes"])
    assert {stage_name(each) == str(each) for each in (BEFORE, *LATE)} == {False}


def test_every_cause_and_happening_is_chinese(chinese):
    bare = [cause for cause in CAUSES if re.search("[A-Za-z]", cause_name(cause))]
    bare += [key for key, text in HAPPENINGS.items() if QCoreApplication.translate("LoanHistory", text) == text]
    bare += [key for key, text in NOTICES.items() if QCoreApplication.translate("Notice", text) == text]
    assert bare == []


def test_a_code_of_the_printed_page_is_read():
    assert read_code(payload("JY-2026-00012", 2, 5)) == PageCode("JY-2026-00012", 2, 5)
    assert read_code(" kehu1|p|jy-2026-00012|2|5|" + payload("JY-2026-00012", 2, 5)[-4:].lower() + "\n") == PageCode("JY-2026-00012", 2, 5)
    assert read_code("JY-2026-00012") == PageCode("JY-2026-00012")


@pytest.mark.parametrize("text", ["", "JY-2026-1", "KEHU1|A|DA-2026-00001|1|0000", "KEHU1|P|JY-2026-00012|2|5|0000", "今天"])
def test_anything_else_is_no_page_code(text):
    assert read_code(text) is None
