"""The demo office: seventeen people, their customers and loans in every state, made through the services like real ones."""
