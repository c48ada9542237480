"""Who does what in the daily trade: contracts, goods, sales, settlement, credit, service, stock, visits. Joined to the policy's one table.

Source: business.md §1 (who does what in the other nouns), borrowing.md §2 (live.append: offices in their own sections).
Y his own duty; P proposes what another decides; R by relation to the customer (OWN TEAM KAM); O only OWN or KAM; S as SUP of the
customer; T as the step's taker of a laid route; - no. Nobody decides what he proposed or drafted: the workflows ask that.
"""

from typing import Final

COLUMNS: Final = ("rep", "sup", "kam", "cus", "mgr", "contract", "finance", "service", "member")

DUTIES: Final = """
rule.draft,-,-,-,-,-,P,P,-,-
rule.publish,-,-,-,-,Y,-,-,-,-
rule.acknowledge,Y,Y,Y,Y,Y,Y,Y,Y,Y
template.draft,-,-,-,-,-,P,P,-,-
template.review,-,-,-,-,Y,Y,-,-,-
template.publish,-,-,-,-,Y,-,-,-,-
seal.draft,-,-,-,-,-,P,-,-,-
seal.decide,-,-,-,-,Y,-,-,-,-
seal.use,-,-,-,-,-,Y,-,-,-
seal.request,O,O,O,-,Y,Y,Y,-,-
seal.approve,-,Y,-,-,Y,-,-,-,-
contract.draft,O,O,O,-,-,Y,-,-,-
contract.review,-,T,-,-,T,Y,-,-,-
contract.approve,-,T,-,-,T,-,-,-,-
contract.stamp,-,-,-,-,-,Y,-,-,-
contract.file,-,-,-,Y,-,-,-,-,-
contract.keep,O,O,O,-,-,Y,-,-,-
contract.end,-,S,-,-,Y,-,-,-,-
contract.print,R,R,R,-,-,Y,-,-,R
product.see,Y,Y,Y,Y,Y,Y,Y,Y,Y
product.see_cost,-,-,Y,-,Y,-,Y,-,-
product.draft,-,-,-,-,-,P,P,-,-
product.decide,-,-,-,-,Y,-,-,-,-
plan.draft,R,R,R,-,-,-,-,-,R
plan.decide,-,S,-,-,Y,-,-,-,-
sale.record,R,R,R,-,-,-,Y,-,R
sale.verify,-,S,-,-,Y,-,-,-,-
sale.import,R,R,R,-,-,-,Y,-,-
order.draft,O,O,O,-,-,-,-,-,-
order.approve,-,S,-,-,Y,-,-,-,-
order.look,-,-,-,-,-,-,Y,-,-
order.deliver,R,R,R,-,-,-,Y,-,R
order.bill,-,-,-,-,-,-,Y,-,-
receipt.enter,-,-,-,-,-,-,Y,-,-
receipt.confirm,-,-,-,-,-,-,Y,-,-
receipt.allocate,-,-,-,-,-,-,Y,-,-
promise.record,R,R,R,-,-,-,Y,-,R
debt.dun,-,-,-,-,-,-,Y,-,-
statement.print,R,R,R,-,-,-,Y,-,R
credit.propose,-,-,-,-,-,-,P,-,-
credit.decide,-,S,-,-,Y,-,-,-,-
credit.ask_release,O,O,O,-,-,-,Y,-,-
credit.release,-,-,-,-,Y,-,Y,-,-
credit.block,-,-,-,-,-,-,Y,-,-
credit.unblock,-,-,-,-,Y,-,P,-,-
return.register,R,R,R,-,-,-,-,Y,R
return.decide,-,S,-,-,Y,-,-,-,-
return.inspect,-,-,-,-,-,-,-,Y,-
return.settle,-,-,-,-,-,-,Y,-,-
complaint.register,R,R,R,-,-,-,-,Y,R
complaint.handle,-,-,-,-,-,-,-,Y,-
complaint.decide,-,S,-,-,Y,-,-,-,-
revisit.record,R,R,R,-,-,-,-,Y,R
need.record,R,R,R,-,-,-,-,Y,R
count.enter,R,R,R,-,-,-,-,-,R
count.review,-,S,-,-,Y,-,-,-,-
stock.policy,O,S,O,-,Y,-,-,-,-
proposal.draft,O,O,O,-,-,-,-,-,-
proposal.decide,-,S,-,-,Y,-,-,-,-
stock.act,R,R,R,-,-,-,-,-,R
pledge.record,R,R,R,-,-,-,-,Y,R
visit.plan,R,R,R,-,-,-,-,-,R
visit.report,R,R,R,-,-,-,-,-,R
visit.comment,-,S,-,-,Y,-,-,-,-
visit.rule,-,-,-,-,Y,-,-,-,-
intel.record,R,R,R,-,-,-,-,-,R
intel.market,Y,Y,Y,-,Y,-,-,-,-
intel.judge,-,S,-,-,Y,-,-,-,-
decider.record,R,R,R,-,-,-,-,-,R
survey.send,O,O,O,-,-,-,-,-,-
survey.check,-,S,-,-,Y,-,-,-,-
"""
