"""One customer's whole archive on paper."""
