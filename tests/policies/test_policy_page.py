"""The page 【政策表】 with real widgets."""

from datetime import date

import pytest
from test_policy_documents import drafted, everything, proposed, published

from kehu_desk.policies import service
from kehu_desk.policies.dialogs.forms import GiveRewardDialog, PolicyTextDialog, ReceiptDialog, RewardDialog
from kehu_desk.policies.entities import PolicyReceipt, Reward, TradePolicy
from kehu_desk.policies.service import reading
from kehu_desk.policies.tab import TradePoliciesPage
from page_steps import shown
from trade_steps import read

WAIT = 10_000


def made(qtbot, seat, login):
    page = TradePoliciesPage(seat(login))
    qtbot.addWidget(page)
    page.resize(1024, 560)
    page.show()
    return page


def opened(qtbot, page, subject):
    page.show_subject(subject)
    qtbot.waitUntil(lambda: page.found is not None and page.found.row.id == subject, timeout=WAIT)
    return page


def test_an_empty_list_says_so(qtbot, trade, seat):
    page = made(qtbot, seat, "rep")
    assert page.model.rowCount() == 0 and page.switch.currentWidget() is not page.view


def test_everything_stands_in_one_table_and_opens_its_own_page(qtbot, trade, seat):
    everything(trade)
    page = made(qtbot, seat, "rep")
    assert page.model.rowCount() == 8
    [support] = [row for row in page._seen.values() if row.kind == "support"]
    opened(qtbot, page, support.id)
    assert set(shown(page)) == {"propose", "open", "archive"}
    with qtbot.waitSignal(page.wants_open, timeout=WAIT) as asked:
        page.view.doubleClicked.emit(page.view.currentIndex())
    assert asked.args == ["support", support.id]


@pytest.mark.parametrize(("login", "events"), [
    ("con", {"new", "renew"}), ("mgr", {"retire"}), ("rep", {"propose", "receive"}), ("aud", set()),
])  # fmt: skip
def test_the_buttons_of_a_policy(qtbot, trade, seat, login, events):
    policy = published(trade)
    page = opened(qtbot, made(qtbot, seat, login), policy)
    assert set(shown(page)) == events and page.open_subject(policy)


def test_publishing_from_the_page(qtbot, trade, seat):
    policy = drafted(trade)
    page = opened(qtbot, made(qtbot, seat, "mgr"), policy)
    page.buttons["publish"].click()
    assert read(trade, TradePolicy)[0].state == "published"


def test_a_policy_is_typed_and_its_faults_stand_at_their_fields(qtbot, trade, seat):
    dialog = PolicyTextDialog(seat("con"))
    qtbot.addWidget(dialog)
    dialog.form.set_values({"code": "ZC-9", "title": "价格政策", "kind": "price", "body": "正文", "grades": ["Z"]})
    dialog.submit()
    assert "grades" in dialog.form.problems() and dialog.form.values()["body"] == "正文" and read(trade, TradePolicy) == []
    dialog.form.set_values({"grades": ["a", "B"]})
    dialog.submit()
    [row] = read(trade, TradePolicy)
    assert (row.code, row.scope["grades"], row.valid_from) == ("ZC-9", ["A", "B"], date(2026, 3, 2))


def test_receipts_of_those_who_lack_it(qtbot, trade, seat):
    policy = published(trade)
    view = reading.shown(trade.door, trade["rep"], policy).policy
    dialog = ReceiptDialog(seat("rep"), view)
    qtbot.addWidget(dialog)
    assert dialog.list.count() == 2 and not dialog.accept_button.isEnabled()
    dialog.list.item(0).setCheckState(type(dialog.list.item(0).checkState()).Checked)
    dialog.form.set_values({"by": "王总"})
    dialog.submit()
    [row] = read(trade, PolicyReceipt)
    assert (row.customer_id, row.received_by) == (view.lacking[0][0], "王总")


def test_a_reward_from_its_dialog_to_the_hand_over(qtbot, trade, seat):
    dialog = RewardDialog(seat("rep"), trade.customer)
    qtbot.addWidget(dialog)
    dialog.form.set_values({"reward": "trip", "reason": "短"})
    dialog.submit()
    assert "reason" in dialog.form.problems()
    dialog.form.set_values({"reason": "年度销量第一名", "value": 500_000})
    dialog.submit()
    [row] = read(trade, Reward)
    page = opened(qtbot, made(qtbot, seat, "mgr"), row.id)
    assert set(shown(page)) == {"approve", "reject", "archive"}
    page.buttons["approve"].click()
    giving = GiveRewardDialog(seat("rep"), reading.shown(trade.door, trade["rep"], row.id).reward)
    qtbot.addWidget(giving)
    giving.submit()
    assert read(trade, Reward)[0].state == "given"


def test_finance_neither_sees_rewards_nor_proposes_them(qtbot, trade, seat):
    proposed(trade)
    page = made(qtbot, seat, "finance")
    assert page.model.rowCount() == 0 and "propose" not in set(shown(page))
    assert service.reward_offers(trade.door, trade["finance"], read(trade, Reward)[0].id) == []
