"""The dossier of a real archive under a real loan: who, what, how often, and what stands on the pages (B-110 to B-117)."""

import shutil
import subprocess
import tempfile

import pytest
from sqlalchemy import select, text

from kehu_desk.access.levels import RaisedLevel
from kehu_desk.archives.queries import section_view
from kehu_desk.borrowing.entities import Carrier, Loan
from kehu_desk.borrowing.rules.terms import Kind
from kehu_desk.borrowing.service import editing, lending
from kehu_desk.dossier.service import card_forms, preview_dossier, print_dossier, save_to
from kehu_desk.emergency.service import Plea, open_glass
from kehu_desk.kernel.errors import Refused
from real_office import PASSWORD, codes

pytestmark = pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext (poppler-utils) is not installed")

TRD_VALUES = ("月结", "旺季缺货频繁", "3,000.00")
DEC_VALUES = ("犇先生", "13912345678", "采购总监", "检查型", "拍板", "高考")
LEVEL_2 = ("㛃堃", "12,345,678.00 元", "总经理")
LEVEL_3 = ("9,876,543.21", "6222020200112233", "喆犇银行", "高考")


class Sheet(str):
    """Text of paper. Readers of PDFs are free with blanks, so that these do not count when something is looked for."""

    def __contains__(self, words):
        return "".join(words.split()) in "".join(self.split())


def sheets(pdf, *options):
    """The text of each page."""
    done = subprocess.run(["pdftotext", "-enc", "UTF-8", *options, "-", "-"], input=pdf, capture_output=True, check=True)
    return [Sheet(page) for page in done.stdout.decode().split("\f")[:-1]]


def whole_of(pages):
    return Sheet("\n".join(pages))


def preview(lender, loan, *options):
    return whole_of(sheets(preview_dossier(lender.office.door, lender.office["rep"], loan), *options))


def copy(lender, loan, login="rep"):
    """One delivered copy: its text by pages."""
    got = []
    print_dossier(lender.office.door, lender.office[login], loan, got.append)
    return sheets(got[0])


def carriers(lender, loan):
    with lender.office.house.store.read() as session:
        rows = session.scalars(select(Carrier).where(Carrier.loan_id == loan).order_by(Carrier.made_at, Carrier.copy_no, Carrier.id)).all()
        return [(row.copy_no, row.state, row.pages) for row in rows]


# what may be read


def test_b_114_sections_outside_the_loan_stand_as_not_granted_and_none_of_their_values_occurs(lender):
    whole = preview(lender, lender.lend("BAS FEA"))
    for section in ("交易活动现状", "联系人与决策人", "信用资料", "合同", "销售与结款", "拜访与客情"):
        assert section in whole
    assert whole.count("未授权：") == 14 - 2 + 1  # twelve sections, and the facts to verify
    for value in (*TRD_VALUES, *DEC_VALUES):
        assert value not in whole


def test_a_loan_of_level_1_withholds_fields_of_levels_2_and_3_inside_a_granted_section(lender):
    whole = preview(lender, lender.lend("BAS"), "-layout")
    for value in (*LEVEL_2, *LEVEL_3):
        assert value not in whole
    for label in ("注册资本", "法定代表人", "管理者", "所有者", "银行账号"):
        assert [line for line in whole.splitlines() if label in line and "未授权" in line], label
    assert "0571-88886666" in whole


def test_a_loan_of_level_2_opens_level_2_and_withholds_level_3(lender):
    whole = preview(lender, lender.lend("BAS DEC"))
    for value in (*LEVEL_2, *DEC_VALUES[:5]):
        assert value in whole
    for value in LEVEL_3:
        assert value not in whole


def test_a_standing_right_never_widens_the_paper(lender):
    """B-014: the responsible person may see DEC on the screen, but his loan of BAS does not print it."""
    assert "犇先生" not in preview(lender, lender.lend("BAS", level=2))


def test_b_131_an_opening_in_an_emergency_never_widens_the_paper(lender):
    """A manager who holds a loan of BAS and has broken the glass sees everything on the screen; the paper stays as lent."""
    it = lender.office
    wanted = lending.Request(Kind.READ, ["BAS"], "visit", "准备季度拜访", asked=["print"])
    loan = lending.request_loan(it.door, it["mgr"], lender.customer, wanted)
    lending.approve_loan(it.door, it["mgr2"], loan)
    lending.release_loan(it.door, it["cus"], loan)
    before = sheets(preview_dossier(it.door, it["mgr"], loan))
    open_glass(it.door, it["mgr"], it.slots.file, lender.customer, Plea("payment", "客户突然停业, 需查抵押资料"), PASSWORD)
    with it.door.view(it["mgr"], lender.customer, "BAS") as (session, actor):
        assert section_view(session, actor, lender.customer, "BAS").values["bank_account"] == "6222020200112233"
    after = sheets(preview_dossier(it.door, it["mgr"], loan))
    assert after == before
    for value in (*LEVEL_2, *LEVEL_3, *TRD_VALUES, *DEC_VALUES):
        assert value not in whole_of(after)


