"""Where the values of a standard text may come from: fields of the archive, of the contract, of the office."""

from collections.abc import Mapping
from typing import Final, NamedTuple

from kehu_desk.archives.rules.fields import Field, fields_of

FITTING: Final = {"text": "text", "choice": "text", "region": "text", "date": "date", "fen": "money", "int": "number"}
SECTIONS: Final = ("BAS", "TRD")
OUR_VIEW: Final = frozenset(
    {
        "uscc_reason", "info_source", "relation_kind", "lifecycle", "market", "size_class", "annual_turnover_fen", "turnover_year",
        "total_assets_fen", "net_assets_fen", "assets_as_of", "price_class",
    }
)  # fmt: skip
OF_THE_CONTRACT: Final = """
contract.no | 合同编号 | Contract number | text
contract.subject | 合同标的 | Subject | text
contract.our_entity | 我方主体 | Our entity | party
contract.our_signer | 我方签约人 | Our signer | party
contract.counter_signer | 对方签约人 | Counter-signer | party
contract.authority | 授权文件 | Authority | text
contract.amount | 合同金额 | Amount | money
contract.currency | 币种 | Currency | text
contract.signed_on | 签订日期 | Signed on | date
contract.start_on | 生效日期 | Start | date
contract.end_on | 到期日期 | End | date
contract.renewal_months | 续签月数 | Months of renewal | number
contract.notice_days | 通知天数 | Days of notice | number
contract.credit_days | 账期天数 | Credit days | number
contract.price_list | 价格表 | Price list | text
contract.service_standard | 服务标准 | Service standard | text
contract.territory | 经销区域 | Territory | text
contract.originals_total | 合同份数 | Originals in all | number
contract.originals_ours | 我方份数 | Our originals | number
"""
OF_THE_OFFICE: Final = "office.name | 本公司名称 | Our company | party"


class Source(NamedTuple):
    """One path. kind: which type of variable it fills; level: who reads less than this level of the section cannot fill it in."""

    path: str
    zh: str
    en: str
    kind: str
    level: int


def _from_field(field: Field) -> Source:
    return Source(f"{field.section}.{field.key}", field.zh, field.en, FITTING[field.kind], field.level)


def _from_line(line: str, level: int) -> Source:
    path, zh, en, kind = (part.strip() for part in line.split("|"))
    return Source(path, zh, en, kind, level)


def _sources() -> Mapping[str, Source]:
    """How we see a customer (notes, scales, OUR_VIEW) belongs into no contract; lists do not fit into a sentence."""
    fields = [each for section in SECTIONS for each in fields_of(section) if each.kind in FITTING and each.key not in OUR_VIEW]
    found = [_from_field(each) for each in fields]
    found += [_from_line(line, 2) for line in OF_THE_CONTRACT.strip().splitlines()]
    found.append(_from_line(OF_THE_OFFICE, 0))
    return {each.path: each for each in found}


SOURCES: Final = _sources()
