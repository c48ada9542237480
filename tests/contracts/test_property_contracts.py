"""Whatever people do with a contract, in whatever order: nobody decides alone, nothing is stamped unapproved, nothing frozen changes."""

from datetime import date

from contract_office import DRAFT
from hypothesis import given
from hypothesis import strategies as st

from kehu_desk.contracts import service
from kehu_desk.contracts.service import Wording
from kehu_desk.people.queries import same_person
from kehu_desk.templates.rules import blocks_of, placeholders, text_hash
from soaking import examples

PEOPLE = ("rep", "sup", "mgr", "con", "con2", "cus", "finance")
EVENTS = (
    "edit", "reword", "submit", "withdraw", "review", "approve", "reject", "stamp", "send", "sign", "file", "terminate", "void", "renew",
)  # fmt: skip
FROZEN = ("in_review", "approved", "stamped", "signed", "filed", "terminated", "renewed")
USUAL = (("rep", "submit"), ("con", "review"), ("sup", "approve"), ("con2", "stamp"), ("rep", "sign"), ("cus", "file"))


def fire(desk, made, login, event):
    today = desk.today
    deeds = {
        "edit": (service.edit_draft, (DRAFT._replace(amount_fen=6_000_000),), {}),
        "reword": (service.edit_draft, (DRAFT, [Wording("term", "自 {{start}} 起。{{end}} 止。", "对方坚持如此")]), {}),
        "submit": (service.submit_contract, (), {}), "withdraw": (service.withdraw_contract, (), {}),
        "review": (service.review_contract, (), {}), "approve": (service.approve_contract, (), {}),
        "reject": (service.reject_contract, ("价格太低了",), {}), "stamp": (service.stamp_contract, (desk.seal,), {"pages": 2}),
        "send": (service.send_originals, (today,), {}),
        "sign": (service.sign_contract, (), {"back_on": today, "signed_on": today, "originals": 1}),
        "file": (service.file_contract, (), {"originals": 1, "shelf": "1柜"}),
        "terminate": (service.terminate_contract, ("对方已经停业", today, "已清"), {}),
        "void": (service.void_contract, ("客户不签了",), {}), "renew": (service.renew_contract, (), {}),
    }  # fmt: skip
    action, facts, named = deeds[event]
    return desk.codes(login, action, made, *facts, **named)


MOVES = st.lists(st.one_of(st.tuples(st.sampled_from(PEOPLE), st.sampled_from(EVENTS)), st.sampled_from(USUAL)), max_size=14)


@examples(12)
@given(drafter=st.sampled_from(("rep", "con")), along=st.integers(0, 6), moves=MOVES)
def test_property_no_walk_leads_past_the_rules(desk, drafter, along, moves):
    made = desk.draw(drafter)
    path = [(drafter if event in ("submit",) else login, event) for login, event in USUAL[:along]]
    frozen = ""
    for login, event in (*path, *moves):
        before = desk.row(made)
        done = fire(desk, made, login, event) == ()
        row = desk.row(made)
        if not done:
            assert (row.state, row.text, row.row_version) == (before.state, before.text, before.row_version)
        if row.state in FROZEN:
            assert row.text_hash == text_hash(blocks_of(row.text))
            assert not any(placeholders(each.text) for each in blocks_of(row.text))
            frozen = frozen if before.state in FROZEN and row.state != "draft" and frozen else row.text_hash
            assert row.text_hash == frozen
        else:
            frozen = ""
        if row.state in ("approved", "stamped", "signed", "filed", "terminated", "renewed"):
            three = (row.submitted_by, row.reviewed_by, row.approved_by)
            assert None not in three
            with desk.trade.house.store.read() as session:
                assert not any(same_person(session, a, b) for a, b in (three[:2], three[1:], three[::2]))
            assert row.stamped_by is None or row.stamped_by != row.approved_by
        if row.state in ("signed", "filed", "terminated", "renewed"):
            assert row.stamped_at is not None
            assert date(1990, 1, 1) <= row.signed_on <= desk.today
        if row.state == "filed":
            assert row.originals_ours >= 1
            assert row.shelf
