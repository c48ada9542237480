"""The tab 【档案】: list, detail pane and the buttons of the filing regime."""

from kehu_desk.archives.tab.page import ArchivesTab

__all__ = ["ArchivesTab"]
