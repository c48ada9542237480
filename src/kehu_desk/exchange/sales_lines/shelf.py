"""Which product the cells of a row mean."""

import unicodedata
from collections import defaultdict
from functools import lru_cache
from typing import NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session

from kehu_desk.products.entities import Product
from kehu_desk.products.queries import ProductFacts, by_code


class Ware(NamedTuple):
    """A product with its name."""

    facts: ProductFacts
    name: str


class Shelf:
    """All products, read once. A code is a text: 0071 and 71 are two products."""

    def __init__(self, session: Session) -> None:
        """Whoever imports sales lines sees products."""
        names = {code: name for code, name in session.execute(select(Product.code, Product.name))}
        wares = [Ware(facts, names[code]) for code, facts in by_code(session).items()]
        self._coded = {ware.facts.code: ware for ware in wares}
        self._folded: defaultdict[str, list[Ware]] = defaultdict(list)
        self._named: defaultdict[str, list[Ware]] = defaultdict(list)
        for ware in wares:
            self._folded[_folded(ware.facts.code)].append(ware)
            self._named[_folded(ware.name)].append(ware)
        self.find = lru_cache(maxsize=1 << 14)(self._find)

    def _find(self, code: str | None, name: str | None, spec: str | None) -> tuple[Ware | None, str]:
        """The product, or why none: missing, unknown, ambiguous. A code decides alone; a spec tells products of one name apart."""
        if code:
            found = [self._coded[code]] if code in self._coded else self._folded.get(_folded(code), [])
        elif name:
            found = self._named.get(_folded(name), [])
            if spec and len(found) > 1:
                found = [ware for ware in found if _folded(ware.facts.spec) == _folded(spec)] or found
        else:
            return None, "missing"
        return (found[0], "") if len(found) == 1 else (None, "ambiguous" if found else "unknown")


def _folded(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).casefold().split())
