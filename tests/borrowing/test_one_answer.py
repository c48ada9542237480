"""One question, one answer, by every way of asking it: B-001, B-008, B-014 (offices), B-015, B-016, B-018, B-057."""

from argparse import Namespace
from uuid import uuid4

import pytest
from sqlalchemy import update
from test_lending import ask

from kehu_desk import cli
from kehu_desk.access.levels import RaisedLevel
from kehu_desk.access.policy import Action
from kehu_desk.archives import queries as archives
from kehu_desk.archives.entities import Customer
from kehu_desk.archives.service import attachments, duplicates, filing, team, writing
from kehu_desk.borrowing import queries as loans
from kehu_desk.borrowing.rules.terms import Kind
from kehu_desk.borrowing.service import editing, printing, returning
from kehu_desk.borrowing.service import lending as lend
from kehu_desk.custody.service.teams import leave_team
from kehu_desk.dossier.service import preview_dossier
from kehu_desk.exchange.entities import ImportBatch
from kehu_desk.exchange.service import recent_imports
from kehu_desk.kernel.errors import Refused
from kehu_desk.office.service.accounts import set_superior
from kehu_desk.office.service.backup import back_up_store
from kehu_desk.office.service.settings import enter_setting
from kehu_desk.office.session import sign_out, state_purpose
from kehu_desk.people.entities import Person, Relation
from lending_office import MORE
from real_office import FOUNDERS, codes

LOGINS = tuple(founder.login for founder in (*FOUNDERS, *MORE))
# Who views level 1 of an archive whose responsible person is rep (below sup): by the table of section 2, line "L1 filed".
VIEWS_L1 = {"rep", "sup", "mgr", "mgr2", "finance"}
NO_CARDS = {"adm"}
NAME, PHONE = "宁波甬江药业有限公司", "0574-66778899"


@pytest.fixture
def archive(lending):
    """A second archive of rep's, with an industry, a phone of its own, and a file of its basics."""
    customer = writing.create_customer(
        lending.door, lending["rep"],
        {"name_full": NAME, "phone": PHONE, "region_code": "330200", "customer_type": "hospital", "uscc_reason": "正在办理",
         "info_source": "rep_visit", "industry_code": "Q8411", "bank_account": "6228000011112222", "legal_rep": "丁零当", "reg_capital_fen": 500},
    )  # fmt: skip
    contact = {"name": "甘露", "post": "采购科长", "mobile": "13911110000", "phone": "0574-1", "buying_role": "buyer"}
    writing.save_sections(
        lending.door, lending["rep"], customer,
        {"TRD": {"credit_days": 45}, "DEC": {"contacts": [contact], "decision_note": "院长拍板", "family_note": "有一女"}},
    )  # fmt: skip
    attachments.add_attachment(lending.door, lending["rep"], customer, "BAS", "营业执照.pdf", b"%PDF-1.4")
    filing.submit_filing(lending.door, lending["rep"], customer)
    filing.review_filing(lending.door, lending["sup"], customer)
    filing.accept_filing(lending.door, lending["cus"], customer)
    return customer


def viewed(lending, login, customer, section="BAS", action=Action.VIEW, task=""):
    with lending.door.view(lending[login], customer, section, action=action, task=task) as (session, actor):
        return archives.section_view(session, actor, customer, section, action=action)


def may_view(lending, login, customer, section="BAS"):
    return codes(viewed, lending, login, customer, section) == ()


def listed(lending, login, customer):
    with lending.door.look(lending[login]) as (session, actor):
        return archives.customer_rows(session, actor, [customer])


def found(lending, login, typed):
    with lending.door.look(lending[login]) as (session, actor):
        return archives.found_customers(session, actor, typed)


def files(lending, login, customer):
    with lending.door.look(lending[login]) as (session, actor):
        return [row.name for row in archives.attachments(session, actor, customer)]


def lend_basics(lending, login, customer, **more):
    """A reading loan of the basics to somebody without a relation: by the borrower's superior, then the custodian."""
    loan = ask(lending, login, customer, sections=["BAS"], **more)
    chief = {"rep2": "sup", "rep3": "sup2", "kam": "mgr"}[login]
    lend.approve_loan(lending.door, lending[chief], loan)
    lend.release_loan(lending.door, lending["cus"], loan)
    return loan


