"""The check of whoever is to manage key accounts. The best seller is not the best manager of them. Source: business.md §22 (R48)."""

import re
from collections.abc import Mapping
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
    rest = _FILLERS.sub("", _PLAIN_FILLERS.sub("", _SELLER.sub("", plain)))
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


_SELLER = re.compile(
    "销售(业绩)?(冠军|明星|状元|第一名?|最好|最佳|突出)|销冠|(销售额|业绩|销量)(第一名?|冠军|最好|最佳|最高|最多|突出)|卖得最[多好]|(金牌|最佳|优秀)销售员?"
    "|(top|best) (seller|salesman)|sells (the )?most"
)
_FILLERS = re.compile(
    "公司|部门|全[国省]|区域|大区|团队|连续|[多历去今]年|[本上]?年度|季度|[两三五]年|一直|我[们司]|[是为的他她都均曾获得评被]"
)
_PLAIN_FILLERS = re.compile(r"\b(in|the|of|our|is|he|she|a|years?|company|office|last|this)\b")
_SIGNS = re.compile(r"[\W\d_]+")
