"""The dialog 【季节计划】: a product or category, the profile that its past gives, targets for the months, measures."""

from collections.abc import Iterable
from functools import partial
from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QTimer, Signal
from PySide6.QtWidgets import QLabel, QTabWidget, QVBoxLayout, QWidget

from kehu_desk.archives.table import region_words
from kehu_desk.kernel.errors import No, Refused, no
from kehu_desk.kernel.money import plain, scaled
from kehu_desk.kernel.regions import find_region
from kehu_desk.promotions.dialogs.picking import PickMany
from kehu_desk.promotions.dialogs.pictures import show_season
from kehu_desk.promotions.dialogs.small import show_at_fields
from kehu_desk.promotions.queries.seasons import Matter, MonthRow, SeasonView
from kehu_desk.promotions.rules.season import TEXT, TITLE, YEAR, SeasonTerms
from kehu_desk.promotions.service import draft_season, reading, revise_season
from kehu_desk.promotions.words import bp_text, field_name, month_name
from kehu_desk.ui import look
from kehu_desk.ui.asking_form import AskingForm
from kehu_desk.ui.desk import Desk, office_today
from kehu_desk.ui.fields import Field, Group, Kind
from kehu_desk.ui.latest import Latest
from kehu_desk.ui.picture import Picture

PAUSE: Final = 300  # ms