@pytest.mark.parametrize("login", LOGINS)
def test_b_001_view_list_search_files_and_history_give_one_answer(lending, archive, login):
    views, card = login in VIEWS_L1, login not in NO_CARDS
    assert may_view(lending, login, archive) == views
    assert [row.industry for row in listed(lending, login, archive)] == ([("Q8411" if views else None)] if card else [])
    assert found(lending, login, "66778899") == ([archive] if views else [])
    assert found(lending, login, "甬江药业") == ([archive] if card else [])
    assert files(lending, login, archive) == (["营业执照.pdf"] if views else [])
    with lending.door.look(lending[login]) as (session, actor):
        told = {(row.section, bool(row.changed)) for row in archives.history(session, actor, archive)}
    assert (("BAS", True) in told) == views


@pytest.mark.parametrize("login", LOGINS)
def test_b_001_the_command_line_lists_the_same_cards(lending, archive, login):
    asked = Namespace(what="archives")
    if login in NO_CARDS:
        assert codes(cli.COMMANDS["list"], lending.house, lending[login], asked) == ("E_FORBIDDEN",)
        assert codes(cli.COMMANDS["list"], lending.house, lending[login], Namespace(what="loans")) == ("E_FORBIDDEN",)
        return
    answer = cli.COMMANDS["list"](lending.house, lending[login], asked)
    assert {row["name"] for row in answer["archives"]} == {NAME, "杭州华东医药有限公司"}
    assert PHONE not in str(answer)


def test_b_001_a_loan_opens_every_way_at_once_and_its_end_shuts_them(lending, archive, tmp_path):
    assert not may_view(lending, "rep3", archive)
    loan = lend_basics(lending, "rep3", archive, asked=["print"])
    assert may_view(lending, "rep3", archive)
    assert listed(lending, "rep3", archive)[0].industry == "Q8411"
    assert (found(lending, "rep3", "66778899"), files(lending, "rep3", archive)) == ([archive], ["营业执照.pdf"])
    assert [row.loan_id for row in printing.printable_loans(lending.door, lending["rep3"], archive)] == [loan]
    assert preview_dossier(lending.door, lending["rep3"], loan)[:5] == b"%PDF-"
    lending.later(days=15)  # 2026-03-16 is its last day
    assert not may_view(lending, "rep3", archive)
    assert listed(lending, "rep3", archive)[0].industry is None
    assert (found(lending, "rep3", "66778899"), files(lending, "rep3", archive)) == ([], [])
    assert printing.printable_loans(lending.door, lending["rep3"], archive) == []
    assert codes(preview_dossier, lending.door, lending["rep3"], loan) != ()


@pytest.mark.parametrize("login", [login for login in LOGINS if login not in VIEWS_L1 - {"finance"}])
def test_b_008_a_loan_that_is_not_ones_to_see_is_not_found_as_if_it_did_not_exist(lending, archive, login):
    loan = ask(lending, "rep", archive, sections=["TRD"])
    sees = {"cus", "cus2", "aud"}  # B-067: custodians and auditors see the whole register

    def look(loan_id):
        with lending.door.look(lending[login]) as (session, actor):
            return loans.loan_view(session, actor, loan_id)

    assert codes(look, loan) == (() if login in sees else ("E_NOT_FOUND",))
    assert codes(look, uuid4()) == ("E_NOT_FOUND",)


@pytest.mark.parametrize("login", LOGINS)
def test_b_008_everybody_who_works_with_customers_sees_the_card_and_adm_does_not_find_it(lending, archive, login):
    def card():
        with lending.door.look(lending[login]) as (session, actor):
            return archives.card(session, actor, archive).name

    assert codes(card) == (("E_NOT_FOUND",) if login in NO_CARDS else ())


