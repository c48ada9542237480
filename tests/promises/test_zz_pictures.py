from datetime import date, timedelta
import pytest
from kehu_desk.promises import service
from kehu_desk.promises.rules import PledgeTerms
from kehu_desk.promises.tab import PromisesPage
from kehu_desk.promises.dialogs import PledgeDialog
from kehu_desk.ui import look
from kehu_desk.ui.desk import Desk
TODAY = date(2026, 3, 2)

@pytest.mark.parametrize(("theme","w","h"), [("light",1024,600),("dark",1280,760)])
def test_pic(trade, seat, qtbot, qapp, chinese, theme, w, h):
    look.apply(qapp, theme)
    texts = ["周五前送两箱试用装", "补签年度合同并盖章寄回,另附上法定代表人授权委托书原件及最近一期财务报表各一份", "回签二月对账单", "安排店员培训一次", "按约定进货三百箱"]
    ids = []
    for at in range(25):
        c = (trade.customer, trade.second)[at % 2]
        made = TODAY - timedelta(days=20 + at)
        ids.append(service.make_promise(trade.door, trade["rep"], c, PledgeTerms(("us", "them")[at % 2], texts[at % 5], trade.id("rep"), TODAY + timedelta(days=at - 9), ("钱经理", "采购部负责人欧阳志远")[at % 2], made_on=made)))
    for each in ids[3:6]: service.keep_promise(trade.door, trade["rep"], each, "", TODAY - timedelta(days=7))
    service.break_promise(trade.door, trade["rep"], ids[6], "对方换了采购负责人,不认账")
    page = PromisesPage(seat("rep"))
    qtbot.addWidget(page); page.resize(w, h); page.show()
    if theme == "dark": page.list.narrow("state", "")
    page.open_subject(ids[1])
    qtbot.waitUntil(lambda: page.standing is not None and not page._counting.busy)
    qtbot.wait(200)
    page.grab().save(f"/tmp/pic_promises_{theme}.png")
    d = PledgeDialog(Desk(trade["rep"], trade.door, seat("rep").news, lambda r: None), trade.customer, page)
    d.show(); d.form.set_values({"text": ""}); d.submit(); qtbot.wait(100)
    d.grab().save(f"/tmp/pic_promises_dialog_{theme}.png")
