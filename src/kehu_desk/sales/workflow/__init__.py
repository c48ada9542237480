"""States of sales lines and sales plans as data."""
