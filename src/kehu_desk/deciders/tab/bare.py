"""Tables of what is secret: read on the screen, never put on the clipboard (B-014)."""

from kehu_desk.ui.desk import Desk
from kehu_desk.ui.table_view import TableView
from kehu_desk.ui.window_model import WindowModel


def bare(desk: Desk, name: str, model: WindowModel, key: str) -> TableView:
    """A table without the two ways of copying. key: of its habits."""
    view = TableView(name, model, memory=desk.memory, key=key)
    for action in (view.copy_action, view.copy_titled_action):
        action.setEnabled(False)
        action.setVisible(False)
    return view
