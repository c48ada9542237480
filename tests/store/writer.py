"""A process that writes archives until it is killed; it says each number once its change is committed.

python writer.py FOLDER PASSWORD
"""

import sys
from itertools import count
from pathlib import Path

from kehu_desk.app import open_house
from kehu_desk.archives.service.writing import create_customer


def main() -> None:
    """Runs until it is killed."""
    house, caller = open_house(Path(sys.argv[1]), "rep", sys.argv[2])
    for at in count():
        made = create_customer(
            house.door, caller, {"name_full": f"杭州华东医药有限公司{at}", "region_code": "330100"}, despite="a test of killing"
        )
        print(made.hex, flush=True)


if __name__ == "__main__":
    main()
