"""The page 【投诉】: complaints from registration to the revisit."""

from kehu_desk.complaints.tab.page import ComplaintsPage

__all__ = ["ComplaintsPage"]
