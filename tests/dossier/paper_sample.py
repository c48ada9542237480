"""A dossier such as an office would print, made up for the tests of the paper."""

from dataclasses import replace

from kehu_desk.dossier.paper.values import (
    AttachmentRow,
    ChangeRow,
    Chart,
    Confirmed,
    Dossier,
    Fact,
    Facts,
    Grid,
    LoanRow,
    LoanSlip,
    RefreshRow,
    SectionPage,
    Text,
    UnverifiedRow,
    Watermark,
)

MARK = Watermark(
    borrower="欧阳喆",
    staff_no="R-1007",
    loan_no="JY-2026-00042",
    purpose="客户拜访",
    level_label="秘密 L2",
    printed_at="2026-03-02 10:00 UTC+08:00",
    copy_no=1,
    copies=2,
)
SECRET = "净资产捌佰万元"
PRODUCTS = ("浓缩洗衣液 2kg", "抗菌洗手液 500ml", "厨房重油污净", "柔顺剂（薰衣草）", "儿童牙膏 60g", "竹炭香皂三块装")


def chart():
    """A bar chart of six months."""
    from reportlab.graphics.charts.barcharts import VerticalBarChart
    from reportlab.graphics.shapes import Drawing
    from reportlab.lib.colors import HexColor

    from kehu_desk.drawing.fonts import REGULAR, faces

    faces()
    drawing, bars = Drawing(460, 150), VerticalBarChart()
    bars.x, bars.y, bars.width, bars.height = 40, 24, 400, 112
    bars.data = [(120, 98, 143, 156, 131, 172)]
    bars.valueAxis.valueMin = 0
    bars.categoryAxis.categoryNames = [f"{month} 月" for month in range(1, 7)]
    bars.categoryAxis.labels.fontName = bars.valueAxis.labels.fontName = REGULAR
    bars.bars[0].fillColor, bars.bars[0].strokeColor = HexColor("#1f4769"), None
    drawing.add(bars)
    return drawing


def sales(rows):
    """A table of figures as long as wanted."""
    return Grid(("日期", "单号", "商品", "数量", "金额（元）"), tuple(map(sale, range(rows))), "销售明细")


def sale(at):
    """One line of it."""
    day, amount = f"2026-{1 + at % 6:02}-{1 + at % 28:02}", f"{1234.5 * (at % 7 + 1):,.2f}"
    return day, f"XS-{at + 1:05}", PRODUCTS[at % 6], f"{12 * (at % 9 + 1)}", amount


def basics():
    """Section BAS."""
    facts = Facts((
        Fact("全称", "浙江钱塘日化用品有限公司"), Fact("简称", "钱塘日化"), Fact("客户类型", "经销商"), Fact("阶段", "现有客户"),
        Fact("行政区划", "浙江省 杭州市 西湖区"), Fact("行业", "C2681 肥皂及洗涤剂"),
        Fact("经营地址", "浙江省杭州市西湖区文三路 478 号华星时代广场 B 座 1502 室（近学院路口，收货请走后门货梯，工作日 9:00-17:00）"),
        Fact("联系电话", "0571-8765 4321"), Fact("成立日期", "2009-06-18"), Fact("法定代表人", "𠮷田堃"),
        Fact("收货点", "湖㳇社区、麦㙦镇、㟓岭村"),
    ))  # fmt: skip
    return SectionPage("BAS", "客户基础资料", "内部 L1", "第四次", Confirmed("2026-02-27", "欧阳喆", "客户填表"), True, (facts,))


def business():
    """Section BUS with running text, chart and table."""
    story = (
        "该客户主营家庭清洁与个人护理用品，覆盖杭州、绍兴两市约三百二十家终端，其中连锁便利店占四成。" * 6
        + "\n负责人经营稳健，付款守约；2025 年第四季度起与竞品签订试销协议，需关注其货架占比的变化。"
    )
    blocks = (Text(story, "经营评述"), Chart(chart(), "近六个月净销售额（万元）"), sales(60))
    return SectionPage("BUS", "业务状况", "内部 L1", "第二次", Confirmed("2026-01-15", "王䶮", "业务员拜访"), True, blocks)


def wide():
    """Section TRD: a table with more columns and longer words than the page is wide."""
    headers = ("编号", "问题", "起始", "责任人", "对策", "期限", "状态", "备注", "链接")
    row = (
        "P-01",
        "到货破损率偏高，旺季尤甚",
        "2025-11-03",
        "犇",
        "改用加厚纸箱，装车拍照留底",
        "2026-03-31",
        "进行中",
        "—",
        "https://intranet/" + "a" * 90,
    )
    return SectionPage("TRD", "交易活动现状", "秘密 L2", "第一次", None, True, (Grid(headers, (row,) * 5, "问题与对策"),))


def withheld():
    """Section INT, not granted though its content was handed in."""
    return SectionPage(
        "INT", "情报与大客户策略", "机密 L3", "第九次", Confirmed("2026-02-01", "某人", SECRET), False, (Text(SECRET, SECRET),)
    )


def dossier(**changes):
    """The whole dossier; changes replace its fields."""
    whole = Dossier(
        title="浙江钱塘日化用品有限公司",
        archive_no="DA-2026-00017",
        class_code="KH-A-03",
        shelf="甲柜 3 层 12 盒",
        secrecy="秘密",
        quality="86.4",
        loan=LoanSlip(
            "查阅（可打印）",
            "李主管 2026-03-01",
            "准备季度拜访并核对价格条款",
            "2026-03-02 09:12",
            "2026-03-16 18:00",
            "客户基础资料、业务状况、交易活动现状",
        ),
        cover=(Fact("地区", "浙江省 杭州市"), Fact("直接责任人", "欧阳喆")),
        sections=(basics(), business(), wide(), withheld()),
        changes=tuple(
            ChangeRow(f"2026-0{n}-11", "客户基础资料", f"第 {n} 次", "欧阳喆", "李主管", "地址变更，客户来函为据") for n in range(1, 5)
        ),
        refreshes=(RefreshRow("2026 第一季度", "业务状况", "2026-01-15", "王䶮", "已完善"),),
        loan_history=(LoanRow("JY-2025-00311", "王䶮", "查阅", "信用评审", "2025-11-02", "2025-11-09", "已归还"),),
        attachments=(
            AttachmentRow("F-01", "营业执照副本", "客户基础资料", "复印件", "1"),
            AttachmentRow("F-02", "经销合同", "合同", "原件", "12"),
        ),
        unverified_facts=(UnverifiedRow("钱塘日化", "拟于下半年增设绍兴仓", "业务员听闻", "2026-02-20", "2026-08-19"),),
    )
    return replace(whole, **changes)
