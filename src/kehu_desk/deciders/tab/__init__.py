"""The page 【关键人物】."""

from kehu_desk.deciders.tab.page import DecidersPage

__all__ = ["DecidersPage"]
