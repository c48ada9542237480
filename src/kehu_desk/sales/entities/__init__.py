"""Tables of sales: plans, one line for each movement of goods down one level, and the sums that the store keeps of them."""

from kehu_desk.sales.entities.counting import SUMMARIES as SUMMARIES
from kehu_desk.sales.entities.plans import PlanLine as PlanLine
from kehu_desk.sales.entities.plans import SalesPlan as SalesPlan
from kehu_desk.sales.entities.records import SalesRecord as SalesRecord
from kehu_desk.sales.entities.summaries import BuyingRhythm as BuyingRhythm
from kehu_desk.sales.entities.summaries import CustomerMonth as CustomerMonth
from kehu_desk.sales.entities.summaries import CustomerQuarter as CustomerQuarter
from kehu_desk.sales.entities.summaries import CustomerYear as CustomerYear
from kehu_desk.sales.entities.summaries import ProductDay as ProductDay
from kehu_desk.sales.entities.summaries import ProductMonth as ProductMonth
