"""Rebates: programmes, simulation, runs, provisions."""
