"""Seeded names, numbers and phones of made-up customers."""

from collections.abc import Iterator
from random import Random
from typing import NamedTuple

REGIONS = {
    "110100": "北京", "310100": "上海", "320100": "南京", "320500": "苏州", "330100": "杭州", "330200": "宁波", "340100": "合肥",
    "350100": "福州", "370100": "济南", "370200": "青岛", "410100": "郑州", "420100": "武汉", "430100": "长沙", "440100": "广州",
    "440300": "深圳", "500100": "重庆", "510100": "成都", "530100": "昆明", "610100": "西安", "650100": "乌鲁木齐",
}  # fmt: skip
BRAND = "华东康泰利达丰源茂盛天地宏图瑞祥安和永兴同仁广济百草金玉美林嘉诚恒信远方新世纪鼎峰海润德生春晖长青福寿仁爱正大中联国药神州"
TRADES = ("医药", "食品", "商贸", "日化", "百货", "饮料", "药房连锁", "生物科技", "器械", "物流")
ENDS = ("有限公司", "有限公司", "有限责任公司", "股份有限公司", "集团有限公司", "经营部", "批发部")
RARE = "𠮷㛃䶮𬭎𫟹"
CODE = "0123456789ABCDEFGHJKLMNPQRTUWXY"


class Made(NamedTuple):
    """One made-up customer. region: six digits; phone: eleven; uscc: eighteen characters in the shape of a credit code."""

    no: str
    name: str
    region: str
    phone: str
    uscc: str


def made_up(count: int, seed: int = 7) -> Iterator[Made]:
    """The same customers in every run. One name in two hundred has a rare character, one in twenty letters and digits."""
    random = Random(seed)
    regions = list(REGIONS.items())
    for at in range(count):
        region, city = random.choice(regions)
        brand = "".join(random.choice(BRAND) for _ in range(random.choice((2, 2, 3))))
        odd = random.choice(RARE) if at % 200 == 0 else f"{random.choice('ABCKMT')}{random.randrange(100)}" if at % 20 == 0 else ""
        name = f"{city}{brand}{odd}{random.choice(TRADES)}{random.choice(ENDS)}"
        phone = f"1{random.choice('35789')}{random.randrange(10**9):09d}"
        uscc = f"91{region}" + "".join(random.choice(CODE) for _ in range(10))
        yield Made(f"KH-2026-{at:07d}", name, region, phone, uscc)
