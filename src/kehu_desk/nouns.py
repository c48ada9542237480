"""The one list of nouns. Importing it fills the metadata: the store is never opened without it."""

from kehu_desk.archives.noun import NOUN as ARCHIVES
from kehu_desk.borrowing.noun import NOUN as BORROWING
from kehu_desk.custody.noun import NOUN as CUSTODY
from kehu_desk.door import change, notices, numbers, proposals
from kehu_desk.door.noun import Noun
from kehu_desk.emergency.noun import NOUN as EMERGENCY
from kehu_desk.exchange.noun import NOUN as EXCHANGE
from kehu_desk.office.noun import NOUN as OFFICE
from kehu_desk.refresh.noun import NOUN as REFRESH

NOUNS: tuple[Noun, ...] = (ARCHIVES, BORROWING, REFRESH, EMERGENCY, CUSTODY, EXCHANGE, OFFICE)
BROUGHT_ALONG = (change.Command, numbers.NumberRow, notices.Notice, proposals.Proposal)  # tables of no noun, in every store
