"""Two pages of the tab 【合同】: 【规章制度】 and 【标准合同文本】."""

from kehu_desk.templates.tab.rules_page import RulesPage
from kehu_desk.templates.tab.texts_page import TextsPage

__all__ = ["RulesPage", "TextsPage"]
