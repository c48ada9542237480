"""Composition analysis (构成分析): of what sales and credit are made up, and what follows from it."""
