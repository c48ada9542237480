"""The scorecard that every office has from its start. Source: business.md §10 (default template; weights [A], items [S]).

A line: code | group | item | weight in basis points | formula, or scale5 | scale: value=points; shares in hundredths | evidence.
"""

from datetime import date
from typing import Final

from kehu_desk.evaluations.rules.codes import Method
from kehu_desk.evaluations.rules.terms import ItemTerms, TemplateTerms

CODE: Final = "STD"
NAME: Final = "客户综合评价表"
SINCE: Final = date(2000, 1, 1)
_TABLE: Final = """
A1 | 积极性 | 市场拓展(新开网点与二批÷计划) | 700 | outlets_opened | 0=0 10000=100 |
A2 | 积极性 | 奖金支付(为我方产品付给员工的奖金) | 400 | scale5 | | evidence
A3 | 积极性 | 人员投入(专职人员÷约定) | 400 | own_staff | 0=0 10000=100 |
A4 | 积极性 | 车辆投入(专用车辆÷约定) | 400 | own_vehicles | 0=0 10000=100 |
A5 | 积极性 | 推广主动性(按时促销÷计划促销) | 300 | promotions | 0=0 10000=100 |
A6 | 积极性 | 配合度(按时完成÷要求完成) | 300 | tasks | 5000=0 10000=100 |
B1 | 经营能力 | 经营手段灵活性 | 300 | scale5 | |
B2 | 经营能力 | 分销能力(活跃网点÷覆盖终端) | 900 | distribution | 1000=0 7000=100 |
B3 | 经营能力 | 资金(自有资金÷(授信额度+月均进货)) | 700 | funds | 5000=0 20000=100 |
B4 | 经营能力 | 畅销品牌数 | 400 | best_sellers | 0=0 1=40 2=60 3=80 4=100 |
B5 | 经营能力 | 仓储(面积÷所需) | 400 | storage | 5000=0 10000=100 |
B6 | 经营能力 | 车辆(载重÷所需) | 400 | transport | 5000=0 10000=100 |
B7 | 经营能力 | 人员(人数÷标准) | 400 | staff | 5000=0 10000=100 |
C1 | 信誉 | 付款准时率(近12个月,按金额) | 1200 | paid_in_time | 6000=0 10000=100 |
C2 | 信誉 | 承诺兑现(近12个月) | 500 | promises | 5000=0 10000=100 |
C3 | 信誉 | 价格与窜货纪律(近12个月违规次数) | 500 | discipline | 0=100 1=60 2=30 3=0 |
C4 | 信誉 | 口碑(依据已印证的情报) | 300 | scale5 | | evidence
D1 | 社会关系 | 与政府、行业的关系 | 500 | scale5 | | evidence
D2 | 社会关系 | 与下游客户的关系 | 500 | scale5 | |
D3 | 社会关系 | 与我司的关系 | 500 | scale5 | |
"""


def _item(row: str) -> ItemTerms:
    code, group, name, weight, how, scale, evidence = (each.strip() for each in row.split("|"))
    pairs = tuple((int(value), int(points)) for value, points in (each.split("=") for each in scale.split()))
    if how == Method.SCALE5:
        return ItemTerms(code, group, name, int(weight), how, evidence_required=bool(evidence))
    return ItemTerms(code, group, name, int(weight), Method.FORMULA, how, pairs, bool(evidence))


STANDARD: Final = TemplateTerms(CODE, NAME, SINCE, tuple(map(_item, _TABLE.strip().splitlines())))
