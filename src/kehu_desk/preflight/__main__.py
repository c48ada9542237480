"""For packaging/setup.sh: prints the packages this machine lacks (``packages``) or the line to run (``line``)."""

import sys

from kehu_desk.preflight.libraries import OFFSCREEN, PAPER, XCB, install_line, missing, packages

found = missing(OFFSCREEN + XCB + PAPER) if sys.platform.startswith("linux") else []
print(install_line(found) if sys.argv[1:] == ["line"] else " ".join(packages(found)))
