"""Rules of the stock at a customer's: plain values in, refusals and figures out."""
