"""Analyses across nouns. The first is how the archives are used (利用统计)."""
