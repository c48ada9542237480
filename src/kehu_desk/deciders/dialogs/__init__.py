"""Dialogs about decision makers."""

from kehu_desk.deciders.dialogs.assess import AssessDialog
from kehu_desk.deciders.dialogs.edge import EdgeDialog
from kehu_desk.deciders.dialogs.moved import MovedDialog
from kehu_desk.deciders.dialogs.opportunity import OpportunityDialog
from kehu_desk.deciders.dialogs.role import RoleDialog

__all__ = ["AssessDialog", "EdgeDialog", "MovedDialog", "OpportunityDialog", "RoleDialog"]