def test_b_008_a_file_of_a_section_one_may_not_view_is_not_found(lending, archive):
    with lending.door.look(lending["rep"]) as (session, actor):
        [file] = archives.attachments(session, actor, archive)
    assert attachments.read_attachment(lending.door, lending["rep"], file.id) == ("营业执照.pdf", b"%PDF-1.4")
    for login in ("rep2", "kam", "cus", "adm", "aud", "tech"):
        assert codes(attachments.read_attachment, lending.door, lending[login], file.id) == ("E_NOT_FOUND",), login
    assert codes(attachments.read_attachment, lending.door, lending["rep"], uuid4()) == ("E_NOT_FOUND",)


@pytest.mark.parametrize("login", ["rep2", "adm", "aud", "tech", "service"])
def test_b_008_a_refusal_never_bears_the_name(lending, archive, login):
    if login == "service":
        with lending.door.clockwork("test.office") as deed:
            deed.session.execute(update(Person).where(Person.login == "tech").values(roles="service"))
        login = "tech"
    with pytest.raises(Refused) as caught:
        viewed(lending, login, archive, "TRD")
    assert NAME not in str([no.facts for no in caught.value.nos])


def test_b_015_the_hour_a_relation_ends_the_view_is_refused(lending, archive):
    with lending.door.clockwork("test.team") as deed:
        until = deed.now.replace(hour=9)
        deed.session.add(Relation(person_id=lending.id("rep3"), customer_id=archive, kind="TEAM", since=deed.now, until=until))
    assert may_view(lending, "rep3", archive)
    assert found(lending, "rep3", "66778899") == [archive]
    lending.later(hours=7)  # nine o'clock UTC: the relation holds while now < until
    assert codes(viewed, lending, "rep3", archive) == ("E_NO_RELATION",)
    assert found(lending, "rep3", "66778899") == []


def test_b_015_who_leaves_the_team_sees_nothing_from_that_moment(lending, archive):
    team.join_team(lending.door, lending["sup"], archive, lending.id("tech"), team_role="技术")
    assert may_view(lending, "tech", archive)
    leave_team(lending.door, lending["sup"], archive, lending.id("tech"))
    assert codes(viewed, lending, "tech", archive) == ("E_NO_RELATION",)


def test_b_015_a_role_taken_away_takes_its_rights_at_once(lending, archive):
    assert may_view(lending, "mgr2", archive)
    with lending.door.clockwork("test.role") as deed:
        deed.session.execute(update(Person).where(Person.login == "mgr2").values(roles="member"))
    assert codes(viewed, lending, "mgr2", archive) == ("E_NO_RELATION",)
    assert found(lending, "mgr2", "66778899") == []


def test_b_015_a_new_superior_sees_and_the_old_one_does_not(lending, archive):
    with lending.door.clockwork("test.line") as deed:
        deed.session.execute(update(Person).where(Person.login == "rep").values(reports_to=lending.id("sup2")))
    assert (may_view(lending, "sup", archive), may_view(lending, "sup2", archive)) == (False, True)


def test_b_016_a_correction_that_waits_is_found_by_those_who_may_read_it_only(lending, archive):
    writing.correct_field(lending.door, lending["rep"], archive, "phone", "13700001234")
    assert {login for login in LOGINS if found(lending, login, "00001234")} == VIEWS_L1


def test_b_016_a_raised_archive_is_no_longer_found_by_what_is_inside(lending, archive):
    with lending.door.clockwork("test.raise") as deed:
        deed.session.add(RaisedLevel(customer_id=archive, section="", level=2))
        deed.session.execute(update(Customer).where(Customer.id == archive).values(inside_level=2))
    assert found(lending, "mgr", "66778899") == []
    state_purpose(lending.door, lending["mgr"], archive, "年度信用复核")
    assert found(lending, "mgr", "66778899") == [archive]
    assert found(lending, "rep", "66778899") == [archive]


def test_b_016_filters_and_sorting_ask_for_card_fields_only(lending, archive):
    assert set(archives.Picked._fields) == {"grades", "regions", "types", "states", "owners"}
    assert set(archives.SORTABLE) == {
        "no", "name", "grade", "customer_type", "region_code", "state", "filed_on", "kept_on", "completeness",
    }  # fmt: skip


