"""Prospects and the opening of markets: stages, fit, white space, conversion, and the turns in a customer's life."""
