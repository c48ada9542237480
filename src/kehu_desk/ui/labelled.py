"""A combo box with its label, for the line over a table: named for those who do not see it."""

from PySide6.QtWidgets import QComboBox, QLabel


def labelled(text: str, box: QComboBox) -> QLabel:
    """The label that belongs to a box; the box is as wide as its longest entry."""
    label = QLabel(text)
    label.setBuddy(box)
    box.setAccessibleName(text)
    box.setAccessibleDescription(text)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
    return label
