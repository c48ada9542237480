"""Search while typing: only by what the person may see (B-016)."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Any, cast
from uuid import UUID

from sqlalchemy import Integer, Select, and_, bindparam, select
from sqlalchemy.orm import Session

from kehu_desk.access.visible import facts, freely, like, visible
from kehu_desk.archives.entities import Correction, Customer
from kehu_desk.archives.queries.listing import Picked, narrowed
from kehu_desk.archives.rules.corrections import SOUGHT
from kehu_desk.people.actor import Actor
from kehu_desk.store import search

SEARCH_MOST = 2000
KINDS = (search.CARD, search.INSIDE)


def found_customers(session: Session, actor: Actor, typed: str, picked: Picked = Picked(), most: int = SEARCH_MOST) -> list[UUID]:
    """Customers in whose fields every typed word stands; only fields he may see count (B-016).

    By name when fewer than most are found; otherwise the first most in the order of the index, for the screen to say "2000+":
    a very common word is never ranked over all its hits.
    """
    words = search.folded(typed).split()
    found: dict[UUID, str] = {}
    for way, asked in _ways(session, actor, words, most) if words else ():
        wanted = _sought(like(actor), way, len(words), picked)
        rows = session.connection().execute(wanted, facts(actor) | asked | {"most": most})
        found |= {customer: name for customer, name in rows}
        if len(found) >= most:
            return list(found)[:most]
    return sorted(found, key=lambda each: (found[each], each))


def _ways(session: Session, actor: Actor, words: Sequence[str], most: int) -> Iterator[tuple[str, dict[str, Any]]]:
    """Where hits may be, the quickest way first: way and parameters of _sought."""
    yield "card", search.asked(words, [search.CARD])
    if waiting := _waiting(session, words):
        yield "waiting", {"waiting": waiting}
    if not any(word.isascii() for word in words):
        return  # no phone or code holds a Chinese character
    anywhere = search.asked(words, KINDS if len(words) > 1 else [search.INSIDE])
    if freely(actor, "BAS") or len(session.execute(_few(), anywhere | {"most": most}).all()) < most:
        yield "inside", anywhere
    else:  # many hits, and few archives are his: those are read through
        yield "own", anywhere


@lru_cache(maxsize=1)
def _few() -> Select[Any]:
    docs = search.documents(Customer.__tablename__)
    source, match = search.hits(Customer.__tablename__, docs)
    return cast("Select[Any]", select(docs.c.row_id).select_from(source).where(match).limit(bindparam("most", type_=Integer())))


@lru_cache(maxsize=64)
def _sought(kin: Actor, way: str, count: int, picked: Picked) -> Select[Any]:
    """Id and name of the rows that one way leads to, verified; kept, since to build one costs more than to run it."""
    docs = search.documents(Customer.__tablename__)
    wanted: Any = select(Customer.id, Customer.name).where(visible(kin, Customer.id, "CARD", 0))
    if way != "card":
        wanted = wanted.where(visible(kin, Customer.id, "BAS", Customer.inside_level))
    if way == "waiting":
        wanted = wanted.where(Customer.id.in_(bindparam("waiting", expanding=True)))
    elif way == "own":
        wanted = wanted.join(docs, docs.c.row_id == Customer.id).where(search.holds(docs, count, KINDS))
    else:
        source, match = search.hits(Customer.__tablename__, docs)
        kinds = [search.CARD] if way == "card" else KINDS
        wanted = wanted.select_from(source.join(Customer, Customer.id == docs.c.row_id)).where(match, search.holds(docs, count, kinds))
    return narrowed(wanted, picked).limit(bindparam("most", type_=Integer()))


def _waiting(session: Session, words: Sequence[str]) -> list[UUID]:
    """Customers with a correction that waits, at the level of BAS, and holds every word."""
    holds = and_(*(Correction.value.contains(word, autoescape=True) for word in words))
    return list(session.scalars(select(Correction.customer_id).where(Correction.taken_in.is_(None), Correction.field.in_(SOUGHT), holds)))
