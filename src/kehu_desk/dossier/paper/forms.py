"""Forms that go with the case itself: cover, spine, list of contents, loan register, closing note. Source: B-117.

They carry card facts and titles only, so that they need no loan and no watermark; the footer names who printed them.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from kehu_desk.dossier.paper import labels, qr
from kehu_desk.dossier.paper.blocks import lay_facts
from kehu_desk.dossier.paper.book import Paper, head, quiet
from kehu_desk.dossier.paper.flow import ACCENT, GREY, HAIR, INK, LEFT, MEASURE, RIGHT, TOP, Box, Flow, Page, Rule, Words
from kehu_desk.dossier.paper.furniture import FOOTER, HEADER, NOTES, SEPARATOR
from kehu_desk.dossier.paper.grid import lay_grid
from kehu_desk.dossier.paper.lines import wrap
from kehu_desk.dossier.paper.press import Step, impress
from kehu_desk.dossier.paper.values import Case, Fact, Grid
from kehu_desk.drawing.fonts import Faces, faces

LEAST_ROWS = 18
SPINE, SPINE_GAP, SPINE_HEIGHT = 84.0, 10.0, 560.0
SPINES_A_SHEET = 5
TO_WRITE = "\n"
"""Makes a row of the register two lines high, for handwriting."""


def case_forms(case: Case, step: Step = quiet) -> Paper:
    """Covers and spines of all volumes, contents, loan register and closing note, as PDF (A4)."""
    fonts = faces()
    flow = Flow(fonts)
    for volume in range(1, case.volumes + 1):
        _lay_cover(flow, case, volume)
        flow.turn()
    _lay_spines(flow, case)
    flow.turn()
    head(flow, labels.CONTENTS)
    flow.gap(8)
    lay_grid(flow, Grid(labels.CATALOGUE_HEADERS, case.catalogue))
    flow.turn()
    head(flow, labels.REGISTER)
    flow.gap(8)
    lay_grid(flow, Grid(labels.REGISTER_HEADERS, _with_blank_rows(case.register)))
    flow.turn()
    _lay_closing(flow)
    return Paper(impress(flow.pages, FormDress(fonts, case), f"{case.archive_no} {case.title}", step), len(flow.pages))


def _with_blank_rows(rows: Sequence[tuple[str, ...]]) -> tuple[tuple[str, ...], ...]:
    blank = (TO_WRITE, *[""] * (len(labels.REGISTER_HEADERS) - 1))
    return (*rows, *[blank] * max(LEAST_ROWS - len(rows), 4))


def _lay_cover(flow: Flow, case: Case, volume: int) -> None:
    middle = (LEFT + RIGHT) / 2
    flow.y = TOP - 120
    flow.centred(middle, 14, labels.FORM_COVER, 15, shade=GREY)
    flow.y -= 54
    for line in wrap(flow.faces, case.title, MEASURE - 40, 27, bold=True):
        flow.centred(middle, 27, line, 27, True, INK)
        flow.y -= 40
    flow.y -= 10
    flow.page.rules.append(Rule(middle - 60, flow.y, middle + 60, flow.y, 1.4, ACCENT))
    flow.y -= 60
    named = (
        Fact(labels.ARCHIVE_NO, case.archive_no), Fact(labels.VOLUME, labels.volume_of(volume, case.volumes)),
        Fact(labels.CLASS_CODE, case.class_code), Fact(labels.SHELF, case.shelf), Fact(labels.SECRECY, case.secrecy),
    )  # fmt: skip
    lay_facts(flow, (*named, *case.facts))


def _lay_spines(flow: Flow, case: Case) -> None:
    for volume in range(1, case.volumes + 1):
        place = (volume - 1) % SPINES_A_SHEET
        if place == 0:
            if volume > 1:
                flow.turn()
            head(flow, labels.SPINES)
            flow.paragraph(labels.SPINE_NOTE, 9, 16, shade=GREY)
            flow.gap(8)
        _lay_spine(flow, case, volume, LEFT + place * (SPINE + SPINE_GAP))


def _lay_spine(flow: Flow, case: Case, volume: int, left: float) -> None:
    """A strip: number above, the name written downwards, secrecy and volume below."""
    right, top, low, middle = left + SPINE, flow.y, flow.y - SPINE_HEIGHT, left + SPINE / 2
    sides = ((left, top, right, top), (left, low, right, low), (left, low, left, top), (right, low, right, top))
    flow.page.rules += [Rule(*side, 0.6, HAIR) for side in sides]
    flow.page.boxes.append(Box(left, top - 44, SPINE, 44))
    flow.centred(middle, 26, case.archive_no, 9, True, ACCENT)
    name = flow.faces.drawable(case.title)
    pitch = min(28.0, (SPINE_HEIGHT - 150) / max(len(name), 1))
    for at, char in enumerate(name):
        flow.centred(middle, 64 + (at + 0.8) * pitch, char, pitch * 0.78, True, INK)
    flow.centred(middle, SPINE_HEIGHT - 44, case.secrecy, 10, True, ACCENT)
    flow.centred(middle, SPINE_HEIGHT - 20, labels.volume_of(volume, case.volumes), 8, False, GREY)


def _lay_closing(flow: Flow) -> None:
    head(flow, labels.CLOSING)
    flow.gap(8)
    said, changed, *signed = labels.CLOSING_ITEMS
    for title in (said, changed):
        flow.paragraph(title, 10.5, 19, bold=True, shade=ACCENT)
        low = flow.y - 180
        sides = ((LEFT, flow.y, RIGHT, flow.y), (LEFT, low, RIGHT, low), (LEFT, low, LEFT, flow.y), (RIGHT, low, RIGHT, flow.y))
        flow.page.rules += [Rule(*side, 0.5, GREY) for side in sides]
        flow.y = low - 18
    lay_facts(flow, tuple(Fact(title, "") for title in signed))


@dataclass(frozen=True, slots=True)
class FormDress:
    """Header, footer and code of the forms."""

    faces: Faces
    case: Case

    def code(self, page: int) -> tuple[int, str]:
        """The first pages are the covers of the volumes; the rest goes with the first volume."""
        return qr.outline(qr.archive_payload(self.case.archive_no, page if page <= self.case.volumes else 1))

    def diagonal(self, _page: int, _pages: int) -> str:
        """Nothing: the forms carry no content."""
        return ""

    def furnish(self, sheet: Page, page: int, pages: int) -> None:
        """Archive number and secrecy above; who printed it, when, and the page below."""
        number = self.faces.drawable(f"{labels.ARCHIVE_NO} {self.case.archive_no}")
        made = (f"{labels.MADE_BY} {self.case.made_by}", f"{labels.PRINTED_AT} {self.case.made_at}")
        note = SEPARATOR.join((*made, labels.page_of(page, pages)))
        sheet.rules += [Rule(LEFT, FOOTER, RIGHT, FOOTER), Rule(LEFT, HEADER - 8, RIGHT, HEADER - 8)]
        sheet.words.append(Words(LEFT, HEADER, number, 8, False, GREY))
        width = self.faces.width(self.case.secrecy, 8, True)
        sheet.words.append(Words(RIGHT - width, HEADER, self.case.secrecy, 8, True, INK))
        sheet.words.append(Words(NOTES, FOOTER - 13, self.faces.drawable(note), 7, False, GREY))
