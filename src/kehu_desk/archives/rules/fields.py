"""Every field of the archive's own sections, as one table.

Forms, dossier, masks, import, completeness and search all read it. Source: business.md §2, §3 (contact).
A line: key | Chinese term | English term | kind | level | options or columns. Kinds: text:N, long, int, fen, date, bool,
scale (1..5), bp, choice (options), tags, region, table (columns as key:kind:Chinese:English).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final


@dataclass(frozen=True, slots=True)
class Option:
    """One value of a choice: its stored code and its two names."""

    code: str
    zh: str
    en: str


@dataclass(frozen=True, slots=True)
class Field:
    """One field, or one column of a table field. level: 0..3; size: most characters of a text; rare: second page of the form."""

    key: str
    section: str
    zh: str
    en: str
    kind: str
    level: int
    size: int = 0
    options: tuple[Option, ...] = ()
    columns: tuple["Field", ...] = ()
    rare: bool = False


CHOICES: Final[Mapping[str, str]] = {
    "party_kind": "company 企业 Company; individual_business 个体工商户 Individual business; person 个人 Person; institution 事业单位 Institution;"
    " foreign 境外机构 Foreign entity",
    "customer_type": "distributor 经销商 Distributor; sub_distributor 二批商 Sub-distributor; retailer 零售商 Retailer; chain_ka 连锁大卖场 Chain;"
    " hospital 医院 Hospital; pharmacy 药店 Pharmacy; agent 代理商 Agent; end_user 最终用户 End user; consumer 消费者 Consumer; other 其他 Other",
    "relation_kind": "direct 直接客户 Direct; indirect 间接客户 Indirect",
    "lifecycle": "prospect 未来客户 Prospect; active 现有客户 Active; dormant 休眠客户 Dormant; lost 流失客户 Lost; former 过去客户 Former;"
    " blocked 停用 Blocked",
    "market": "domestic 国内 Domestic; international 国际 International",
    "size_class": "micro 微型 Micro; small 小型 Small; medium 中型 Medium; large 大型 Large",
    "info_source": "rep_visit 业务员拜访 Visit by the rep; customer_form 客户资料表 Customer form; commissioned_survey 委托调查 Commissioned survey;"
    " registry 工商登记 Public registry; document 文件 Document; internal 内部资料 Internal records",
    "attitude": "active 积极 Active; ordinary 一般 Ordinary; passive 消极 Passive; hostile 敌对 Hostile",
    "payment": "prepaid 预付 Prepaid; cod 货到付款 Cash on delivery; monthly 月结 Monthly; credit 赊销 On credit",
    "incident": "late 逾期 Late; short 短付 Short; bounced 退票 Bounced; dispute 争议 Dispute; lawsuit 诉讼 Lawsuit; other 其他 Other",
    "owner_kind": "natural 自然人 Natural person; legal 法人 Legal person",
    "address_kind": "registered 注册 Registered; office 经营 Office; warehouse 仓库 Warehouse; delivery 收货 Delivery",
    "competing": "exclusive 独家 Exclusive; main 主营 Main; secondary 兼营 Secondary; trial 试销 Trial; ended 已终止 Ended",
    "buying_role": "decider 决策者 Decider; approver 审批者 Approver; influencer 影响者 Influencer; user 使用者 User; buyer 采购 Buyer;"
    " gatekeeper 把关者 Gatekeeper; finance_payer 付款人 Payer; tech_evaluator 技术评估 Technical evaluator",
    "support": "champion 拥护 Champion; supporter 支持 Supporter; neutral 中立 Neutral; skeptic 怀疑 Skeptic; opponent 反对 Opponent",
    "style": "leader 领导型 Leader; influencer 施加影响型 Influencer; inspector 检查型 Inspector; follower 跟随型 Follower",
    "gender": "female 女 Female; male 男 Male",
    "problem_state": "open 未解决 Open; solved 已解决 Solved",
}

TABLE: Final[Mapping[str, str]] = {
    "BAS": """
