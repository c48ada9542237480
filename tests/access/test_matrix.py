"""The action matrix and the table of access by level and relation, cell by cell (borrowing.md 2; B-014, B-044)."""

import csv
import itertools
import os
import re
from pathlib import Path

import pytest

from kehu_desk.access.duties import DUTIES
from kehu_desk.access.policy import CUSTOMER_TIES, Action, Thing, Tie, decide

ROLES = ("rep", "sup", "kam", "cus", "mgr", "adm", "aud")
HERE = Path(__file__).resolve().parents[1]
BOOK = Path(os.environ.get("KEHU_SHARED", HERE.parents[1] / "shared")) / "spec/borrowing.md"
MATRIX = HERE / "rulebook/action_matrix.csv"
EVERY_TIE = frozenset(Tie)
PARTS = ("", "P", "W", "E", "S")

# What an R cell asks for, read from the column "condition" and the clauses it names. Any one of the ties is enough.
RELATION = {
    "archive.submit_filing": "OWN",
    "archive.review_filing": "ROUTED",
    "archive.import": "OWN",
    "archive.trash": "OWN",
    "archive.merge": "SUP",
    "live.append": "OWN TEAM KAM SUP",
    "live.correct": "OWN TEAM KAM",
    "loan.approve_step": "ROUTED",
    "loan.renew_decide": "ROUTED",
    "loan.revoke": "CHIEF",
    "loan.remind": "CHIEF",
    "breakglass.open": "SUP TEAM KAM OWN",
    "revision.review": "ROUTED",
    "refresh.mark": "SUP",
    "handover.certify": "CHIEF ROUTED",
    "refresh.list_all": "CHIEF",
    "stats.use": "CHIEF",
}
LIVE = {"live.append", "live.correct"}


def rows():
    with MATRIX.open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


CELLS = [(row["action"], role, row[role]) for row in rows() for role in ROLES if row["action"] != "section.view"]


def thing(action, ties="", part=""):
    """A section of level 1, live where the action is about live entries."""
    live = action in LIVE
    joined = frozenset({Tie.NONE, *(Tie(tie) for tie in ties.split())})
    return Thing(1, live, joined, "VIS" if live else "BAS", part)


def codes(actor, action, it):
    return tuple(no.code for no in decide(actor, Action(action), it))


def test_the_copy_is_the_rule_book():
    if not BOOK.is_file():
        pytest.skip(f"the rule book is not there: {BOOK}")
    [block] = re.findall(r"```csv\n(action,rep.*?)```", BOOK.read_text("utf-8"), re.DOTALL)
    assert MATRIX.read_text("utf-8") == block


def test_every_action_of_the_matrix_is_known_to_the_policy():
    beside = {
        "section.custody", "section.contacts", "section.state_purpose", "archive.write_draft", "export.own_list", "print.daily_paper",
        "print.loan_register", "session.change_password", "users.confirm_role", "office.keep", "refresh.hand_in", "refresh.review",
        "task.keep", "task.set",
    }  # fmt: skip
    trade = {line.split(",")[0] for line in DUTIES.strip().splitlines()}
    assert {row["action"] for row in rows()} == {action.value for action in Action} - beside - trade


@pytest.mark.parametrize(("action", "role", "cell"), CELLS)
def test_b_044_each_cell_decides_as_written(somebody, action, role, cell):
    actor = somebody(role)
    if cell == "-":
        found = {codes(actor, action, thing(action, " ".join(EVERY_TIE), part)) for part in PARTS}
        assert found == {("E_FORBIDDEN",)}
    elif cell == "Y":
        assert codes(actor, action, thing(action)) == ()
    elif cell in ("R", "L", "own"):
        enough = {"L": "LOAN", "own": "SELF"}.get(cell) or RELATION[action]
        assert codes(actor, action, thing(action)) == ("E_NO_RELATION",)
        for tie in Tie:
            want = () if tie in enough.split() else ("E_NO_RELATION",)
            assert codes(actor, action, thing(action, tie)) == want, tie
    else:
        others = {codes(actor, action, thing(action, " ".join(EVERY_TIE), part)) for part in PARTS if part != cell}
        assert others == {("E_FORBIDDEN",)}  # the deed itself, and every other part of it
        assert codes(actor, action, thing(action, part=cell)) == ()


@pytest.mark.parametrize(("role", "cell"), [(role, row[role]) for row in rows() if row["action"] == "section.view" for role in ROLES])
def test_b_044_the_row_of_viewing(somebody, role, cell):
    actor, inside = somebody(role), {"level": 1, "section": "BAS"}
    everything = Thing(ties=EVERY_TIE, **inside)
    if cell == "-":
        assert codes(actor, "section.view", everything) == ("E_FORBIDDEN",)
        assert codes(actor, "section.custody", everything._replace(task="intake")) == ("E_FORBIDDEN",)
    elif cell == "C":
        assert codes(actor, "section.view", Thing(**inside)) == ("E_NO_RELATION",)
        assert codes(actor, "section.custody", Thing(**inside)) == ("E_REASON",)
        assert codes(actor, "section.custody", Thing(**inside, task="intake")) == ()
    else:
        assert codes(actor, "section.view", everything) == ()
        assert codes(actor, "section.custody", everything._replace(task="intake")) == ("E_FORBIDDEN",)


