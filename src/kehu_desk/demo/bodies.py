"""What the archives of the demo office hold: seeded, so that every machine shows the same."""

from datetime import date, timedelta
from random import Random
from typing import Any

from kehu_desk.demo.cast import BRANDS, GIVEN, HEADS, KINDS, POSTS, SURNAMES, Place

USCC_SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY"
USCC_WEIGHTS = (1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28)


def credit_code(random: Random, region: str) -> str:
    """A code with a right check digit (GB 32100)."""
    body = "91" + region + "".join(random.choice(USCC_SIGNS[:10]) for _ in range(9))
    total = sum(USCC_SIGNS.index(sign) * weight for sign, weight in zip(body, USCC_WEIGHTS, strict=True))
    return body + USCC_SIGNS[-total % 31]


def person(random: Random) -> str:
    """A made-up name."""
    return random.choice(SURNAMES) + random.choice(GIVEN)


def mobile(random: Random) -> str:
    """A number of a range that is not given out to anybody."""
    return f"1{random.choice('35789')}000{random.randrange(1_000_000):06d}"


def bas(random: Random, place: Place, stem: str, at: int, first_contact: date) -> dict[str, Any]:
    """客户基础资料."""
    kind, form, industry = KINDS[at % len(KINDS)]
    return {
        "name_full": f"{place.city}{stem}{form}", "customer_type": kind, "region_code": place.code, "industry_code": industry,
        "phone": mobile(random), "uscc": credit_code(random, place.code), "party_kind": "company", "relation_kind": "direct",
        "lifecycle": random.choice(("active", "active", "active", "prospect")), "first_contact_on": first_contact.isoformat(),
        "info_source": random.choice(("rep_visit", "registry", "customer_form")), "legal_rep": person(random),
        "addresses": [
            {"kind": "registered", "region": place.city, "line": f"{stem}路{random.randrange(1, 400)}号"},
            {"kind": "warehouse", "region": place.city, "line": f"物流园{random.randrange(1, 30)}幢"},
        ],
        "employees": random.randrange(8, 900), "size_class": random.choice(("micro", "small", "medium", "large")),
        "reg_capital_fen": random.randrange(50, 5000) * 1_000_000, "annual_turnover_fen": random.randrange(300, 90_000) * 1_000_000,
        "turnover_year": first_contact.year - 1, "founded_on": (first_contact - timedelta(days=random.randrange(700, 7000))).isoformat(),
        "managers": [{"name": person(random), "post": random.choice(POSTS)}],
        "owners": [{"name": person(random), "share": 6000, "kind": "natural"}, {"name": person(random), "share": 4000, "kind": "natural"}],
        "bank_name": f"{place.city}商业银行", "bank_account": f"6222{random.randrange(10**12):012d}",
        "total_assets_fen": random.randrange(500, 90_000) * 1_000_000, "long_term_partner": at % 3 == 0,
    }  # fmt: skip


def fea(random: Random, place: Place) -> dict[str, Any]:
    """客户特征."""
    return {
        "service_area": [place.city, f"{place.city}周边"], "selling_ability": random.randrange(2, 6), "potential": random.randrange(2, 6),
        "sales_force_count": random.randrange(3, 60), "outlets_covered": random.randrange(20, 900),
        "brands": [{"brand": brand, "best_selling": random.random() < 0.5} for brand in random.sample(BRANDS, 3)],
        "warehouses": [{"area": random.randrange(200, 6000), "kind": "常温", "cold": False}],
        "vehicles": [{"kind": "厢式货车", "count": random.randrange(1, 12), "load": 3000}],
        "culture": "稳健经营,重视信誉。", "policy": "深耕本地渠道,逐步扩大终端覆盖。", "mgmt_trait": "家族管理,决策快。",
    }  # fmt: skip


def bus(random: Random, year: int) -> dict[str, Any]:
    """业务状况."""
    return {
        "our_relation": random.randrange(2, 6), "cooperation_attitude": random.choice(("active", "ordinary", "passive")),
        "manager_quality": random.randrange(2, 6), "staff_quality": random.randrange(2, 6),
        "sales_results": [{"year": year - back, "amount": random.randrange(20, 900) * 1_000_000} for back in (2, 1)],
        "competitors": [
            {"name": "同城兴旺", "products": "同类干货", "monthly": random.randrange(1, 40) * 1_000_000, "relation": "secondary"},
        ],
    }  # fmt: skip


def trd(random: Random, since: date) -> dict[str, Any]:
    """交易活动现状."""
    return {
        "activity_status": "按月订货,旺季加单。", "payment_method": random.choice(("monthly", "prepaid", "credit")),
        "credit_days": random.choice((0, 15, 30, 45)), "delivery_term": "送货到仓", "reputation": random.randrange(2, 6),
        "image": random.randrange(2, 6), "strengths": "终端多,回款及时。",
        "problems": [{"text": "陈列位置偏", "since": since.isoformat(), "measure": "与店方重谈端架", "state": "open"}],
    }  # fmt: skip


def dec(random: Random) -> dict[str, Any]:
    """联系人与决策人."""
    roles = ("decider", "buyer", "user")
    styles = ("leader", "influencer", "inspector", "follower")
    first = [
        {
            "name": person(random), "post": post, "mobile": mobile(random), "buying_role": role,
            "influence": 5 - at, "support": random.choice(("champion", "supporter", "neutral")), "style": random.choice(styles),
        }
        for at, (post, role) in enumerate(zip(POSTS, roles, strict=False))
    ]  # fmt: skip
    return {"contacts": first + _others(first), "decision_note": "新品由采购提名,总经理拍板。"}


def _others(first: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Every third house has heads of departments whom we know; drawn apart, so that the rest of the demo stays as it is."""
    random = Random(str(first[0]["mobile"]))
    if random.random() > 1 / 3:
        return []
    found = {each["name"]: each for each in first}
    for post, dept, role in HEADS[: random.randrange(3, len(HEADS) + 1)]:
        name = person(random)
        if name not in found:
            found[name] = {
                "name": name, "post": post, "dept": dept, "mobile": mobile(random), "buying_role": role,
                "influence": random.randrange(1, 5), "support": random.choice(("supporter", "neutral", "skeptic", "opponent")),
            }  # fmt: skip
    return [each for each in found.values() if each not in first]
