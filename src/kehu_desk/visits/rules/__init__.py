"""Rules of visits: how often, what a plan and a report must hold."""