def test_values_are_written_as_people_write_them(lender):
    whole = preview(lender, lender.lend("BAS FEA TRD"))
    for value in ("经销商", "浙江省 杭州市 西湖区", "业务员拜访", "2026-02-25", "企业", "500,000.00 元", "4 / 5", "杭州、绍兴", "35.5%",
                  "月结", "3,000.00 元", "收货", "良渚街道 9 号仓", "对方未透露"):  # fmt: skip
        assert value in whole, value


def test_rare_characters_can_be_copied_out_of_the_paper(lender):
    whole = preview(lender, lender.lend("BAS DEC"))
    for char in "𠮷䶮㛃堃喆犇":
        assert char in whole, char


def test_a_section_raised_above_the_loan_after_its_release_is_withheld(lender):
    loan = lender.lend("BAS FEA")
    with lender.office.house.store.write() as session, session.begin():
        session.add(RaisedLevel(customer_id=lender.customer, section="FEA", level=2))
    whole = preview(lender, loan)
    assert "稳健经营" not in whole
    assert "0571-88886666" in whole


def test_only_accepted_revisions_are_printed_and_an_open_edit_is_marked(lender):
    office, reading = lender.office, lender.lend("BAS")
    edit = lending.request_loan(
        office.door, office["rep"], lender.customer, lending.Request(Kind.EDIT, ["BAS"], "quarterly", "地址与电话变更")
    )
    editing.save_draft(office.door, office["rep"], edit, "BAS", {"phone": "0571-99990000"})
    whole = preview(lender, reading)
    assert "0571-99990000" not in whole
    assert "0571-88886666" in whole
    assert "改档中" in whole
    assert "张伟，2026-03-02 10:00 起" in whole
    assert "第 1 次" in whole


def test_an_accepted_edit_prints_its_new_number_and_stands_in_the_change_record(lender):
    office, reading = lender.office, lender.lend("BAS")
    edit = lending.request_loan(
        office.door, office["rep"], lender.customer, lending.Request(Kind.EDIT, ["BAS"], "quarterly", "地址与电话变更")
    )
    editing.save_draft(office.door, office["rep"], edit, "BAS", {"phone": "0571-99990000"})
    editing.hand_in(office.door, office["rep"], edit)
    editing.review_revision(office.door, office["sup"], edit)
    editing.accept_revision(office.door, office["cus"], edit)
    whole = preview(lender, reading)
    assert "0571-88886666" not in whole
    assert "0571-99990000" in whole
    assert "第 2 次" in whole
    assert "改档 JY-2026-00002：主要电话" in whole


def test_the_cover_bears_the_quality_index(lender):
    """Weights answered: BAS 48, FEA 10, TRD 4, DEC 5 of 81, so 8272; four of five sections fresh: 0.6 x 8272 + 0.4 x 8000 = 8163."""
    first = sheets(preview_dossier(lender.office.door, lender.office["rep"], lender.lend("BAS")))[0]
    assert "81.6" in first
    assert "DA-2026-00001" in first
    assert "甲柜 3 层 12 盒" in first


# what each page bears


def test_b_111_all_seven_items_stand_on_every_page(lender):
    pages = copy(lender, lender.lend("BAS FEA DEC"))
    assert len(pages) > 4
    for number, page in enumerate(pages, 1):
        for item in ("张伟（E01）", "JY-2026-00001", "客户拜访", "秘密 L2", "2026-03-02 10:00 UTC+08:00", "份次 1/2",
                     f"第 {number} 页 共 {len(pages)} 页"):  # fmt: skip
            assert item in page, f"{item} on page {number}"


def test_b_112_a_borrower_without_staff_number_prints_nothing_and_no_copy_is_used(lender):
    loan, got = lender.lend("BAS"), []
    with lender.office.house.store.write() as session, session.begin():
        session.execute(text("UPDATE person SET staff_no = '' WHERE login = 'rep'"))
    assert codes(print_dossier, lender.office.door, lender.office["rep"], loan, got.append) == ("E_WATERMARK",)
    assert got == []
    assert carriers(lender, loan) == [(1, "failed", 0)]


# how often


def test_b_110_two_copies_of_level_2_and_no_third(lender):
    loan = lender.lend("BAS DEC")
    first, second = copy(lender, loan), copy(lender, loan)
    assert "份次 1/2" in first[0]
    assert "份次 2/2" in second[0]
    got = []
    assert codes(print_dossier, lender.office.door, lender.office["rep"], loan, got.append) == ("E_COPY_LIMIT",)
    assert codes(preview_dossier, lender.office.door, lender.office["rep"], loan) == ("E_COPY_LIMIT",)
    assert got == []
    assert carriers(lender, loan) == [(1, "out", len(first)), (2, "out", len(second))]