# Standing rights, no loan. Columns: OWN as rep, sup, kam; TEAM as rep; KAM as kam; SUP as sup; cus; mgr; NONE as rep; adm; aud.
ACCESS = """
0 card   V    V  V  V  V  V  V N V
1 filed  V    V  V  V  C  V  N N N
2 filed  V    V  V  V  C  V* N N N
3 filed  N    N  V  N  M  N  N N N
1 live   VA   VA VA VA C  V  N N N
2 live   VA   VA VA VA M  V* N N N
3 live   A    N  VA N  M  V* N N N
"""
COLUMNS = [
    ("OWN", "rep sup kam"), ("TEAM", "rep sup kam"), ("KAM", "kam"), ("SUP", "sup"), ("", "cus"), ("", "mgr"), ("", "rep sup kam"),
    ("", "adm"), ("", "aud"),
]  # fmt: skip
SECTION = {("0", "card"): "CARD", ("1", "filed"): "BAS", ("2", "filed"): "TRD", ("3", "filed"): "DEC", ("1", "live"): "VIS",
           ("2", "live"): "INT", ("3", "live"): "INT"}  # fmt: skip
STANDING = [
    (int(level), kind, SECTION[level, kind], tie, role, cell)
    for level, kind, *cells in map(str.split, ACCESS.strip().splitlines())
    for (tie, roles), cell in zip(COLUMNS, cells, strict=True)
    for role in roles.split()
]


@pytest.mark.parametrize(("level", "kind", "section", "tie", "role", "cell"), STANDING)
def test_b_014_standing_rights_by_level_and_relation(somebody, level, kind, section, tie, role, cell):
    actor = somebody(role)
    it = Thing(level, kind == "live", frozenset({Tie.NONE, *([Tie(tie)] if tie else [])}), section)
    stated = it._replace(ties=it.ties | {Tie.PURPOSE})
    assert (codes(actor, "section.view", it) == ()) == (cell in ("V", "VA"))
    assert (codes(actor, "section.view", stated) == ()) == (cell in ("V", "VA", "V*"))
    assert (codes(actor, "live.append", it) == ()) == ("A" in cell)
    assert (codes(actor, "section.custody", it._replace(task="intake")) == ()) == (cell == "C")
    if cell == "V*":
        assert codes(actor, "section.view", it) == ("E_PURPOSE",)


@pytest.mark.parametrize(
    "action", ["print.dossier", "export.file", "sync.laptop", "section.edit", "live.append", "contract.original_borrow"]
)
@pytest.mark.parametrize("role", ["rep", "sup", "kam", "mgr", "cus", "member", "finance"])
def test_b_131_an_opening_in_an_emergency_gives_nothing_but_the_view(somebody, action, role):
    section = {True: "VIS", False: "BAS"}
    for level, live in itertools.product(range(1, 4), (False, True)):
        assert codes(somebody(role), action, Thing(level, live, frozenset({Tie.NONE, Tie.GLASS}), section[live])) != ()


@pytest.mark.parametrize(
    ("role", "levels"), [("mgr", "123"), ("sup", "12"), ("kam", "12"), ("rep", ""), ("cus", ""), ("finance", ""), ("member", "")]
)
def test_b_130_the_levels_that_an_opening_in_an_emergency_shows(somebody, role, levels):
    for level, live in itertools.product(range(1, 4), (False, True)):
        it = Thing(level, live, frozenset({Tie.NONE, Tie.GLASS}), "STK" if live else "FEA")
        standing = not codes(somebody(role), "section.view", it._replace(ties=frozenset({Tie.NONE})))
        assert (codes(somebody(role), "section.view", it) == ()) == (str(level) in levels or standing)


# A top-secret field inside a filed section of level 1 or 2 ("L3 fields"); what the responsible person himself wrote stands in his draft.
FIELDS = zip(COLUMNS, ["N", "N", "V", "N", "N", "V*", "N", "N", "N"], strict=True)


@pytest.mark.parametrize(("tie", "role", "cell"), [(tie, role, cell) for (tie, roles), cell in FIELDS for role in roles.split()])
def test_b_014_a_top_secret_field_stands_above_its_section(somebody, tie, role, cell):
    field = Thing(3, False, frozenset({Tie.NONE, *([Tie(tie)] if tie else [])}), "BAS", above=True)
    stated = field._replace(ties=field.ties | {Tie.PURPOSE})
    assert (codes(somebody(role), "section.view", field) == ()) == (cell == "V")
    assert (codes(somebody(role), "section.view", stated) == ()) == (cell in ("V", "V*"))
    assert codes(somebody(role), "section.custody", field._replace(task="intake")) != ()


