"""A second hand on the same store, in a process of its own: does what it is told, line by line, and says what came of it.

python racer.py FOLDER PASSWORD; a line is: act login loan-id; the answer is the codes of the refusal, or done.
"""

import sys
from pathlib import Path
from uuid import UUID

from walks import ACTS, opened

from kehu_desk.kernel.errors import Refused
from real_office import MONDAY


def main() -> None:
    """Until the input ends."""
    house, office = opened(Path(sys.argv[1]), [MONDAY])
    print("ready", flush=True)
    for line in sys.stdin:
        act, login, loan = line.split()
        try:
            ACTS[act](office, login, UUID(loan))
            print("done", flush=True)
        except Refused as refusal:
            print(" ".join(refusal.codes), flush=True)
    house.close()


if __name__ == "__main__":
    main()
