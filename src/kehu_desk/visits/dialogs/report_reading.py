"""The way between what is typed in the form of a report and the report itself."""

import re
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, Final, NamedTuple
from uuid import UUID
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from kehu_desk.kernel import money
from kehu_desk.kernel.errors import No, no
from kehu_desk.products.queries import ProductRow
from kehu_desk.visits.rules.findings import FactFound, Findings, Met, PriceFound, ProblemFound, PromiseFound, StockFound
from kehu_desk.visits.rules.places import MICRO, spot
from kehu_desk.visits.rules.plans import GOALS
from kehu_desk.visits.rules.reports import PLACES, Report
from kehu_desk.visits.service.reading import Choices

CLOCK: Final = re.compile(r"(\d{1,2})\s*[:：.时点]?\s*(\d{2})\s*分?")
HOURS: Final = re.compile(r"(\d{1,2})\s*[时点]?")
AT: Final[Mapping[str, str]] = {"started_at": "from", "ended_at": "till", "comment": "conclusion"}
"""Field of a report -> key of the form, where they differ."""
translate: Final = QCoreApplication.translate


class Typed(NamedTuple):
    """What the form says: the report, and what could not be read, with the fields where it stands."""

    report: Report | None
    unread: tuple[No, ...]


def clock(text: str) -> time | None:
    """9:30, 0930, 9点, 9：30; None when it is no time of day."""
    said = text.strip()
    found = CLOCK.fullmatch(said)
    hours, minutes = (int(found[1]), int(found[2])) if found else (int(said), 0) if HOURS.fullmatch(said) and said.isdigit() else (99, 0)
    if (only := HOURS.fullmatch(said)) and not found:
        hours = int(only[1])
    return time(hours, minutes) if hours < 24 and minutes < 60 else None


def product_text(row: ProductRow) -> str:
    """A product as it is typed and found: code, name, spec."""
    return " ".join(part for part in (row.code, row.name, row.spec) if part)


class Shelf:
    """Products by what people type: code, whole text, or a name that only one has."""

    def __init__(self, goods: Sequence[ProductRow]) -> None:
        """goods: those that may be named."""
        self.texts = [(str(row.id), product_text(row)) for row in goods]
        self._by: dict[str, list[ProductRow]] = {}
        for row in goods:
            for text in {_folded(row.code), _folded(row.name), _folded(product_text(row))}:
                self._by.setdefault(text, []).append(row)
        self._ids = {row.id: row for row in goods}

    def find(self, text: str) -> ProductRow | None:
        """The one product meant."""
        found = self._by.get(_folded(text), [])
        return found[0] if len(found) == 1 else None

    def text_of(self, product: UUID) -> str:
        """The text of a product; its id where it is no longer sold."""
        row = self._ids.get(product)
        return product_text(row) if row else str(product)


def _folded(text: str) -> str:
    return "".join(text.casefold().split())


def report_of(values: Mapping[str, Any], found: Choices, shelf: Shelf, office: ZoneInfo) -> Typed:
    """The report as typed; None while its day or times cannot be read."""
    reader = _Reader(found, shelf)
    day, begin, end = values["day"], clock(values["from"]), clock(values["till"])
    unread = [no("E_VISIT_TIME", field=key) for key, at in (("from", begin), ("till", end)) if at is None]
    here = spot(values["position"]) if values["position"] else None
    if values["position"] and here is None:
        unread.append(no("E_VISIT_POSITION", field="position"))
    findings = reader.findings(values)
    companions = reader.companions(values["companions"])
    unread += reader.unread
    if day is None or begin is None or end is None:
        return Typed(None, tuple(unread))
    texts = {key: values[key] for key in ("goal", "goal_result", "place", "display", "market", "conclusion", "order_taken", "next_text")}
    report = Report(
        _instant(day, begin, office), _instant(day, end, office), companions=companions, facings=values["facings"],
        lat6=here[0] if here else None, lon6=here[1] if here else None, checked_by="manual" if here else "",
        delta=int(values["delta"] or 0), next_on=values["next_on"], found=findings, **texts,
    )  # fmt: skip
    return Typed(report, tuple(unread))


def _instant(day: date, at: time, office: ZoneInfo) -> datetime:
    return datetime.combine(day, at, office).astimezone(UTC)


