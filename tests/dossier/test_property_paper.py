"""P5: on every print the text of each page holds all seven items of B-111, whoever borrows and however long the paper is."""

import pypdfium2
from hypothesis import assume, given
from hypothesis import strategies as st
from paper_sample import dossier

from kehu_desk.dossier.paper.book import typeset
from kehu_desk.dossier.paper.values import Fact, Facts, Grid, SectionPage, Text, Watermark
from kehu_desk.drawing.fonts import faces
from kehu_desk.kernel.errors import Refused
from soaking import examples

NAMES = st.text("张伟欧阳喆堃㛃䶮𠮷·ABz", min_size=1, max_size=8)
WORDS = st.text("客户拜访谈判合同复核年度，。 ab19", min_size=1, max_size=12).map(str.strip).filter(bool)
LONG = st.text("浙江钱塘日化用品有限公司\n，。0123456789 abc", max_size=600)
LEVELS = st.sampled_from(["公开 L0", "内部 L1", "秘密 L2", "机密 L3"])
MARKS = st.builds(
    lambda borrower, staff, loan, purpose, level, hour, copy, more: Watermark(
        borrower, f"R-{staff}", f"JY-2026-{loan:05}", purpose, level, f"2026-03-02 {hour:02}:07 UTC+08:00", copy, copy + more
    ),
    NAMES, st.integers(0, 99999), st.integers(1, 99999), WORDS, LEVELS, st.integers(0, 23), st.integers(1, 9), st.integers(0, 9),
)  # fmt: skip
BLOCKS = st.lists(
    st.one_of(
        st.builds(Text, LONG, WORDS),
        st.builds(
            lambda rows: Grid(("日期", "商品", "金额（元）"), tuple(rows), "明细"), st.lists(st.tuples(WORDS, LONG, WORDS), max_size=25)
        ),
        st.builds(lambda rows: Facts(tuple(Fact(*row) for row in rows)), st.lists(st.tuples(WORDS, LONG), max_size=8)),
    ),
    max_size=4,
)
SECTIONS = st.lists(
    st.builds(lambda title, granted, blocks: SectionPage("BAS", title, "内部 L1", "第一次", None, granted, tuple(blocks)), WORDS, st.booleans(), BLOCKS),
    min_size=1, max_size=3,
)  # fmt: skip


def bare(text):
    """Readers of PDFs are free with blanks."""
    return "".join(text.split())


@examples(10)
@given(mark=MARKS, sections=SECTIONS)
def test_property_p5_b_111_each_page_of_every_print_holds_the_seven_items(mark, sections):
    assume(faces().known.issuperset(mark.borrower + mark.purpose))
    try:
        pdf = typeset(dossier(sections=tuple(sections)), mark)
    except Refused as refusal:  # too long for the footer: nothing is printed rather than a part of it (B-112)
        assert refusal.codes == ("E_WATERMARK",)
        return
    paper = pypdfium2.PdfDocument(pdf)
    for number, page in enumerate(paper, 1):
        text = bare(page.get_textpage().get_text_range())
        for item in (f"{mark.borrower}（{mark.staff_no}）", mark.loan_no, f"用途{mark.purpose}", mark.level_label, mark.printed_at,
                     f"份次{mark.copy_no}/{mark.copies}", f"第{number}页共{len(paper)}页"):  # fmt: skip
            assert bare(item) in text, (number, item)
    paper.close()
