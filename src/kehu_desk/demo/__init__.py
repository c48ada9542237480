"""The demo office, made through the services."""