name_full | 全称 | Full name | text:120 | 0
name_short | 简称 | Short name | text:40 | 0
customer_type | 客户性质 | Customer type | choice | 0 | customer_type
region_code | 区域 | Region | region | 0
phone | 主要电话 | Main phone | text:40 | 1
first_contact_on | 首次接触日期 | First contact on | date | 1
info_source | 资料来源 | Source of information | choice | 1 | info_source
uscc | 统一社会信用代码 | Credit code | text:18 | 1
uscc_reason | 无代码原因 | Reason for no credit code | text:80 | 1
party_kind | 主体性质 | Legal form | choice | 1 | party_kind
relation_kind | 直接/间接 | Direct or indirect | choice | 0 | relation_kind
upstream | 上游供货客户 | Upstream suppliers | table | 1 | name:text:客户:Customer; share:bp:份额:Share; main:bool:主要:Main
lifecycle | 阶段 | Life cycle | choice | 0 | lifecycle
market | 市场 | Market | choice | 0 | market
country | 国家 | Country | text:2 | 0
industry_code | 行业 | Industry | text:40 | 1
parent_customer | 母公司/集团 | Parent company | text:120 | 1
addresses | 地址 | Addresses | table | 1 | kind:choice:类别:Kind:address_kind; region:text:区域:Region; line:text:详细地址:Address; position:text:经纬度:Coordinates
phones | 其他电话 | Other phones | tags | 1
email | 电子邮箱 | E-mail | text:80 | 1
website | 网址 | Website | text:120 | 1
wechat | 微信 | WeChat | text:60 | 1
founded_on | 成立日期 | Founded on | date | 1
employees | 员工人数 | Employees | int | 1
size_class | 企业规模 | Size | choice | 1 | size_class
reg_capital_fen | 注册资本 | Registered capital | fen | 2
annual_turnover_fen | 年营业额 | Annual turnover | fen | 2
turnover_year | 营业额年度 | Year of turnover | int | 2
legal_rep | 法定代表人 | Legal representative | text:40 | 2
managers | 管理者 | Managers | table | 2 | name:text:姓名:Name; post:text:职务:Post; since:date:任职起:Since
owners | 所有者 | Owners | table | 3 | name:text:名称:Name; share:bp:份额:Share; kind:choice:类别:Kind:owner_kind; since:date:起:Since
total_assets_fen | 总资产 | Total assets | fen | 3
net_assets_fen | 净资产 | Net assets | fen | 3
assets_as_of | 资产截至 | Assets as of | date | 3
bank_name | 开户行 | Bank | text:80 | 3
bank_account | 银行账号 | Bank account | text:40 | 3
tax_no | 税号 | Tax number | text:30 | 3
first_deal_on | 交易起始 | Trading since | date | 1
long_term_partner | 长期合作 | Long-term partner | bool | 0
name_history | 曾用名 | Former names | table | 1 | name:text:名称:Name; from:date:自:From; to:date:至:To
note | 备注 | Note | long | 1
""",
    "FEA": """
service_area | 服务区域 | Service area | tags | 1
selling_ability | 销售能力 | Selling ability | scale | 1
selling_note | 销售能力说明 | Note on selling ability | long | 1
potential | 发展潜力 | Potential | scale | 1
potential_fen | 潜力估计 | Estimated potential | fen | 1
sales_force_count | 销售人数 | Sales people | int | 1
outlets_covered | 覆盖终端数 | Outlets covered | int | 1
brands | 经营品牌 | Brands | table | 1 | brand:text:品牌:Brand; supplier:text:供应商:Supplier; best_selling:bool:畅销:Best seller; share:bp:份额:Share
warehouses | 仓库 | Warehouses | table | 1 | area:int:面积㎡:Area m²; kind:text:类别:Kind; cold:bool:冷库:Cold
vehicles | 车辆 | Vehicles | table | 1 | kind:text:车型:Type; count:int:数量:Count; load:int:载重kg:Load kg
staff | 人员 | Staff | table | 1 | function:text:职能:Function; count:int:人数:Count
culture | 公司文化 | Company culture | long | 1
policy | 经营方针与政策 | Business policy | long | 1
turnover_band | 营业额区间 | Turnover band | text:40 | 1
mgmt_trait | 经营管理特点 | Management traits | long | 1
season_profile | 月度季节系数 | Monthly season profile | table | 1 | month:int:月份:Month; factor:bp:系数:Factor
""",
    "BUS": """
