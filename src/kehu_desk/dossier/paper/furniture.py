"""What every page bears: header, footer, QR code and the diagonal watermark (B-111)."""

from collections.abc import Sequence
from dataclasses import dataclass, fields

from kehu_desk.dossier.paper import labels, qr
from kehu_desk.dossier.paper.flow import GREY, HEIGHT, INK, LEFT, RIGHT, Page, Rule, Words
from kehu_desk.dossier.paper.values import Watermark
from kehu_desk.drawing.fonts import Faces
from kehu_desk.kernel.errors import No, Refused, no

HEADER = HEIGHT - 44.0
FOOTER = 72.0
QR_SIDE = 42.0
NOTES = LEFT + QR_SIDE + 8
SIZE, LEADING = 7.0, 10.5
MOST_LINES = 4
MOST_PAGES = 9999
SEPARATOR = " · "


def faults(faces: Faces, mark: Watermark) -> list[No]:
    """Why this watermark cannot stand on paper whole: a value is empty, has no glyph, or the copy is none of the copies."""
    values = {each.name: str(getattr(mark, each.name)) for each in fields(mark)}
    found = [no("E_WATERMARK", item=name) for name, value in values.items() if not value.strip() or not faces.known.issuperset(value)]
    return found if 1 <= mark.copy_no <= mark.copies else [*found, no("E_WATERMARK", item="copy_no")]


def items(mark: Watermark, page: int, pages: int) -> tuple[str, ...]:
    """The seven items of B-111, worded."""
    return (
        f"{labels.BORROWER} {mark.borrower}（{mark.staff_no}）",
        f"{labels.LOAN_NO} {mark.loan_no}",
        f"{labels.PURPOSE} {mark.purpose}",
        f"{labels.SECRECY} {mark.level_label}",
        f"{labels.PRINTED_AT} {mark.printed_at}",
        f"{labels.COPY} {mark.copy_no}/{mark.copies}",
        labels.page_of(page, pages),
    )


@dataclass(frozen=True, slots=True)
class Furniture:
    """The furniture of one print."""

    faces: Faces
    mark: Watermark
    header: tuple[str, str]

    def __post_init__(self) -> None:
        """Raise Refused E_WATERMARK unless all of the watermark will stand on every page (B-112)."""
        found = faults(self.faces, self.mark)
        if not found and len(self._notes(MOST_PAGES, MOST_PAGES)) > MOST_LINES:
            found = [no("E_WATERMARK", item="length")]
        if not found and len(qr.payload(self.mark.loan_no, self.mark.copy_no, MOST_PAGES).encode()) > qr.VERSIONS[-1][1]:
            found = [no("E_WATERMARK", item="loan_no")]
        if found:
            raise Refused(*found)

    def code(self, page: int) -> tuple[int, str]:
        """Modules per side and path of the page's QR code."""
        return qr.outline(qr.payload(self.mark.loan_no, self.mark.copy_no, page))

    def diagonal(self, page: int, pages: int) -> str:
        """The one line that runs across the page in light print."""
        return SEPARATOR.join(items(self.mark, page, pages))

    def furnish(self, sheet: Page, page: int, pages: int) -> None:
        """Add header and footer to a page."""
        self._head(sheet)
        sheet.rules += [Rule(LEFT, FOOTER, RIGHT, FOOTER), Rule(LEFT, HEADER - 8, RIGHT, HEADER - 8)]
        count = f"{page}/{pages}"
        sheet.words.append(Words(RIGHT - self.faces.width(count, 9, True), FOOTER - 14, count, 9, True, INK))
        for at, line in enumerate(self._notes(page, pages)):
            sheet.words.append(Words(NOTES, FOOTER - 13 - at * LEADING, line, SIZE, False, GREY))

    def _head(self, sheet: Page) -> None:
        left, right = map(self.faces.drawable, self.header)
        sheet.words.append(Words(LEFT, HEADER, left, 8, False, GREY))
        sheet.words.append(Words(RIGHT - self.faces.width(right, 8, True), HEADER, right, 8, True, INK))

    def _notes(self, page: int, pages: int) -> Sequence[str]:
        """The seven items in lines; no item is cut, for each is looked for as a whole. Too long an item counts as too many lines."""
        first, room = RIGHT - NOTES - 48, RIGHT - NOTES
        lines = [""]
        for item in items(self.mark, page, pages):
            longer = lines[-1] + SEPARATOR + item if lines[-1] else item
            if self.faces.width(longer, SIZE) <= (first if len(lines) == 1 else room):
                lines[-1] = longer
            elif self.faces.width(item, SIZE) <= room:
                lines.append(item)
            else:
                return [item] * (MOST_LINES + 1)
        return lines
