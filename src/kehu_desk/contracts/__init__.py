"""合同: drawn from standard texts, reviewed, approved, stamped, filed, fulfilled, renewed."""