def test_b_016_the_check_for_twins_tells_a_stranger_card_and_responsible_person_only(lending, archive):
    [twin] = duplicates.check_twins(lending.door, lending["rep3"], {"name_full": NAME, "region_code": "330200"})
    assert (twin.name, twin.owner, twin.customer_type, twin.region_code) == (NAME, "张伟", "hospital", "330200")
    assert PHONE not in str(twin) and "66778899" not in str(twin) and "Q8411" not in str(twin)


def test_b_018_drafts_are_read_by_their_writers_only(lending):
    draft = writing.create_customer(lending.door, lending["rep"], {"name_full": "草稿诊所", "phone": "0571-31313131"})
    assert {login for login in LOGINS if may_view(lending, login, draft)} == VIEWS_L1
    assert not may_view(lending, "rep2", draft)
    assert found(lending, "rep2", "31313131") == []
    filing.trash_draft(lending.door, lending["rep"], draft)
    assert {login for login in LOGINS if may_view(lending, login, draft)} == VIEWS_L1
    assert {login for login in LOGINS if found(lending, login, "31313131")} == set()


def test_b_018_the_history_follows_the_level_of_each_section_and_field(lending, archive):
    def told(login):
        with lending.door.look(lending[login]) as (session, actor):
            return {row.section: set(row.changed) for row in archives.history(session, actor, archive)}

    assert set(told("rep")) == {"BAS", "TRD", "DEC"}
    assert "bank_account" not in told("rep")["BAS"]  # level 3
    assert {"phone", "legal_rep"} <= told("rep")["BAS"]
    assert set(told("mgr")) == {"BAS"}  # level 2 only with a purpose
    assert (told("rep2"), told("adm"), told("aud")) == ({}, {}, {})
    assert told("cus") == {"BAS": set(), "TRD": set(), "DEC": set()}  # he keeps the record: who and when


def test_b_018_an_import_is_listed_for_who_made_it_only(lending):
    with lending.door.clockwork("test.import") as deed:
        deed.session.add(
            ImportBatch(by_id=lending.id("rep"), at=deed.now, file_name="客户.xls", sha256="", mode="create_only", match_key="none")
        )
    seen = {login: [row.file_name for row in recent_imports(lending.door, lending[login])] for login in LOGINS}
    assert seen == {login: (["客户.xls"] if login == "rep" else []) for login in LOGINS}


@pytest.mark.parametrize(
    ("role", "section", "shown", "withheld"),
    [
        ("contract", "BAS", {"phone", "legal_rep", "bank_account"}, {"reg_capital_fen"}),
        ("finance", "BAS", {"phone", "bank_account", "reg_capital_fen"}, {"legal_rep"}),
        ("service", "BAS", {"phone"}, {"legal_rep", "bank_account", "reg_capital_fen"}),
        ("contract", "TRD", {"credit_days"}, set()),
        ("finance", "TRD", {"credit_days"}, set()),
    ],
)
def test_b_014_an_office_sees_of_each_customer_what_its_line_names(lending, archive, role, section, shown, withheld):
    with lending.door.clockwork("test.office") as deed:
        deed.session.execute(update(Person).where(Person.login == "tech").values(roles=role))
    view = viewed(lending, "tech", archive, section)
    assert shown <= set(view.values)
    assert withheld <= view.hidden
    assert not withheld & set(view.values)


def test_b_014_after_sales_sees_names_and_phones_of_the_contacts_and_no_more(lending, archive):
    with lending.door.clockwork("test.office") as deed:
        deed.session.execute(update(Person).where(Person.login == "tech").values(roles="service"))
    assert codes(viewed, lending, "tech", archive, "DEC") == ("E_NO_RELATION",)
    view = viewed(lending, "tech", archive, "DEC", Action.CONTACTS)
    assert view.values == {"contacts": [{"name": "甘露", "mobile": "13911110000", "phone": "0574-1"}]}
    assert view.hidden == {"decision_note", "family_note"}
    for login in LOGINS:
        if login != "tech":
            assert codes(viewed, lending, login, archive, "DEC", Action.CONTACTS) == ("E_FORBIDDEN",)


def test_b_014_a_manager_sees_a_top_secret_field_with_a_purpose_stated(lending, archive):
    assert {"bank_account", "legal_rep"} <= viewed(lending, "mgr", archive).hidden
    state_purpose(lending.door, lending["mgr"], archive, "核对开户信息")
    assert viewed(lending, "mgr", archive).values["bank_account"] == "6228000011112222"
    assert "bank_account" in viewed(lending, "rep", archive).hidden


