"""规章与标准合同文本: the rules of contracting, clauses, and versions of standard texts."""
