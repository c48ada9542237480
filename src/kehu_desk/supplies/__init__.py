"""Supply guarantee: commitments, fill rate, shortages."""
