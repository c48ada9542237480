"""The first two sheets: the cover, and the loan page that people sign."""

from kehu_desk.dossier.paper import labels
from kehu_desk.dossier.paper.blocks import lay_facts
from kehu_desk.dossier.paper.flow import ACCENT, GREY, HAIR, INK, LEFT, MEASURE, RIGHT, TOP, Box, Flow, Rule
from kehu_desk.dossier.paper.lines import wrap
from kehu_desk.dossier.paper.values import Dossier, Fact, LoanSlip, Watermark

SIGN_HEIGHT, SIGN_HEAD = 54.0, 22.0
SIGN_PLACES = (0.0, 52.0, 178.0, 304.0, 394.0, MEASURE)
STAMP = 118.0


def lay_cover(flow: Flow, dossier: Dossier) -> None:
    """Name, archive number, class, shelf, secrecy, quality index."""
    middle = (LEFT + RIGHT) / 2
    _secrecy_seal(flow, dossier.secrecy)
    flow.y = TOP - 150
    flow.centred(middle, 14, labels.COVER_HEAD, 13, shade=GREY)
    flow.y -= 44
    for line in wrap(flow.faces, dossier.title, MEASURE - 40, 27, bold=True):
        flow.need(40)
        flow.centred(middle, 27, line, 27, True, INK)
        flow.y -= 40
    flow.y -= 10
    flow.page.rules.append(Rule(middle - 60, flow.y, middle + 60, flow.y, 1.4, ACCENT))
    flow.y -= 60
    named = (
        Fact(labels.ARCHIVE_NO, dossier.archive_no), Fact(labels.CLASS_CODE, dossier.class_code), Fact(labels.SHELF, dossier.shelf),
        Fact(labels.SECRECY, dossier.secrecy), Fact(labels.QUALITY, dossier.quality),
    )  # fmt: skip
    lay_facts(flow, (*named, *dossier.cover))


def _secrecy_seal(flow: Flow, secrecy: str) -> None:
    shown = flow.faces.drawable(secrecy)
    width = flow.faces.width(shown, 15, True) + 28
    left, right, top, low = RIGHT - width, RIGHT, TOP - 12, TOP - 46
    sides = ((left, top, right, top), (left, low, right, low), (left, low, left, top), (right, low, right, top))
    flow.page.rules += [Rule(*side, 1.2, ACCENT) for side in sides]
    flow.centred((left + right) / 2, 34.5, shown, 15, True, ACCENT)


def lay_loan_page(flow: Flow, slip: LoanSlip, mark: Watermark) -> None:
    """Slip number, borrower, approver, purpose, due date, scope; boxes to sign and to stamp."""
    flow.page.headings.append(labels.LOAN_PAGE)
    flow.centred((LEFT + RIGHT) / 2, 24, labels.LOAN_PAGE, 19, True, INK)
    flow.y -= 46
    flow.rule(0.9, ACCENT)
    lay_facts(flow, (
        Fact(labels.LOAN_NO, mark.loan_no), Fact(labels.KIND, slip.kind),
        Fact(labels.BORROWER, f"{mark.borrower}（{mark.staff_no}）"), Fact(labels.SECRECY, mark.level_label),
        Fact(labels.APPROVER, slip.approver), Fact(labels.PURPOSE, mark.purpose),
        Fact(labels.PURPOSE_NOTE, slip.purpose_note), Fact(labels.LENT_ON, slip.lent_on), Fact(labels.DUE, slip.due),
        Fact(labels.SCOPE, slip.scope), Fact(labels.PRINTED_AT, mark.printed_at), Fact(labels.COPY, f"{mark.copy_no}/{mark.copies}"),
    ))  # fmt: skip
    flow.gap(30)
    flow.need(SIGN_HEAD + 2 * SIGN_HEIGHT + STAMP + 60)
    _sign_boxes(flow)
    _stamp_box(flow)


def _sign_boxes(flow: Flow) -> None:
    """A ruled form with one row for lending and one for giving back."""
    top, low = flow.y, flow.y - SIGN_HEAD - 2 * SIGN_HEIGHT
    flow.page.boxes.append(Box(LEFT, top - SIGN_HEAD, MEASURE, SIGN_HEAD))
    flow.page.rules += [Rule(LEFT + x, top, LEFT + x, low, 0.5, GREY) for x in SIGN_PLACES]
    heights = (top, top - SIGN_HEAD, top - SIGN_HEAD - SIGN_HEIGHT, low)
    flow.page.rules += [Rule(LEFT, y, RIGHT, y, 0.5, GREY) for y in heights]
    for x, header in zip(SIGN_PLACES, labels.SIGNATURE_HEADERS, strict=False):
        flow.words(LEFT + x + 6, 14.5, header, 8.5, True, ACCENT)
    for at, row in enumerate((labels.LEND_OUT, labels.GIVE_BACK)):
        flow.words(LEFT + 12, SIGN_HEAD + at * SIGN_HEIGHT + SIGN_HEIGHT / 2 + 4, row, 11, True)
    flow.y = low - 22


def _stamp_box(flow: Flow) -> None:
    """A square for the stamp on the right, the borrower's duties on the left."""
    left, top, low = RIGHT - STAMP, flow.y, flow.y - STAMP
    sides = ((left, top, RIGHT, top), (left, low, RIGHT, low), (left, low, left, top), (RIGHT, low, RIGHT, top))
    flow.page.rules += [Rule(*side, 0.6, HAIR) for side in sides]
    flow.centred(left + STAMP / 2, STAMP - 10, labels.STAMP, 8, False, GREY)
    lines = wrap(flow.faces, labels.LOAN_NOTE, MEASURE - STAMP - 30, 9)
    flow.lines(LEFT, lines, 9, 17, shade=GREY)
    flow.y = low
