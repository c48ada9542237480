"""The words printed on the dossier. Paper is a document in Chinese, not a screen: these are never translated."""

COVER_HEAD = "客户档案　全卷"
ARCHIVE_NO = "档案号"
CLASS_CODE = "分类号"
SHELF = "存放位置"
SECRECY = "密级"
QUALITY = "档案质量指数"

LOAN_PAGE = "借阅单"
LOAN_NO = "借阅单号"
BORROWER = "借阅人"
APPROVER = "批准人"
PURPOSE = "用途"
PURPOSE_NOTE = "用途说明"
KIND = "借阅方式"
LENT_ON = "借出时间"
DUE = "应还时间"
SCOPE = "借阅范围"
PRINTED_AT = "打印时间"
COPY = "份次"
SIGNATURE_HEADERS = ("", "档案管理人签字", "借阅人签字", "日期", "页数核对")
LEND_OUT = "借出"
GIVE_BACK = "归还"
STAMP = "（档案专用章）"
LOAN_NOTE = "本卷为公司重要财产，由借阅人妥善保管，不得转借、复制或拍摄；用毕或到期即还，页数当面核对。"

CONTENTS = "卷内目录"
CONTENTS_HEADERS = ("序号", "内容", "密级", "页码")
NOT_GRANTED = "未授权"
NOT_GRANTED_NOTE = "未授权：本部分不在本次借阅范围内，内容未打印。"
REVISION = "修订"
CONFIRMED_ON = "确认日期"
CONFIRMED_BY = "确认人"
CONFIRMED_SOURCE = "来源"
NOT_CONFIRMED = "尚未确认"
NOTHING = "无"

CHANGES = "更改记录"
CHANGE_HEADERS = ("日期", "部分", "修订", "更改人", "审核人", "更改事由")
REFRESHES = "季度完善记录"
REFRESH_HEADERS = ("季度", "部分", "日期", "完善人", "结果")
LOANS = "借阅记录（近十二个月）"
LOAN_HEADERS = ("借阅单号", "借阅人", "方式", "用途", "借出", "归还", "状态")
ATTACHMENTS = "附件清单"
ATTACHMENT_HEADERS = ("编号", "名称", "所属部分", "类别", "页数")
UNVERIFIED = "待核事实索引"
UNVERIFIED_HEADERS = ("对象", "事实", "来源", "日期", "有效至")

FORM_COVER = "客户档案　案卷"
VOLUME = "卷次"
PAGES = "页数"
FILED_ON = "归档日期"
SPINES = "脊背"
SPINE_NOTE = "沿线裁下，贴于卷盒脊背。"
CATALOGUE_HEADERS = ("序号", "卷内部分", "密级", "修订", "日期", "页码", "备注")
REGISTER = "借阅登记表"
REGISTER_HEADERS = ("借阅单号", "借阅人", "借出", "应还", "归还", "　借阅人签字　", "　管理人签字　")
CLOSING = "备考表"
CLOSING_ITEMS = ("本卷情况说明", "缺损、修改、补充、移出、销毁记录", "立卷人", "检查人", "立卷日期", "检查日期")
MADE_BY = "打印人"
PAPER_NO = "单号"
CONTRACT_NO = "合同编号"


def volume_of(volume: int, volumes: int) -> str:
    """``第 1 卷 共 2 卷``."""
    return f"第 {volume} 卷 共 {volumes} 卷"


def page_of(page: int, pages: int) -> str:
    """The page count of the footer."""
    return f"第 {page} 页 共 {pages} 页"
