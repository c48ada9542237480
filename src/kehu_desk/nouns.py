"""The one list of nouns. Importing it fills the metadata: the store is never opened without it."""

from kehu_desk.archives.noun import NOUN as ARCHIVES
from kehu_desk.borrowing.noun import NOUN as BORROWING
from kehu_desk.communications.noun import NOUN as COMMUNICATIONS
from kehu_desk.complaints.noun import NOUN as COMPLAINTS
from kehu_desk.compositions.noun import NOUN as COMPOSITIONS
from kehu_desk.contracts.noun import NOUN as CONTRACTS
from kehu_desk.credit.noun import NOUN as CREDIT
from kehu_desk.custody.noun import NOUN as CUSTODY
from kehu_desk.deciders.noun import NOUN as DECIDERS
from kehu_desk.door import change, notices, numbers, proposals
from kehu_desk.door.noun import Noun
from kehu_desk.emergency.noun import NOUN as EMERGENCY
from kehu_desk.evaluations.noun import NOUN as EVALUATIONS
from kehu_desk.exchange.noun import NOUN as EXCHANGE
from kehu_desk.grading.noun import NOUN as GRADING
from kehu_desk.intelligence.noun import NOUN as INTELLIGENCE
from kehu_desk.inventory.noun import NOUN as INVENTORY
from kehu_desk.keyaccounts.noun import NOUN as KEYACCOUNTS
from kehu_desk.loyalty.noun import NOUN as LOYALTY
from kehu_desk.needs.noun import NOUN as NEEDS
from kehu_desk.office.noun import NOUN as OFFICE
from kehu_desk.orders.noun import NOUN as ORDERS
from kehu_desk.policies.noun import NOUN as POLICIES
from kehu_desk.products.noun import NOUN as PRODUCTS
from kehu_desk.promises.noun import NOUN as PROMISES
from kehu_desk.promotions.noun import NOUN as PROMOTIONS
from kehu_desk.prospects.noun import NOUN as PROSPECTS
from kehu_desk.rebates.noun import NOUN as REBATES
from kehu_desk.refresh.noun import NOUN as REFRESH
from kehu_desk.replenishment.noun import NOUN as REPLENISHMENT
from kehu_desk.returns.noun import NOUN as RETURNS
from kehu_desk.sales.noun import NOUN as SALES
from kehu_desk.seals.noun import NOUN as SEALS
from kehu_desk.settlement.noun import NOUN as SETTLEMENT
from kehu_desk.supplies.noun import NOUN as SUPPLIES
from kehu_desk.supports.noun import NOUN as SUPPORTS
from kehu_desk.surveys.noun import NOUN as SURVEYS
from kehu_desk.tasks.noun import NOUN as TASKS
from kehu_desk.templates.noun import NOUN as TEMPLATES
from kehu_desk.visits.noun import NOUN as VISITS
from kehu_desk.warnings.noun import NOUN as WARNINGS

NOUNS: tuple[Noun, ...] = (
    ARCHIVES, BORROWING, REFRESH, EMERGENCY, PRODUCTS, TEMPLATES, SEALS, CONTRACTS, SALES, SETTLEMENT, CREDIT, ORDERS, RETURNS,
    COMPLAINTS, NEEDS, INVENTORY, REPLENISHMENT, PROMISES, TASKS, INTELLIGENCE, DECIDERS, SURVEYS, VISITS, SUPPLIES,
    COMMUNICATIONS, PROMOTIONS, SUPPORTS, REBATES, LOYALTY, POLICIES, EVALUATIONS, PROSPECTS, GRADING, KEYACCOUNTS, WARNINGS,
    COMPOSITIONS, CUSTODY, EXCHANGE, OFFICE,
)  # fmt: skip
BROUGHT_ALONG = (change.Command, numbers.NumberRow, notices.Notice, proposals.Proposal)  # tables of no noun, in every store
