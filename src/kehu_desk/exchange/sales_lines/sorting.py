"""What becomes of each row: a sales line, a duplicate, or a refusal that names its cells. Asked a few thousand rows at a time."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any, Final
from uuid import UUID

from sqlalchemy.orm import Session

from kehu_desk.exchange.plan import Line, Status
from kehu_desk.exchange.sales_lines.parties import Parties, Party
from kehu_desk.exchange.sales_lines.plan import SalesPlan
from kehu_desk.exchange.sales_lines.reading import Entry
from kehu_desk.exchange.sales_lines.shelf import Shelf, Ware
from kehu_desk.exchange.sales_lines.twins import Twins
from kehu_desk.kernel.errors import No, no
from kehu_desk.kernel.money import RATE
from kehu_desk.people.actor import Actor
from kehu_desk.products.rules import to_base
from kehu_desk.sales.rules.faults import line_faults
from kehu_desk.sales.rules.records import FREE, OURS, Priced, SaleLine, from_amount, per_base

TEXTS: Final = ("customer_no", "customer", "seller", "buyer")
CELL_OF: Final = {"traded_on": "day", "data_source": "source"}  # what the rules call a cell -> what the file's columns are called here
BACK: Final = {"sale": "return", "return": "return", "exchange_out": "exchange_in"}  # what a quantity below nothing means


class Sorted:
    """One row with its verdict. line: what is written when the status is NEW."""

    __slots__ = ("line", "name", "nos", "row", "status")

    def __init__(self, entry: Entry) -> None:
        """Refused until it turns out otherwise."""
        self.row, self.nos, self.name = entry.row, list(entry.problems), ""
        self.line: SaleLine | None = None
        self.status = Status.REJECTED

    @property
    def told(self) -> Line:
        """As screens and the file of refused rows show it."""
        return Line(self.row, self.status, self.name, tuple(self.nos))


class Sorter:
    """Sorts the rows of one plan, in the order of the file."""

    def __init__(self, session: Session, actor: Actor, plan: SalesPlan, batch: UUID | None = None) -> None:
        """batch: of the import that the lines will belong to."""
        self._plan, self._actor, self._batch = plan, actor, batch
        self._parties, self._shelf = Parties(session, actor), Shelf(session)
        self._twins = Twins(session, numbered="line_no" in plan.mapping.values())
        self._seller = self._parties.party(plan.seller) if plan.seller else None
        self._titles = {key: plan.title(key) for key in (*plan.mapping.values(), "buyer", "seller", "product", "day", "qty", "customer")}

    def sort(self, entries: Sequence[Entry]) -> list[Sorted]:
        """The verdicts of some rows."""
        self._parties.learn({entry.told[key] for entry in entries for key in TEXTS if key in entry.told})
        found = [self._sorted(entry) for entry in entries]
        self._twins.learn([each.line for each in found if each.line is not None])
        for each in found:
            if each.line is not None and not each.nos:
                self._settle(each)
        return found

    def _sorted(self, entry: Entry) -> Sorted:
        made, told = Sorted(entry), entry.told
        level = told.get("level") or self._plan.level
        if level == "L1" and "finance" not in self._actor.roles:
            made.nos.append(no("E_SALE_OURS"))
        customer, buyer, buyer_name = self._whom(made, level, told)
        ware = self._ware(made, told)
        made.name = " ".join(part for part in (customer.name if customer else "", ware.name if ware else "") if part)
        if customer is not None and (why := self._parties.against(customer)):
            made.nos.append(why)
        if not made.nos:
            assert ware is not None
            ours = level == "L1"
            line = self._line(level, told, ware, None if ours else customer, customer if ours else buyer, "" if ours else buyer_name)
            made.line = line
            for each in line_faults(line, ware.facts, self._actor.today):
                made.nos.append(self._at_cell(each))
        return made

    def _whom(self, made: Sorted, level: str, told: dict[str, Any]) -> tuple[Party | None, Party | None, str]:
        """Whose archive the line belongs to, and, below L1, who bought: a customer of ours or a name."""
        if level == "L1":
            return (
                self._customer(made, [key for key in ("customer_no", "customer", "buyer") if key in told], told, "E_LINE_BUYER"),
                None,
                "",
            )
        given = [key for key in ("customer_no", "customer") if key in told]
        if self._seller is not None:
            customer: Party | None = self._seller
        else:
            customer = self._customer(made, ["seller"] if "seller" in told else given, told, "E_LINE_SELLER")
            given = given if "seller" in told else []
        theirs = ["buyer"] if "buyer" in told else given
        known = self._meant(theirs, told)
        if len(known) == 1:
            return customer, known[0], ""
        return customer, None, str(told[theirs[-1]]) if theirs else ""

    def _meant(self, keys: Sequence[str], told: dict[str, Any]) -> list[Party]:
        """Customers by the first of these cells that means any."""
        return next((found for key in keys if (found := self._parties.meant(told[key]))), [])

    def _customer(self, made: Sorted, keys: Sequence[str], told: dict[str, Any], missing: str) -> Party | None:
        if not keys:
            made.nos.append(no(missing, why="missing", column=self._titles["customer"]))
            return None
        found = self._meant(keys, told)
        if len(found) == 1:
            return found[0]
        code = "E_SALE_CUSTOMERS" if found else "E_SALE_CUSTOMER"
        made.nos.append(no(code, name=told[keys[0]], count=len(found), column=self._titles[keys[0]]))
        return None

    def _ware(self, made: Sorted, told: dict[str, Any]) -> Ware | None:
        ware, why = self._shelf.find(told.get("code"), told.get("product"), told.get("spec"))
        if ware is None:
            key = "code" if "code" in told else "product"
            made.nos.append(no("E_LINE_PRODUCT", why=why, name=told.get(key, ""), column=self._plan.title(key)))
        return ware

    def _line(
        self, level: str, told: dict[str, Any], ware: Ware, seller: Party | None, buyer: Party | None, buyer_name: str
    ) -> SaleLine:  # fmt: skip
        kind, qty = told.get("doc_type", "sale"), told.get("qty")
        amount, discount = told.get("amount"), told.get("discount", 0)
        if kind != "adjust" and qty is not None and (qty < 0 or kind in ("return", "exchange_in")):
            kind = BACK.get(kind, kind) if qty < 0 else kind
            qty, amount, discount = abs(qty), None if amount is None else abs(amount), abs(discount)
        unit, facts = told.get("unit") or ware.facts.base_unit, ware.facts
        qty3 = None if qty is None else to_base(qty, unit, facts.base_unit, facts.units)
        price = Priced(0, 0) if kind in FREE else _priced(told.get("price"), qty, qty3, amount, discount)
        return SaleLine(
            level, kind, told.get("day"), seller.id if seller else None, buyer.id if buyer else None, facts.id, unit, qty, qty3,
            price.price4 if price else None, price.discount if price else discount, None if kind in FREE else amount, buyer_name,
            facts.spec,
            str(told.get("currency", OURS)).upper(), told.get("fx", RATE), told.get("batch_no", ""), told.get("made_on"),
            told.get("expires_on"), told.get("ext_no", ""), told.get("line_no", 1), told.get("due_on"), told.get("promotion", ""), True,
            told.get("source") or self._plan.source, None, None, self._batch, None, told.get("note", ""),
        )  # fmt: skip

    def _settle(self, each: Sorted) -> None:
        """The last question: whether the line is there already. It gets its line number here where the file has none."""
        assert each.line is not None
        line, twin = self._twins.place(each.line, each.row.number)
        if twin is None:
            each.line, each.status = line, Status.NEW
        else:
            each.status = Status.DUPLICATE
            each.nos.append(self._at_cell(twin))

    def _at_cell(self, fault: No) -> No:
        """A fault with the title of its column instead of our name of the cell."""
        facts = dict(fault.facts)
        key = str(facts.pop("field", ""))
        key = CELL_OF.get(key, key)
        return no(fault.code, **facts, column=self._titles.get(key) or (self._plan.title(key) if key else ""))


def _priced(price: int | Decimal | None, qty: int | None, qty3: int | None, amount: int | None, discount: int) -> Priced | None:
    """The price of the base unit from the price of the unit sold, or from the amount; None where neither can be had."""
    if not qty or not qty3:
        return Priced(price, discount) if isinstance(price, int) else None
    if qty < 0:  # a correction
        found = _priced(price, -qty, -qty3, None if amount is None else -amount, -discount)
        return Priced(found.price4, -found.discount) if found else None
    if isinstance(price, int):
        return per_base(qty, price, qty3 * 1000 // qty, discount)
    return from_amount(qty3, amount, discount) if amount is not None and amount >= 0 else None