@pytest.mark.parametrize("action", ["print.dossier", "export.file", "sync.laptop", "section.edit", "contract.original_borrow"])
@pytest.mark.parametrize("role", ["rep", "sup", "kam", "mgr", "cus", "member", "finance"])
def test_b_014_standing_rights_never_print_export_carry_away_or_edit(somebody, action, role):
    standing = frozenset({Tie.NONE, Tie.OWN, Tie.TEAM, Tie.KAM, Tie.SUP, Tie.PURPOSE})
    for level, live in itertools.product(range(4), (False, True)):
        assert codes(somebody(role), action, Thing(level, live, standing, "BAS")) != ()


# The offices, for every customer: what they view beyond the card, and where they append. Source: borrowing.md 2.
OFFICES = {
    "contract": ("BAS TRD CON", "CON"),
    "finance": ("BAS TRD CRE SAL", "CRE SAL"),
    "service": ("BAS RET SVC", "RET SVC"),
}
LEVELS = {"BAS": 1, "FEA": 1, "BUS": 1, "TRD": 2, "DEC": 2, "CRE": 2, "CON": 2, "INT": 2, "SAL": 1, "VIS": 1, "RET": 1, "SVC": 1,
          "STK": 1, "POL": 1}  # fmt: skip
LIVE_SECTIONS = {"INT", "SAL", "VIS", "RET", "SVC", "STK", "POL"}


@pytest.mark.parametrize("office", OFFICES)
@pytest.mark.parametrize("section", LEVELS)
def test_b_014_offices_see_and_write_their_own_sections_only(somebody, office, section):
    it = Thing(LEVELS[section], section in LIVE_SECTIONS, frozenset({Tie.NONE}), section)
    views, appends = OFFICES[office]
    assert (codes(somebody(office), "section.view", it) == ()) == (section in views.split())
    assert (codes(somebody(office), "live.append", it) == ()) == (section in appends.split())


@pytest.mark.parametrize(("level", "live"), [(level, live) for level in (1, 2, 3) for live in (False, True)])
def test_a_team_member_reads_and_appends_like_a_rep(somebody, level, live):
    section = {False: "BAS", True: "VIS"}[live]
    for tie in ("TEAM", ""):
        it = Thing(level, live, frozenset({Tie.NONE, *([Tie(tie)] if tie else [])}), section)
        for action in ("section.view", "live.append"):
            assert (codes(somebody("member"), action, it) == ()) == (codes(somebody("rep"), action, it) == ())


def test_b_013_more_ties_never_remove_a_right(somebody):
    for role in ("rep", "sup", "kam", "cus", "mgr", "adm", "aud", "contract", "finance", "service", "member", "sup mgr", "rep kam"):
        actor = somebody(role)
        for section, level in itertools.product(("BAS", "TRD", "SAL", "CON"), range(4)):
            live = section in LIVE_SECTIONS
            yes = {
                ties
                for count in range(len(CUSTOMER_TIES) + 1)
                for ties in map(frozenset, itertools.combinations(CUSTOMER_TIES, count))
                if not decide(actor, Action.VIEW, Thing(level, live, ties | {Tie.NONE}, section))
            }
            assert all(ties | {tie} in yes for ties in yes for tie in CUSTOMER_TIES)


# What these two may at all, by the matrix and the clauses B-020 to B-022; everything else is E_FORBIDDEN whatever ties them.
MAY_AT_ALL = {
    "adm": {"device.report_lost", "users.manage", "settings.loan_policy", "backup.run", "session.change_password", "office.keep"},
    "aud": {
        "section.view",
        "archive.destroy",
        "refresh.list_all",
        "audit.read",
        "audit.verify",
        "stats.use",
        "print.loan_register",
        "session.change_password",
    },
}


@pytest.mark.parametrize("role", MAY_AT_ALL)
def test_b_020_b_021_b_022_administrator_and_auditor_do_their_own_work_and_nothing_else(somebody, role):
    asked = itertools.product(Action, PARTS, (True, False), range(4))
    may = {
        action.value
        for action, part, live, level in asked
        if not decide(somebody(role), action, Thing(level, live, EVERY_TIE, "CARD" if level == 0 else "BAS", part, "intake"))
    }
    assert may == MAY_AT_ALL[role]


@pytest.mark.parametrize(("section", "level"), [*LEVELS.items()])
def test_b_020_b_022_neither_views_a_section_by_whatever_tie(somebody, section, level):
    for role, each in itertools.product(MAY_AT_ALL, range(level, 4)):
        it = Thing(each, section in LIVE_SECTIONS, EVERY_TIE, section, task="intake")
        assert {codes(somebody(role), action, it) for action in ("section.view", "section.custody", "section.contacts")} == {
            ("E_FORBIDDEN",)
        }
