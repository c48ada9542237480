"""Standard texts as they are read on screen: as HTML, in the colours of the theme."""

from collections.abc import Iterable, Sequence
from html import escape

from PySide6.QtCore import QCoreApplication

from kehu_desk.templates.rules import Block, Difference, pieces
from kehu_desk.templates.rules.rendering import PLACE
from kehu_desk.templates.words import category_name, what_name
from kehu_desk.ui import look


def blocks_html(blocks: Iterable[Block]) -> str:
    """Blocks under one another; what is still to be filled in stands out."""
    return "".join(_block(each) for each in blocks)


def _block(block: Block) -> str:
    tones = look.tones()
    fixed = QCoreApplication.translate("TextPaper", "fixed") if block.fixed else ""
    side = " · ".join(each for each in (category_name(block.category), fixed) if each)
    head = f'<p style="margin:10px 0 2px 0"><b>{escape(block.title)}</b> <span style="color:{tones.muted}">{escape(side)}</span></p>'
    body = PLACE.sub(lambda found: f'<b style="color:{tones.warn}">{{{{{found.group(1)}}}}}</b>', escape(block.text))
    return f'{head}<p style="margin:0;white-space:pre-wrap">{body}</p>'


def differences_html(blocks: Sequence[Difference], variables: Sequence[Difference]) -> str:
    """Every block and value that differs; what went away is struck out, what came is underlined."""
    if not blocks and not variables:
        same = QCoreApplication.translate("TextPaper", "The two versions say the same.")
        return f"<p>{escape(same)}</p>"
    found = "".join(_difference(each) for each in blocks)
    if variables:
        values = QCoreApplication.translate("TextPaper", "Values")
        found += f"<h4>{escape(values)}</h4>" + "".join(_difference(each) for each in variables)
    return found


def _difference(each: Difference) -> str:
    tones = look.tones()
    shades = {
        "removed": f"color:{tones.bad};text-decoration:line-through", "added": f"color:{tones.ok};text-decoration:underline", "": "",
    }  # fmt: skip
    body = "".join(f'<span style="{shades[part.what]}">{escape(part.text)}</span>' for part in pieces(each.old, each.new))
    what = f'<span style="color:{tones.muted}">{escape(what_name(each.what))}</span>'
    return (
        f'<p style="margin:10px 0 2px 0"><b>{escape(each.title or each.key)}</b> {what}</p>'
        f'<p style="margin:0;white-space:pre-wrap">{body}</p>'
    )