def test_b_057_nobody_borrows_for_another(lending, archive):
    request = lend.Request(Kind.READ, ["BAS"], "visit", "替同事借来看", person=lending.id("rep2"))
    assert codes(lend.request_loan, lending.door, lending["rep"], archive, request) == ("E_NO_PROXY",)
    assert lending.entries("loan.request")[-1].codes == "E_NO_PROXY"


def test_b_057_an_open_loan_is_not_handed_on(lending, archive):
    loan = lend_basics(lending, "rep3", archive)
    assert codes(returning.return_loan, lending.door, lending["rep2"], loan) == ("E_FORBIDDEN",)
    with lending.door.look(lending["cus"]) as (session, actor):
        assert loans.loan_view(session, actor, loan).borrower_id == lending.id("rep3")
    assert not may_view(lending, "rep2", archive)


@pytest.mark.parametrize(
    ("there", "kind", "answer"),
    [("SEALED", Kind.EDIT, ("E_ARCHIVE_STATE",)), ("DESTROYED", Kind.READ, ("E_ARCHIVE_STATE",)), ("DESTROYED", Kind.EDIT, ("E_ARCHIVE_STATE",)),
     ("DESTROYED", Kind.INSPECT, ("E_ARCHIVE_STATE",)), ("SEALED", Kind.READ, ())],
)  # fmt: skip
def test_b_058_nothing_is_lent_from_a_destroyed_archive_and_a_sealed_one_is_only_read(lending, archive, there, kind, answer):
    with lending.door.clockwork("test.state") as deed:
        deed.session.execute(update(Customer).where(Customer.id == archive).values(state=there))
    request = lend.Request(kind, ["BAS"], "visit", "复核过去的往来")
    assert codes(lend.request_loan, lending.door, lending["rep"], archive, request) == answer
    if not answer:
        with lending.door.look(lending["rep"]) as (session, actor):
            [loan] = loans.loan_ids(session, actor, loans.View.MINE)
            assert [step.approver in ("王芳", "陈静") for step in loans.steps_of(session, loan)] == [True]


def test_b_140_each_kind_of_deed_leaves_its_entry(lending, archive, tmp_path):
    door, rep = lending.door, lending["rep"]
    sign_out(door, rep)
    viewed(lending, "rep", archive, "TRD")
    loan = lend_basics(lending, "rep3", archive, asked=["print"])
    right = printing.begin_copy(door, lending["rep3"], loan)
    printing.note_copy(door, lending["rep3"], right.carrier_id, pages=9, sha256="ab")
    edit = ask(lending, "rep", archive, kind=Kind.EDIT)
    editing.save_draft(door, rep, edit, "BAS", {"phone": "0574-1"})
    editing.hand_in(door, rep, edit)
    editing.review_revision(door, lending["sup"], edit)
    editing.accept_revision(door, lending["cus"], edit)
    codes(viewed, lending, "rep2", archive, "TRD")
    set_superior(door, lending["adm"], lending.id("tech"), lending.id("mgr"))
    enter_setting(door, lending["mgr"], "copies_1", "2")
    back_up_store(door, lending["adm"], lending.tools, tmp_path / "safe")
    door.verify(lending["aud"])
    told = {(entry.action, entry.result) for entry in lending.entries()}
    assert told >= {
        ("session.sign_in", "done"), ("session.sign_out", "done"), ("section.view", "done"), ("section.view", "DENIED"), ("loan.request", "done"),
        ("loan.approve_step", "done"), ("loan.release", "done"), ("loan.auto_release", "done"), ("print.dossier", "done"),
        ("revision.review", "done"), ("revision.accept", "done"), ("users.manage", "done"), ("settings.loan_policy", "done"), ("backup.run", "done"),
        ("audit.verify", "done"),
    }  # fmt: skip
    denied = next(entry for entry in lending.entries("section.view") if entry.result == "DENIED")
    assert (denied.actor, denied.codes, denied.section) == ("刘洋", "E_NO_RELATION", "TRD")
