"""Who works in the demo office, and the customers they deal with."""

from typing import Final, NamedTuple

from kehu_desk.demo.doors import PASSWORD
from kehu_desk.office.setup import Founder

_PEOPLE: Final = """
mgr2 郑华 E002 mgr - 总经理室
mgr1 吴军 E001 mgr mgr2 销售部
sup1 李强 E011 sup mgr1 华东区
sup2 赵敏 E012 sup mgr1 西南区
rep1 张伟 E101 rep sup1 华东区
rep2 刘洋 E102 rep sup1 华东区
rep3 陈静 E103 rep sup2 西南区
kam1 周凯 E111 kam mgr1 大客户部
cus1 王芳 E201 cus mgr2 档案室
cus2 孙丽 E202 cus mgr2 档案室
adm1 冯涛 E301 adm mgr2 信息部
aud1 褚宁 E302 aud mgr2 审计部
contract1 卫东 E401 contract mgr2 法务部
finance1 蒋琳 E402 finance mgr2 财务部
finance2 秦岚 E404 finance mgr2 财务部
service1 沈洁 E403 service mgr2 客服部
tech1 韩冰 E501 member mgr2 技术部
mkt1 杨帆 E502 member mgr2 市场部
"""
SETTINGS: Final = {"office_name": "东方佳品贸易有限公司(演示)"}


def founders() -> list[Founder]:
    """All accounts with the documented password."""
    rows = (line.split() for line in _PEOPLE.strip().splitlines())
    return [
        Founder(login, name, staff_no, roles, PASSWORD, "" if superior == "-" else superior, dept)
        for login, name, staff_no, roles, superior, dept in rows
    ]


class Place(NamedTuple):
    """A region with the stems of customers there, and who deals with them."""

    code: str
    city: str
    owner: str
    stems: tuple[str, ...]


PLACES: Final = (
    Place("330100", "杭州", "rep1", ("西湖春", "钱江", "龙井堂", "运河通", "富春", "余杭兴达", "𠮷庆")),
    Place("310000", "上海", "rep1", ("浦江源", "申联", "静安百货", "虹桥优品", "外滩壹号", "沪宁", "豫园老号")),
    Place("320100", "南京", "rep2", ("金陵", "秦淮人家", "紫金", "玄武湖", "雨花", "石城", "䶮江")),
    Place("340100", "合肥", "rep2", ("徽商汇", "包河", "庐阳", "蜀山", "巢湖渔", "科大", "犇腾")),
    Place("370100", "济南", "rep2", ("趵突泉", "历下", "大明湖", "鲁泰", "泉城", "齐鲁", "堃元")),
    Place("510100", "成都", "rep3", ("锦城", "武侯", "天府", "宽窄", "青羊", "蓉城", "喆丰")),
    Place("500000", "重庆", "rep3", ("朝天门", "渝中", "山城", "巴南", "嘉陵", "两江", "雾都")),
    Place("440100", "广州", "kam1", ("越秀", "珠江", "白云", "荔湾", "花城", "天河连锁", "羊城")),
    Place("110000", "北京", "kam1", ("京华连锁", "燕山", "王府井优选", "中关村", "海淀医药", "朝阳", "㛃诚")),
)
KINDS: Final = (
    ("distributor", "商贸有限公司", "食品批发"),
    ("pharmacy", "大药房连锁有限公司", "药品零售"),
    ("retailer", "超市有限公司", "综合零售"),
    ("sub_distributor", "副食批发部", "食品批发"),
    ("hospital", "医院", "医疗服务"),
    ("chain_ka", "连锁百货股份有限公司", "综合零售"),
)
SURNAMES: Final = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高"
GIVEN: Final = ("建国", "秀英", "志强", "晓燕", "海波", "丽娟", "文博", "雪梅", "国栋", "佳怡", "振华", "思远")
POSTS: Final = ("总经理", "采购经理", "财务主管", "门店店长", "仓储主管")
HEADS: Final = (
    ("副总经理", "总经办", "approver"), ("财务总监", "财务部", "finance_payer"), ("市场部经理", "市场部", "influencer"),
    ("质检主管", "质检部", "tech_evaluator"), ("行政主管", "行政部", "gatekeeper"), ("仓储与配送中心主任", "仓储部", "user"),
    ("采购助理", "采购部", "buyer"), ("电商运营主管", "电商部", "influencer"), ("华东大区门店督导", "门店部", "user"),
)  # fmt: skip
BRANDS: Final = ("佳品红枣", "晨曦乳业", "南山麦片", "竹海笋干", "远洋罐头")

CHIEF: Final = {"rep1": "sup1", "rep2": "sup1", "rep3": "sup2", "kam1": "mgr1"}  # who decides for whom