def test_b_113_the_preview_looks_like_the_next_copy_and_uses_none(lender):
    loan = lender.lend("BAS")
    assert "份次 1/3" in preview(lender, loan)
    assert "份次 1/3" in preview(lender, loan)
    copy(lender, loan)
    assert "份次 2/3" in preview(lender, loan)
    assert [state for _no, state, _pages in carriers(lender, loan)] == ["out"]
    assert [entry.subject for entry in lender.office.entries("print.dossier")][:2] == ["preview", "preview"]


def test_b_115_the_entry_and_the_hash_stand_before_the_paper_leaves(lender):
    loan, at_delivery = lender.lend("BAS"), []

    def deliver(pdf):
        at_delivery.extend((entry.subject, entry.after, entry.loan_id, entry.result) for entry in lender.office.entries("print.dossier"))

    print_dossier(lender.office.door, lender.office["rep"], loan, deliver)
    counted, noted = at_delivery
    assert counted == ("copy 1/3", "", loan, "done")
    assert noted[0].endswith(" pages")
    assert len(noted[1]) == 64


def test_b_115_without_an_audit_log_nothing_is_printed(lender):
    loan, got = lender.lend("BAS"), []
    with lender.office.house.store.write() as session, session.begin():
        session.execute(text("CREATE TRIGGER full BEFORE INSERT ON audit BEGIN SELECT RAISE(ABORT, 'no entry'); END"))
    with pytest.raises(Exception, match="no entry"):
        print_dossier(lender.office.door, lender.office["rep"], loan, got.append)
    assert got == []
    assert carriers(lender, loan) == []


def test_b_115_a_log_that_fails_while_the_sections_are_read_ends_the_print(lender):
    loan, got = lender.lend("BAS"), []
    with lender.office.house.store.write() as session, session.begin():
        session.execute(
            text("CREATE TRIGGER views BEFORE INSERT ON audit WHEN new.action = 'section.view' BEGIN SELECT RAISE(ABORT, 'no entry'); END")
        )
    with pytest.raises(Exception, match="no entry"):
        print_dossier(lender.office.door, lender.office["rep"], loan, got.append)
    assert got == []
    assert carriers(lender, loan) == [(1, "failed", 0)]


def test_b_115_a_delivery_that_fails_is_logged_and_does_not_count(lender):
    loan = lender.lend("BAS DEC")

    def jam(_pdf):
        raise OSError("the printer does not start")

    assert codes(print_dossier, lender.office.door, lender.office["rep"], loan, jam) == ("E_PRINT_FAILED",)
    subjects = [entry.subject for entry in lender.office.entries("print.dossier")]
    assert [subjects[0], subjects[-1]] == ["copy 1/2", "failed"]
    assert "份次 1/2" in copy(lender, loan)[0]
    assert "份次 2/2" in copy(lender, loan)[0]
    with lender.office.house.store.read() as session:
        assert session.get_one(Loan, loan).carriers_out == 2


def test_a_print_that_is_stopped_while_it_is_typeset_does_not_count(lender):
    class Stop(Exception):
        pass

    def stop(done, _total):
        if done == 2:
            raise Stop

    loan, got = lender.lend("BAS"), []
    with pytest.raises(Stop):
        print_dossier(lender.office.door, lender.office["rep"], loan, got.append, stop)
    assert got == []
    assert carriers(lender, loan) == [(1, "failed", 0)]


def test_each_section_read_for_paper_is_a_view_under_the_loan(lender):
    loan = lender.lend("BAS DEC")
    copy(lender, loan)
    assert [(entry.section, entry.loan_id) for entry in lender.office.entries("section.view")] == [("BAS", loan), ("DEC", loan)]


# who


@pytest.mark.parametrize("login", ["rep2", "adm", "cus", "mgr", "aud"])
def test_nobody_prints_the_loan_of_another(lender, login):
    loan, got, office, code = lender.lend("BAS DEC"), [], lender.office, "E_FORBIDDEN"
    assert codes(print_dossier, office.door, office[login], loan, got.append) == (code,)
    assert codes(preview_dossier, office.door, office[login], loan) == (code,)
    assert got == []
    assert [entry.codes for entry in office.entries("print.dossier")] == [code, code]


def test_a_loan_past_its_due_time_prints_nothing(lender):
    loan = lender.lend("BAS")
    lender.office.later(days=15)
    assert codes(preview_dossier, lender.office.door, lender.office["rep"], loan) == ("E_STATE",)


def test_a_loan_without_the_right_to_print_prints_nothing(lender):
    assert codes(preview_dossier, lender.office.door, lender.office["rep"], lender.lend("BAS", asked="")) == ("E_FORBIDDEN",)