class SeasonDialog(AskingForm):
    """A new plan, or another text of a draft. The picture follows what is chosen and typed."""

    reckoned = Signal()
    """What is shown is that of what is chosen now."""

    def __init__(self, desk: Desk, view: SeasonView | None = None, parent: QWidget | None = None) -> None:
        """view: the draft that is changed. Raises Refused E_FORBIDDEN."""
        self._view = view
        self.plan_id: UUID | None = view.row.id if view else None
        self._seen: reading.Outlook | None = None
        title, today = QCoreApplication.translate("SeasonDialog", "Save season plan"), office_today(desk)()
        super().__init__(
            desk, title, _groups(reading.season_choices(desk.door, desk.caller), range(today.year - 1, today.year + 3)), parent
        )
        door, caller = desk.door, desk.caller
        self.product = PickMany(
            field_name("product"), self.tr("Code, name or brand"), partial(reading.found_products, door, caller), self.show_refused, most=1
        )
        self.told, self.picture = QLabel(), Picture(self.tr("Season of the plan"))
        self._soon = QTimer(self, interval=PAUSE, singleShot=True)
        self._asking = Latest(self, self._show, self.show_refused)
        self._lay_out_more()
        self._begin(view)
        self._soon.timeout.connect(self.reckon)
        self.product.changed.connect(self._soon.start)
        self.form.edited.connect(self._follow)
        self.resize(look.scaled(880), look.scaled(600))
        self.reckon()

    def _lay_out_more(self) -> None:
        """The form, the product and the picture as pages: everything fits into a small window."""
        self.told.setWordWrap(True)
        self.told.setAccessibleName(self.tr("What the profile rests on"))
        goods, season = QWidget(), QWidget()
        for page, parts in ((goods, (self.product,)), (season, (self.told, self.picture))):
            column = QVBoxLayout(page)
            for part in parts:
                column.addWidget(part, 0 if part is self.told else 1)
        pages = QTabWidget()
        pages.setAccessibleName(self.tr("Pages of the plan"))
        pages.tabBar().setAccessibleName(self.tr("Pages of the plan"))
        self.column.insertWidget(self.column.indexOf(self.form), pages, 1)
        pages.addTab(self.form, self.tr("Plan"))
        pages.addTab(goods, self.tr("Product"))
        pages.addTab(season, self.tr("Season"))
        self.pages = pages

    def _begin(self, view: SeasonView | None) -> None:
        if view is None:
            self.form.set_values({"year": str(self.today().year)})
            return
        row = view.row
        self.form.set_values({
            "title": row.title, "year": str(row.year), "category": view.matter.category, "region": region_words(row.region_code),
            "measures": view.measures, **{f"t{month}": plain(bp, 2, 0) for month, bp in view.targets.items()},
        })  # fmt: skip
        if view.matter.product_id is not None:
            self.product.add(str(view.matter.product_id), row.subject)

    def _follow(self, key: str) -> None:
        if key in ("category", "region"):
            self._soon.start()
        elif self._seen is not None:
            self._draw(self._seen)

    # what is typed

    def region(self) -> str | None:
        """The code of the region typed; None when it is not known."""
        text = self.form.values()["region"]
        return find_region(text) if text else ""

    def matter(self) -> Matter:
        """What the plan is about, as chosen now."""
        picked = self.product.ids()
        return Matter(UUID(picked[0]) if picked else None, self.form.values()["category"], self.region() or "")

    def targets(self) -> tuple[dict[int, int], list[str]]:
        """Targets by month, and the keys of those that cannot be read."""
        typed = {month: self.form.values()[f"t{month}"] for month in range(1, YEAR + 1)}
        found = {month: scaled(text, 2) for month, text in typed.items() if text}
        return {month: bp for month, bp in found.items() if bp is not None}, [f"t{month}" for month, bp in found.items() if bp is None]

    def reckon(self) -> None:
        """Ask on a worker what the past says."""
        matter, door, caller = self.matter(), self._desk.door, self._desk.caller
        if (matter.product_id is None) == (not matter.category):
            self._asking.drop()
            self._show(reading.Outlook(0, 0, (), (), True, 0))
        else:
            self._asking.ask(lambda: reading.outlook(door, caller, matter))

    def _show(self, seen: reading.Outlook) -> None:
        self._seen = seen
        self.told.setText(self._sentence(seen))
        for month in range(1, YEAR + 1):
            share = bp_text(seen.profile[month - 1]) if seen.profile else ""
            weak = self.tr("weak: {share}") if month in seen.off else self.tr("profile {share}")
            self.form.editor(f"t{month}").setPlaceholderText(weak.format(share=share) if share else "")
        self._draw(seen)
        self.reckoned.emit()

    def _sentence(self, seen: reading.Outlook) -> str:
        if not seen.least:
            return self.tr("Choose either a product or a category: its past sales give the profile.")
        if not seen.told:
            return self.tr("Fewer than three customers bought it, and not all are yours to see: the profile is not shown (B-017).")
        if not seen.profile:
            return self.tr("{months} whole months of sales; a profile needs {least}.").format(months=seen.months, least=seen.least)
        weak = "、".join(month_name(month) for month in seen.off) or "–"
        return self.tr("{months} whole months of sales. Weak months: {weak}.").format(months=seen.months, weak=weak)

    def _draw(self, seen: reading.Outlook) -> None:
        targets = self.targets()[0]
        months = [MonthRow(month, bp, month in seen.off, targets.get(month), None, None) for month, bp in enumerate(seen.profile, 1)]
        show_season(self.picture, months, seen.below_bp)

    # saving

    def do(self) -> None:
        """Write it. Raises Refused."""
        values: dict[str, Any] = self.form.values()
        (targets, unread), region = self.targets(), self.region()
        faults: list[No] = [no("E_SEASON_FIELD", field=key, why="index") for key in unread]
        faults += [no("E_SEASON_FIELD", field="region", why="unknown")] if region is None else []
        if faults:
            raise Refused(*faults)
        matter = self.matter()
        terms = SeasonTerms(
            values["title"], int(values["year"]), matter.product_id, matter.category, region or "", targets, values["measures"]
        )
        if self._view is None:
            self.plan_id = self._desk.act(draft_season, terms)
        else:
            self._desk.act(revise_season, self._view.row.id, self._view.version, terms)

    def show_refused(self, refused: Refused) -> None:
        """Each reason at its field, or below."""
        show_at_fields(self, refused)
        self.pages.setCurrentIndex(0)


def _groups(categories: list[str], years: Iterable[int]) -> tuple[Group, ...]:
    translate = QCoreApplication.translate
    plan = (
        Field(key="title", label=field_name("title"), required=True, limit=TITLE, span=2),
        Field(key="year", label=field_name("year"), kind=Kind.CHOICE, required=True, options=[(str(each), str(each)) for each in years]),
        Field(key="region", label=field_name("region"), help=translate("SeasonDialog", "such as 浙江; empty means everywhere")),
        Field(key="category", label=field_name("category"), kind=Kind.CHOICE, span=2,
              options=[("", ""), *((each, each) for each in categories)],
              help=translate("SeasonDialog", "or a product on the second page")),
        Field(key="measures", label=field_name("measures"), kind=Kind.LONG, limit=TEXT),
    )  # fmt: skip
    months = tuple(Field(key=f"t{month}", label=month_name(month)) for month in range(1, YEAR + 1))
    return Group(translate("SeasonDialog", "Season plan"), plan), Group(field_name("targets"), months)
