"""The one list of nouns. Importing it fills the metadata: the store is never opened without it."""

from kehu_desk.archives.noun import NOUN as ARCHIVES
from kehu_desk.borrowing.noun import NOUN as BORROWING
from kehu_desk.contracts.noun import NOUN as CONTRACTS
from kehu_desk.credit.noun import NOUN as CREDIT
from kehu_desk.custody.noun import NOUN as CUSTODY
from kehu_desk.door import change, notices, numbers, proposals
from kehu_desk.door.noun import Noun
from kehu_desk.emergency.noun import NOUN as EMERGENCY
from kehu_desk.exchange.noun import NOUN as EXCHANGE
from kehu_desk.office.noun import NOUN as OFFICE
from kehu_desk.orders.noun import NOUN as ORDERS
from kehu_desk.products.noun import NOUN as PRODUCTS
from kehu_desk.refresh.noun import NOUN as REFRESH
from kehu_desk.sales.noun import NOUN as SALES
from kehu_desk.seals.noun import NOUN as SEALS
from kehu_desk.settlement.noun import NOUN as SETTLEMENT
from kehu_desk.templates.noun import NOUN as TEMPLATES

NOUNS: tuple[Noun, ...] = (
    ARCHIVES, BORROWING, REFRESH, EMERGENCY, PRODUCTS, TEMPLATES, SEALS, CONTRACTS, SALES, SETTLEMENT, CREDIT, ORDERS, CUSTODY, EXCHANGE,
    OFFICE,
)  # fmt: skip
BROUGHT_ALONG = (change.Command, numbers.NumberRow, notices.Notice, proposals.Proposal)  # tables of no noun, in every store
