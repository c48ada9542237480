"""The full dossier in its order: cover, loan page, contents, sections, records, lists. Source: business.md section 9."""

from collections.abc import Sequence
from typing import NamedTuple

from kehu_desk.dossier.paper import labels
from kehu_desk.dossier.paper.blocks import lay, lay_facts
from kehu_desk.dossier.paper.flow import ACCENT, GREY, LEFT, MEASURE, RIGHT, Flow, Page
from kehu_desk.dossier.paper.front import lay_cover, lay_loan_page
from kehu_desk.dossier.paper.furniture import Furniture
from kehu_desk.dossier.paper.grid import lay_grid
from kehu_desk.dossier.paper.lines import wrap
from kehu_desk.dossier.paper.press import Step, impress
from kehu_desk.dossier.paper.values import Dossier, Fact, Facts, Grid, SectionPage, Watermark
from kehu_desk.drawing.fonts import Faces, faces


class Chapter(NamedTuple):
    """A line of the contents; page counts from the first page of the body (0)."""

    title: str
    level: str
    page: int


def quiet(done: int, total: int) -> None:
    """Progress that nobody watches."""


class Paper(NamedTuple):
    """A finished document."""

    pdf: bytes
    pages: int


def typeset(dossier: Dossier, watermark: Watermark, step: Step = quiet) -> bytes:
    """The dossier as PDF (A4). Raises Refused E_WATERMARK, and makes nothing, when an item of B-111 cannot be printed."""
    return paper(dossier, watermark, step).pdf


def paper(dossier: Dossier, watermark: Watermark, step: Step = quiet) -> Paper:
    """As typeset, with the number of pages."""
    furniture = Furniture(faces(), watermark, (f"{labels.ARCHIVE_NO} {dossier.archive_no}", dossier.secrecy))
    sheets = bind(furniture.faces, dossier, watermark)
    return Paper(impress(sheets, furniture, f"{dossier.archive_no} {dossier.title}", step), len(sheets))


def bind(fonts: Faces, dossier: Dossier, watermark: Watermark) -> list[Page]:
    """All pages, without furniture. The contents are laid twice: their own length decides the page numbers in them."""
    front, body = Flow(fonts), Flow(fonts)
    lay_cover(front, dossier)
    front.turn()
    lay_loan_page(front, dossier.loan, watermark)
    chapters = lay_body(body, dossier)
    before = len(front.pages)
    length = len(contents(fonts, chapters, 0))
    return [*front.pages, *contents(fonts, chapters, before + length + 1), *body.pages]


def contents(fonts: Faces, chapters: Sequence[Chapter], first: int) -> list[Page]:
    """The pages of the contents; the body's first page bears the number ``first``."""
    flow = Flow(fonts)
    head(flow, labels.CONTENTS)
    flow.gap(8)
    rows = tuple((f"{at:02}", each.title, each.level, str(each.page + first)) for at, each in enumerate(chapters, 1))
    lay_grid(flow, Grid(labels.CONTENTS_HEADERS, rows))
    return flow.pages


def lay_body(flow: Flow, dossier: Dossier) -> list[Chapter]:
    """Sections and records from the cursor on."""
    chapters = [lay_section(flow, at, section) for at, section in enumerate(dossier.sections, 1)]
    records = (
        (labels.CHANGES, labels.CHANGE_HEADERS, dossier.changes),
        (labels.REFRESHES, labels.REFRESH_HEADERS, dossier.refreshes),
        (labels.LOANS, labels.LOAN_HEADERS, dossier.loan_history),
        (labels.ATTACHMENTS, labels.ATTACHMENT_HEADERS, dossier.attachments),
        (labels.UNVERIFIED, labels.UNVERIFIED_HEADERS, dossier.unverified_facts),
    )
    for at, (title, headers, rows) in enumerate(records, len(chapters) + 1):
        head(flow, title, f"{at:02}")
        chapters.append(Chapter(title, "", len(flow.pages) - 1))
        if rows is None:
            lay_withheld(flow)
        else:
            lay(flow, Grid(headers, tuple(map(tuple, rows))))
    return chapters


def lay_section(flow: Flow, at: int, section: SectionPage) -> Chapter:
    """One section: head, confirmation, blocks; or the one line that says it is not granted (B-114)."""
    head(flow, section.title, f"{at:02}", f"{section.code}　{section.level_label}")
    chapter = Chapter(section.title, section.level_label if section.granted else labels.NOT_GRANTED, len(flow.pages) - 1)
    if not section.granted:
        lay_withheld(flow)
        return chapter
    lay_facts(flow, confirmation(section))
    for block in section.blocks:
        lay(flow, block)
    if not section.blocks:
        lay(flow, Facts((Fact(labels.NOTHING, ""),)))
    return chapter


def lay_withheld(flow: Flow) -> None:
    """The one line in place of a content that the loan does not open."""
    flow.gap(4)
    flow.paragraph(labels.NOT_GRANTED_NOTE, 9.5, 16, shade=GREY)


def confirmation(section: SectionPage) -> list[Fact]:
    """How each section starts: confirmed on, by, source, and the accepted revision printed here."""
    revision = Fact(labels.REVISION, section.revision)
    if section.confirmed is None:
        return [Fact(labels.CONFIRMED_ON, labels.NOT_CONFIRMED), revision]
    named = zip((labels.CONFIRMED_ON, labels.CONFIRMED_BY, labels.CONFIRMED_SOURCE), section.confirmed, strict=True)
    return [*(Fact(label, value) for label, value in named), revision]


def head(flow: Flow, title: str, number: str = "", note: str = "") -> None:
    """A chapter head: number and title on the left, a note on the right, a rule below."""
    flow.gap(26)
    flow.need(110)
    indent = 26.0 if number else 0.0
    said = flow.faces.drawable(note)
    flow.page.headings.append(flow.faces.drawable(title))
    flow.words(LEFT, 17, number, 15, True, ACCENT)
    flow.flush_right(RIGHT, 17, said, 9, False, GREY)
    flow.lines(LEFT + indent, wrap(flow.faces, title, MEASURE - indent - flow.faces.width(said, 9) - 20, 15, True), 15, 24, True)
    flow.rule(0.9, ACCENT)
    flow.y -= 3
