"""A contract on paper: title, parties, blocks, room for two signatures; the footer names text and standard text by their hashes."""

from dataclasses import dataclass
from typing import Final

from kehu_desk.dossier.paper import labels, qr
from kehu_desk.dossier.paper.blocks import lay_facts
from kehu_desk.dossier.paper.book import Paper, quiet
from kehu_desk.dossier.paper.flow import GREY, HAIR, INK, LEFT, MEASURE, RIGHT, WIDTH, Flow, Page, Rule, Words
from kehu_desk.dossier.paper.furniture import FOOTER, HEADER, NOTES, SEPARATOR
from kehu_desk.dossier.paper.lines import wrap
from kehu_desk.dossier.paper.press import Step, impress
from kehu_desk.dossier.paper.values import Agreement
from kehu_desk.drawing.fonts import Faces, faces

SIZE, LEADING = 10.5, 19.0
TITLE, HEAD = 18.0, 11.5
BOX, GUTTER, LINE = 132.0, 18.0, 24.0
SMALL: Final = 6.5


def agreement_paper(agreement: Agreement, step: Step = quiet) -> Paper:
    """One contract as PDF (A4)."""
    fonts = faces()
    flow = Flow(fonts)
    flow.page.headings.append(fonts.drawable(agreement.title))
    for line in wrap(fonts, agreement.title, MEASURE, TITLE, True):
        flow.centred(WIDTH / 2, TITLE + 4, line, TITLE, True)
        flow.y -= TITLE + 14
    flow.gap(4)
    lay_facts(flow, agreement.facts)
    for block in agreement.blocks:
        flow.gap(10)
        if block.title:
            flow.need(LEADING * 2)
            flow.paragraph(block.title, HEAD, LEADING, bold=True)
        flow.paragraph(block.text, SIZE, LEADING)
    lay_signatures(flow, agreement)
    return Paper(impress(flow.pages, AgreementDress(fonts, agreement), f"{agreement.title} {agreement.number}", step), len(flow.pages))


def lay_signatures(flow: Flow, agreement: Agreement) -> None:
    """Two boxes beside each other, never torn over two pages."""
    flow.gap(26)
    flow.need(BOX + 10)
    width = (MEASURE - GUTTER) / 2
    for side, lines in enumerate((agreement.ours, agreement.theirs)):
        _box(flow, LEFT + side * (width + GUTTER), width, lines)
    flow.y -= BOX + 6


def _box(flow: Flow, x: float, width: float, lines: tuple[str, ...]) -> None:
    top, bottom = flow.y, flow.y - BOX
    edges = ((x, top, x + width, top), (x, bottom, x + width, bottom), (x, top, x, bottom), (x + width, top, x + width, bottom))
    flow.page.rules += [Rule(*edge, 0.6, HAIR) for edge in edges]
    for at, line in enumerate(lines):
        [first, *_rest] = wrap(flow.faces, line, width - 20, SIZE) or [""]
        flow.words(x + 10, 22 + at * LINE, first, SIZE, shade=INK)


@dataclass(frozen=True, slots=True)
class AgreementDress:
    """Header, footer and code of a contract; a draft says so across every page."""

    faces: Faces
    agreement: Agreement

    def code(self, page: int) -> tuple[int, str]:
        """The contract's number and the page."""
        return qr.outline(qr.archive_payload(self.agreement.number, page))

    def diagonal(self, _page: int, _pages: int) -> str:
        """What a text that binds nobody says of itself; empty for an approved one."""
        return SEPARATOR.join([self.agreement.mark] * 6) if self.agreement.mark else ""

    def furnish(self, sheet: Page, page: int, pages: int) -> None:
        """Title and number above; page, who made it, when, and the hashes below."""
        it = self.agreement
        number = self.faces.drawable(f"{labels.CONTRACT_NO} {it.number}")
        sheet.rules += [Rule(LEFT, FOOTER, RIGHT, FOOTER), Rule(LEFT, HEADER - 8, RIGHT, HEADER - 8)]
        sheet.words.append(Words(LEFT, HEADER, self.faces.drawable(it.title), 8, False, GREY))
        sheet.words.append(Words(RIGHT - self.faces.width(number, 8), HEADER, number, 8, False, GREY))
        made = (number, labels.page_of(page, pages), f"{labels.MADE_BY} {it.made_by}", f"{labels.PRINTED_AT} {it.made_at}")
        for at, line in enumerate((SEPARATOR.join(made), *it.proofs)):
            sheet.words.append(Words(NOTES, FOOTER - 13 - at * 11, self.faces.drawable(line), 8 if at == 0 else SMALL, False, GREY))
