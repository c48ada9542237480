"""Words of the standard texts, clauses and rules in the demo office."""

from typing import Final

from kehu_desk.templates.rules import Block, Variable
from kehu_desk.templates.service import AlternateText, ClauseText, TemplateText

BUYER: Final = Variable("乙方", "乙方(经销商)", "party", "BAS.name_full", True)
SELLER: Final = Variable("甲方", "甲方(本公司)", "party", "office.name", True)
USCC: Final = Variable("信用代码", "乙方统一社会信用代码", "text", "BAS.uscc", False)
PERSON: Final = Variable("法定代表人", "乙方法定代表人", "text", "BAS.legal_rep", False)
NUMBER: Final = Variable("合同编号", "合同编号", "text", "contract.no", True)
AREA: Final = Variable("区域", "经销区域", "text", "contract.territory", True)
AMOUNT: Final = Variable("合同金额", "合同金额(元)", "money", "contract.amount", True)
DAYS: Final = Variable("账期", "账期(天)", "number", "contract.credit_days", True)
START: Final = Variable("生效日", "生效日期", "date", "contract.start_on", True)
END: Final = Variable("到期日", "到期日期", "date", "contract.end_on", True)
NOTICE: Final = Variable("通知天数", "提前通知天数", "number", "contract.notice_days", True)
COPIES: Final = Variable("份数", "合同份数", "number", "contract.originals_total", True)
GOODS: Final = Variable("品种", "购销品种", "text", "", True)
TARGET: Final = Variable("年度目标", "年度销售目标(元)", "money", "", True)
RATE: Final = Variable("返利比例", "返利比例", "text", "", True)

_HEAD: Final = "合同编号：{{合同编号}}\n甲方：{{甲方}}\n乙方：{{乙方}}(统一社会信用代码：{{信用代码}},法定代表人：{{法定代表人}})"
_TERM: Final = "本合同自{{生效日}}起生效,至{{到期日}}止。任何一方不再续签的,应提前{{通知天数}}天书面通知对方。"
_PAY: Final = "乙方应在收货后{{账期}}天内付清货款。逾期的,每逾期一日按未付金额的万分之五支付违约金。"
_END: Final = "因本合同发生争议,双方协商解决;协商不成的,向甲方所在地人民法院起诉。本合同一式{{份数}}份,双方各执一半。"
_REBATE: Final = "乙方年度目标为{{年度目标}}元。完成目标的,甲方按{{返利比例}}返利,次年一季度结清。"
_SECRET: Final = "双方对合作中知悉的客户资料、价格与政策保密,保密期至合同终止后两年。"
_PARTIES: Final = (NUMBER, SELLER, BUYER, USCC, PERSON)
_USUAL: Final = (START, END, NOTICE)

TEXTS: Final = (
    TemplateText(
        "JX-01", "年度经销合同", "distribution",
        (
            Block("subject", "双方当事人", _HEAD, True, "subject"),
            Block("territory", "经销区域", "甲方授权乙方在{{区域}}范围内经销甲方产品。乙方不得跨区域销售(窜货)。", False, "territory"),
            Block("price", "价格", "产品按甲方现行价格表供货,调价提前三十天书面通知乙方。", False, "price"),
            Block("payment", "付款", _PAY, False, "payment"),
            Block("rebate", "年度目标与返利", _REBATE, False, "rebate"),
            Block("term", "期限与续签", _TERM, False, "term"),
            Block("dispute", "争议与份数", _END, True, "dispute"),
        ),
        (*_PARTIES, AREA, DAYS, TARGET, RATE, *_USUAL, COPIES),
    ),
    TemplateText(
        "GX-01", "产品购销合同", "sale",
        (
            Block("subject", "双方当事人", _HEAD, True, "subject"),
            Block("subject2", "标的与金额", "乙方向甲方购买{{品种}},合同总金额{{合同金额}}元(含税)。", False, "subject"),
            Block("delivery", "交货", "甲方于合同生效后十五天内送货到乙方仓库,运费由甲方承担。", False, "delivery"),
            Block("quality", "质量", "产品符合国家标准。乙方应在收货后三日内验收,逾期未提异议的视为合格。", False, "quality"),
            Block("payment", "付款", _PAY, False, "payment"),
            Block("term", "期限", _TERM, False, "term"),
            Block("dispute", "争议与份数", _END, True, "dispute"),
        ),
        (*_PARTIES, GOODS, AMOUNT, DAYS, *_USUAL, COPIES),
    ),
    TemplateText(
        "BM-01", "保密协议", "confidentiality",
        (
            Block("subject", "双方当事人", _HEAD, True, "subject"),
            Block("confidentiality", "保密义务", _SECRET, True, "confidentiality"),
            Block("term", "期限", _TERM, False, "term"),
            Block("dispute", "争议与份数", _END, True, "dispute"),
        ),
        (*_PARTIES, *_USUAL, COPIES),
    ),
)  # fmt: skip

CLAUSES: Final = (
    ClauseText(
        "TK-01", "付款期限", _PAY, "payment", "normal",
        (AlternateText("先款后货", "乙方应在发货前付清全部货款。", "low"), AlternateText("月结六十天", "月结,次月起六十天付清。", "high")),
    ),
    ClauseText("TK-02", "独家经销", "在{{区域}}内,甲方不再授权其他经销商。", "exclusivity", "high"),
    ClauseText("TK-03", "保密", "双方对合作中知悉的对方资料保密,保密期至合同终止后两年。", "confidentiality", "low"),
    ClauseText("TK-04", "退货", "因质量问题的退货由甲方承担费用;非质量问题的,须经甲方书面同意。", "return", "normal"),
    ClauseText("TK-05", "违约责任", "一方违约给对方造成损失的,按实际损失赔偿。", "liability", "normal"),
    ClauseText("TK-06", "争议解决", _END, "dispute", "low", (AlternateText("仲裁", "争议提交仲裁委员会仲裁,一裁终局。", "normal"),)),
)  # fmt: skip

RULES: Final = (
    (
        "GZ-01", "合同签订与审批管理办法",
        "第一条 对外合同一律使用公司公布的标准合同文本;对标准条款的改动须逐条说明并经审批。\n"
        "第二条 合同由直接责任人或合同管理员起草,合同管理员审核,主管在权限内批准,超出权限的由经理批准。\n"
        "第三条 起草人不得审核、批准本人起草的合同。\n"
        "第四条 合同批准后方可盖章;双方签字盖章后十五日内将原件交档案管理人归档。",
    ),
    (
        "GZ-02", "印章保管与使用规定",
        "第一条 合同专用章由合同管理员保管,并指定一名备用保管人。\n"
        "第二条 用印须先申请、后审批,审批人不得自行盖章;严禁在空白纸张、空白合同上盖章。\n"
        "第三条 印章带出办公场所的,须经理批准,两人同行,按期归还。\n"
        "第四条 每次用印登记日期、文件、份数、批准人和经办人。",
    ),
    (
        "GZ-03", "合同履行与到期提醒规定",
        "第一条 合同要点逐条登记,指定责任人,按期检查履行情况。\n第二条 合同到期前九十、六十、三十、七天提醒责任人,决定续签或终止。",
    ),
)  # fmt: skip
