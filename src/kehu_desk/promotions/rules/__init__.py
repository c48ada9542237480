"""Rules of promotions and season plans: plain functions over plain values."""
