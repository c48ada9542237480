"""Papers of daily work: a head, some words, blocks, lines to sign; the footer names person, time and number. Source: B-117a."""

from dataclasses import dataclass

from kehu_desk.dossier.paper import labels, qr
from kehu_desk.dossier.paper.blocks import lay, lay_facts
from kehu_desk.dossier.paper.book import Paper, head, quiet
from kehu_desk.dossier.paper.flow import GREY, LEFT, RIGHT, Flow, Page, Rule, Words
from kehu_desk.dossier.paper.furniture import FOOTER, HEADER, NOTES, SEPARATOR
from kehu_desk.dossier.paper.press import Step, impress
from kehu_desk.dossier.paper.values import Daily, Fact
from kehu_desk.drawing.fonts import Faces, faces


def daily_paper(daily: Daily, step: Step = quiet) -> Paper:
    """One paper as PDF (A4)."""
    fonts = faces()
    flow = Flow(fonts)
    head(flow, daily.title, note=daily.number)
    flow.gap(6)
    for line in daily.above:
        flow.paragraph(line, 10, 18)
    for block in daily.blocks:
        lay(flow, block)
    if daily.signed:
        flow.gap(24)
        flow.need(60)
        lay_facts(flow, tuple(Fact(title, "") for title in daily.signed))
    return Paper(impress(flow.pages, DailyDress(fonts, daily), f"{daily.title} {daily.number}", step), len(flow.pages))


@dataclass(frozen=True, slots=True)
class DailyDress:
    """Header, footer and code of a daily paper."""

    faces: Faces
    daily: Daily

    def code(self, page: int) -> tuple[int, str]:
        """The paper's number and the page."""
        return qr.outline(qr.archive_payload(self.daily.number, page))

    def diagonal(self, _page: int, _pages: int) -> str:
        """Nothing: no copy of an archive, and no carrier."""
        return ""

    def furnish(self, sheet: Page, page: int, pages: int) -> None:
        """Title and number above; who made it, when, its number and the page below."""
        title, number = self.faces.drawable(self.daily.title), self.faces.drawable(f"{labels.PAPER_NO} {self.daily.number}")
        sheet.rules += [Rule(LEFT, FOOTER, RIGHT, FOOTER), Rule(LEFT, HEADER - 8, RIGHT, HEADER - 8)]
        sheet.words.append(Words(LEFT, HEADER, title, 8, False, GREY))
        sheet.words.append(Words(RIGHT - self.faces.width(number, 8), HEADER, number, 8, False, GREY))
        made = (f"{labels.MADE_BY} {self.daily.made_by}", f"{labels.PRINTED_AT} {self.daily.made_at}", number, labels.page_of(page, pages))
        sheet.words.append(Words(NOTES, FOOTER - 14, self.faces.drawable(SEPARATOR.join(made)), 8, False, GREY))
