"""Who is the same customer: normal names, credit codes, phone digits and the duplicate score. Source: business.md 27."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, NamedTuple

from kehu_desk.kernel.errors import No, no
from kehu_desk.kernel.regions import place_names

LEGAL_SUFFIXES = ("股份有限公司", "有限责任公司", "有限公司", "经营部", "商行")
BRANCH = re.compile(rf"(.{{2,}}?)(?:{'|'.join(LEGAL_SUFFIXES)})(.+分公司)")
LONGEST_PLACE = 12
SHORTEST_NAME = 2

USCC_SCORE, PHONE_SCORE, NAME_SCORE, SIMILAR_SCORE = 100, 40, 60, 35
ADDRESS_SCORE, LEGAL_REP_SCORE, BANK_SCORE = 20, 20, 60
SIMILAR_FROM = 0.85
HARD_FROM, SOFT_FROM = 60, 35

Verdict = Literal["stop", "hard", "soft", "none"]


@dataclass(frozen=True, slots=True)
class Identity:
    """What tells two customers apart. Texts as typed; an empty text says nothing."""

    name: str
    uscc: str = ""
    phones: tuple[str, ...] = ()
    address: str = ""
    legal_rep: str = ""
    bank_accounts: tuple[str, ...] = ()


class Match(NamedTuple):
    """Score of a pair and the reasons for it: uscc, name, similar, phone, bank, address, legal_rep."""

    score: int
    reasons: tuple[str, ...]

    @property
    def verdict(self) -> Verdict:
        """stop: the same credit code; hard: to continue takes a reason; soft: a hint; none."""
        if "uscc" in self.reasons:
            return "stop"
        return "hard" if self.score >= HARD_FROM else "soft" if self.score >= SOFT_FROM else "none"


def plain(text: str) -> str:
    """NFKC, lower case, letters and digits only (characters of every script stay)."""
    return "".join(each for each in unicodedata.normalize("NFKC", text).lower() if each.isalnum())


@lru_cache(maxsize=8192)  # an import asks for each name several times
def name_norm(name: str) -> str:
    """The name without punctuation, region in front and legal form behind; a branch (分公司) stays a branch.

    At least two characters of the name stay; empty only for an empty name.
    """
    core = plain(name)
    if branch := BRANCH.fullmatch(core):
        return _without_place(branch[1]) + branch[2]
    return _without_place(_without_form(core)) or name.strip() or name


def _without_form(core: str) -> str:
    form = next((each for each in LEGAL_SUFFIXES if core.endswith(each) and len(core) > len(each)), "")
    return core.removesuffix(form)


def _without_place(core: str) -> str:
    """Takes provinces and cities off the front, the longest first, one after the other (浙江省杭州市…)."""
    places = place_names()
    for cut in range(min(LONGEST_PLACE, len(core) - SHORTEST_NAME), 1, -1):
        if core[:cut] in places:
            return _without_place(core[cut:])
    return core


def uscc_plain(text: str) -> str:
    """A unified social credit code as stored: half-width capitals without blanks and dashes."""
    return re.sub(r"[\s\-]", "", unicodedata.normalize("NFKC", text)).upper()


def uscc_problem(text: str) -> No | None:
    """What is wrong with a unified social credit code: E_USCC_LENGTH, E_USCC_FORMAT or E_USCC_CHECKSUM. Source: GB 32100."""
    from stdnum.cn import uscc
    from stdnum.exceptions import InvalidChecksum, InvalidLength, ValidationError

    code = uscc_plain(text)
    try:
        uscc.validate(code)
    except InvalidLength:
        return no("E_USCC_LENGTH", count=len(code))
    except InvalidChecksum:
        return no("E_USCC_CHECKSUM")
    except ValidationError:
        return no("E_USCC_FORMAT")
    return None


def phone_digits(text: str) -> str:
    """The digits that make two phone numbers the same: without signs, +86/0086, and the 0 before a mobile number."""
    digits = re.sub(r"\D", "", unicodedata.normalize("NFKC", text))
    found = re.fullmatch(r"(?:00)?86(1[3-9]\d{9}|0?[1-9]\d{8,10})", digits) or re.fullmatch(r"0(1[3-9]\d{9})", digits)
    return found[1] if found else digits


def _same(left: Iterable[str], right: Iterable[str]) -> bool:
    return bool({each for each in left if each} & {each for each in right if each})


def _name_reason(left: str, right: str) -> tuple[str, int] | None:
    """Two normal names: equal, similar, or nothing."""
    from rapidfuzz.distance import JaroWinkler

    if left and left == right:
        return "name", NAME_SCORE
    if JaroWinkler.similarity(left, right, score_cutoff=SIMILAR_FROM) >= SIMILAR_FROM:
        return "similar", SIMILAR_SCORE
    return None


def same_score(a: Identity, b: Identity) -> Match:
    """How likely two customers are the same: the sum of what is equal. Source: business.md 27."""
    equal = (
        ("uscc", USCC_SCORE, [uscc_plain(a.uscc)], [uscc_plain(b.uscc)]),
        ("phone", PHONE_SCORE, map(phone_digits, a.phones), map(phone_digits, b.phones)),
        ("bank", BANK_SCORE, map(plain, a.bank_accounts), map(plain, b.bank_accounts)),
        ("address", ADDRESS_SCORE, [plain(a.address)], [plain(b.address)]),
        ("legal_rep", LEGAL_REP_SCORE, [plain(a.legal_rep)], [plain(b.legal_rep)]),
    )
    found = [(reason, score) for reason, score, left, right in equal if _same(left, right)]
    if by_name := _name_reason(name_norm(a.name), name_norm(b.name)):
        found.append(by_name)
    return Match(sum(score for _, score in found), tuple(reason for reason, _ in found))
