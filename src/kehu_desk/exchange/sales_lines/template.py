"""An empty workbook for sales lines, its columns named as the import knows them."""

from pathlib import Path

from kehu_desk.exchange.rejects import OPTIONS
from kehu_desk.exchange.sales_lines.columns import LABELS, TARGETS
from kehu_desk.exchange.sheets_out import speaks_chinese
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.sales.words.records import DOC_TYPES, LEVELS, level_name, type_name

NEEDED = frozenset({"day", "qty", "code"})
TEXTS = frozenset({"customer_no", "code", "ext_no", "batch_no"})
LEFT_OUT = frozenset({"seller"})
ROOMY = 16
ROWS_READY = 5000


def write_sales_template(path: Path) -> None:
    """Numbers that are names are formatted as text, so that their leading zeros stay. Raises Refused E_FILE_WRITE."""
    from xlsxwriter import Workbook
    from xlsxwriter.exceptions import XlsxWriterException

    keys = [each.key for each in TARGETS if each.key not in LEFT_OUT]
    choices = {"level": [level_name(code) for code in LEVELS], "doc_type": [type_name(code) for code in DOC_TYPES]}
    try:
        with Workbook(path, OPTIONS) as book:
            bold, text, day = (book.add_format(each) for each in ({"bold": True}, {"num_format": "@"}, {"num_format": "yyyy-mm-dd"}))
            sheet = book.add_worksheet()
            for column, key in enumerate(keys):
                form = text if key in TEXTS else day if key in ("day", "made_on", "expires_on", "due_on") else None
                sheet.set_column(column, column, ROOMY, form)
                label = LABELS[key].zh if speaks_chinese() else LABELS[key].en
                sheet.write_string(0, column, label + ("*" if key in NEEDED else ""), bold)
                if key in choices:
                    sheet.data_validation(1, column, ROWS_READY, column, {"validate": "list", "source": choices[key]})
            sheet.freeze_panes(1, 0)
    except (XlsxWriterException, OSError) as error:
        raise Refused(no("E_FILE_WRITE", name=path.name)) from error
