"""The administrator reads nothing and decides nothing, the auditor changes nothing: B-020, B-021, B-022, B-024a."""

import tempfile

import pytest
from sqlalchemy import select
from test_lending import state
from test_one_answer import found, viewed

from kehu_desk.archives import queries as archives
from kehu_desk.archives.entities import Customer
from kehu_desk.archives.service import filing, writing
from kehu_desk.borrowing import queries as loans
from kehu_desk.borrowing.rules.terms import Kind
from kehu_desk.borrowing.service import editing, printing, returning
from kehu_desk.borrowing.service import lending as lend
from kehu_desk.dossier.service import preview_dossier
from kehu_desk.kernel.errors import Refused
from kehu_desk.nouns import NOUNS
from kehu_desk.office.service import audit_log
from kehu_desk.office.service.backup import back_up_store
from kehu_desk.office.session import state_purpose
from kehu_desk.office.setup import Founder, set_up_office
from kehu_desk.workbench.service import due_work
from lending_office import BAS
from real_office import COST, PASSWORD, codes

PURPOSE = "下周面谈明年的账期"
SECRETS = (BAS["phone"], "057188001234", BAS["bank_account"], BAS["legal_rep"], "钱经理", "13900000001")
FILED = ("BAS", "FEA", "BUS", "TRD", "DEC")


def ask(lending, login, customer, sections, *asked):
    request = lend.Request(Kind.READ, sections, "visit", PURPOSE, asked=asked)
    return lend.request_loan(lending.door, lending[login], customer, request)


@pytest.fixture
def busy(lending, customer):
    """Loans in several states: asked for, approved, out with a print right."""
    asked = ask(lending, "rep", customer, ["DEC"])
    approved = ask(lending, "rep", customer, ["TRD"])
    lend.approve_loan(lending.door, lending["sup"], approved)
    out = ask(lending, "kam", customer, ["BAS"], "print")
    lend.approve_loan(lending.door, lending["mgr"], out)
    lend.release_loan(lending.door, lending["cus"], out)
    return {"asked": asked, "approved": approved, "out": out}


def events(lending, busy):
    """Everything that may be done to a loan, each on a loan in a state where somebody may do it."""
    asked, approved, out = busy["asked"], busy["approved"], busy["out"]
    return [
        (lend.approve_loan, asked), (lend.reject_loan, asked, "没有必要借阅"), (lend.withdraw_loan, asked), (lend.take_back_approval, approved),
        (lend.release_loan, approved), (returning.return_loan, out), (printing.begin_copy, out), (editing.hand_in, out),
        (editing.review_revision, out), (editing.accept_revision, out), (editing.drop_changes, out),
    ]  # fmt: skip


def states(lending, busy):
    return {name: state(lending, loan) for name, loan in busy.items()}


@pytest.mark.parametrize("section", FILED)
@pytest.mark.parametrize("login", ["adm", "aud"])
def test_b_020_b_022_neither_reads_a_section(lending, customer, login, section):
    assert codes(viewed, lending, login, customer, section) == ("E_FORBIDDEN",)
    assert codes(state_purpose, lending.door, lending[login], customer, "想看一看客户资料") == ("E_FORBIDDEN",)


def test_b_020_the_administrator_finds_no_card_no_loan_no_file_and_no_duty(lending, customer, busy):
    adm = lending["adm"]
    with lending.door.look(adm) as (session, actor):
        assert archives.customer_page(session, actor, "name", False, None, 50) == []
        assert archives.attachments(session, actor, customer) == []
        assert archives.late_filings(session, actor) == []
        assert [loans.loan_ids(session, actor, view) for view in loans.View] == [[]] * len(loans.View)
        assert loans.loans_of(session, actor, customer) == []
    assert found(lending, "adm", "华东") == found(lending, "adm", "88001234") == []
    assert due_work(lending.door, adm, NOUNS) == []
    assert printing.printable_loans(lending.door, adm, customer) == []
    for loan in busy.values():
        assert codes(preview_dossier, lending.door, adm, loan) != ()
        assert lend.loan_offers(lending.door, adm, loan) == []


def test_b_020_backup_store_log_and_temporary_files_hold_nothing_to_read(lending, customer, busy, tmp_path, monkeypatch):
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(scratch))
    assert preview_dossier(lending.door, lending["kam"], busy["out"])[:5] == b"%PDF-"
    back_up_store(lending.door, lending["adm"], lending.tools, tmp_path / "safe")
    assert list(scratch.iterdir()) == []
    written = [path for path in (*(tmp_path / "safe").rglob("*"), *lending.house.files.folder.rglob("*")) if path.is_file()]
    assert len(written) >= 7
    for path in written:
        content = path.read_bytes()
        assert not [each for each in (*SECRETS, PURPOSE, BAS["name_full"]) if each.encode() in content], path


