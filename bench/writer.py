"""A process that writes archives until it is killed; it says each id once its change is committed. python -m bench.writer FOLDER"""

import sys
from pathlib import Path
from uuid import uuid4

from bench.office import PASSWORD
from kehu_desk.app import open_house
from kehu_desk.archives.service.writing import create_customer


def main() -> None:
    """Runs until it is killed."""
    house, caller = open_house(Path(sys.argv[1]), "rep", PASSWORD)
    while True:
        print(create_customer(house.door, caller, {"name_full": f"宁波海润食品{uuid4().hex[:8]}有限公司"}).hex, flush=True)


if __name__ == "__main__":
    main()
