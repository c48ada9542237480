"""What the page 【商品】 reads: each function one question of a screen, asked of the policy first."""

from collections.abc import Collection
from datetime import date
from typing import NamedTuple
from uuid import UUID

from kehu_desk.access.policy import Action
from kehu_desk.door.change import Door, allowed
from kehu_desk.door.workflow import Offer, offers
from kehu_desk.kernel.errors import Refused
from kehu_desk.people.actor import Caller
from kehu_desk.products import queries
from kehu_desk.products.entities import Product
from kehu_desk.products.queries import ListRow, ListView, PriceOf, ProductRow, ProductView
from kehu_desk.products.queries.goods import brands, sees_cost
from kehu_desk.products.queries.proposals import ProposalRow, proposals
from kehu_desk.products.service.cases import drafting_nos, list_case, product_case, wanted_list, wanted_product
from kehu_desk.products.workflow import PRICES, PRODUCT


class Seat(NamedTuple):
    """Who sits at the page: whether he writes, decides, and sees cost prices; and the office's day."""

    drafts: bool
    decides: bool
    sees_cost: bool
    today: date


def seat(door: Door, caller: Caller) -> Seat:
    """Raises Refused E_FORBIDDEN for roles that see no products."""
    with door.look(caller) as (session, actor):
        if nos := allowed(session, actor, Action.SEE_PRODUCT):
            raise Refused(*nos)
        decides = not allowed(session, actor, Action.DECIDE_PRODUCT)
        return Seat(not drafting_nos(session, actor), decides, sees_cost(session, actor), actor.today)


def product_rows(door: Door, caller: Caller, text: str, states: Collection[str]) -> tuple[list[ProductRow], int]:
    """The list, and how many there are in all. Raises Refused E_FORBIDDEN."""
    with door.look(caller) as (session, actor):
        if nos := allowed(session, actor, Action.SEE_PRODUCT):
            raise Refused(*nos)
        return queries.products(session, text, states), queries.count_products(session)


class ProductPage(NamedTuple):
    """One product, its prices by the lists that hold today or later, and what may be done to it."""

    product: ProductView
    prices: list[PriceOf]
    offers: list[Offer]


def product_page(door: Door, caller: Caller, product: UUID) -> ProductPage:
    """Raises Refused E_FORBIDDEN, E_NOT_FOUND."""
    with door.look(caller) as (session, actor):
        view = queries.product(session, actor, product)
        found = offers(PRODUCT, product_case(session, actor, wanted_product(session, product)))
        return ProductPage(view, queries.prices_of(session, product, actor.today), found)


def list_rows(door: Door, caller: Caller) -> list[ListRow]:
    """Every version of every price list. Raises Refused E_FORBIDDEN."""
    with door.look(caller) as (session, actor):
        if nos := allowed(session, actor, Action.SEE_PRODUCT):
            raise Refused(*nos)
        return queries.price_lists(session)


def list_page(door: Door, caller: Caller, price_list: UUID) -> tuple[ListView, list[Offer]]:
    """One version of a price list and what may be done to it. Raises Refused E_FORBIDDEN, E_NOT_FOUND."""
    with door.look(caller) as (session, actor):
        if nos := allowed(session, actor, Action.SEE_PRODUCT):
            raise Refused(*nos)
        return queries.price_list(session, price_list), offers(PRICES, list_case(session, actor, wanted_list(session, price_list)))


def proposal_rows(door: Door, caller: Caller) -> list[ProposalRow]:
    """Proposals, for those who write and decide."""
    with door.look(caller) as (session, actor):
        return proposals(session, actor)


def known_words(door: Door, caller: Caller) -> tuple[list[str], list[str]]:
    """Categories and brands in use: what a form suggests."""
    with door.look(caller) as (session, actor):
        if nos := allowed(session, actor, Action.SEE_PRODUCT):
            raise Refused(*nos)
        return queries.categories(session), brands(session)


def whose(door: Door, caller: Caller, subject: UUID) -> str:
    """product or proposal: what an id from the workbench is; empty when it is neither, or not this person's to see."""
    with door.look(caller) as (session, actor):
        if any(row.id == subject for row in proposals(session, actor)):
            return "proposal"
        known = session.get(Product, subject) is not None and not allowed(session, actor, Action.SEE_PRODUCT)
        return "product" if known else ""
