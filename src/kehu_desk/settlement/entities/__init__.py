"""Tables of settlement: receipts, what they pay, promises to pay, dunning letters, and what is open, kept by the store."""

from kehu_desk.settlement.entities.counting import OPEN_ITEMS as OPEN_ITEMS
from kehu_desk.settlement.entities.ledger import Allocation as Allocation
from kehu_desk.settlement.entities.ledger import DunningLetter as DunningLetter
from kehu_desk.settlement.entities.ledger import PaymentPromise as PaymentPromise
from kehu_desk.settlement.entities.ledger import Receipt as Receipt
from kehu_desk.settlement.entities.open_items import OpenItem as OpenItem
