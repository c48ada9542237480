"""The tab 【紧急查阅】: openings and their review, and who is barred from borrowing."""

from kehu_desk.emergency.tab.page import EmergencyTab

__all__ = ["EmergencyTab"]
