"""The check of whoever is to manage key accounts. The best seller is not the best manager of them. Source: business.md §22 (R48)."""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final, NamedTuple
from unicodedata import normalize

from kehu_desk.kernel.errors import No, no
from kehu_desk.kernel.money import half_up

COMPETENCES: Final = ("contract", "finance", "mobilising", "analysis", "consulting")
SHORTEST, LONGEST, NOTE = 5, 500, 1000
LOWEST, HIGHEST = 1, 5


class CheckTerms(NamedTuple):
    """competence -> 1 to 5, and competence -> what was seen that says so."""

    checked_on: date
    scores: Mapping[str, int]
    reasons: Mapping[str, str]
    note: str = ""


def average100(scores: Mapping[str, int]) -> int:
    """The mean of the five in hundredths: 350 is 3.5."""
    return half_up(100 * sum(scores.get(each, 0) for each in COMPETENCES), len(COMPETENCES))


def suffices(scores: Mapping[str, int], least10: int) -> bool:
    """The mean reaches what is asked, exactly reckoned. least10: in tenths."""
    return 10 * sum(scores.get(each, 0) for each in COMPETENCES) >= least10 * len(COMPETENCES)


def only_sells(reason: str) -> bool:
    """Nothing is left of the reason once the best seller is taken out of it."""
    plain = normalize("NFKC", reason).lower()
    if not _SELLER.search(plain):
        return False
    rest = _FILLERS.sub("", _SELLER.sub("", plain))
    return len(_SIGNS.sub("", rest)) < SHORTEST


def problems(terms: CheckTerms, today: date) -> tuple[No, ...]:
    """Each competence has a mark and a reason of its own, and none of them is that he sells most."""
    found: list[No] = []
    if terms.checked_on > today:
        found.append(no("E_KA_DAY", field="checked_on"))
    for each in COMPETENCES:
        reason = terms.reasons.get(each, "").strip()
        if not LOWEST <= terms.scores.get(each, 0) <= HIGHEST:
            found.append(no("E_KA_SCALE", field=each))
        if only_sells(reason):
            found.append(no("E_KA_BEST_SELLER", field=each))
        elif not SHORTEST <= len(reason) <= LONGEST:
            found.append(no("E_KA_EVIDENCE", field=each, least=SHORTEST))
    if len(terms.note.strip()) > NOTE:
        found.append(no("E_KA_FIELD", field="note"))
    return tuple(found)


def _either(words: Sequence[str]) -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, sorted(words, key=len, reverse=True))))


_SELLER = _either((
    "销售冠军", "销冠", "销售明星", "销售状元", "销售第一名", "销售第一", "销售额第一", "业绩第一", "业绩冠军", "业绩最好", "业绩最佳", "业绩突出",
    "销量第一", "销量最高", "销售额最高", "销售业绩最好", "销售业绩第一", "销售业绩突出", "卖得最多", "卖得最好", "金牌销售", "最佳销售员", "最佳销售",
    "优秀销售员", "top seller", "best seller", "best salesman", "top salesman", "sells most", "sells the most",
))  # fmt: skip
_FILLERS = _either((
    "公司", "部门", "全国", "全省", "区域", "大区", "团队", "连续", "多年", "历年", "去年", "今年", "本年度", "上年度", "年度", "季度", "三年", "两年",
    "五年", "一直", "是", "为", "的", "他", "她", "我们", "我司", "都", "均", "曾", "获", "得", "评", "被", "in", "the", "of", "our", "is", "he",
    "she", "a", "year", "years", "company", "office",
))  # fmt: skip
_SIGNS = re.compile(r"[\W\d_]+")