our_relation | 与我方关系 | Relation to us | scale | 1
cooperation_attitude | 合作态度 | Attitude | choice | 1 | attitude
attitude_note | 态度说明 | Note on attitude | long | 1
manager_quality | 管理者素质 | Quality of managers | scale | 1
manager_note | 管理者素质说明 | Note on managers | long | 1
staff_quality | 员工素质 | Quality of staff | scale | 1
staff_note | 员工素质说明 | Note on staff | long | 1
sales_results | 销售业绩 | Sales results | table | 1 | year:int:年度:Year; amount:fen:金额:Amount; note:text:说明:Note
competitors | 与竞争者关系 | Relations to competitors | table | 1 | name:text:竞争者:Competitor; products:text:产品:Products; monthly:fen:月额估计:Monthly estimate; relation:choice:关系:Relation:competing
""",
    "TRD": """
activity_status | 销售活动状况 | Trading activity | long | 2
payment_method | 付款方式 | Payment | choice | 2 | payment
credit_days | 账期天数 | Credit days | int | 2
delivery_term | 交货条件 | Delivery terms | text:120 | 2
price_class | 价格等级 | Price class | text:40 | 2
min_order_fen | 最小订货额 | Smallest order | fen | 2
return_policy | 退货政策 | Return policy | text:120 | 2
reputation | 企业信誉 | Reputation | scale | 2
image | 企业形象 | Image | scale | 2
strengths | 优势 | Strengths | long | 2
problems | 问题与对策 | Problems and measures | table | 2 | text:text:问题:Problem; since:date:发现:Since; measure:text:对策:Measure; due:date:期限:Due; state:choice:状态:State:problem_state
credit_incidents | 以往信用问题 | Credit incidents | table | 2 | on:date:日期:On; kind:choice:类别:Kind:incident; amount:fen:金额:Amount; resolved:date:解决:Resolved; note:text:说明:Note
""",
    "DEC": """
contacts | 联系人 | Contacts | table | 2 | name:text:姓名:Name; post:text:职务:Post; dept:text:部门:Department; mobile:text:手机:Mobile; phone:text:电话:Phone; email:text:邮箱:E-mail; buying_role:choice:采购角色:Buying role:buying_role; influence:scale:影响力:Influence; support:choice:支持度:Support:support; style:choice:决策风格:Style:style; preference:text:偏好:Preference; taboo:text:禁忌:Taboo
decision_note | 决策过程 | Decision process | long | 2
family_note | 家庭情况 | Family notes | long | 3
""",
}
FIRST_PAGE: Final = 12


def _options(name: str) -> tuple[Option, ...]:
    found = []
    for part in CHOICES[name].split(";"):
        code, zh, en = part.strip().split(" ", 2)
        found.append(Option(code, zh, en))
    return tuple(found)


def _column(section: str, level: int, text: str) -> Field:
    key, kind, zh, en, *choice = text.strip().split(":")
    return Field(key, section, zh, en, kind, level, 200 if kind == "text" else 0, _options(choice[0]) if choice else ())


def _field(section: str, line: str, place: int) -> Field:
    key, zh, en, kind, level, *more = (part.strip() for part in line.split("|"))
    kind, _, size = kind.partition(":")
    options = _options(more[0]) if kind == "choice" else ()
    columns = tuple(_column(section, int(level), part) for part in more[0].split(";")) if kind == "table" else ()
    return Field(key, section, zh, en, kind, int(level), int(size or 0), options, columns, place >= FIRST_PAGE)


@cache
def fields_of(section: str) -> tuple[Field, ...]:
    """The fields of one filed section, in the order of the form."""
    lines = TABLE[section].strip().splitlines()
    return tuple(_field(section, line, place) for place, line in enumerate(lines))


@cache
def field(section: str, key: str) -> Field:
    """One field. KeyError when there is none."""
    return {each.key: each for each in fields_of(section)}[key]


def option_zh(each: Field, code: object) -> str:
    """The Chinese name of a stored choice; the code itself when it is not one of the options."""
    return next((option.zh for option in each.options if option.code == code), str(code))
