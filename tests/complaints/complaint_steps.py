"""Complaints on their way, for tests: each step by who may take it. Monday 2 March 2026, ten o'clock, unless the clock was moved."""

from datetime import date

from kehu_desk.complaints.entities import Complaint
from kehu_desk.complaints.rules import ComplaintTerms
from kehu_desk.complaints.rules.blocks import NEEDED, BlockTerms
from kehu_desk.complaints.service import deciding, handling, register_complaint, writing

TODAY = date(2026, 3, 2)
BODIES = {
    "D0": {"action": "电话通知停止销售该批"},
    "D1": {"leader": "唐薇", "members": "质检韩冰、仓储孙丽"},
    "D2": {"what": "瓶口渗漏", "where": "一号仓", "when": "3月1日", "who": "仓管员", "how_many": "12瓶"},
    "D3": {"action": "同批隔离待检", "scope": "客户处48箱"},
    "D4": {"root_cause": "packaging", "escape_cause": "no_check", "why1": "瓶盖扭力不足"},
    "D5": {"action": "换用新瓶盖", "responsible": "韩冰"},
    "D6": {"action": "新瓶盖已上线"},
    "D7": {"kind": "standard", "action": "修订扭力标准"},
    "D8": {"result": "客户认可", "thanks": "已致谢"},
}


def terms(**more):
    return ComplaintTerms(**{"category": "quality", "severity": "S3", "description": "瓶口渗漏，要求换货", "contact": "钱经理"} | more)


def registered(trade, login="rep", customer=None, **more):
    return register_complaint(trade.door, trade[login], customer or trade.customer, terms(**more))


def accepted(trade, **more):
    made = registered(trade, **more)
    handling.accept_complaint(trade.door, trade["service"], made)
    return made


def block(name, **more):
    return BlockTerms(
        **{"block": name, "body": BODIES[name], "evidence": "照片三张" if name == "D6" else "", "done": name in ("D3", "D6")} | more
    )


def written(trade, complaint, *blocks):
    for name in blocks:
        writing.write_block(trade.door, trade["service"], complaint, block(name))


def answered(trade, blocks=None, **more):
    made = accepted(trade, **more)
    written(trade, made, *(NEEDED[more.get("severity", "S3")] if blocks is None else blocks))
    handling.answer_complaint(trade.door, trade["service"], made, "免费换货并致歉")
    return made


def confirmed(trade, blocks=None, **more):
    made = answered(trade, blocks, **more)
    deciding.confirm_by_customer(trade.door, trade["service"], made, "钱经理", "phone", trade.clock[0].date(), 4)
    return made


def closed(trade, **more):
    made = confirmed(trade, **more)
    closer = "sup" if more.get("severity") in ("S1", "S2") else "service"
    deciding.close_complaint(trade.door, trade[closer], made, "已换货，客户满意")
    return made


def one(trade, complaint):
    with trade.house.store.read() as session:
        return session.get_one(Complaint, complaint)


def rows(trade, kind, **facts):
    from sqlalchemy import select

    with trade.house.store.read() as session:
        return list(session.scalars(select(kind).filter_by(**facts).order_by(kind.id)))
