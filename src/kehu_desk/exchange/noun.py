"""What the import offers to the floors above: its tables."""

from kehu_desk.door.noun import Noun
from kehu_desk.exchange.entities import ImportBatch, RememberedMapping

NOUN = Noun("import", frozenset({ImportBatch.__tablename__, RememberedMapping.__tablename__}))
