"""What the machine must have, looked at before any Qt import. Standard library only.

Qt ends with a core dump where a library or a display is missing; these checks end with a sentence instead.
The modules below keep to syntax that older Pythons can read, so that they too get the sentence.
"""

from kehu_desk.preflight.display import display_reachable, prepare_input_method
from kehu_desk.preflight.doctor import Check, checks
from kehu_desk.preflight.gate import refuse_or_go
from kehu_desk.preflight.libraries import Missing, install_line, missing_libraries

__all__ = [
    "Check", "Missing", "checks", "display_reachable", "install_line", "missing_libraries", "prepare_input_method", "refuse_or_go",
]  # fmt: skip