def test_b_110_top_secret_is_printed_by_the_custodian_for_the_borrower(lender):
    office, loan = lender.office, lender.lend("BAS DEC", level=3)
    assert codes(preview_dossier, office.door, office["rep"], loan) == ("E_LEVEL",)
    pages = copy(lender, loan, "cus")
    whole = whole_of(pages)
    for value in (*LEVEL_2, *LEVEL_3):
        assert value in whole, value
    assert "喆犇银行" in whole
    assert "借阅人 张伟（E01）" in pages[0]
    assert "机密 L3" in pages[0]
    assert "份次 1/1" in pages[0]
    assert {(entry.actor, entry.section, entry.loan_id) for entry in office.entries("section.view")} == {
        ("周丽", "BAS", loan), ("周丽", "DEC", loan),
    }  # fmt: skip
    assert codes(print_dossier, office.door, office["cus"], loan, list) == ("E_COPY_LIMIT",)


# files


@pytest.fixture
def scratch(tmp_path, monkeypatch):
    """The folder for temporary files."""
    folder = tmp_path / "scratch"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def lying_about(folder):
    return {path for path in folder.rglob("*") if path.is_file()}


def test_a_saved_copy_is_one_whole_file_and_nothing_lies_beside_it(lender, tmp_path, scratch):
    target = tmp_path / "out"
    target.mkdir()
    print_dossier(lender.office.door, lender.office["rep"], lender.lend("BAS"), save_to(target / "档案.pdf"))
    assert lying_about(scratch) == set()
    assert lying_about(target) == {target / "档案.pdf"}
    assert (target / "档案.pdf").read_bytes().startswith(b"%PDF-")


@pytest.mark.parametrize("name", ["gone/档案.pdf", "taken"])
def test_a_file_that_cannot_be_written_is_refused_in_words_and_leaves_nothing(lender, tmp_path, scratch, name):
    target, loan = tmp_path / "out", lender.lend("BAS")
    (target / "taken").mkdir(parents=True)
    (target / "taken" / "other.txt").write_text("kept")
    with pytest.raises(Refused) as refused:
        print_dossier(lender.office.door, lender.office["rep"], loan, save_to(target / name))
    assert refused.value.codes == ("E_FILE_WRITE",)
    assert lying_about(target) == {target / "taken" / "other.txt"}
    assert lying_about(scratch) == set()
    assert [state for _no, state, _pages in carriers(lender, loan)] == ["failed"]


def test_an_interrupted_write_keeps_the_old_file(tmp_path):
    old = tmp_path / "档案.pdf"
    old.write_bytes(b"old")
    with pytest.raises(TypeError):
        save_to(old)("no bytes")
    assert old.read_bytes() == b"old"
    assert lying_about(tmp_path) == {old}


def test_a_delivery_that_breaks_leaves_no_file(lender, scratch):

    def broken(_pdf):
        raise RuntimeError("defect")

    loan = lender.lend("BAS")
    with pytest.raises(RuntimeError):
        print_dossier(lender.office.door, lender.office["rep"], loan, broken)
    assert lying_about(scratch) == set()
    assert [state for _no, state, _pages in carriers(lender, loan)] == ["failed"]


# forms of the case


def test_b_117_the_custodian_prints_the_forms_without_a_loan_and_without_content(lender):
    lender.lend("BAS")
    pages = sheets(card_forms(lender.office.door, lender.office["cus"], lender.customer))
    whole = whole_of(pages)
    for words in ("第 1 卷 共 2 卷", "第 2 卷 共 2 卷", "卷内目录", "借阅登记表", "备考表", "JY-2026-00001", "甲柜 3 层 12 盒",
                  "周丽（E07）", "脊背"):  # fmt: skip
        assert words in whole, words
    for value in (*TRD_VALUES, *DEC_VALUES, *LEVEL_2, *LEVEL_3, "0571-88886666", "文三路", "犇牛牌", "2026-02-25"):
        assert value not in whole, value
    assert [entry.actor for entry in lender.office.entries("print.catalog_forms")] == ["周丽"]


def test_b_117_a_top_secret_title_appears_as_such_only(lender):
    with lender.office.house.store.write() as session, session.begin():
        session.add(RaisedLevel(customer_id=lender.customer, section="DEC", level=3))
    whole = whole_of(sheets(card_forms(lender.office.door, lender.office["cus"], lender.customer)))
    assert "机密件" in whole
    assert "联系人与决策人" not in whole


@pytest.mark.parametrize("login", ["rep", "sup", "mgr", "adm", "aud", "finance"])
def test_b_117_nobody_else_prints_them(lender, login):
    assert codes(card_forms, lender.office.door, lender.office[login], lender.customer) == ("E_FORBIDDEN",)
