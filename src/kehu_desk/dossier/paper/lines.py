"""Breaking text into lines by the habits of Chinese print."""

from bisect import bisect_right
from itertools import accumulate

from kehu_desk.drawing.fonts import Faces

NEVER_FIRST = frozenset("、。，．：；？！）】》〉」』〕〗”’…—～·%‰℃,.:;?!)]}>")
NEVER_LAST = frozenset("（【《〈「『〔〖“‘([{<￥¥$#№")
FIRST_WIDE = "⺀"


def may_break(before: str, after: str) -> bool:
    """True where a line may end: at blanks and beside Han characters, but no comma opens and no bracket closes a line."""
    if before == " " or after == " ":
        return True
    if after in NEVER_FIRST or before in NEVER_LAST:
        return False
    return before >= FIRST_WIDE or after >= FIRST_WIDE


def wrap(faces: Faces, text: str, width: float, size: float, bold: bool = False) -> list[str]:
    """Drawable lines no wider than ``width`` points. An unbroken string is cut where the line ends; never empty."""
    return [line for part in text.split("\n") for line in _wrap(faces, faces.drawable(part).rstrip(), width * 1000 / size, bold)]


def _wrap(faces: Faces, text: str, limit: float, bold: bool) -> list[str]:
    ends = [0.0, *accumulate(map(faces.widths[bold].__getitem__, text))]
    lines, start = [], 0
    while ends[-1] - ends[start] > limit:
        fit = max(bisect_right(ends, ends[start] + limit, start) - 1, start + 1)
        if fit == len(text):
            break
        cut = next((at for at in range(fit, start, -1) if may_break(text[at - 1], text[at])), fit)
        lines.append(text[start:cut].rstrip())
        while text[cut] == " ":
            cut += 1
        start = cut
    return [*lines, text[start:]]