def test_b_020_entries_of_the_log_hold_no_content(lending, customer, busy):
    viewed(lending, "rep", customer, "TRD")
    codes(viewed, lending, "rep2", customer, "DEC")
    writing.correct_field(lending.door, lending["rep"], customer, "phone", "13700001234")
    told = " ".join(str(getattr(entry, name)) for entry in lending.entries() for name in ("subject", "before", "after", "codes", "section"))
    assert not [each for each in (*SECRETS, PURPOSE, "13700001234", BAS["name_full"]) if each in told]


@pytest.mark.parametrize("login", ["adm", "aud"])
def test_b_021_b_022_neither_decides_or_changes_anything_about_a_loan(lending, customer, busy, login):
    before = states(lending, busy)
    for deed, loan, *said in events(lending, busy):
        got = codes(deed, lending.door, lending[login], loan, *said)
        assert got and got[0] in ("E_FORBIDDEN", "E_NOT_FOUND"), (deed.__name__, got)
    assert states(lending, busy) == before
    assert codes(ask, lending, login, customer, ["BAS"]) == ("E_FORBIDDEN",)


def test_b_021_the_administrator_reads_no_purpose(lending, busy):
    def view(loan):
        with lending.door.look(lending["adm"]) as (session, actor):
            return loans.loan_view(session, actor, loan)

    assert {codes(view, loan) for loan in busy.values()} == {("E_NOT_FOUND",)}
    assert codes(audit_log.entries, lending.door, lending["adm"], audit_log.Picked(), None, 10) == ("E_FORBIDDEN",)
    assert PURPOSE not in str(due_work(lending.door, lending["adm"], NOUNS))


def test_b_022_the_auditor_reads_log_and_register_and_verifies(lending, busy):
    aud = lending["aud"]
    with lending.door.look(aud) as (session, actor):
        register = loans.loan_rows(session, actor, loans.loan_ids(session, actor, loans.View.REGISTER))
        told = str([loans.loan_view(session, actor, row.id) for row in register])
    assert {row.id for row in register} == set(busy.values())
    assert not [each for each in SECRETS if each in told]
    assert audit_log.entries(lending.door, aud, audit_log.Picked(action="loan.release"), None, 10)[0].actor == "周丽"
    assert lending.door.verify(aud).sound


def test_b_022_the_auditor_changes_no_archive(lending, customer):
    aud, door = lending["aud"], lending.door
    draft = writing.create_customer(door, lending["rep"], {"name_full": "绍兴越城诊所"})
    deeds = [
        (writing.create_customer, {"name_full": "金华药房"}), (writing.save_section, draft, "BAS", {"phone": "1"}),
        (writing.correct_field, customer, "phone", "1"), (filing.submit_filing, draft), (filing.review_filing, draft), (filing.accept_filing, draft),
        (filing.trash_draft, draft),
    ]  # fmt: skip
    for deed, *facts in deeds:
        assert codes(deed, door, aud, *facts)[0] == "E_FORBIDDEN", deed.__name__
    with lending.house.store.read() as session:
        assert {row.name: row.state.value for row in session.scalars(select(Customer))} == {
            BAS["name_full"]: "FILED",
            "绍兴越城诊所": "DRAFT",
        }


def test_b_024a_the_first_accounts_are_made_together_and_the_log_says_so(lending):
    first = lending.entries()[0]
    assert (first.seq, first.action, first.actor, first.result) == (1, "office.set_up", "clock", "done")
    assert {"adm", "mgr", "cus", "sup"} <= set(first.subject.split())


def test_b_024a_an_office_is_set_up_once_only(lending):
    again = [Founder(f"{role}9", "某某", f"E9{at}", role, PASSWORD) for at, role in enumerate(("adm", "mgr", "cus", "sup"))]
    before = lending.house.slots.logins()
    assert codes(set_up_office, lending.door, lending.house.slots, lending.house.keys, again, {}, COST) == ("E_FORBIDDEN",)
    assert lending.house.slots.logins() == before
    assert lending.entries()[-1].result == "DENIED"


@pytest.mark.parametrize("absent", ["adm", "mgr", "cus", "sup"])
def test_b_024a_without_one_of_the_four_there_is_no_office(lending, absent):
    few = [Founder(role, "某某", role, role, PASSWORD) for role in ("adm", "mgr", "cus", "sup", "rep") if role != absent]
    with pytest.raises(Refused) as caught:
        set_up_office(lending.door, lending.house.slots, lending.house.keys, few, {}, COST)
    assert caught.value.codes == ("E_LAST_HOLDER",)
    assert dict(caught.value.nos[0].facts)["roles"] == absent
