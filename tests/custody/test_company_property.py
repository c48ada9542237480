"""B-157: records made by a leaver stay the company's: no function deletes or exports "my customers" beyond B-118. Source: 篇4 第5条."""

import ast
from pathlib import Path

import pytest
from custody_steps import card, owner, read, sealed

from kehu_desk.access.policy import MATRIX, Action
from kehu_desk.archives import queries as archives
from kehu_desk.archives.service import filing, writing
from kehu_desk.custody.service import destroying, sealing
from kehu_desk.custody.service.transfer import transfer_customers
from kehu_desk.door.change import allowed
from kehu_desk.office.service import accounts
from lending_office import BAS
from real_office import codes

SOURCE = Path(__file__).parents[2] / "src" / "kehu_desk"
MAY_DELETE = {
    "access/grants.py": "a lock that is given back",
    "archives/service/filing.py": "the draft once it has become a revision",
    "borrowing/service/effects": "the draft of a loan once it has become a revision",
    "borrowing/service/notes.py": "a person's own unsaved note",
    "contracts/service/drafting.py": "a departure from the standard text that a draft no longer has",
    "custody/service/effects.py": "the one way to destroy: custodian, manager and witness (B-161)",
    "custody/service/levels.py": "a level that is the usual one again",
    "emergency/service/effects.py": "a right whose time has passed",
    "exchange/writing.py": "a draft replaced by an import",
    "exchange/undoing.py": "drafts of an import that is undone, unchanged since",
    "exchange/loaned.py": "drafts of an import that is undone, unchanged since",
    "exchange/sales_lines/service.py": "lines of an import that is undone, used by nothing since",
    "office/service/absences.py": "an absence entered by mistake",
    "office/service/days.py": "a declared day taken back",
    "orders/service/drafting.py": "lines of an order that is still a draft",
    "products/service": "drafts thrown away; units of a product and prices of a draft list that are written anew",
    "sales/service/plans.py": "months of a plan that is still a draft",
    "templates/service/effects.py": "a draft that was thrown away",
    "returns/service/drafting.py": "lines of a draft that are written anew",
    "returns/service/settling.py": "what goes out in an exchange, worked out anew before it is settled",
    "inventory/service/drafting.py": "lines of a count that is still a draft",
    "inventory/service/monthly.py": "a month in which nothing moved after late facts were taken back",
    "replenishment/service/policies.py": "a policy of one's own, back to the usual one",
    "intelligence/service/following.py": "a subscription that is given up",
    "deciders/service/drawing.py": "a line of the map of influence; the log of changes remembers it",
    "visits/service/reporting.py": "a report that was never handed in, thrown away by its author",
    "visits/service/photos.py": "photos of a report that was never handed in",
    "visits/service/planning.py": "a row of a week that is still a draft",
    "communications/service/audience.py": "a customer who was invited by mistake and has not answered",
    "evaluations/service/scoring.py": "an evaluation that is still a draft",
    "evaluations/service/templates.py": "a draft of a scorecard, and its items that are written anew",
    "grading/service/policies.py": "what a grade means in an area, where nothing is to be said any more",
    "grading/service/running.py": "lines of a run that was never frozen, worked out anew",
    "keyaccounts/service/department.py": "a post in the chart that was entered by mistake on the same day",
    "policies/service/documents.py": "a draft of a policy",
    "promotions/service/joining.py": "a customer who joined by mistake and whom it cost nothing",
    "prospects/service/market.py": "a cell of the map that was entered by mistake",
    "rebates/service/programs.py": "a draft of a programme; a customer who leaves before his first day",
    "rebates/service/provisions.py": "a month that is set aside anew",
    "supports/service/drafting.py": "lines of a request that is still a draft",
    "store/search.py": "documents of the search index",
    "store/summary.py": "sums that are counted anew from their rows",
    "store/wiping.py": "called by the one way to destroy",
}


def deleting(path: Path) -> bool:
    """Whether a module calls something named delete."""
    calls = (node.func for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Call))
    return any(getattr(call, "id", getattr(call, "attr", "")) == "delete" for call in calls)


def test_b_157_only_these_places_delete_rows_at_all():
    found = {path.relative_to(SOURCE).as_posix() for path in SOURCE.rglob("*.py") if "scripts" not in path.parts and deleting(path)}
    unknown = {name for name in found if not any(name.startswith(known) for known in MAY_DELETE)}
    assert unknown == set()


def test_b_157_the_wiping_is_called_by_the_destruction_alone():
    callers = {path.relative_to(SOURCE).as_posix() for path in SOURCE.rglob("*.py") if "store.wiping import" in path.read_text("utf-8")}
    assert callers == {"custody/service/effects.py"}


@pytest.mark.parametrize("role", ["rep", "sup", "kam"])
def test_b_157_the_matrix_gives_field_people_no_way_to_destroy_and_export_only_under_a_loan(role):
    place = ["rep", "sup", "kam", "cus", "mgr", "adm", "aud"].index(role) + 1
    cells = {line.split(",")[0]: line.split(",")[place] for line in MATRIX.strip().splitlines()}
    assert (cells["archive.destroy"], cells["archive.seal_unseal"], cells["export.file"], cells["sync.laptop"]) == ("-", "-", "L", "L")


def test_b_157_an_owner_gets_rid_of_no_filed_archive(lending, customer):
    rep = lending["rep"]
    assert codes(filing.trash_draft, lending.door, rep, customer) == ("E_STATE",)
    assert codes(sealing.seal_archive, lending.door, rep, customer, "我的客户资料") == ("E_FORBIDDEN",)
    assert codes(destroying.list_for_destruction, lending.door, rep, customer, "我的客户资料") == ("E_FORBIDDEN",)
    assert codes(writing.save_section, lending.door, rep, customer, "BAS", {"phone": ""}) == ("E_ARCHIVE_STATE",)
    assert codes(transfer_customers, lending.door, rep, rep.person, lending.id("rep2")) == ("E_FORBIDDEN",)
    assert card(lending, customer).state == "FILED"


def test_b_157_b_014_being_responsible_is_no_right_to_export_or_to_take_along(lending, customer):
    from custody_steps import actor_of

    rep = actor_of(lending, "rep")
    with lending.house.store.read() as session:
        for action in (Action.EXPORT, Action.SYNC, Action.PRINT_DOSSIER):
            assert [each.code for each in allowed(session, rep, action, customer, "BAS")] == ["E_NO_RELATION"]


def test_b_157_after_he_has_left_everything_he_made_is_there_under_his_name(lending, customer):
    draft = writing.create_customer(lending.door, lending["rep"], BAS | {"name_full": "温州瓯江药业有限公司"})
    accounts.deactivate(lending.door, lending["adm"], lending.id("rep"))
    assert owner(lending, draft)[0] == owner(lending, customer)[0] == lending.id("sup")
    assert read(lending, "sup", customer, "BAS")["legal_rep"] == "张三丰"
    with lending.door.look(lending["sup"]) as (session, _actor):
        assert {row.author for row in archives.revisions(session, customer)} == {"张伟"}
    assert codes(read, lending, "rep", customer, "BAS") == ("E_FORBIDDEN",)


def test_b_157_a_sealed_archive_is_as_safe(lending, customer):
    sealed(lending, customer)
    assert codes(filing.trash_draft, lending.door, lending["rep"], customer) == ("E_STATE",)
