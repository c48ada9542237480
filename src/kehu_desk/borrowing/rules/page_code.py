"""What a scanner reads from a page or a person types instead: ``KEHU1|P|loan|copy|page|check``. Source: business.md §9."""

import re
from hashlib import sha256
from typing import Final, NamedTuple
from unicodedata import normalize

NUMBER: Final = re.compile(r"JY-\d{4}-\d{5,}")
CODE: Final = re.compile(r"(KEHU1\|P\|(JY-\d{4}-\d{5,})\|(\d+)\|(\d+))\|([0-9A-F]{4})")


class PageCode(NamedTuple):
    """The loan's number; copy and page are 0 when only the number was given."""

    loan_no: str
    copy_no: int = 0
    page: int = 0


def read_code(text: str) -> PageCode | None:
    """None for text that is neither a loan number nor a page code whose check digits fit. Full-width characters count as narrow."""
    typed = normalize("NFKC", text).strip().upper()
    if NUMBER.fullmatch(typed):
        return PageCode(typed)
    found = CODE.fullmatch(typed)
    if found is None or sha256(found[1].encode()).hexdigest()[:4].upper() != found[5]:
        return None
    return PageCode(found[2], int(found[3]), int(found[4]))
