"""The pages 【沟通】 and 【意见】."""

from kehu_desk.communications.tab.opinions import OpinionsPage
from kehu_desk.communications.tab.plans import CommunicationsPage

__all__ = ["CommunicationsPage", "OpinionsPage"]