class _Reader:
    """Reads the tables; what it cannot read it remembers with its row."""

    def __init__(self, found: Choices, shelf: Shelf) -> None:
        self._people = {each.name: each.id for each in found.people}
        self._colleagues = {name: each for each, name in found.colleagues}
        self._shelf = shelf
        self.unread: list[No] = []

    def findings(self, values: Mapping[str, Any]) -> Findings:
        met = tuple(
            Met(row["name"], self._people.get(row["name"]), row["minutes"] or 0, int(row["mood"] or 0)) for row in values["met"]
        )  # fmt: skip
        facts = tuple(FactFound(row["category"], row["statement"], row["about"], party=row["party"]) for row in values["facts"])
        promises = tuple(
            PromiseFound(row["side"], row["text"], row["due_on"], _id(row["owner"])) for row in values["promises"]
        )  # fmt: skip
        problems = tuple(
            ProblemFound(row["text"], row["key"], _id(row["owner"]), row["due_on"], row["complaint"], row["severity"] or "S3")
            for row in values["problems"]
        )
        stock, prices = self._stock(values["stock"]), self._prices(values["prices"])
        return Findings(met, stock, facts, prices, promises, problems, "full" if values["full"] else "partial")

    def _stock(self, rows: Sequence[Mapping[str, Any]]) -> tuple[StockFound, ...]:
        found = []
        for place, row in enumerate(rows, 1):
            product, quantity = self._shelf.find(row["product"]), money.qty3(row["qty"])
            if product is None or quantity is None:
                self.unread.append(no("E_STOCK_FOUND", field="stock", row=place))
                continue
            found.append(
                StockFound(product.id, row["unit"] or product.base_unit, quantity, row["batch_no"], None, row["condition"] or "good")
            )
        return tuple(found)

    def _prices(self, rows: Sequence[Mapping[str, Any]]) -> tuple[PriceFound, ...]:
        found = []
        for place, row in enumerate(rows, 1):
            product = self._shelf.find(row["product"])
            ours, theirs = (money.price4(row[key]) if row[key] else None for key in ("ours", "theirs"))
            if product is None or any(row[key] and price is None for key, price in (("ours", ours), ("theirs", theirs))):
                self.unread.append(no("E_PRICE_FOUND", field="prices", row=place))
                continue
            found.append(PriceFound(product.id, ours, row["competitor"], theirs))
        return tuple(found)

    def companions(self, names: Sequence[str]) -> tuple[UUID, ...]:
        if unknown := [name for name in names if name not in self._colleagues]:
            self.unread.append(no("E_COMPANION", field="companions", names=unknown))
        return tuple(self._colleagues[name] for name in names if name in self._colleagues)


def _id(text: str) -> UUID | None:
    return UUID(text) if text else None


# from the report to the form


def values_of(report: Report, found: Choices, shelf: Shelf, office: ZoneInfo) -> dict[str, Any]:
    """What the form shows of a draft."""
    begin, end = report.started_at.astimezone(office), report.ended_at.astimezone(office)
    names = dict(found.colleagues)
    texts = ("goal", "goal_result", "place", "display", "market", "conclusion", "order_taken", "next_text", "next_on", "facings")
    return {key: getattr(report, key) for key in texts} | {
        "day": begin.date(), "from": f"{begin:%H:%M}", "till": f"{end:%H:%M}", "full": report.found.scope == "full",
        "delta": str(report.delta) if report.delta else "",
        "position": f"{report.lat6 / MICRO},{report.lon6 / MICRO}" if report.lat6 is not None and report.lon6 is not None else "",
        "companions": [names[each] for each in report.companions if each in names],
        **_tables(report.found, shelf),
    }  # fmt: skip


def _tables(found: Findings, shelf: Shelf) -> dict[str, list[dict[str, Any]]]:
    return {
        "met": [{"name": it.name, "minutes": it.minutes or None, "mood": str(it.mood)} for it in found.met],
        "stock": [
            {
                "product": shelf.text_of(it.product_id), "qty": money.plain(it.qty_entered3, 3, 0), "unit": it.unit,
                "batch_no": it.batch_no, "condition": it.condition,
            }
            for it in found.stock
        ],
        "prices": [
            {
                "product": shelf.text_of(it.product_id), "ours": _price(it.our_price4), "competitor": it.competitor,
                "theirs": _price(it.competitor_price4),
            }
            for it in found.prices
        ],
        "facts": [{"category": it.category, "statement": it.statement, "about": it.about, "party": it.party} for it in found.facts],
        "promises": [
            {"side": it.side, "text": it.text, "due_on": it.due_on, "owner": str(it.owner_id or "")} for it in found.promises
        ],
        "problems": [
            {
                "text": it.text, "key": it.key, "owner": str(it.owner_id or ""), "due_on": it.due_on, "complaint": it.complaint,
                "severity": it.severity,
            }
            for it in found.problems
        ],
    }  # fmt: skip


def _price(price4: int | None) -> str:
    return "" if price4 is None else money.plain(price4, 4, 2)


def proposed(now: datetime, office: ZoneInfo, minutes: int = 30) -> dict[str, Any]:
    """What a new report begins with: half an hour that ends now, at the customer's, as usual."""
    end = now.astimezone(office)
    begin = end - timedelta(minutes=minutes)
    begin = begin if begin.date() == end.date() else end.replace(hour=0, minute=0)
    return {"day": end.date(), "from": f"{begin:%H:%M}", "till": f"{end:%H:%M}", "place": PLACES[0], "goal": GOALS[0]}
