"""Who works in the demo office."""

from kehu_desk.demo.doors import PASSWORD
from kehu_desk.office.setup import Founder

FOUNDERS = (
    Founder("mgr2", "周海燕", "D002", "mgr", PASSWORD, dept="总经办"),
    Founder("mgr1", "王建国", "D001", "mgr", PASSWORD, "mgr2", "销售部"),
    Founder("sup1", "李强", "D011", "sup", PASSWORD, "mgr1", "华东区"),
    Founder("rep1", "张伟", "D021", "rep", PASSWORD, "sup1", "华东区"),
    Founder("rep2", "陈静", "D022", "rep", PASSWORD, "sup1", "华东区"),
    Founder("kam1", "刘洋", "D031", "kam", PASSWORD, "mgr1", "大客户部"),
    Founder("cus1", "王芳", "D041", "cus", PASSWORD, "mgr1", "档案室"),
    Founder("adm1", "赵敏", "D051", "adm", PASSWORD, dept="信息部"),
    Founder("aud1", "孙立", "D061", "aud", PASSWORD, dept="审计部"),
)
