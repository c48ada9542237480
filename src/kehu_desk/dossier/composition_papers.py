"""构成分析报告, on paper and as a workbook: picture, table, what needs saying, and the conclusion of an analysis that was kept.

What is held back stays held back: the report is reckoned for whoever prints it. Source: business.md §24, B-017, B-117a.
"""

from pathlib import Path
from typing import Any, Final, NamedTuple
from uuid import UUID

from kehu_desk.access.policy import Action
from kehu_desk.compositions.queries.saved import SavedRow
from kehu_desk.compositions.rules.asking import unpacked
from kehu_desk.compositions.rules.report import Asked, Report
from kehu_desk.compositions.service import reading, saving
from kehu_desk.compositions.tab.pictures import drawable, drawn
from kehu_desk.compositions.table import POINTS, SHARES, words_of
from kehu_desk.compositions.words import dimension_name, note_text, sales_level, value_text, view_name
from kehu_desk.door.change import About, Door
from kehu_desk.door.numbers import next_number
from kehu_desk.dossier import cells
from kehu_desk.dossier.paper.book import quiet
from kehu_desk.dossier.paper.press import Step
from kehu_desk.dossier.paper.values import Block, Chart, Daily, Fact, Facts, Grid, Text
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.people.actor import Caller
from kehu_desk.people.office import settings_of

PREFIX: Final = "GC"
TITLE: Final = "构成分析报告"
SIGNED: Final = ("分析人", "审阅")
PICTURE: Final = (480.0, 230.0)  # points
SECTION: Final = "SAL"


class Told(NamedTuple):
    """Everything that stands on it."""

    number: str
    report: Report
    saved: SavedRow | None
    made_by: str
    made_at: str


def composition_paper(door: Door, caller: Caller, subject: Asked | UUID, step: Step = quiet) -> bytes:
    """One composition, or an analysis that was kept, as PDF. Raises Refused: E_FORBIDDEN, E_NOT_FOUND, those of viewing a customer."""
    told = _told(door, caller, subject, "pdf")
    from kehu_desk.dossier.paper.daily import daily_paper

    return daily_paper(_paper(told), step).pdf


def composition_book(door: Door, caller: Caller, subject: Asked | UUID, path: Path) -> int:
    """The same as a workbook, numbers as numbers; gives the count of its lines. Raises also E_FILE_WRITE."""
    told = _told(door, caller, subject, "xlsx")
    _write(path, told)
    return len(told.report.lines)


def _told(door: Door, caller: Caller, subject: Asked | UUID, how: str) -> Told:
    saved = saving.analysis(door, caller, subject) if isinstance(subject, UUID) else None
    asked = unpacked(saved.asked, saved.customer_id) if saved is not None else subject
    assert isinstance(asked, Asked)
    report = reading.compose(door, caller, asked)
    with door.change(caller, Action.PRINT_DAILY, About(asked.customer, SECTION if asked.customer else "")) as deed:
        deed.require(Action.COMPOSE)
        number = next_number(deed.session, PREFIX, deed.actor.today.year)
        deed.name(subject=f"composition {how} {asked.view.value} {number}")
        made_by = f"{deed.actor.name}（{deed.actor.staff_no}）"
        return Told(number, report, saved, made_by, cells.zoned(deed.now, settings_of(deed.session).zone))


def _head(told: Told) -> tuple[Fact, ...]:
    asked = told.report.asked
    within = " › ".join(f"{dimension_name(name)} {value_text(name, value)}" for name, value in asked.within)
    facts = [
        Fact("构成", view_name(asked.view.value)), Fact("期间", f"{asked.period.since.isoformat()} 至 {asked.period.until.isoformat()}"),
        Fact("销售层级", sales_level(asked.level)), Fact("范围", within), Fact("分析", told.saved.title if told.saved else ""),
    ]  # fmt: skip
    return tuple(fact for fact in facts if fact.value)


def _paper(told: Told) -> Daily:
    report, blocks = told.report, list[Block]([Facts(_head(told))])
    if drawable(report):
        from kehu_desk.drawing.tone import PAPER

        blocks.append(Chart(drawn(report)(PAPER, PICTURE)))
    if report.lines:
        words = words_of(report)
        blocks.append(Grid(words.titles, words.rows))
    saved = told.saved
    if saved is not None:
        measures = f"{saved.measures}\n责任人 {saved.owner}  完成日期 {saved.due_on or ''}" if saved.measures else ""
        blocks += [Text(text, title) for title, text in (("结论", saved.conclusion or "未利用:还没有结论"), ("对策", measures)) if text]
    return Daily(TITLE, told.number, tuple(map(note_text, report.notes)), tuple(blocks), SIGNED, told.made_by, told.made_at)


def _write(path: Path, told: Told) -> None:
    from xlsxwriter import Workbook
    from xlsxwriter.exceptions import XlsxWriterException

    words = words_of(told.report)
    try:
        with Workbook(path, {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}) as book:
            page = book.add_worksheet(TITLE)
            bold, text, money, share, points, count = (book.add_format(each) for each in (
                {"bold": True}, {"num_format": "@"}, {"num_format": "#,##0.00"}, {"num_format": "0.00%"},
                {"num_format": "+0.00;-0.00;0.00"}, {"num_format": "#,##0"},
            ))  # fmt: skip
            forms = {"money": (money, 100), "share": (share, 10_000), "points": (points, 100), "count": (count, 1)}
            page.write_string(0, 0, "  ".join(fact.value for fact in _head(told)), bold)
            page.write_row(1, 0, words.titles, bold)
            for at, (row, numbers) in enumerate(zip(words.rows, words.numbers, strict=True), 2):
                page.write_string(at, 0, row[0], text)
                for place, (name, word, number) in enumerate(zip(words.columns, row[1:], numbers, strict=True), 1):
                    form, scale = forms[_kind(name)]
                    if number is None:
                        page.write_string(at, place, word, text)
                    else:
                        page.write_number(at, place, number / scale if scale > 1 else number, form)
            _foot(page, told, len(words.rows) + 3, text)
            page.set_column(0, 0, 24)
            page.set_column(1, len(words.columns), 15)
            page.freeze_panes(2, 1)
    except (XlsxWriterException, OSError) as error:
        raise Refused(no("E_FILE_WRITE", name=path.name)) from error


def _foot(page: Any, told: Told, at: int, text: Any) -> None:
    saved = told.saved
    said = [note_text(note) for note in told.report.notes]
    said += [f"结论:{saved.conclusion or '未利用'}", f"对策:{saved.measures}"] if saved is not None else []
    for place, each in enumerate([*said, f"{told.number}  {told.made_by}  {told.made_at}"], at):
        page.write_string(place, 0, each, text)
    page.set_footer(f"&L{told.number}  {told.made_by.replace('&', '&&')}  {told.made_at}&R&P / &N")


def _kind(name: str) -> str:
    if name in SHARES:
        return "share"
    return "points" if name in POINTS else "money" if name.endswith("_fen") else "count"
